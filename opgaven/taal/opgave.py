"""One opgave in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, pgettext_lazy

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

DEZE_OPGAVE = Ding(gettext_lazy("deze opgave"), pgettext_lazy("lijdend voorwerp", "haar"), op_kaart=True)

GEOMETRIESOORT_ZINNEN = {
    "zoekgebied": gettext_noop(
        "Dit is een zoekgebied: de opgave komt ergens in dit vlak, en vraagt niet elke vierkante meter."
    ),
    "indicatief": gettext_noop("De grens is indicatief: ze geeft ongeveer aan waar de opgave ligt."),
    "vastgesteld": gettext_noop("De grens is vastgesteld."),
}


def opgave_in_het_kort(opgave: Opgave, laag: Laag | None, buren: Sequence[Buur]) -> list[str]:
    """What it is and when, where it lies, and what it meets there; ``laag`` None when nothing was computed."""
    zinnen = [_wat(opgave), _(GEOMETRIESOORT_ZINNEN[opgave.geometriesoort])]
    if opgave.status not in DEELNEMENDE_STATUSSEN:
        zin = _("Met de status {status} telt de opgave niet mee in de scores.")
        return [*zinnen, zin.format(status=opgave.get_status_display().lower())]
    if laag is None:
        return [*zinnen, _("Er is nog geen gebied doorgerekend waarin deze opgave ligt.")]
    return [*zinnen, _waar(laag), *_wie(laag, buren)]


def _wat(opgave: Opgave) -> str:
    soort = _("Dit werkingsgebied") if opgave.aard == "werkingsgebied" else _("Deze opgave")
    if opgave.begin_jaar is None and opgave.eind_jaar is None:
        zin = _("{deze_opgave} beslaat {oppervlakte}; er zijn geen jaren bekend.")
    else:
        zin = _("{deze_opgave} beslaat {oppervlakte} en loopt {wanneer}.")
    return zin.format(deze_opgave=soort, oppervlakte=oppervlakte(opgave.oppervlakte_m2), wanneer=_wanneer(opgave))


def _wanneer(opgave: Opgave) -> str:
    begin, eind = opgave.begin_jaar, opgave.eind_jaar
    if begin is None or eind is None:
        return periode(begin, eind)
    zin = _("in {begin}") if begin == eind else _("van {begin} tot en met {eind}")
    return zin.format(begin=begin, eind=eind)


def _waar(laag: Laag) -> str:
    namen = woorden(laag.niveau)
    if len(laag.plekken) == 1:
        zin = _("De opgave ligt in één {gebied}: {naam}.")
        return zin.format(gebied=namen.een, naam=laag.plekken[0].naam)
    eerste = laag.plekken[0]
    zin = _("De opgave ligt in {aantal} {gebieden}, het grootste deel ({deel}) in {naam}.")
    return zin.format(
        aantal=len(laag.plekken), gebieden=namen.meer, deel=aandeel(eerste.aandeel_opgave), naam=eerste.naam
    )


def _wie(laag: Laag, buren: Sequence[Buur]) -> list[str]:
    if not buren:
        return [_("Er liggen geen andere opgaven op dezelfde plek.")]
    zwaarste = buren[0]
    druk = _("Op {deel} van de oppervlakte vragen andere opgaven in dezelfde jaren dezelfde ruimte.")
    if laag.druk == 0:
        druk = _("Nergens vraagt een andere opgave in dezelfde jaren dezelfde ruimte.")
    druk = druk.format(deel=aandeel(laag.druk))
    if zwaarste.wrijving * zwaarste.gelijktijdig == 0:
        return [druk]
    karakter = KARAKTER_LABELS[zwaarste.karakter].label.lower()
    zin = _("De meeste wrijving is er met {opgave}: {karakter}.")
    return [druk, zin.format(opgave=opgave_naam(zwaarste.opgave), karakter=karakter)]


def no_public(opgave: Opgave) -> str:
    """Why it cannot be public as it is now; empty when it can."""
    if opgave.status == "concept":
        return _("Openbaar kan nu niet, want deze opgave is een concept. Kies eerst een andere status.")
    if opgave.geometriesoort == "zoekgebied":
        return _("Openbaar kan nu niet, want de plek is een zoekgebied. Kies eerst een andere soort geometrie.")
    return ""
