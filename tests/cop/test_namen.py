"""A name goes out of what a community wrote, also where there is no room for the word in its place."""

from __future__ import annotations

import pytest

from stakeholders.services.sporen import Namen, traces, traces_replace
from tests.cop.make import make_casus, make_community, make_coordinator

NAAM = "Wob"


@pytest.mark.django_db(transaction=True)
def test_a_name_goes_out_of_a_title_that_is_as_long_as_it_may_be(cop_coordinator):
    community = make_community()
    make_coordinator(community, cop_coordinator)
    casus = make_casus(community, titel=f"{NAAM} en de buren {'x' * 200}"[:200])
    wie = {"namen": Namen((NAAM,), ()), "organisatie_id": community.organisatie_id, "actor": cop_coordinator}
    traces_replace(**wie, sleutels=[spoor.sleutel for spoor in traces(**wie)])
    casus.refresh_from_db()
    assert casus.titel.startswith("iemand en de buren x")
    assert not traces(**wie)
