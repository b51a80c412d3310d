"""The parts of the profile of an area that opgaven fill: everything is read once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebied.panels import PaginaVraag, Profielbijdrage, Profieldeel
from gebied.taal import getal
from opgaven.models import Berekening
from opgaven.panels.filter import Paginafilter, read_filter
from opgaven.panels.tegels import make_tegels
from opgaven.profiel.delen import clash_part, knowledge_part, map_part, opgaven_part, pairs_part
from opgaven.profiel.tabellen import Profielpaar, make_opgaven, make_paren, map_keys, pairs_to_show, rows_to_show
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import GebiedDetail, area_detail
from opgaven.selectors.profiel import Achtergrond, backgrounds, newest_change
from opgaven.selectors.verloop import Verloop, progress_of
from opgaven.taal import in_het_kort, telt_mee
from opgaven.taal.agenda import om_te_bespreken, over_de_waarden

WATERMERK = gettext_lazy("Intern: met zoekgebied")
NIET_OPENBAAR = gettext_lazy("Bevat opgaven die niet openbaar zijn")


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """What all parts share."""

    vraag: PaginaVraag
    keuze: Paginafilter
    detail: GebiedDetail
    achtergrond: dict[int, Achtergrond]


def make_profiel(vraag: PaginaVraag) -> Profielbijdrage:
    """The whole profile of an area as far as opgaven go. At most 30 queries, on shapes made for drawing."""
    keuze = read_filter(vraag)
    detail = area_detail(vraag.gebied, keuze.vraag)
    voortgang = _progress(vraag, keuze, detail)
    kort = Profieldeel(
        "in-het-kort", _("In het kort"), "opgaven/profiel/kort.html", 10, _short(keuze, detail, voortgang)
    )
    link = urlencode(keuze.vraag.keuze.params())
    if detail is None:
        return Profielbijdrage(delen=[kort], merken=[_("Nog niet doorgerekend")], link=link)
    gelezen = _Gelezen(vraag, keuze, detail, _backgrounds(detail, keuze))
    return Profielbijdrage(
        delen=[kort, *_parts(gelezen)],
        kenmerken=_facts(detail),
        merken=_marks(gelezen),
        watermerk=str(WATERMERK) if _has_search_area(detail) else "",
        link=link,
    )


def _progress(vraag: PaginaVraag, keuze: Paginafilter, detail: GebiedDetail | None) -> tuple[int, int] | None:
    if detail is not None and not detail.verouderd:
        return None
    return progress_of(vraag.gebied.indeling_id, vraag.gebied.niveau, keuze.vraag.doelgroep)


def _short(keuze: Paginafilter, detail: GebiedDetail | None, voortgang: tuple[int, int] | None) -> dict[str, Any]:
    return {"zinnen": in_het_kort(detail, voortgang), "keuze": keuze}


def _backgrounds(detail: GebiedDetail, keuze: Paginafilter) -> dict[int, Achtergrond]:
    return backgrounds((deel.opgave.id for deel in detail.deelnames), keuze.vraag.doelgroep)


def _parts(gelezen: _Gelezen) -> list[Profieldeel]:
    """No part without something in it."""
    detail, doelgroep = gelezen.detail, gelezen.keuze.vraag.doelgroep
    delen = rows_to_show(detail)
    sleutels = map_keys(delen)
    paren = make_paren(pairs_to_show(detail.paren), sleutels)
    opgaven = make_opgaven(delen, sleutels, gelezen.achtergrond)
    found = [
        map_part(detail, sleutels, doelgroep),
        _tiles_part(detail) if detail.deelnames else None,
        pairs_part(detail, paren),
        clash_part(detail),
        knowledge_part(detail),
        opgaven_part(detail, opgaven),
        _agenda_part(gelezen, paren),
        _method_part(gelezen),
    ]
    return [deel for deel in found if deel is not None]


def _tiles_part(detail: GebiedDetail) -> Profieldeel:
    hoofd, stapeling = make_tegels(detail, Verloop([], [], {naam: [] for naam in SCORES}))
    context = {"hoofd": hoofd, "stapeling": stapeling}
    return Profieldeel("scores", _("Scores"), "opgaven/profiel/scores.html", 30, context)


def _agenda_part(gelezen: _Gelezen, paren: Sequence[Profielpaar]) -> Profieldeel | None:
    voorstellen = sum(een.rij.is_voorstel for een in paren)
    vragen = [*om_te_bespreken(gelezen.detail, gelezen.achtergrond), *over_de_waarden(voorstellen, len(paren))]
    if not vragen:
        return None
    return Profieldeel("agenda", _("Om te bespreken"), "opgaven/profiel/agenda.html", 70, {"vragen": vragen})


def _method_part(gelezen: _Gelezen) -> Profieldeel:
    detail, doelgroep = gelezen.detail, gelezen.keuze.vraag.doelgroep
    context = {
        "telt_mee": telt_mee(doelgroep),
        "keuze": gelezen.keuze,
        "detail": detail,
        "moment": _moment(detail.berekening),
        "gewijzigd": newest_change((deel.opgave.id for deel in detail.deelnames), doelgroep),
    }
    return Profieldeel("over", _("Over deze cijfers"), "opgaven/profiel/over.html", 90, context)


def _facts(detail: GebiedDetail) -> list[tuple[str, str]]:
    run = detail.berekening
    return [
        (_("Berekend op"), date_format(timezone.localtime(_moment(run)), "j F Y")),
        (
            _("Berekening"),
            _("{berekening}, matrix {nummer}").format(berekening=getal(run.pk), nummer=run.matrix.nummer),
        ),
        (
            _("Opgaven"),
            ngettext("{hoeveel} telt mee", "{hoeveel} tellen mee", len(detail.deelnames)).format(
                hoeveel=getal(len(detail.deelnames))
            ),
        ),
    ]


def _marks(gelezen: _Gelezen) -> list[str]:
    merken = [gelezen.keuze.zin] if gelezen.keuze.actief else []
    if gelezen.detail.verouderd:
        merken.append(_("Verouderd: er is na deze berekening iets gewijzigd"))
    if any(not een.openbaar for een in gelezen.achtergrond.values()):
        merken.append(str(NIET_OPENBAAR))
    return merken


def _has_search_area(detail: GebiedDetail) -> bool:
    """Search areas are not for outside (drafts take no part in scores, so they are never here)."""
    return any(deel.opgave.geometriesoort == "zoekgebied" for deel in detail.deelnames)


def _moment(berekening: Berekening) -> Any:
    return berekening.klaar_op or berekening.aangemaakt_op
