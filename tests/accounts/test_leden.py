"""Members: periods, roles, rights that are taken away, and an organisation that never loses its last manager."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import Lidmaatschap, Logregel, Rol, User
from accounts.organisatie.selectors import Toestand, last_day_without_gap, managed_until, members, state_of
from accounts.permissions import Recht, bevoegdheid_of, forget, is_allowed, organisatie_of
from accounts.services.leden import lidmaatschap_change, lidmaatschap_end, lidmaatschap_set, work_for
from tests.cast import gemeente_testdam, make_member, make_organisatie

pytestmark = pytest.mark.django_db


def lid_of(user: User) -> Lidmaatschap:
    return Lidmaatschap.objects.get(user=user, organisatie=gemeente_testdam())


def change(user: User, door: User, rollen, begin=None, eind=None) -> Lidmaatschap:
    lid = lid_of(user)
    return lidmaatschap_change(lid=lid, rollen=rollen, begin=begin or lid.begin, eind=eind, door=door)


def day(verschil: int) -> date:
    return timezone.localdate() + timedelta(days=verschil)


def test_a_right_taken_away_is_gone_at_the_next_request(opgavemanager, beheerder):
    testdam = gemeente_testdam()
    assert is_allowed(opgavemanager, Recht.GEOMETRIE, testdam)

    change(opgavemanager, beheerder, {"opgavemanager": ["geometrie"]})

    straks = User.objects.get(pk=opgavemanager.pk)
    assert is_allowed(straks, Recht.BEWERKEN, testdam)
    assert not is_allowed(straks, Recht.GEOMETRIE, testdam)


def test_a_change_is_logged_without_names(opgavemanager, beheerder):
    change(opgavemanager, beheerder, {"lezer": [], "opgavemanager": ["rekenen"]}, eind=day(10))

    regel = Logregel.objects.get(soort="rechten")
    assert (regel.gebruiker, regel.organisatie) == (beheerder, gemeente_testdam())
    assert regel.gegevens == {
        "wat": "lid_gewijzigd",
        "gebruiker": opgavemanager.pk,
        "begin": day(0).isoformat(),
        "eind": day(10).isoformat(),
        "rollen": ["lezer", "opgavemanager"],
        "zonder": ["opgavemanager:rekenen"],
    }


def test_only_who_manages_the_organisation_changes_its_members(opgavemanager, lezer, beheerder):
    baas = make_member("baas", "beheerder", make_organisatie("gm0002", "Gemeente Buurdorp"))
    for wie in (opgavemanager, baas):
        with pytest.raises(PermissionDenied, match="leden, rollen en sleutels beheren"):
            change(lezer, wie, {"beheerder": []})
        with pytest.raises(PermissionDenied):
            lidmaatschap_end(lid=lid_of(lezer), meteen=True, door=wie)


def test_the_last_manager_cannot_give_up_the_role_nor_leave(beheerder):
    lid = lid_of(beheerder)
    zin = "Dan heeft Gemeente Testdam nu geen beheerder meer. Maak eerst iemand anders beheerder."
    with pytest.raises(ValidationError, match=zin):
        change(beheerder, beheerder, {"lezer": []})
    with pytest.raises(ValidationError, match=zin):
        lidmaatschap_end(lid=lid, meteen=True, door=beheerder)
    with pytest.raises(ValidationError, match=f"na {day(0):%d-%m-%Y} geen beheerder"):
        lidmaatschap_end(lid=lid_of(beheerder), meteen=False, door=beheerder)
    with pytest.raises(ValidationError, match=f"na {day(7):%d-%m-%Y} geen beheerder"):
        change(beheerder, beheerder, {"beheerder": []}, eind=day(7))

    assert managed_until(gemeente_testdam()) == date.max
    assert not Logregel.objects.filter(soort="rechten").exists()


def test_with_a_second_manager_the_first_may_leave(beheerder):
    make_member("tweede", "beheerder")

    lidmaatschap_end(lid=lid_of(beheerder), meteen=True, door=beheerder)

    assert state_of(lid_of(beheerder)) is Toestand.VOORBIJ


def test_a_manager_whose_account_is_off_does_not_count(beheerder):
    tweede = make_member("tweede", "beheerder")
    User.objects.filter(pk=tweede.pk).update(is_active=False)

    with pytest.raises(ValidationError, match="geen beheerder meer"):
        change(beheerder, beheerder, {"lezer": []})


def test_a_member_has_a_role_that_exists_and_fits(opgavemanager, beheerder):
    for rollen, zin in (
        ({}, "Kies minstens één rol"),
        ({"koning": []}, "De rol koning bestaat niet"),
        ({"regiobureau": []}, "Alleen een lid van een regio"),
        ({"beheerder": ["beheren"]}, "Dit recht kan niet worden afgenomen: beheren"),
        ({"lezer": ["lezen"]}, "Dit recht kan niet worden afgenomen: lezen"),
    ):
        with pytest.raises(ValidationError, match=zin):
            change(opgavemanager, beheerder, rollen)
    with pytest.raises(ValidationError, match="De laatste dag ligt voor de eerste dag"):
        change(opgavemanager, beheerder, {"lezer": []}, begin=day(0), eind=day(-1))


def test_ending_today_lets_somebody_finish_the_day_and_ending_at_once_does_not(opgavemanager, lezer, beheerder):
    testdam = gemeente_testdam()
    lidmaatschap_end(lid=lid_of(opgavemanager), meteen=False, door=beheerder)
    lidmaatschap_end(lid=lid_of(lezer), meteen=True, door=beheerder)

    assert organisatie_of(User.objects.get(pk=opgavemanager.pk)) == testdam
    weg = User.objects.get(pk=lezer.pk)
    assert (organisatie_of(weg), weg.organisatie) == (None, None)


def test_who_loses_one_organisation_works_for_the_other(opgavemanager, beheerder):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    lidmaatschap_set(user=opgavemanager, organisatie=buurdorp, rollen=["lezer"])

    lidmaatschap_end(lid=lid_of(opgavemanager), meteen=True, door=beheerder)

    assert User.objects.get(pk=opgavemanager.pk).organisatie == buurdorp


def test_one_works_only_for_an_organisation_that_one_is_a_member_of_today(opgavemanager):
    buurdorp, elders = make_organisatie("gm0002", "Gemeente Buurdorp"), make_organisatie("gm0003", "Elders")
    lidmaatschap_set(user=opgavemanager, organisatie=buurdorp, rollen=["lezer"])
    lidmaatschap_set(user=opgavemanager, organisatie=elders, rollen=["lezer"], begin=day(1))

    work_for(user=opgavemanager, organisatie=buurdorp)

    assert organisatie_of(User.objects.get(pk=opgavemanager.pk)) == buurdorp
    assert bevoegdheid_of(opgavemanager).rollen == {"lezer"}
    assert Logregel.objects.get().gegevens == {"wat": "werkt_namens"}
    for ander in (elders, make_organisatie("gm0004", "Vreemd")):
        with pytest.raises(ValidationError, match="U bent geen lid van deze organisatie"):
            work_for(user=opgavemanager, organisatie=ander)


def test_the_list_finds_by_name_role_and_state_in_two_queries(
    django_assert_num_queries, beheerder, lezer, opgavemanager
):
    testdam = gemeente_testdam()
    change(opgavemanager, beheerder, {"opgavemanager": [], "lezer": []})
    change(lezer, beheerder, {"lezer": []}, begin=day(3))

    with django_assert_num_queries(2):
        assert [lid.rollen.all()[0].rol for lid in members(testdam, zoek="otto")] == ["opgavemanager"]
    assert {lid.user for lid in members(testdam, rol="lezer")} == {lezer, opgavemanager}
    assert [lid.user for lid in members(testdam, toestand="straks")] == [lezer]
    assert members(make_organisatie("gm0002", "Buurdorp")).count() == 0


days = st.integers(0, 12)


@given(st.lists(st.tuples(days, days).map(sorted)), days)
def test_the_row_of_days_is_what_counting_day_by_day_gives(perioden, vanaf):
    nul = date(2026, 1, 1)
    dagen = [nul + timedelta(days=nummer) for nummer in range(20)]
    gedekt = {dag for begin, eind in perioden for dag in dagen[begin : eind + 1]}
    laatste = next(dag for dag in dagen[vanaf:] if dag not in gedekt) - timedelta(days=1)

    als_dagen = [(dagen[begin], dagen[eind]) for begin, eind in perioden]
    assert last_day_without_gap(als_dagen, dagen[vanaf]) == laatste


steps = st.tuples(
    st.sampled_from(["change", "end", "end now"]),
    st.integers(0, 2),
    st.sampled_from([{"beheerder": []}, {"lezer": []}, {"beheerder": [], "lezer": []}]),
    st.integers(-3, 3),
    st.none() | st.integers(-3, 6),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=8))
def test_whatever_managers_do_to_each_other_one_is_left(db, stappen):
    with transaction.atomic():
        namen = [make_member(naam, "beheerder") for naam in ("een", "twee", "drie")]
        for soort, wie, rollen, begin, eind in stappen:
            tot = managed_until(gemeente_testdam())
            lid = lid_of(namen[wie])
            try:
                with transaction.atomic():
                    if soort == "change":
                        einde = None if eind is None else day(eind)
                        lidmaatschap_change(lid=lid, rollen=rollen, begin=day(begin), eind=einde, door=None)
                    else:
                        lidmaatschap_end(lid=lid, meteen=soort == "end now", door=None)
            except ValidationError:
                pass
            assert managed_until(gemeente_testdam()) >= tot == date.max
            assert all(lid.eind is None or lid.begin <= lid.eind for lid in Lidmaatschap.objects.all())
        transaction.set_rollback(True)


def test_a_role_that_stays_keeps_what_hangs_on_it(gebiedsmanager, beheerder):
    rol = Rol.objects.get(lidmaatschap__user=gebiedsmanager)

    change(gebiedsmanager, beheerder, {"gebiedsmanager": ["publiceren"], "lezer": []})

    forget(gebiedsmanager)
    assert Rol.objects.get(pk=rol.pk).zonder == ["publiceren"]
