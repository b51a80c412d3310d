"""Persons: kept for a while, for few, and gone when they ask, out of every table and every version."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.privacy.persoon import person_by_address
from accounts.privacy.register import afspraken_over
from accounts.services.opruimen import clean_up
from accounts.services.wissen import person_erase
from stakeholders.models import Contactpersoon
from stakeholders.services.contacten import contact_erase
from stakeholders.teksten import all_texts
from sturing.models import Agendavaststelling, Visie
from tests.cast import gemeente_testdam, make_organisatie
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_punt
from tests.make import make_gebied, make_kenmerk
from tests.privacy.dump import dump_text
from tests.stakeholders.make import (
    make_afspraak,
    make_contact,
    make_inbreng,
    make_moment,
    make_proces,
    make_stakeholder,
)
from tests.sturing.maken import make_gegeven, vandaag

MERK = ("Wolfraam Iepenveld", "wolfraam@iepenveld.example", "06-99988877")


def make_known(**values):
    """Somebody who left traces in texts and in versions of them."""
    stakeholder = make_stakeholder("Fanfare")
    contact = make_contact(stakeholder, naam=MERK[0], email=MERK[1], telefoon=MERK[2], **values)
    contact.functie = "voorzitter"
    contact.save()
    moment = make_moment(stakeholder, contactpersoon=contact, verslag=f"{MERK[0].upper()} vindt het veld te klein")
    moment.verslag = f"Gemaild met {MERK[1]}"
    moment.save()
    make_afspraak(stakeholder, tekst=f"Wij bellen {MERK[0]} op {MERK[2]}")
    return contact


@pytest.mark.django_db(transaction=True)
def test_the_erase_of_a_contact_leaves_nothing_anywhere_and_what_was_spoken_about_stays(client, opgavemanager):
    contact = make_known()
    moment = contact.stakeholder.contactmomenten.get()
    client.force_login(opgavemanager)
    assert MERK[0] in dump_text()

    response = client.post(f"/stakeholders/contactpersonen/{contact.pk}/wissen/")

    assert response.status_code == 302
    over = dump_text().lower()
    assert not [merk for merk in MERK if merk.lower() in over]
    moment.refresh_from_db()
    assert (moment.verslag, moment.contactpersoon_id) == ("Gemaild met [gewist]", None)
    assert contact.stakeholder.afspraken.get().tekst == "Wij bellen [gewist] op [gewist]"


@pytest.mark.django_db(transaction=True)
def test_removing_a_stakeholder_takes_its_people_out_of_the_history_too(client, opgavemanager):
    contact = make_known()
    adres = f"/stakeholders/{contact.stakeholder_id}/verwijderen/"
    client.force_login(opgavemanager)
    geopend = client.get(adres).context["geopend"]

    assert client.post(adres, {"geopend": geopend}).status_code == 302

    over = dump_text().lower()
    assert not [merk for merk in MERK if merk.lower() in over]


@pytest.mark.django_db(transaction=True)
def test_who_erases_decides_text_by_text_about_the_name_elsewhere(client, opgavemanager):
    contact = make_known()
    club = make_stakeholder("Kaatsclub", omschrijving=f"Opgericht door {MERK[0]}, in 1900")
    club.omschrijving = "Opgericht in 1900"
    club.save()
    proces = make_proces(gebied=make_gebied())
    zeker = make_inbreng(proces, tekst=f"{MERK[0]} ({MERK[1]}) wil het veld open houden")
    straat = make_inbreng(proces, tekst="Er zijn te weinig bomen in het Iepenveld")
    buur = make_stakeholder("Van een ander", organisatie=make_organisatie("gm9", "Ver"), omschrijving=f"Bel {MERK[0]}")
    client.force_login(opgavemanager)
    adres = f"/stakeholders/contactpersonen/{contact.pk}/wissen/"

    sporen = client.get(adres).context["sporen"]

    assert {(spoor.sleutel, spoor.nu, spoor.zeker) for spoor in sporen} == {
        (f"stakeholders.inbreng:{zeker.pk}:tekst", True, True),
        (f"stakeholders.inbreng:{straat.pk}:tekst", True, False),
        (f"stakeholders.stakeholder:{club.pk}:omschrijving", False, True),
    }
    gekozen = [spoor.sleutel for spoor in sporen if spoor.zeker]
    client.post(adres, {"spoor": [*gekozen, f"stakeholders.stakeholder:{buur.pk}:omschrijving", "onzin"]})

    for rij in (zeker, straat, buur):
        rij.refresh_from_db()
    assert zeker.tekst == "iemand (iemand) wil het veld open houden"
    assert straat.tekst == "Er zijn te weinig bomen in het Iepenveld"
    assert buur.omschrijving == f"Bel {MERK[0]}"
    over = dump_text().replace(f"Bel {MERK[0]}", "").lower()
    assert not [merk for merk in MERK if merk.lower() in over]


def notes_of(coordinator, notities):
    """What was written at a meeting of the community of this coordinator."""
    community = make_community()
    make_coordinator(community, coordinator)
    return make_punt(make_bijeenkomst(community), notities=notities)


@pytest.mark.django_db(transaction=True)
def test_the_name_goes_out_of_texts_about_areas_steering_and_meetings_too(client, opgavemanager, cop_coordinator):
    """Also out of what a body endorsed; not out of notes of a circle that who erases has no part in."""
    contact, gebied = make_known(), make_gebied()
    kenmerk = make_kenmerk(gebied, tekst=f"Verteld door {MERK[0]}", organisatie=gemeente_testdam())
    kenmerk.tekst = "Verteld in het dorp"
    kenmerk.save()
    vast = {"orgaan": "de raad", "vastgesteld_op": vandaag()}
    visie = make_gegeven(Visie, gebied, tekst=f"Naar een idee van {MERK[0]}", **vast)
    agenda = Agendavaststelling.objects.create(
        gebied=gebied, organisatie=gemeente_testdam(), nummer=1, orgaan="het college",
        inhoud=[{"titel": f"Bel {MERK[0]}", "id": 1}],
    )  # fmt: skip
    mijn, besloten = (notes_of(wie, f"{MERK[0]} vertelt") for wie in (opgavemanager, cop_coordinator))
    client.force_login(opgavemanager)
    adres = f"/stakeholders/contactpersonen/{contact.pk}/wissen/"

    sporen = client.get(adres).context["sporen"]

    assert {(spoor.sleutel, spoor.nu) for spoor in sporen} == {
        (f"gebied.kenmerk:{kenmerk.pk}:tekst", False),
        (f"sturing.visie:{visie.pk}:tekst", True),
        (f"sturing.agendavaststelling:{agenda.pk}:inhoud", True),
        (f"cop.agendapunt:{mijn.pk}:notities", True),
    }
    keuzes = [*(spoor.sleutel for spoor in sporen), f"cop.agendapunt:{besloten.pk}:notities"]
    assert client.post(adres, {"spoor": keuzes}).status_code == 302

    for rij in (visie, agenda, mijn, besloten):
        rij.refresh_from_db()
    assert (visie.tekst, mijn.notities) == ("Naar een idee van iemand", "iemand vertelt")
    assert agenda.inhoud == [{"titel": "Bel iemand", "id": 1}]
    assert besloten.notities == f"{MERK[0]} vertelt"
    over = dump_text().replace(besloten.notities, "").lower()
    assert not [merk for merk in MERK if merk.lower() in over]


def test_every_text_that_is_searched_can_be_changed_in_its_versions():
    for model, (_pad, velden) in all_texts().items():
        (wacht,) = (een for een in model.pgh_event_models["gewijzigd"]._meta.triggers if een.name == "alleen_toevoegen")
        mag = set(re.search(r"'\{([a-z_,]*)\}'", wacht.func)[1].split(","))
        assert set(velden) <= mag, model


@pytest.mark.django_db
def test_a_contact_past_its_day_is_erased_at_night_and_one_that_is_not_stays():
    gisteren = timezone.localdate() - timedelta(days=1)
    contact, blijft = make_known(bewaren_tot=gisteren), make_contact(make_stakeholder("Kaatsclub"))

    clean_up()

    assert list(Contactpersoon.objects.all()) == [blijft]
    assert contact.stakeholder.afspraken.get().tekst == "Wij bellen [gewist] op [gewist]"
    clean_up()


@pytest.mark.django_db
def test_who_asks_by_e_mail_is_erased_and_what_holds_for_one_can_be_told():
    contact = make_known(doel="Overleg over het veld")

    afspraken = afspraken_over(contact)
    assert afspraken.doel == "Overleg over het veld"
    assert person_erase(persoon=person_by_address(MERK[1]), aanleiding="verzoek") == 1
    assert not Contactpersoon.objects.exists()
    assert contact.stakeholder.afspraken.get().tekst == "Wij bellen [gewist] op [gewist]"


@pytest.mark.django_db
def test_only_who_may_change_the_stakeholder_erases(buur):
    from django.core.exceptions import PermissionDenied

    contact = make_known()
    with pytest.raises(PermissionDenied):
        contact_erase(contact=contact, actor=buur, user=buur)
