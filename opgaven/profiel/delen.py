"""The parts of the profile with a picture or a table: map, pairs, what strengthens and what chafes, opgaven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from accounts.permissions import OPENBAAR, Doelgroep
from gebied.panels import Profieldeel
from gebied.taal import aandeel, aantal, oppervlakte
from opgaven.beeld.gebiedsbeeld import BREEDTE, HOOGTE, Vorm, make_gebiedsbeeld
from opgaven.beeld.warmtekaart import Typepaar, type_pairs
from opgaven.models import Aard
from opgaven.paarkennis import knowledge_of
from opgaven.panels.delen import chafes
from opgaven.profiel.tabellen import Profielopgave, Profielpaar
from opgaven.selectors.gebied import Deelname, GebiedDetail, OpgaveKort, PaarDeel
from opgaven.selectors.profielkaart import map_shapes
from opgaven.taal import opgave_naam

#: How many pairs of types stand in each of both columns.
TYPEPAREN: Final = 4
#: Of so many pairs knowledge from elsewhere is looked for.
KENNISPAREN: Final = 50
#: A tie of floating point sums.
NIETS: Final = 1e-12
#: From this pressure an opgave is named.
DRUK_MIN: Final = 0.5


@dataclass(frozen=True, slots=True)
class Legendaregel:
    """A type on the map: its letters and colour, and how many opgaven of it lie here."""

    letter: str
    kleur: int
    naam: str
    aantal: int


def map_part(detail: GebiedDetail, sleutels: Mapping[int, str], doelgroep: Doelgroep) -> Profieldeel | None:
    """The map; nothing as long as the area has no shape for drawing. Four queries."""
    ids = [deel.opgave.id for deel in detail.deelnames]
    vormen = map_shapes(detail.gebied, ids, doelgroep, BREEDTE / HOOGTE)
    if vormen is None:
        return None
    opgaven = [deel.opgave for deel in detail.deelnames]
    beeld = make_gebiedsbeeld(vormen, [_drawn(opgave, sleutels) for opgave in opgaven])
    context = {
        "beeld": beeld,
        "detail": detail,
        "omschrijving": _description(detail),
        "legenda": legend([opgave for opgave in opgaven if opgave.id in vormen.opgaven]),
        "soorten": {_kind(opgave) for opgave in opgaven if opgave.id in vormen.opgaven},
        "niet_getekend": len(opgaven) - len(vormen.opgaven),
    }
    return Profieldeel("kaart", _("Kaart"), "opgaven/profiel/kaart.html", 20, context)


def legend(opgaven: Sequence[OpgaveKort]) -> list[Legendaregel]:
    """The types on the map, the most frequent first."""
    teller = Counter((opgave.letter, opgave.kleur, opgave.type_naam) for opgave in opgaven)
    regels = [Legendaregel(*soort, hoeveel) for soort, hoeveel in teller.items()]
    return sorted(regels, key=lambda regel: (-regel.aantal, regel.naam))


def pairs_part(detail: GebiedDetail, paren: Sequence[Profielpaar]) -> Profieldeel | None:
    """The heaviest pairs; None where no two opgaven lie on each other."""
    if not paren:
        return None
    context = {
        "paren": paren,
        "totaal": len(detail.paren),
        "deel": sum(een.rij.paar.aandeel_conflict for een in paren),
        "met_conflict": detail.scores["conflict"] > 0,
    }
    return Profieldeel("paren", _("Conflict en samenhang"), "opgaven/profiel/paren.html", 40, context)


def clash_part(detail: GebiedDetail) -> Profieldeel | None:
    """What strengthens each other and what chafes, by type; None where neither happens."""
    rijen = type_pairs(detail.paren)
    versterkt = sorted(rijen, key=lambda rij: -rij.aandeel_samenhang)
    context = {
        "versterkt": [_strengthens(rij) for rij in versterkt[:TYPEPAREN] if rij.aandeel_samenhang > NIETS],
        "schuurt": [
            *(_chafes(rij) for rij in rijen[:TYPEPAREN] if rij.aandeel_conflict > NIETS),
            *_under_pressure(detail.deelnames),
        ],
    }
    if not any(context.values()):
        return None
    return Profieldeel("kansen", _("Wat elkaar versterkt en wat schuurt"), "opgaven/profiel/kansen.html", 50, context)


def knowledge_part(detail: GebiedDetail) -> Profieldeel | None:
    """What was learned elsewhere about the heaviest pair that anybody knows of: only what everybody may read."""
    typen: dict[frozenset[str], PaarDeel] = {}
    for een in filter(chafes, detail.paren[:KENNISPAREN]):
        typen.setdefault(frozenset((een.a.type_code, een.b.type_code)), een)
    kennis = knowledge_of(detail.gebied, list(typen), OPENBAAR) if typen else {}
    paar = next((paar for paar in typen if kennis.get(paar)), None)
    if paar is None:
        return None
    context = {"regels": kennis[paar], "a": typen[paar].a.type_naam, "b": typen[paar].b.type_naam}
    return Profieldeel("kennis", _("Kennis van elders"), "opgaven/profiel/kennis.html", 66, context)


def opgaven_part(detail: GebiedDetail, opgaven: Sequence[Profielopgave]) -> Profieldeel | None:
    if not opgaven:
        return None
    context = {"opgaven": opgaven, "totaal": len(detail.deelnames)}
    return Profieldeel("opgaven", _("Opgaven in dit gebied"), "opgaven/profiel/opgaven.html", 60, context)


def _drawn(opgave: OpgaveKort, sleutels: Mapping[int, str]) -> Vorm:
    return Vorm(opgave.id, sleutels.get(opgave.id, ""), opgave.kleur, _kind(opgave))


def _kind(opgave: OpgaveKort) -> str:
    """Its outline: a zone in force, a search area, or a task."""
    if opgave.aard == Aard.WERKINGSGEBIED:
        return str(opgave.aard)
    return "zoekgebied" if opgave.geometriesoort == "zoekgebied" else "opgave"


def _description(detail: GebiedDetail) -> str:
    """What the map shows, for who does not see it; the tables give all of it."""
    namen = [opgave_naam(deel.opgave) for deel in detail.deelnames[:3]]
    begin = _("Kaart van {naam} met {opgaven}").format(
        naam=detail.gebied.naam, opgaven=aantal(len(detail.deelnames), "opgave", "opgaven")
    )
    if not namen:
        return f"{begin}."
    return _("{begin}. De grootste: {namen}. De tabel met opgaven geeft dezelfde gegevens in woorden.").format(
        begin=begin, namen="; ".join(namen)
    )


def _strengthens(rij: Typepaar) -> str:
    return _("{namen}: {deel} van de samenhang ({paren}, {oppervlakte} op elkaar)").format(
        namen=rij.namen,
        deel=aandeel(rij.aandeel_samenhang),
        paren=aantal(rij.paren, "paar", "paren"),
        oppervlakte=oppervlakte(rij.overlap_m2),
    )


def _chafes(rij: Typepaar) -> str:
    tegen = _("; het beleid werkt elkaar tegen") if rij.aandeel_tegenwerking > NIETS else ""
    return _("{namen}: {deel} van het conflict ({paren}, {oppervlakte} op elkaar{tegen})").format(
        namen=rij.namen,
        deel=aandeel(rij.aandeel_conflict),
        paren=aantal(rij.paren, "paar", "paren"),
        oppervlakte=oppervlakte(rij.overlap_m2),
        tegen=tegen,
    )


def _under_pressure(deelnames: Sequence[Deelname]) -> list[str]:
    """The task that has least room of its own."""
    taken = [deel for deel in deelnames if deel.opgave.aard == Aard.OPGAVE and deel.druk >= DRUK_MIN]
    if not taken:
        return []
    zwaarste = max(taken, key=lambda deel: (deel.m2 * deel.druk, deel.opgave.id))
    zin = _(
        "{naam} staat onder druk: op {deel} van haar oppervlakte hier vraagt tegelijk een andere opgave dezelfde ruimte"
    )
    return [zin.format(naam=opgave_naam(zwaarste.opgave), deel=aandeel(zwaarste.druk))]
