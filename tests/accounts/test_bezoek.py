"""When somebody was here last: noted seldom, once per person, and gone with the account."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Bezoek
from accounts.services.bezoeken import visit_note
from accounts.services.wissen import user_erase
from accounts.startpagina import HOOGSTENS, start_question

pytestmark = pytest.mark.django_db

OCHTEND = timezone.now().replace(microsecond=0) - timedelta(days=1)


def visit(user) -> Bezoek:
    return Bezoek.objects.get(user=user)


def test_the_first_visit_has_none_before_it(lezer):
    visit_note(user_id=lezer.pk, nu=OCHTEND)

    assert (visit(lezer).laatst_op, visit(lezer).vorige_op) == (OCHTEND, None)


def test_who_goes_on_within_four_hours_is_in_the_same_visit(lezer):
    visit_note(user_id=lezer.pk, nu=OCHTEND)
    visit_note(user_id=lezer.pk, nu=OCHTEND + timedelta(hours=3))

    assert visit(lezer).vorige_op is None


def test_after_four_hours_of_silence_a_new_visit_begins(lezer):
    visit_note(user_id=lezer.pk, nu=OCHTEND)
    visit_note(user_id=lezer.pk, nu=OCHTEND + timedelta(hours=5))
    visit_note(user_id=lezer.pk, nu=OCHTEND + timedelta(hours=6))

    assert visit(lezer).vorige_op == OCHTEND
    assert visit(lezer).laatst_op == OCHTEND + timedelta(hours=6)


def test_noting_costs_one_question_and_two_the_first_time(lezer, django_assert_num_queries):
    with django_assert_num_queries(2):
        visit_note(user_id=lezer.pk)
    with django_assert_num_queries(1):
        visit_note(user_id=lezer.pk)


def test_pages_note_a_visit_and_the_next_page_does_not_write_again(client, lezer):
    client.force_login(lezer)
    client.get("/begrippen/")
    eerste = visit(lezer).laatst_op
    client.get("/begrippen/")

    assert visit(lezer).laatst_op == eerste


def test_a_visitor_leaves_nothing(client):
    client.get("/begrippen/")

    assert not Bezoek.objects.exists()


def test_news_is_what_came_after_the_last_visit_and_never_older_than_half_a_year(lezer):
    nu = timezone.now()
    assert start_question(lezer, nu).sinds == nu - timedelta(days=30)

    Bezoek.objects.create(user=lezer, laatst_op=nu, vorige_op=nu - timedelta(days=2))
    assert start_question(lezer, nu).sinds == nu - timedelta(days=2)

    Bezoek.objects.update(vorige_op=nu - timedelta(days=900))
    assert start_question(lezer, nu).sinds == nu - HOOGSTENS


def test_erasing_somebody_takes_the_visit_along(lezer):
    visit_note(user_id=lezer.pk)
    user_erase(user=lezer, aanleiding="eigen_verzoek")

    assert not Bezoek.objects.exists()
