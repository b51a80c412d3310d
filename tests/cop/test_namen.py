"""A name goes out of what a community wrote, also where there is no room for the word in its place."""

from __future__ import annotations

import pytest

from cop.models import Antwoord, Casus
from stakeholders.services.sporen import Namen, traces, traces_replace
from tests.cop.make import make_casus, make_community, make_coordinator

NAAM = "Wob"


def _wie(community, actor):
    return {"namen": Namen((NAAM,), ()), "organisatie_id": community.organisatie_id, "actor": actor}


@pytest.mark.django_db(transaction=True)
def test_a_name_goes_out_of_what_a_community_took_away_too(cop_coordinator, beheerder):
    community = make_community()
    make_coordinator(community, cop_coordinator)
    casus = make_casus(community, titel=f"{NAAM} en de buren")
    Antwoord.objects.create(casus=casus, vraag="opvallend", tekst=f"{NAAM} zei het")
    casus.delete()

    assert traces(**_wie(community, beheerder)) == []
    wie = _wie(community, cop_coordinator)
    gevonden = traces(**wie)
    assert {(spoor.soort, spoor.nu) for spoor in gevonden} == {("casus", False), ("antwoord", False)}
    assert traces_replace(**wie, sleutels=[spoor.sleutel for spoor in gevonden]) == 2
    assert traces(**wie) == []
    titels = Casus.pgh_event_models["gewijzigd"].objects.values_list("titel", flat=True)
    assert {*titels} == {"iemand en de buren"}


@pytest.mark.django_db(transaction=True)
def test_where_the_community_is_gone_the_organisation_takes_the_name_out(cop_coordinator, beheerder):
    community = make_community()
    make_casus(community, titel=f"{NAAM} en de buren")
    community.delete()

    assert traces(**_wie(community, cop_coordinator)) == []
    wie = _wie(community, beheerder)
    assert traces_replace(**wie, sleutels=[spoor.sleutel for spoor in traces(**wie)]) == 1
    assert traces(**wie) == []


@pytest.mark.django_db(transaction=True)
def test_a_name_goes_out_of_a_title_that_is_as_long_as_it_may_be(cop_coordinator):
    community = make_community()
    make_coordinator(community, cop_coordinator)
    casus = make_casus(community, titel=f"{NAAM} en de buren {'x' * 200}"[:200])
    wie = _wie(community, cop_coordinator)
    traces_replace(**wie, sleutels=[spoor.sleutel for spoor in traces(**wie)])
    casus.refresh_from_db()
    assert casus.titel.startswith("iemand en de buren x")
    assert not traces(**wie)
