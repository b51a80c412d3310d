"""One of everything that tells how an area is steered, who lives and works there, and what people learn from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cop.models import Actie, Besluit, Leervraag, Plakverslag, Plakzin, Product, Toepassing
from sturing.models import Afweging as Weging
from sturing.models import Agendavaststelling, Instrument, Pcmoment, Prioriteit, Servicenorm, Visie
from tests.cop import make as cop
from tests.stakeholders import make as mensen
from tests.sturing import maken as sturing

if TYPE_CHECKING:
    from accounts.models import Organisatie, User
    from gebied.models import Gebied
    from opgaven.models import Opgave


def make_mission(gebied: Gebied, a: Opgave, b: Opgave, organisatie: Organisatie, baas: User) -> None:
    """Of one organisation, about one area; ``baas`` runs the community."""
    make_steering(gebied, a, b, organisatie)
    make_people(gebied, a, organisatie)
    make_learning(gebied, organisatie, baas)


def make_steering(gebied: Gebied, a: Opgave, b: Opgave, organisatie: Organisatie) -> None:
    van: dict[str, Any] = {"organisatie": organisatie}
    sturing.make_vraagstuk(gebied, dagen=-3, opgaven=[a], **van)
    sturing.make_item(gebied, omschrijving="Wat", resultaat="Dan", **van)
    sturing.make_afspraak(gebied, opgaven=[a, b], **van)
    sturing.make_regioafspraak(gebied, toelichting="Hoe", **van)
    for model in (Visie, Weging, Instrument, Prioriteit):
        bij = {"opgave": a} if model in (Instrument, Prioriteit) else {}
        gegeven = sturing.make_gegeven(model, gebied, **van, **bij)
        if model is Weging:
            gegeven.opgaven.set([a, b])
    Agendavaststelling.objects.create(
        gebied=gebied, nummer=1, orgaan="de raad", vastgesteld_op=date(2026, 1, 1), inhoud=[], **van
    )
    Pcmoment.objects.create(naam="Kadernota", maand=5, **van)
    Servicenorm.objects.create(van=organisatie, aan=organisatie)


def make_people(gebied: Gebied, opgave: Opgave, organisatie: Organisatie) -> None:
    club = mensen.make_stakeholder("Fanfare", omschrijving="Speelt", organisatie=organisatie)
    mensen.make_positie(mensen.make_band(gebied, club))
    contact = mensen.make_contact(club)
    mensen.make_moment(club, contactpersoon=contact, verslag="Gesproken")
    mensen.make_afspraak(club)
    mensen.make_inbreng(mensen.make_proces(gebied=gebied, opgave=opgave, organisatie=organisatie), stakeholder=club)
    mensen.make_initiatief(gebied, organisatie=organisatie)


def make_learning(gebied: Gebied, organisatie: Organisatie, baas: User) -> None:
    community = cop.make_community(organisatie=organisatie, omschrijving="Samen", openheid="openbaar")
    cop.make_coordinator(community, baas)
    make_meeting(community)
    casus = cop.make_casus(community, "Het fietspad", "natuur", gebied=gebied, trots="Het pad", lessen="Op tijd")
    cop.make_antwoord(casus)
    inzicht = cop.make_inzicht(community, "Begin bij bewoners", "natuur woningbouw", waarom="Zij weten het")
    cop.make_bewijs(inzicht, casus)
    Toepassing.objects.create(inzicht=inzicht, organisatienaam="Hogedonk", plaats="Hier", waarneming="Het werkte")
    cop.make_nieuwsbrief(community, slot="Tot ziens")
    leervraag = Leervraag.objects.create(community=community, vraag="Hoe dan?", aanleiding="Het lukte niet")
    cop.make_leerstap(leervraag, gebied=gebied)
    cop.make_uitgave(Product.objects.create(community=community, titel="Handreiking", omschrijving="Voor wie bouwt"))


def make_meeting(community: Any) -> None:
    """With an item that was reported, and pasted notes of it."""
    bijeenkomst = cop.make_bijeenkomst(community, toelichting="Wij komen bijeen", plaats="Zaal", gastheer="Fanfare")
    punt = cop.make_punt(bijeenkomst, notities="Gezegd", verslag="Gezegd", toelichting="Waarover")
    Besluit.objects.create(agendapunt=punt, tekst="Wij gaan door")
    cop.make_bestand(bijeenkomst, omschrijving="Een werkvorm")
    Actie.objects.create(agendapunt=punt, tekst="Bellen", deadline=timezone.localdate())
    verslag = Plakverslag.objects.create(community=community, bijeenkomst=bijeenkomst, tekst="Een zin.")
    Plakzin.objects.create(plakverslag=verslag, volgorde=1, tekst="Een zin.")
