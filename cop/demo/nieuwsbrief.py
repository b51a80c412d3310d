"""The demo of the newsletter and of the shared words. Nobody has an address, so no mail goes out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Organisatie, User
from cop.models import Agendapunt, Community, Nieuwsbrief
from cop.selectors.nieuwsbrieven import published_in
from gebied.models import Begripsopmerking, Begripsvoorstel, EigenBegrip

#: Anchor, name, chapter, meaning, English word and meaning, related, why, days ago.
_BEGRIPPEN: Final = (
    (
        "gebiedsgericht-werken",
        "gebiedsgericht werken",
        "Gebieden",
        "beginnen bij de plek en bij wat bewoners er al doen, en dan pas kijken welke opgave van wie is",
        "area-based working",
        "start from the place and from what residents do there already, and only then look whose task is whose",
        "initiatief, gebied",
        "Na bijeenkomst 3: zonder bewoners erin miste de helft.",
        80,
    ),
    (
        "keukentafelgesprek",
        "keukentafelgesprek",
        "Gebieden",
        "een eerste gesprek bij iemand thuis, zonder kaart en zonder plan, over wat daar speelt",
        "kitchen table talk",
        "a first talk at the home of somebody, without a map and without a plan, about what is going on there",
        "gebiedsgericht werken",
        "Wij bedoelden er allemaal iets anders mee.",
        60,
    ),
)


def tell_more(community: Community) -> None:
    """A newsletter that was sent, two adopted meanings, and one that is still to be decided."""
    _newsletter(community)
    for rij in _BEGRIPPEN:
        _term(*rij)
    _talk(community.organisatie)


def _newsletter(community: Community) -> None:
    titels = ["Casus Hogedonk: eerst een fietspad", "Casus Oosterwiel"]
    punten = Agendapunt.objects.filter(bijeenkomst__community=community, titel__in=titels, stand="gepubliceerd")
    onderdelen = [f"verslag:{pk}" for pk in punten.order_by("-bijeenkomst__begin").values_list("pk", flat=True)]
    gepubliceerd = published_in(community)
    Nieuwsbrief.objects.create(
        community=community,
        nummer=1,
        titel="Begin met wat bewoners al doen",
        inleiding="Vier keer per jaar kijken wij met één casus mee. Dit namen wij mee uit het dorpshuis en de schuur: "
        "eerst een gezicht en een fietspad, dan pas een kaart.",
        onderdelen=onderdelen,
        slot="De volgende keer kijken wij naar woningen en een beek op één plek.",
        verstuurd_op=timezone.now() - timedelta(days=75),
        verzonden_vorm={sleutel: gepubliceerd[sleutel].vorm for sleutel in onderdelen},
    )


def _term(*rij: Any) -> None:
    anker, naam, onderwerp, definitie, engels, uitleg, verwant, reden, dagen = rij
    inhoud = {
        "naam": naam,
        "onderwerp": onderwerp,
        "definitie": definitie,
        "engels": engels,
        "definitie_engels": uitleg,
        "verwant": verwant,
        "bron": "Community De puzzel van het landschap",
    }
    dag = timezone.localdate() - timedelta(days=dagen)
    versie = 2 if anker == "gebiedsgericht-werken" else 1
    nieuw = {**inhoud, "versie": versie, "reden": reden, "aangenomen_op": dag}
    EigenBegrip.objects.get_or_create(anker=anker, defaults=nieuw)
    _decided(anker, inhoud, reden, dag)


def _decided(anker: str, inhoud: dict[str, str], reden: str, dag: date) -> None:
    besluit = {"stand": Begripsvoorstel.Stand.AANGENOMEN, "besluit": reden, "besloten_op": dag}
    if not Begripsvoorstel.objects.filter(anker=anker).exists():
        Begripsvoorstel.objects.create(anker=anker, **inhoud, reden=reden, **besluit)


def _talk(organisatie: Organisatie) -> None:
    if Begripsopmerking.objects.filter(anker="gebiedsgericht-werken").exists():
        return
    wie = User.objects.filter(username="cop").first()
    Begripsopmerking.objects.create(
        auteur=wie,
        anker="gebiedsgericht-werken",
        organisatie=organisatie,
        tekst="Geldt dit ook als er nog niemand woont, zoals op de rug?",
        antwoord="Ja. Dan beginnen wij bij wie er werkt of wandelt.",
        beantwoord_op=timezone.now(),
    )
    Begripsvoorstel.objects.create(
        indiener=wie,
        anker="zwaartepunt",
        naam="zwaartepunt",
        onderwerp="Profiel van een gebied",
        definitie="wat in dit gebied het zwaarst weegt, gekozen samen met wie er woont en werkt",
        reden="Nu staat er niet bij met wie u kiest.",
        bij_versie=1,
        organisatie=organisatie,
    )
