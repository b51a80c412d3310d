"""Communities, participants and meetings to test with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cop.models import Abonnee, Agendapunt, Bijeenkomst, Community, Deelnemer, Nieuwsbrief
from cop.models.nieuwsbrief import mark_of
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
