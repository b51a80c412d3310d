"""Persons: kept for a while, for few, and gone when they ask, out of every table and every version."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import BewaardFormulier
from accounts.privacy.persoon import person_by_address
from accounts.privacy.register import afspraken_over
from accounts.services.opruimen import clean_up
from accounts.services.wissen import person_erase
from cop.models import Leervraag, Plakverslag, Product, Toepassing
from stakeholders.models import Contactpersoon
from stakeholders.services.contacten import contact_erase
from stakeholders.teksten import ZONDER_OMGEVING, all_texts
from sturing.models import Agendavaststelling, Visie, Vraagstukstap
from tests.cast import gemeente_testdam, make_organisatie
from tests.cop import make as cop
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_punt
from tests.formulier import as_opened
from tests.make import make_effect, make_gebied, make_kenmerk, make_opgave
from tests.privacy.dump import dump_text
from tests.stakeholders.make import (
    make_afspraak,
    make_contact,
    make_inbreng,
    make_moment,
    make_proces,
    make_stakeholder,
)
from tests.sturing.maken import make_gegeven, make_vraagstuk, vandaag

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


def learned_from(bijeenkomst, tekst):
    """What this community learned, with this text in all of it: the rows by the key of the text."""
    community = bijeenkomst.community
    casus = cop.make_casus(community, gewerkt=tekst)
    inzicht = cop.make_inzicht(community, waarom=tekst)
    verslag = Plakverslag.objects.create(community=community, tekst=tekst)
    leervraag = Leervraag.objects.create(community=community, vraag="Hoe?", aanleiding=tekst)
    product = Product.objects.create(community=community, titel="Handreiking", omschrijving=tekst)
    rijen = {
        "gewerkt": [casus],
        "waarom": [inzicht],
        "citaat": [cop.make_bewijs(inzicht, casus, citaat=tekst)],
        "waarneming": [Toepassing.objects.create(inzicht=inzicht, organisatienaam="Hogedonk", waarneming=tekst)],
        "inleiding": [cop.make_nieuwsbrief(community, inleiding=tekst)],
        "aanleiding": [leervraag],
        "omschrijving": [product],
        "naam": [cop.make_bestand(bijeenkomst, naam=f"{tekst}.txt")],
        "tekst": [
            cop.make_antwoord(casus, tekst),
            verslag,
            verslag.zinnen.create(volgorde=1, tekst=tekst),
            cop.make_leerstap(leervraag, tekst),
            cop.make_uitgave(product, tekst=tekst),
        ],
    }
    return {f"{rij._meta.label_lower}:{rij.pk}:{veld}": rij for veld, groep in rijen.items() for rij in groep}


@pytest.mark.django_db(transaction=True)
def test_the_name_goes_out_of_texts_of_opgaven_and_effects_but_not_of_those_of_others(client, opgavemanager):
    """Also out of an opgave that was removed and an effect that is gone; the shape stays as it was."""
    contact, hier = make_known(), {"organisatie": gemeente_testdam()}
    weg = make_opgave(naam=f"Plan van {MERK[0]}", verwijderd_op=timezone.now(), **hier)
    opgave = make_opgave(naam="Het veld", beschrijving=f"{MERK[0]} wil het veld houden", **hier)
    make_effect(opgave, 2)
    effect = opgave.effecten.get()
    effect.reden = f"{MERK[0]} verwacht meer groen"
    effect.save()
    pk = effect.pk
    effect.delete()
    ander = make_opgave(beschrijving=f"Bel {MERK[0]}", organisatie=make_organisatie("gm9", "Ver"))
    client.force_login(opgavemanager)
    adres = f"/stakeholders/contactpersonen/{contact.pk}/wissen/"

    sporen = client.get(adres).context["sporen"]

    assert {(spoor.sleutel, spoor.nu) for spoor in sporen} == {
        (f"opgaven.opgave:{weg.pk}:naam", True),
        (f"opgaven.opgave:{opgave.pk}:beschrijving", True),
        (f"opgaven.opgaveeffect:{pk}:reden", False),
    }
    keuzes = [*(spoor.sleutel for spoor in sporen), f"opgaven.opgave:{ander.pk}:beschrijving"]
    assert client.post(adres, {"spoor": keuzes}).status_code == 302

    vorm = opgave.geometrie.wkt
    for rij in (weg, opgave, ander):
        rij.refresh_from_db()
    assert (weg.naam, opgave.beschrijving) == ("Plan van iemand", "iemand wil het veld houden")
    assert opgave.geometrie.wkt == vorm
    over = dump_text().replace(f"Bel {MERK[0]}", "").lower()
    assert not [merk for merk in MERK if merk.lower() in over]


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
    vraagstuk = make_vraagstuk(gebied, titel=f"Vraag van {MERK[0]}")
    stap = Vraagstukstap.objects.create(vraagstuk=vraagstuk, nummer=1, aan_wie="directie", tekst=f"Van {MERK[0]}")
    mijn, besloten = (notes_of(wie, f"{MERK[0]} vertelt") for wie in (opgavemanager, cop_coordinator))
    geleerd = learned_from(mijn.bijeenkomst, f"{MERK[0]} zag het")
    client.force_login(opgavemanager)
    adres = f"/stakeholders/contactpersonen/{contact.pk}/wissen/"

    sporen = client.get(adres).context["sporen"]

    assert {(spoor.sleutel, spoor.nu) for spoor in sporen} == {
        (f"gebied.kenmerk:{kenmerk.pk}:tekst", False),
        (f"sturing.visie:{visie.pk}:tekst", True),
        (f"sturing.agendavaststelling:{agenda.pk}:inhoud", True),
        (f"sturing.vraagstuk:{vraagstuk.pk}:titel", True),
        (f"sturing.vraagstukstap:{stap.pk}:tekst", True),
        (f"cop.agendapunt:{mijn.pk}:notities", True),
        *((sleutel, True) for sleutel in geleerd),
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
        if not hasattr(model, "pgh_event_models"):
            assert model in ZONDER_OMGEVING, "only what was said without a name has no versions"
            continue
        (wacht,) = (een for een in model.pgh_event_models["gewijzigd"]._meta.triggers if een.name == "alleen_toevoegen")
        mag = set(re.search(r"'\{([a-z_,]*)\}'", wacht.func)[1].split(",")) if "'{" in wacht.func else set()
        bewaard = {veld.name for veld in model.pgh_event_models["gewijzigd"]._meta.get_fields()}
        assert {*velden} & bewaard <= mag, model


@pytest.mark.django_db(transaction=True)
def test_a_form_that_was_kept_or_still_open_while_a_contact_is_erased_keeps_nothing(client, opgavemanager):
    contact = make_known()
    wijzigen, elders = f"/stakeholders/contactpersonen/{contact.pk}/wijzigen/", "/stakeholders/nieuw/"
    client.force_login(opgavemanager)
    velden = as_opened(client, wijzigen) | {"functie": "penningmeester"}
    gebeld = f"/stakeholders/{contact.stakeholder_id}/contactmoment/"
    moment = as_opened(client, gebeld) | {"onderwerp": "Gebeld", "contactpersoon": contact.pk}
    assert velden["naam"] == MERK[0]
    gesprek = as_opened(client, elders) | {"naam": "Koor", "omschrijving": f"Gesprek met {MERK[0]}"}
    client.logout()
    for adres, wat in ((wijzigen, velden), (elders, gesprek)):
        assert client.post(adres, wat)["Location"].startswith("/inloggen/")
    assert BewaardFormulier.objects.count() == 2

    client.force_login(opgavemanager)
    assert client.post(f"/stakeholders/contactpersonen/{contact.pk}/wissen/").status_code == 302

    assert not BewaardFormulier.objects.exists()
    weg, geweigerd = client.post(wijzigen, velden), client.post(gebeld, moment)
    assert (weg.status_code, geweigerd.status_code) == (404, 422)
    assert "Daarom bewaren wij niet wat u invulde" in weg.text
    assert "contactpersoon" in geweigerd.context["form"].errors
    client.logout()
    assert client.post(wijzigen, velden)["Location"].startswith("/inloggen/")
    over = dump_text().lower()
    assert not [merk for merk in MERK if merk.lower() in over]


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
