"""Sharing: who sees what, what is refused, and the page with what is shared."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.delen.selectors import visibility_of
from accounts.models import Logregel, Organisatie
from accounts.permissions import doelgroep_of
from gebied.models import Gebied, GebiedDeling
from gebied.services.delen import gebied_deling_end, gebied_publish
from opgaven.models import Opgave, OpgaveDeling
from opgaven.services.delen import deling_end
from opgaven.services.zichtbaarheid import opgave_publish
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_opgave

pytestmark = pytest.mark.django_db

EIGEN = "/organisatie/gm0001/gedeeld/"


@pytest.fixture
def opgave() -> Opgave:
    return make_opgave(naam="Wonen", organisatie=gemeente_testdam(), zichtbaarheid="intern")


def sees(user, obj) -> bool:
    return type(obj).objects.visible_to(doelgroep_of(user)).filter(pk=obj.pk).exists()


def share(opgave: Opgave, user, **delingen: bool) -> None:
    """Share with organisations by code."""
    ids = {Organisatie.objects.get(code=code).pk: bewerken for code, bewerken in delingen.items()}
    geopend = visibility_of(opgave)
    opgave_publish(opgave_id=opgave.pk, zichtbaarheid="gedeeld", delingen=ids, geopend=geopend, user=user)


def test_ending_the_last_sharing_makes_it_internal_again(opgave, buur, beheerder):
    derde = make_organisatie("gm0003", "Derde")
    share(opgave, beheerder, gm0002=True, gm0003=False)

    deling_end(deling=OpgaveDeling.objects.get(organisatie=buur.organisatie), user=beheerder)
    assert (Opgave.objects.get().zichtbaarheid, OpgaveDeling.objects.get().organisatie) == ("gedeeld", derde)
    deling_end(deling=OpgaveDeling.objects.get(), user=beheerder)
    assert Opgave.objects.get().zichtbaarheid == "intern"


def share_area(gebied: Gebied, user, zichtbaarheid: str = "gedeeld", **delingen: bool) -> None:
    ids = {Organisatie.objects.get(code=code).pk: bewerken for code, bewerken in delingen.items()}
    gebied_publish(gebied_id=gebied.pk, zichtbaarheid=zichtbaarheid, delingen=ids, user=user)


def test_an_area_is_shared_in_the_same_way(buur, beheerder):
    gebied = make_gebied(niveau="vrij", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    share_area(gebied, beheerder, gm0002=False)
    assert sees(buur, gebied)

    gebied_deling_end(deling=GebiedDeling.objects.get(), user=beheerder)

    assert Gebied.objects.get().zichtbaarheid == "intern"
    assert not sees(buur, gebied)
    regels = Logregel.objects.filter(soort="rechten").order_by("pk")
    assert list(regels.values_list("gegevens__naar", flat=True)) == ["gedeeld", "intern"]


def test_what_of_an_area_cannot_be_shared_is_refused(buur, beheerder, lezer):
    gebied = make_gebied(niveau="vrij", organisatie=gemeente_testdam())
    for zichtbaarheid, delingen, zin in (
        ("gedeeld", {}, "Kies met welke organisaties u dit deelt"),
        ("gedeeld", {"gm0001": False}, "De eigenaar ziet dit al"),
        ("geheim", {}, "Kies intern, gedeeld of openbaar"),
    ):
        with pytest.raises(ValidationError, match=zin):
            share_area(gebied, beheerder, zichtbaarheid, **delingen)
    with pytest.raises(PermissionDenied):
        share_area(gebied, lezer, gm0002=False)


@pytest.fixture
def gedeeld(opgave, buur, beheerder, platformbeheerder) -> None:
    """Wonen and Ons gebied go to Buurdorp; Haven comes from there."""
    gebied = make_gebied(naam="Ons gebied", niveau="vrij", organisatie=gemeente_testdam())
    van_buur = make_opgave(naam="Haven", organisatie=buur.organisatie)
    share(opgave, beheerder, gm0002=True)
    share_area(gebied, beheerder, gm0002=False)
    share(van_buur, platformbeheerder, gm0001=False)


def names(client, vraag: str = "") -> list[str]:
    return [rij["wat"] for rij in client.get(f"{EIGEN}{vraag}").context["bladzijde"]]


def test_the_page_shows_both_ways_with_filters(client, gedeeld, lezer):
    client.force_login(lezer)

    assert names(client) == ["Ons gebied", "Wonen"]
    assert names(client, "?richting=met-ons") == ["Haven"]
    assert names(client, "?soort=gebied") == ["Ons gebied"]
    assert names(client, "?zoek=won&organisatie=gm0002") == ["Wonen"]
    assert names(client, "?organisatie=gm0001&soort=maan") == []
    assert "Stop<" not in client.get(EIGEN).text


def test_who_may_share_may_stop_and_others_may_not(client, gedeeld, beheerder, lezer, buur):
    deling = OpgaveDeling.objects.get(opgave__naam="Wonen")
    gebieddeling = GebiedDeling.objects.get()
    pad, gebiedpad = f"{EIGEN}opgave/{deling.pk}/", f"{EIGEN}gebied/{gebieddeling.pk}/"
    client.force_login(lezer)
    assert client.post(pad).status_code == client.post(gebiedpad).status_code == 403
    client.force_login(buur)
    assert client.get(EIGEN).status_code == client.post(pad).status_code == 404
    client.force_login(beheerder)
    andersom = OpgaveDeling.objects.get(opgave__naam="Haven")
    assert client.post(f"{EIGEN}opgave/{andersom.pk}/").status_code == 404

    assert "Wilt u Wonen niet meer delen met Gemeente Buurdorp?" in client.get(pad).text
    antwoord = client.post(pad, follow=True)
    client.post(gebiedpad)

    assert "U deelt Wonen niet meer met Gemeente Buurdorp." in antwoord.text
    assert [deling.opgave.naam for deling in OpgaveDeling.objects.all()] == ["Haven"]
    assert not GebiedDeling.objects.exists()


def test_the_overview_counts_and_leads_to_the_filtered_list(client, gedeeld, beheerder):
    make_opgave(naam="Intern plan", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    client.force_login(beheerder)

    assert "?organisatie=gm0001&amp;zichtbaarheid=intern" in client.get("/organisatie/gm0001/").text
    lijst = client.get("/opgaven/?organisatie=gm0001&zichtbaarheid=intern").text
    assert "Intern plan" in lijst
    assert "Wonen" not in lijst
