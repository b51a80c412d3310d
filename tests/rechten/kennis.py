"""Communities, their meetings, knowledge and newsletters, and what people say of words, in the world of rollen.py."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from accounts.historie import lezen
from accounts.models import User
from cop.abonneelink import confirm_link, unsubscribe_link
from cop.antwoordlink import token_of
from cop.geschiedenis import CASUS, COMMUNITY, INZICHT
from gebied.models import Begripsopmerking, Begripsvoorstel
from tests.cop.make import (
    make_abonnee,
    make_antwoord,
    make_bestand,
    make_bewijs,
    make_bijeenkomst,
    make_casus,
    make_community,
    make_coordinator,
    make_deelnemer,
    make_inzicht,
    make_leerstap,
    make_nieuwsbrief,
    make_punt,
    make_uitgave,
)


def communities_of(objecten: dict[str, Any], buurdorp: Any) -> dict[str, Any]:
    """A closed one for the cast, an open one, and a closed one of others; the cast joins when it signs in."""
    objecten["community"] = make_community("Kring")
    open_ = make_community("Open kring", organisatie=buurdorp, openheid="openbaar", aanmelden=True)
    vreemd = make_community("Andere kring", organisatie=buurdorp)
    for community in (open_, vreemd, objecten["community"]):
        make_coordinator(community, User.objects.create_user(f"van-{community.pk}"))
    return {
        "community": objecten["community"].pk,
        "open_community": open_.pk,
        "vreemde_community": vreemd.pk,
        "deelnemer": make_deelnemer(objecten["community"]).pk,
        "vreemde_deelnemer": make_deelnemer(vreemd).pk,
        "v_community": lezen.newest_number(COMMUNITY, objecten["community"].pk),
        **_meetings(objecten["community"], open_, vreemd),
        **_knowledge(objecten["community"], "", "concept"),
        **_knowledge(open_, "open_", "gepubliceerd"),
        **_knowledge(vreemd, "vreemde_", "gepubliceerd"),
    }


def _knowledge(community: Any, voor: str, stand: str) -> dict[str, Any]:
    """A case with an answer, an insight with evidence, and where it was tried."""
    casus = make_casus(community, stand=stand, bijeenkomst=community.bijeenkomsten.first())
    inzicht = make_inzicht(community, stand=stand)
    make_inzicht(community, "Begin bij de bewoners")
    toepassing = inzicht.toepassingen.create(organisatienaam="Iemand", plaats="Elders", waarneming="Het werkte")
    leervraag = community.leervragen.create(vraag="Helpt één gezicht?", stand=stand)
    product = community.producten.create(titel="Aan de keukentafel", stand=stand)
    return {
        f"{voor}product": product.pk,
        f"{voor}uitgave": make_uitgave(product).pk,
        f"{voor}leervraag": leervraag.pk,
        f"{voor}leerstap": make_leerstap(leervraag).pk,
        f"{voor}casus": casus.pk,
        f"{voor}v_casus": lezen.newest_number(CASUS, casus.pk),
        f"{voor}v_inzicht": lezen.newest_number(INZICHT, inzicht.pk),
        f"{voor}zegt": make_antwoord(casus).pk,
        f"{voor}inzicht": inzicht.pk,
        f"{voor}bewijs": make_bewijs(inzicht, casus).pk,
        f"{voor}toepassing": toepassing.pk,
    }


def _meetings(community: Any, open_: Any, vreemd: Any) -> dict[str, Any]:
    """One in each community; of the open one something was published."""
    elders = make_bijeenkomst(vreemd)
    nummers: dict[str, Any] = {
        "vreemde_bijeenkomst": elders.pk,
        "vreemd_bestand": make_bestand(elders, stand="gepubliceerd").pk,
    }
    for voor, van, stand in (("", community, "concept"), ("open_", open_, "gepubliceerd")):
        bijeenkomst = make_bijeenkomst(van)
        punt = make_punt(bijeenkomst, verslag="Wij begonnen.", stand=stand)
        nummers |= {f"{voor}bijeenkomst": bijeenkomst.pk, f"{voor}punt": punt.pk}
        nummers |= {f"{voor}bestand": make_bestand(bijeenkomst, stand=stand).pk}
        nummers |= {f"{voor}besluit": punt.besluiten.create(tekst="Doen").pk}
        nummers |= {f"{voor}actie": punt.acties.create(tekst="Bellen").pk}
        plak = van.plakverslagen.create(bijeenkomst=bijeenkomst, tekst="Begin klein.")
        zin = plak.zinnen.create(volgorde=1, tekst="Begin klein.", soort="factor")
        nummers |= {f"{voor}plak": plak.pk, f"{voor}plakzin": zin.pk}
        van.inzichten.create(bijeenkomst=bijeenkomst, zin="Begin met wat bewoners al doen", stand=stand)
        genodigde = bijeenkomst.genodigden.create(deelnemer=van.deelnemers.first())
    return nummers | {"antwoord": token_of(genodigde)} | _newsletters(community, open_)


def _newsletters(community: Any, open_: Any) -> dict[str, Any]:
    """A draft in the closed one, a sent one in the open one, and somebody who gets it."""
    abonnee = make_abonnee(open_)
    return {
        "nieuwsbrief": make_nieuwsbrief(community).pk,
        "open_nieuwsbrief": make_nieuwsbrief(open_, nummer=1, verstuurd_op=timezone.now()).pk,
        "bevestigen": confirm_link(abonnee).rstrip("/").rpartition("/")[2],
        "afmelden": unsubscribe_link(abonnee).rstrip("/").rpartition("/")[2],
    }


def words_of() -> dict[str, Any]:
    """A proposal and a remark about a word, by somebody else."""
    woord = {"anker": "stapeling", "naam": "stapeling", "onderwerp": "Opgaven", "definitie": "op elkaar"}
    return {
        "begripsvoorstel": Begripsvoorstel.objects.create(**woord, reden="Korter", bij_versie=1).pk,
        "begripsopmerking": Begripsopmerking.objects.create(anker="stapeling", tekst="Wij zeggen anders.").pk,
    }
