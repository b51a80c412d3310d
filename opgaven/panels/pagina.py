"""What opgaven add to the page of an area."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.permissions import Recht, is_allowed
from accounts.samen import Gevraagd
from gebied.models import Gebied
from gebied.niveau import woorden
from gebied.panels import Bijdrage, Chip, Kaartlaag, Link, PaginaVraag, Paneel
from gebied.taal import aantal
from opgaven.beeld.warmtekaart import legend_texts, make_warmtekaart
from opgaven.exporteren import SOORTEN_VAN_GEBIED
from opgaven.panels.delen import make_deelnamelijst, make_paarlijst
from opgaven.panels.filter import Paginafilter, figures_beforehand, read_filter
from opgaven.panels.tegels import make_tegels
from opgaven.panels.verloop import make_grafieken, make_runs, unchanged
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import GebiedDetail, area_detail
from opgaven.selectors.verloop import Verloop, history_beforehand, progress_of, score_history
from opgaven.taal import KARAKTER_LABELS, SCORE_LABELS, in_het_kort, telt_mee
from opgaven.taal.lijst import join_words
from opgaven.views.export import FORMAAT_NAMEN

SOORT_NAMEN = {"scores": gettext_noop("Scores als {formaat}"), "overlappen": gettext_noop("Paren als {formaat}")}
STIJLEN = ("css/tegels.css", "css/paren.css", "css/warmtekaart.css", "css/keuzevelden.css")


def beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panels will ask, as far as that is known before anything was read."""
    return [*figures_beforehand(vraag), *history_beforehand(vraag.gebied.pk)]


def make_bijdrage(vraag: PaginaVraag) -> Bijdrage:
    """Everything about scores, read once for all panels, and no geometry. Six queries beyond those of beforehand."""
    gebied = vraag.gebied
    keuze = read_filter(vraag)
    detail = area_detail(gebied, keuze.vraag)
    voortgang = (
        progress_of(gebied.indeling_id, gebied.niveau, keuze.vraag.doelgroep)
        if detail is None or detail.verouderd
        else None
    )
    return Bijdrage(
        panelen=[_short_panel(detail, keuze, voortgang, vraag), *(_detail_panels(detail, keuze) if detail else [])],
        chips=_chips(detail),
        links=[*_profile(gebied, keuze), *(_exports(gebied, keuze) if detail else [])],
        kaartlagen=[Kaartlaag(_("Opgaven"), _with_filter(reverse("gebied-opgaven-kaart", args=[gebied.pk]), keuze))],
        knop=Link(_("Toon op de kaart"), map_url(gebied, keuze)),
        stijlen=STIJLEN,
    )


def _chips(detail: GebiedDetail | None) -> list[Chip]:
    if detail is None:
        return [Chip(_("nog niet doorgerekend"), "aandacht")]
    return [Chip(_("verouderd"), "aandacht")] if detail.verouderd else []


def _detail_panels(detail: GebiedDetail, keuze: Paginafilter) -> list[Paneel]:
    """All panels of a computed area; without opgaven there is nothing to score."""
    verloop = score_history(detail.gebied, keuze.vraag.doelgroep)
    stapeling, geschiedenis = _stack_panel(detail, keuze), _history_panel(verloop)
    if detail.scores["opgaven"] == 0:
        return [stapeling, geschiedenis] if len(verloop) > 1 else [stapeling]
    return [_tiles_panel(detail, verloop), stapeling, _pairs_panel(detail, keuze), geschiedenis]


def map_url(gebied: Gebied, keuze: Paginafilter) -> str:
    """The large map on this area, with the same filter."""
    waarden: list[tuple[str, Any]] = [
        ("indeling", gebied.indeling_id),
        ("niveau", gebied.niveau),
        ("gebied", gebied.pk),
    ]
    return f"/kaart/?{urlencode([*waarden, *keuze.vraag.keuze.params()])}"


def _with_filter(url: str, keuze: Paginafilter) -> str:
    params = urlencode(keuze.vraag.keuze.params())
    return f"{url}?{params}" if params else url


