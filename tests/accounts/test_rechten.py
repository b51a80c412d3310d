"""Who may do what: the table of roles, areas of a role, sharing, regions, keys, and time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts.models import Lidmaatschap, Rol, User
from accounts.permissions import (
    ALLES,
    OPENBAAR,
    Recht,
    SleutelActor,
    doelgroep_of,
    is_allowed,
    organisatie_of,
    require,
    sees,
    visible_params,
    visible_sql,
)
from accounts.services.leden import lidmaatschap_set
from accounts.services.sleutels import api_sleutel_create
from gebied.models import Gebied, Rolgebied
from opgaven.models import Opgave, OpgaveDeling
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

WERK = {Recht.LEZEN, Recht.BEWERKEN, Recht.GEOMETRIE, Recht.REKENEN}


def fresh(user: User) -> User:
    """As the next request finds somebody."""
    return User.objects.get(pk=user.pk)


def rights_on(actor, obj) -> set[Recht]:
    return {recht for recht in Recht if is_allowed(actor, recht, obj)}


@pytest.mark.parametrize(
    ("rol", "rechten"),
    [
        ("beheerder", set(Recht)),
        ("opgavemanager", WERK),
        ("gebiedsmanager", {Recht.LEZEN}),  # has no areas yet
        ("cop-coordinator", {Recht.LEZEN, Recht.KENNIS}),
        ("lezer", {Recht.LEZEN}),
    ],
)
def test_a_role_gives_its_rights_on_what_the_organisation_owns(rol, rechten):
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")

    assert rights_on(make_member("iemand", rol), opgave) == rechten


def test_others_have_no_right_at_all_on_what_is_intern(buur, inwoner):
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")

    for actor in (buur, inwoner, AnonymousUser()):
        assert rights_on(actor, opgave) == set()


def test_public_is_for_everyone_to_read_and_for_nobody_else_to_change(buur):
    opgave = make_opgave(organisatie=gemeente_testdam())

    assert rights_on(AnonymousUser(), opgave) == {Recht.LEZEN}
    assert rights_on(buur, opgave) == {Recht.LEZEN}


def test_what_nobody_owns_only_the_platform_changes(platformbeheerder, beheerder):
    opgave = make_opgave()

    assert rights_on(platformbeheerder, opgave) == set(Recht)
    assert rights_on(beheerder, opgave) == {Recht.LEZEN}


def test_an_area_manager_changes_what_lies_in_the_named_areas(gebiedsmanager):
    Rolgebied.objects.create(rol=Rol.objects.get(), gebied=make_gebied(square(0, 0, 1000)))
    binnen = make_opgave(square(500, 500, 1000), organisatie=gemeente_testdam(), zichtbaarheid="intern")
    ernaast = make_opgave(square(1000, 0, 500), organisatie=gemeente_testdam(), zichtbaarheid="intern")

    assert rights_on(gebiedsmanager, binnen) == WERK | {Recht.PUBLICEREN}
    assert rights_on(gebiedsmanager, ernaast) == {Recht.LEZEN}, "a shared border is no shared ground"


def test_a_role_in_an_area_holds_for_what_lies_below_it():
    gemeente = make_gebied(square(0, 0, 4000), niveau="gemeente")
    wijk = make_gebied(square(9000, 0, 1000), ouder=gemeente)
    buurt = make_gebied(square(9000, 0, 500), niveau="buurt", ouder=wijk)
    vrij = make_gebied(square(100, 100, 200), niveau="vrij")
    elders = make_gebied(square(20_000, 0, 1000))

    found = Gebied.objects.lying_in([gemeente.pk])

    assert set(found) == {gemeente, wijk, buurt, vrij}
    assert elders not in found


def test_a_right_can_be_taken_out_of_one_role():
    user = make_member("iemand", "opgavemanager")
    Rol.objects.update(zonder=["geometrie"])
    opgave = make_opgave(organisatie=gemeente_testdam())

    assert rights_on(fresh(user), opgave) == WERK - {Recht.GEOMETRIE}


def test_shared_is_read_by_whom_it_names_and_changed_only_when_that_was_given(buur, inwoner):
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="gedeeld")
    deling = OpgaveDeling.objects.create(opgave=opgave, organisatie=buur.organisatie)
    derde = make_member("derde", "opgavemanager", make_organisatie("gm0003", "Gemeente Derde"))

    assert rights_on(buur, opgave) == {Recht.LEZEN}
    assert rights_on(derde, opgave) == rights_on(inwoner, opgave) == set()
    deling.bewerken = True
    deling.save()
    assert rights_on(fresh(buur), opgave) == {Recht.LEZEN, Recht.BEWERKEN, Recht.GEOMETRIE}


def test_back_to_intern_ends_every_sharing(buur):
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")
    OpgaveDeling.objects.create(opgave=opgave, organisatie=buur.organisatie, bewerken=True)

    assert rights_on(buur, opgave) == set()
    assert not Opgave.objects.visible_to(doelgroep_of(buur)).exists()


def test_a_regional_bureau_reads_across_its_members_and_changes_nothing(regiobureau):
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")
    vreemd = make_opgave(organisatie=make_organisatie("gm0009", "Gemeente Elders"), zichtbaarheid="intern")

    assert rights_on(regiobureau, opgave) == {Recht.LEZEN}
    assert rights_on(regiobureau, vreemd) == set()


def test_only_the_role_makes_a_member_of_a_region_read_across(regiobureau):
    lid = make_member("lid", "lezer", regiobureau.organisatie)
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")

    assert rights_on(lid, opgave) == set()


@pytest.mark.parametrize(
    ("begin", "eind", "geldt"), [(0, None, True), (-9, 0, True), (-9, -1, False), (1, None, False)]
)
def test_a_membership_holds_from_its_first_day_through_its_last(begin, eind, geldt):
    user = make_member("iemand", "opgavemanager")
    vandaag = timezone.localdate()
    Lidmaatschap.objects.update(
        begin=vandaag + timedelta(begin), eind=None if eind is None else vandaag + timedelta(eind)
    )

    assert is_allowed(fresh(user), Recht.BEWERKEN) is geldt
    assert (doelgroep_of(fresh(user)) == OPENBAAR) is not geldt


def test_somebody_of_two_organisations_works_for_one_at_a_time():
    testdam, buurdorp = gemeente_testdam(), make_organisatie("gm0002", "Gemeente Buurdorp")
    user = make_member("iemand", "lezer", testdam)
    lidmaatschap_set(user=user, organisatie=buurdorp, rollen=["opgavemanager"])
    opgave = make_opgave(organisatie=buurdorp, zichtbaarheid="intern")

    assert organisatie_of(fresh(user)) == testdam
    assert rights_on(fresh(user), opgave) == set()
    User.objects.update(organisatie=buurdorp)
    assert rights_on(fresh(user), opgave) == WERK


def test_an_organisation_that_one_is_no_member_of_gives_nothing(buur):
    User.objects.filter(pk=buur.pk).update(organisatie=gemeente_testdam())

    assert organisatie_of(fresh(buur)).code == "gm0002"


def test_somebody_who_was_switched_off_is_a_visitor(beheerder):
    beheerder.is_active = False

    assert doelgroep_of(beheerder) == OPENBAAR
    assert not is_allowed(beheerder, Recht.BEHEREN)


def test_a_key_acts_for_its_organisation_with_its_own_rights_and_never_manages():
    sleutel, _ = api_sleutel_create(organisatie=gemeente_testdam(), naam="GIS", rechten=["bewerken"])
    opgave = make_opgave(organisatie=gemeente_testdam(), zichtbaarheid="intern")
    actor = SleutelActor(sleutel)

    assert rights_on(actor, opgave) == {Recht.LEZEN, Recht.BEWERKEN}
    assert not is_allowed(actor, Recht.BEHEREN, gemeente_testdam())


def test_a_manager_manages_the_own_organisation_only(beheerder, buur):
    assert is_allowed(beheerder, Recht.BEHEREN, gemeente_testdam())
    assert not is_allowed(beheerder, Recht.BEHEREN, buur.organisatie)
    with pytest.raises(PermissionDenied, match="leden, rollen en sleutels beheren"):
        require(beheerder, Recht.BEHEREN, buur.organisatie)


def test_the_condition_in_sql_of_our_own_is_the_condition_of_the_queryset(buur, regiobureau, beheerder):
    """Every kind of object and of audience, in the three ways in which visibility is decided."""
    testdam, buurdorp = gemeente_testdam(), buur.organisatie
    for eigenaar in (None, testdam, buurdorp):
        for zichtbaarheid in ("intern", "gedeeld", "openbaar"):
            for gedeeld_met in (None, testdam, buurdorp, regiobureau.organisatie):
                opgave = make_opgave(organisatie=eigenaar, zichtbaarheid=zichtbaarheid)
                if gedeeld_met:
                    OpgaveDeling.objects.create(opgave=opgave, organisatie=gedeeld_met)
    doelgroepen = [OPENBAAR, ALLES, *(doelgroep_of(user) for user in (buur, regiobureau, beheerder))]
    for doelgroep in doelgroepen:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT o.id FROM opgaven_opgave o WHERE {visible_sql(Opgave, 'o')}", visible_params(doelgroep)
            )
            in_sql = {row[0] for row in cursor.fetchall()}
        gezien = set(Opgave.objects.visible_to(doelgroep).values_list("pk", flat=True))
        verborgen = set(Opgave.objects.hidden_from(doelgroep).values_list("pk", flat=True))
        assert gezien == in_sql == {opgave.pk for opgave in Opgave.objects.all() if sees(doelgroep, opgave)}
        assert gezien | verborgen == set(Opgave.objects.values_list("pk", flat=True))
        assert not gezien & verborgen


def test_a_draft_or_a_search_area_is_never_public():
    for values in ({"status": "concept"}, {"geometriesoort": "zoekgebied"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_opgave(zichtbaarheid="openbaar", **values)
