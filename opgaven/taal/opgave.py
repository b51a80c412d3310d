"""One opgave in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accounts.delen.woorden import Ding
from gebied.niveau import woorden
from gebied.taal import aandeel, oppervlakte, periode
from opgaven.querysets import DEELNEMENDE_STATUSSEN
from opgaven.taal.kort import opgave_naam
from opgaven.taal.labels import KARAKTER_LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opgaven.models import Opgave
    from opgaven.selectors.opgave import Buur, Laag

DEZE_OPGAVE = Ding("deze opgave", "haar")

GEOMETRIESOORT_ZINNEN = {
    "zoekgebied": "Dit is een zoekgebied: de opgave komt ergens in dit vlak, en vraagt niet elke vierkante meter.",
    "indicatief": "De grens is indicatief: ze geeft ongeveer aan waar de opgave ligt.",
    "vastgesteld": "De grens is vastgesteld.",
}


def opgave_in_het_kort(opgave: Opgave, laag: Laag | None, buren: Sequence[Buur]) -> list[str]:
    """What it is and when, where it lies, and what it meets there; ``laag`` None when nothing was computed."""
    zinnen = [_wat(opgave), GEOMETRIESOORT_ZINNEN[opgave.geometriesoort]]
    if opgave.status not in DEELNEMENDE_STATUSSEN:
        return [*zinnen, f"Met de status {opgave.get_status_display().lower()} telt de opgave niet mee in de scores."]
    if laag is None:
        return [*zinnen, "Er is nog geen gebied doorgerekend waarin deze opgave ligt."]
    return [*zinnen, _waar(laag), *_wie(laag, buren)]


def _wat(opgave: Opgave) -> str:
    soort = "Dit werkingsgebied" if opgave.aard == "werkingsgebied" else "Deze opgave"
    groot = f"{soort} beslaat {oppervlakte(opgave.oppervlakte_m2)}"
    if opgave.begin_jaar is None and opgave.eind_jaar is None:
        return f"{groot}; er zijn geen jaren bekend."
    return f"{groot} en loopt {_wanneer(opgave)}."


def _wanneer(opgave: Opgave) -> str:
    begin, eind = opgave.begin_jaar, opgave.eind_jaar
    if begin is None or eind is None:
        return periode(begin, eind)
    return f"in {begin}" if begin == eind else f"van {begin} tot en met {eind}"


def _waar(laag: Laag) -> str:
    namen = woorden(laag.niveau)
    if len(laag.plekken) == 1:
        return f"De opgave ligt in één {namen.een}: {laag.plekken[0].naam}."
    eerste = laag.plekken[0]
    deel = aandeel(eerste.aandeel_opgave)
    return f"De opgave ligt in {len(laag.plekken)} {namen.meer}, het grootste deel ({deel}) in {eerste.naam}."


def _wie(laag: Laag, buren: Sequence[Buur]) -> list[str]:
    if not buren:
        return ["Er liggen geen andere opgaven op dezelfde plek."]
    zwaarste = buren[0]
    druk = f"Op {aandeel(laag.druk)} van de oppervlakte vragen andere opgaven in dezelfde jaren dezelfde ruimte."
    if laag.druk == 0:
        druk = "Nergens vraagt een andere opgave in dezelfde jaren dezelfde ruimte."
    if zwaarste.wrijving * zwaarste.gelijktijdig == 0:
        return [druk]
    karakter = KARAKTER_LABELS[zwaarste.karakter].label.lower()
    return [druk, f"De meeste wrijving is er met {opgave_naam(zwaarste.opgave)}: {karakter}."]


def no_public(opgave: Opgave) -> str:
    """Why it cannot be public as it is now; empty when it can."""
    if opgave.status == "concept":
        return "Openbaar kan nu niet, want deze opgave is een concept. Kies eerst een andere status."
    if opgave.geometriesoort == "zoekgebied":
        return "Openbaar kan nu niet, want de plek is een zoekgebied. Kies eerst een andere soort geometrie."
    return ""
