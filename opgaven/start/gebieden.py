"""*Mijn gebieden*: per area how it stands, what wrings most, and what changed there; with what lies directly in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from accounts.models import Rol
from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from gebied.models import Gebied
from gebied.niveau import Woorden, woorden
from gebied.selectors.lijst import VOORKEUR
from gebied.selectors.mijn import areas_by_id, areas_within, work_area_ids
from opgaven.selectors.nieuws import Nieuws, events_in
from opgaven.selectors.nieuwsregels import Regel, lines_of
from opgaven.selectors.stand import Stand, Zwaarste, heaviest_pairs, stands_at, stands_now
from opgaven.taal import punten, telt_mee
from opgaven.taal.kort import opgave_naam
from opgaven.taal.start import change_sentence, difference, other_scores

#: So many areas get a card; the list has them all.
KAARTEN_MAX: Final = 6
#: So many changes, and so many areas within, stand in a card.
REGELS: Final = 4
BINNEN: Final = 5
#: Who sees the areas of the organisation, without being the manager of some of them.
_LEZERS: Final = frozenset({Rol.Naam.LEZER, Rol.Naam.COP_COORDINATOR, Rol.Naam.BEHEERDER})


@dataclass(frozen=True, slots=True)
class Binnen:
    """An area within another, as a line."""

    gebied: Gebied
    conflict: str
    verschil: str


@dataclass(frozen=True, slots=True)
class Gebiedskaart:
    """One area of somebody."""

    gebied: Gebied
    woorden: Woorden
    zinnen: Sequence[str]
    zwaarste: Zwaarste | None
    namen: tuple[str, str]
    regels: Sequence[Regel]
    nog: int
    binnen: Sequence[Binnen]
    binnen_totaal: int
    binnen_woorden: Woorden

    @property
    def kaart_adres(self) -> str:
        gebied = self.gebied
        return f"/kaart/?indeling={gebied.indeling_id}&niveau={gebied.niveau}&gebied={gebied.pk}"

    @property
    def binnen_adres(self) -> str:
        laag = self.binnen[0].gebied
        return f"/gebieden/?indeling={laag.indeling_id}&niveau={laag.niveau}&ouder={self.gebied.pk}&sorteer=-conflict"


def my_areas(vraag: StartVraag) -> Sequence[Deel]:
    """The areas of an area manager; those of the organisation for who reads."""
    eigen = bool(vraag.rolgebieden)
    if not eigen and not vraag.rollen & _LEZERS:
        return []
    ids = vraag.rolgebieden if eigen else work_area_ids(vraag.doelgroep.organisatie_id)
    gebieden = areas_by_id(ids, vraag.doelgroep)
    if not gebieden:
        return []
    context = {
        "kaarten": make_cards(gebieden[:KAARTEN_MAX], vraag, met_nieuws=eigen),
        "met_nieuws": eigen,
        "weggelaten": gebieden[KAARTEN_MAX:],
        "telt_mee": telt_mee(vraag.doelgroep),
    }
    titel = _("Mijn gebieden") if eigen else _("Gebieden van uw organisatie")
    return [Deel("gebieden", titel, "opgaven/start/_gebieden.html", 20, context)]


def make_cards(gebieden: Sequence[Gebied], vraag: StartVraag, *, met_nieuws: bool) -> list[Gebiedskaart]:
    """At most 30 queries, however many areas and changes."""
    ids = [gebied.pk for gebied in gebieden]
    binnen = areas_within(ids, vraag.doelgroep)
    alle = [*ids, *(deel.pk for deel in binnen)]
    nu, toen = stands_now(alle, vraag.doelgroep), stands_at(alle, vraag.sinds, vraag.doelgroep)
    zwaarste = heaviest_pairs(ids, vraag.doelgroep)
    nieuws = events_in(vraag.doelgroep, vraag.sinds, ids, aantal=REGELS) if met_nieuws else {}
    regels = _lines_per_area(nieuws, vraag.actor)
    kinderen = _within(binnen, nu, toen)
    return [
        _card(
            gebied,
            [change_sentence(nu.get(gebied.pk), toen.get(gebied.pk)), *_others(gebied.pk, nu, toen)],
            zwaarste.get(gebied.pk),
            regels.get(gebied.pk, []),
            nieuws.get(gebied.pk, Nieuws()).totaal,
            kinderen.get(gebied.pk, []),
        )
        for gebied in gebieden
    ]


def _card(
    gebied: Gebied,
    zinnen: Sequence[str],
    zwaarste: Zwaarste | None,
    regels: Sequence[Regel],
    totaal: int,
    binnen: Sequence[Binnen],
) -> Gebiedskaart:
    return Gebiedskaart(
        gebied=gebied,
        woorden=woorden(gebied.niveau),
        zinnen=zinnen,
        zwaarste=zwaarste,
        namen=(opgave_naam(zwaarste.a), opgave_naam(zwaarste.b)) if zwaarste else ("", ""),
        regels=regels,
        nog=totaal - len(regels),
        binnen=binnen[:BINNEN],
        binnen_totaal=len(binnen),
        binnen_woorden=woorden(binnen[0].gebied.niveau if binnen else ""),
    )


def _others(pk: int, nu: Mapping[int, Stand], toen: Mapping[int, Stand]) -> Iterable[str]:
    return other_scores(nu.get(pk), toen.get(pk))


def _lines_per_area(nieuws: Mapping[int, Nieuws], actor: Any) -> dict[int, list[Regel]]:
    """Worded in one go, so that more areas ask no more questions."""
    alle = [(pk, rij) for pk, deel in nieuws.items() for rij in deel.gebeurtenissen]
    regels: defaultdict[int, list[Regel]] = defaultdict(list)
    for (pk, _rij), regel in zip(alle, lines_of([rij for _pk, rij in alle], actor), strict=True):
        regels[pk].append(regel)
    return regels


def _within(binnen: Sequence[Gebied], nu: Mapping[int, Stand], toen: Mapping[int, Stand]) -> dict[Any, list[Binnen]]:
    """Per area the computed ones within it, most friction first; of one niveau, districts above towns."""
    found: defaultdict[Any, list[Binnen]] = defaultdict(list)
    berekend = [deel for deel in binnen if deel.pk in nu]
    niveau = {pk: min(groep, key=VOORKEUR.index) for pk, groep in _levels(berekend).items()}
    for gebied in sorted(berekend, key=lambda deel: -nu[deel.pk].conflict):
        if gebied.niveau == niveau[gebied.ouder_id]:
            stand, eerder = nu[gebied.pk], toen.get(gebied.pk)
            verschil = difference(stand.conflict, eerder.conflict if eerder else None)
            found[gebied.ouder_id].append(Binnen(gebied, punten(stand.conflict), verschil))
    return found


def _levels(gebieden: Iterable[Gebied]) -> dict[Any, set[str]]:
    niveaus: defaultdict[Any, set[str]] = defaultdict(set)
    for gebied in gebieden:
        niveaus[gebied.ouder_id].add(gebied.niveau)
    return niveaus