def _profile(gebied: Gebied, keuze: Paginafilter) -> list[Link]:
    """The document for who does not sign in."""
    pdf, pagina = (reverse(naam, args=[gebied.pk]) for naam in ("gebied-profiel-pdf", "gebied-profiel"))
    return [
        Link(_("Gebiedsprofiel als PDF"), _with_filter(pdf, keuze), download=True),
        Link(_("Gebiedsprofiel bekijken"), _with_filter(pagina, keuze)),
    ]


def _exports(gebied: Gebied, keuze: Paginafilter) -> list[Link]:
    """Scores and pairs of this area as files, with the same filter."""
    return [
        Link(
            _(SOORT_NAMEN[soort]).format(formaat=naam),
            _with_filter(reverse("gebied-export", args=[gebied.pk, soort, formaat.value]), keuze),
            download=True,
        )
        for soort in SOORTEN_VAN_GEBIED
        for formaat, naam in FORMAAT_NAMEN.items()
    ]


def _short_panel(
    detail: GebiedDetail | None, keuze: Paginafilter, voortgang: tuple[int, int] | None, vraag: PaginaVraag
) -> Paneel:
    context = {
        "zinnen": in_het_kort(detail, voortgang),
        "detail": detail,
        "keuze": keuze,
        "mag_rekenen": is_allowed(vraag.actor, Recht.REKENEN),
        "loopt": voortgang is not None,
        "telt_mee": telt_mee(keuze.vraag.doelgroep),
        "namen": woorden(vraag.gebied.niveau),
    }
    return Paneel("in-het-kort", _("In het kort"), "opgaven/gebied/_kort.html", 10, context, naast_kaart=True)


def _tiles_panel(detail: GebiedDetail, verloop: Verloop) -> Paneel:
    hoofd, stapeling = make_tegels(detail, verloop)
    context = {"hoofd": hoofd, "stapeling": stapeling, "detail": detail}
    kort = " · ".join(f"{tegel.label} {tegel.waarde}" for tegel in hoofd)
    return Paneel("scores", _("Scores"), "opgaven/gebied/_scores.html", 20, context, kort=kort)


def _stack_panel(detail: GebiedDetail, keuze: Paginafilter) -> Paneel:
    lijst = make_deelnamelijst(detail)
    context = {
        "lijst": lijst,
        "detail": detail,
        "alle_url": _with_filter(reverse("gebied-opgaven", args=[detail.gebied.pk]), keuze),
    }
    titel, kort = _("Opgaven en stapeling"), aantal(lijst.totaal, "opgave", "opgaven")
    return Paneel("stapeling", titel, "opgaven/gebied/_stapeling.html", 30, context, kort=kort)


def _pairs_panel(detail: GebiedDetail, keuze: Paginafilter) -> Paneel:
    lijst = make_paarlijst(detail)
    context = {
        "lijst": lijst,
        "detail": detail,
        "karakters": KARAKTER_LABELS,
        "warmte": make_warmtekaart(detail.paren),
        "legenda": list(enumerate(legend_texts())),
        "alle_url": _with_filter(reverse("gebied-paren", args=[detail.gebied.pk]), keuze),
    }
    titel, kort = _("Conflict en samenhang"), _pairs_in_short(detail, lijst.totaal)
    return Paneel("paren", titel, "opgaven/gebied/_paren.html", 40, context, kort=kort)


def _pairs_in_short(detail: GebiedDetail, totaal: int) -> str:
    """How many pairs there are, and which one gives most of the friction."""
    hoeveel = aantal(totaal, "paar", "paren")
    if not detail.paren or not detail.paren[0].aandeel_conflict:
        return hoeveel
    eerste = detail.paren[0]
    return _("{hoeveel}; de meeste wrijving: {a} en {b}").format(hoeveel=hoeveel, a=eerste.a.naam, b=eerste.b.naam)


def _history_panel(verloop: Verloop) -> Paneel:
    context = {
        "grafieken": make_grafieken(verloop),
        "gelijk": join_words(unchanged(verloop)),
        "runs": make_runs(verloop),
        "namen": [SCORE_LABELS[naam] for naam in SCORES],
    }
    titel, kort = _("Verloop over de berekeningen"), aantal(len(verloop), "berekening", "berekeningen")
    return Paneel("verloop", titel, "opgaven/gebied/_verloop.html", 50, context, kort=kort)
