"""Sharing: who sees what, what is refused, and the page with what is shared."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Logregel
from accounts.permissions import Recht, doelgroep_of, is_allowed
from gebied.models import Gebied, GebiedDeling
from gebied.services.delen import gebied_delen_set, gebied_deling_end
from opgaven.models import Opgave, OpgaveDeling
from opgaven.services.delen import delen_set, deling_end
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_opgave

pytestmark = pytest.mark.django_db

EIGEN = "/organisatie/gm0001/gedeeld/"


@pytest.fixture
def opgave() -> Opgave:
    return make_opgave(naam="Wonen", organisatie=gemeente_testdam(), zichtbaarheid="intern")


def sees(user, obj) -> bool:
    return type(obj).objects.visible_to(doelgroep_of(user)).filter(pk=obj.pk).exists()


def test_who_an_opgave_is_shared_with_sees_it_and_changes_it_only_when_said(opgave, buur, beheerder):
    delen_set(opgave=opgave, zichtbaarheid="gedeeld", delingen={buur.organisatie: False}, user=beheerder)
    assert sees(buur, opgave)
    assert not is_allowed(buur, Recht.BEWERKEN, opgave)

    delen_set(opgave=opgave, zichtbaarheid="gedeeld", delingen={buur.organisatie: True}, user=beheerder)
    assert is_allowed(buur, Recht.BEWERKEN, opgave)
    assert not is_allowed(buur, Recht.PUBLICEREN, opgave)

    delen_set(opgave=opgave, zichtbaarheid="intern", delingen={buur.organisatie: True}, user=beheerder)
    assert not sees(buur, opgave)
    assert not OpgaveDeling.objects.exists()


def test_sharing_is_logged_with_who_may_read_and_edit(opgave, buur, beheerder):
    delen_set(opgave=opgave, zichtbaarheid="gedeeld", delingen={buur.organisatie: True}, user=beheerder)

    regel = Logregel.objects.get(soort="rechten")
    ids = [buur.organisatie.pk]
    assert (regel.gebruiker, regel.onderwerp, regel.onderwerp_id) == (beheerder, "opgaven.opgave", opgave.pk)
    assert regel.gegevens == {"wat": "delen", "zichtbaarheid": "gedeeld", "leest": ids, "bewerkt": ids}


def test_what_cannot_be_shared_is_refused(opgave, buur, beheerder):
    concept = make_opgave(status="concept", organisatie=gemeente_testdam())
    zoekgebied = make_opgave(geometriesoort="zoekgebied", organisatie=gemeente_testdam())
    for obj, zichtbaarheid, delingen, zin in (
        (opgave, "gedeeld", {}, "Kies met welke organisatie u dit deelt"),
        (opgave, "gedeeld", {gemeente_testdam(): False}, "De eigenaar ziet dit al"),
        (opgave, "geheim", {}, "Kies intern, gedeeld of openbaar"),
        (concept, "openbaar", {}, "kan niet openbaar zijn"),
        (zoekgebied, "openbaar", {}, "kan niet openbaar zijn"),
    ):
        with pytest.raises(ValidationError, match=zin):
            delen_set(opgave=obj, zichtbaarheid=zichtbaarheid, delingen=delingen, user=beheerder)
    assert not OpgaveDeling.objects.exists()


def test_ending_the_last_sharing_makes_it_internal_again(opgave, buur, beheerder):
    derde = make_organisatie("gm0003", "Derde")
    delen_set(opgave=opgave, zichtbaarheid="gedeeld", delingen={buur.organisatie: True, derde: False}, user=beheerder)

    deling_end(deling=OpgaveDeling.objects.get(organisatie=buur.organisatie), user=beheerder)
    assert (Opgave.objects.get().zichtbaarheid, OpgaveDeling.objects.get().organisatie) == ("gedeeld", derde)
    deling_end(deling=OpgaveDeling.objects.get(), user=beheerder)
    assert Opgave.objects.get().zichtbaarheid == "intern"


def test_an_area_is_shared_in_the_same_way(buur, beheerder):
    gebied = make_gebied(niveau="vrij", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    gebied_delen_set(gebied=gebied, zichtbaarheid="gedeeld", delingen={buur.organisatie: False}, user=beheerder)
    assert sees(buur, gebied)

    gebied_deling_end(deling=GebiedDeling.objects.get(), user=beheerder)

    assert Gebied.objects.get().zichtbaarheid == "intern"
    assert not sees(buur, gebied)


@pytest.fixture
def gedeeld(opgave, buur, beheerder) -> None:
    """Wonen and Ons gebied go to Buurdorp; Haven comes from there."""
    gebied = make_gebied(naam="Ons gebied", niveau="vrij", organisatie=gemeente_testdam())
    van_buur = make_opgave(naam="Haven", organisatie=buur.organisatie)
    delen_set(opgave=opgave, zichtbaarheid="gedeeld", delingen={buur.organisatie: True}, user=beheerder)
    gebied_delen_set(gebied=gebied, zichtbaarheid="gedeeld", delingen={buur.organisatie: False}, user=beheerder)
    delen_set(opgave=van_buur, zichtbaarheid="gedeeld", delingen={gemeente_testdam(): False}, user=buur)


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
