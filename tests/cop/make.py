"""Communities, participants and meetings to test with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from cop.models import (
    Abonnee,
    Agendapunt,
    Antwoord,
    Bewijs,
    Bijeenkomst,
    Bijeenkomstbestand,
    Casus,
    Community,
    Deelnemer,
    Inzicht,
    Inzichtpaar,
    Leerstap,
    Leervraag,
    Nieuwsbrief,
    Product,
    Productuitgave,
)
from cop.models.nieuwsbrief import mark_of
from opgaven.models import Opgavetype
from tests.cast import gemeente_testdam


def make_community(naam: str = "Samen aan de slag", **waarden: Any) -> Community:
    """Closed, supported by Testdam unless told otherwise."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    return Community.objects.create(naam=naam, organisatie=van, **{"thema": "Wonen en water"} | waarden)


def make_deelnemer(
    community: Community, naam: str = "Ada Voorbeeld", *, zichtbaar: bool = False, **waarden: Any
) -> Any:
    """Somebody of a woningcorporatie, not shown by name unless told otherwise."""
    waarden = {"soort": "corporatie", "functie": "gebiedsregisseur"} | waarden
    if zichtbaar:
        waarden["toestemming_op"] = timezone.localdate()
    return Deelnemer.objects.create(community=community, naam=naam, **waarden)


def make_coordinator(community: Community, user: Any, **waarden: Any) -> Any:
    """Let a user run the community."""
    return make_deelnemer(community, "Cor Coördinator", user=user, taak="coordinator", **waarden)


def make_bijeenkomst(community: Community, **waarden: Any) -> Bijeenkomst:
    """Three hours, a month from now, unless told otherwise."""
    begin = timezone.now().replace(second=0, microsecond=0) + timedelta(days=30)
    standaard = {"titel": "Bijeenkomst", "nummer": 1, "begin": begin, "eind": begin + timedelta(hours=3)}
    return Bijeenkomst.objects.create(community=community, **standaard | waarden)


def make_punt(bijeenkomst: Bijeenkomst, **waarden: Any) -> Agendapunt:
    """An item of the agenda."""
    return Agendapunt.objects.create(bijeenkomst=bijeenkomst, **{"titel": "Casus"} | waarden)


def make_bestand(bijeenkomst: Bijeenkomst, **waarden: Any) -> Bijeenkomstbestand:
    """A small text; all of them are one file on the disk, so that tests leave no more than that."""
    plek = "cop/proefbestand"
    if not default_storage.exists(plek):
        default_storage.save(plek, ContentFile(b"Wat wij maakten\n"))
    standaard = {"naam": "werkvorm.txt", "soort": "txt", "grootte": 16, "bestand": plek}
    return Bijeenkomstbestand.objects.create(bijeenkomst=bijeenkomst, **standaard | waarden)


def make_abonnee(community: Community, email: str = "ada@post.example", *, bevestigd: bool = True) -> Abonnee:
    """Somebody who gets the newsletter, unless not confirmed."""
    op = timezone.now() if bevestigd else None
    kenmerk = mark_of(community.pk, email)
    return Abonnee.objects.create(
        community=community, email=email, kenmerk=kenmerk, bevestigd_op=op, mail_wacht=not bevestigd
    )


def make_nieuwsbrief(community: Community, **waarden: Any) -> Nieuwsbrief:
    """A draft unless told otherwise."""
    return Nieuwsbrief.objects.create(
        community=community, **{"titel": "Wat wij leerden", "inleiding": "Beste lezer"} | waarden
    )


def make_casus(community: Community, titel: str = "Het fietspad", *codes: str, **waarden: Any) -> Any:
    """Of Hogedonk, a draft, about these opgavetypen."""
    standaard = {"organisatienaam": "Hogedonk", "onderwerp": "Een pad langs de beek", "gewerkt": "Samen maaien"}
    casus = Casus.objects.create(community=community, titel=titel, **standaard | waarden)
    casus.opgavetypen.set(Opgavetype.objects.filter(code__in=codes))
    return casus


def make_antwoord(casus: Any, tekst: str = "Het ging vanzelf", **waarden: Any) -> Any:
    """By nobody, of a woningcorporatie, on the first question."""
    return Antwoord.objects.create(casus=casus, tekst=tekst, **{"vraag": "opvallend", "soort": "corporatie"} | waarden)


def make_inzicht(community: Community, zin: str = "Begin bij bewoners", *paren: str, **waarden: Any) -> Any:
    """A factor, a draft, about these pairs of codes ("natuur woningbouw" or "natuur")."""
    inzicht = Inzicht.objects.create(community=community, zin=zin, **waarden)
    for paar in paren:
        typen = list(Opgavetype.objects.filter(code__in=paar.split()).order_by("pk"))
        Inzichtpaar.objects.create(inzicht=inzicht, type_a=typen[0], type_b=typen[1] if len(typen) > 1 else None)
    return inzicht


def make_bewijs(inzicht: Any, casus: Any, *, tegen: bool = False, **waarden: Any) -> Any:
    """A sentence of a case."""
    strekking = "spreekt_tegen" if tegen else "steunt"
    standaard = {"citaat": "Samen maaien", "casus": None if "antwoord" in waarden else casus}
    return Bewijs.objects.create(inzicht=inzicht, strekking=strekking, **standaard | waarden)


def make_leerstap(leervraag: Leervraag, tekst: str = "Elke maand langs de keukentafel", **waarden: Any) -> Leerstap:
    """What was tried on a day of 2027."""
    return Leerstap.objects.create(leervraag=leervraag, tekst=tekst, **{"datum": date(2027, 3, 1)} | waarden)


def make_uitgave(product: Product, **waarden: Any) -> Productuitgave:
    """The first version of a product, a text."""
    standaard = {"nummer": 1, "wijziging": "Eerste versie", "tekst": "Begin bij de keukentafel"}
    return Productuitgave.objects.create(product=product, **standaard | waarden)
