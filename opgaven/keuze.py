"""Which opgaven count, as a reader chose: from the address to plain values, and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from opgaven.models import Bestuurslaag, Opgavetype, Status
from opgaven.querysets import DEELNEMENDE_STATUSSEN

#: In the address: no type at all, apart from "every type", for which the parameter is left out.
GEEN_TYPEN = "geen"
JAREN = (1900, 2200)
ZOEK_MAX = 100


class OnjuisteVraagError(ValueError):
    """The address cannot be answered; the message is a Dutch sentence for the reader."""


@dataclass(frozen=True)
class Filter:
    """Which opgaven count; what is None or empty does not choose.

    ``typen`` are codes of opgavetypen. ``jaar``: the period of the opgave holds this year, which also decides whether
    two opgaven are there at the same time (method.md, section 4). ``van`` and ``tot``: its period shares a year with
    these years. ``organisatie`` is the code of the owner. ``zoek``: every word stands in what people know an opgave by.
    """

    typen: frozenset[str] | None = None
    jaar: int | None = None
    van: int | None = None
    tot: int | None = None
    status: frozenset[str] | None = None
    bestuurslaag: str = ""
    organisatie: str = ""
    zoek: str = ""

    def __bool__(self) -> bool:
        return self != ALLE_OPGAVEN

    @property
    def gekozen(self) -> int:
        """How many kinds of choices do something."""
        return len({naam for naam, _ in self.params()})

    def params(self) -> list[tuple[str, str]]:
        """The choice as it stands in an address; nothing for what does not choose."""
        typen = [] if self.typen is None else sorted(self.typen) or [GEEN_TYPEN]
        rest = {naam: getattr(self, naam) for naam in ("jaar", "van", "tot", "bestuurslaag", "organisatie", "zoek")}
        return [
            *(("typen", code) for code in typen),
            *(("status", status) for status in sorted(self.status or ())),
            *((naam, str(waarde)) for naam, waarde in rest.items() if waarde not in (None, "")),
        ]

    def list_params(self) -> list[tuple[str, str]]:
        """The same choice in the address of the list of opgaven."""
        return [("type" if naam == "typen" else naam, waarde) for naam, waarde in self.params()]


ALLE_OPGAVEN = Filter()


def filter_from(params: QueryDict) -> Filter:
    """Read the choice; lists are repeated, or with commas between. A blank means no choice."""
    jaar, van, tot = (_year(params, naam) for naam in ("jaar", "van", "tot"))
    if van is not None and tot is not None and van > tot:
        raise OnjuisteVraagError(_("De periode eindigt voor zij begint. Kies bij 'tot en met' een later jaar."))
    return Filter(
        typen=_types(params),
        jaar=jaar,
        van=van,
        tot=tot,
        status=_statuses(params),
        bestuurslaag=_one_of(params, "bestuurslaag", Bestuurslaag.values, _("De bestuurslaag")),
        organisatie=params.get("organisatie", "").strip()[:ZOEK_MAX],
        zoek=" ".join(params.get("zoek", "").replace("\x00", "").split())[:ZOEK_MAX],
    )


def without_all(keuze: Filter, codes: frozenset[str]) -> Filter:
    """Every type chosen is the same question as no choice, and much cheaper."""
    return replace(keuze, typen=None) if keuze.typen == codes else keuze


def whole(params: QueryDict, name: str, sentence: str) -> int | None:
    """A whole number of at most 18 digits, None when blank. Raises OnjuisteVraagError with the sentence."""
    value: Any = params.get(name, "")
    if value == "":
        return None
    if not value.isascii() or not value.lstrip("-").isdigit() or len(value) > 18:
        raise OnjuisteVraagError(sentence)
    try:
        return int(value)
    except ValueError:
        raise OnjuisteVraagError(sentence) from None


def _year(params: QueryDict, naam: str) -> int | None:
    jaar = whole(params, naam, _("Het jaar is een getal van vier cijfers, bijvoorbeeld 2030."))
    if jaar is not None and not JAREN[0] <= jaar <= JAREN[1]:
        raise OnjuisteVraagError(
            _("Kies een jaar van {eerste} tot en met {laatste}.").format(eerste=JAREN[0], laatste=JAREN[1])
        )
    return jaar


def _listed(params: QueryDict, naam: str) -> frozenset[str]:
    return frozenset(code for value in params.getlist(naam) for code in value.split(",") if code)


def _types(params: QueryDict) -> frozenset[str] | None:
    codes = _listed(params, "typen")
    if not codes:
        return None
    bekend = frozenset(Opgavetype.objects.values_list("code", flat=True))
    onbekend = codes - bekend - {GEEN_TYPEN}
    if onbekend:
        raise OnjuisteVraagError(
            _("Dit opgavetype bestaat niet: {onbekend}.").format(onbekend=", ".join(sorted(onbekend))[:60])
        )
    return without_all(Filter(codes - {GEEN_TYPEN}), bekend).typen


def _statuses(params: QueryDict) -> frozenset[str] | None:
    """Only statuses that take part can be chosen; all of them is no choice."""
    gekozen = _listed(params, "status")
    onbekend = gekozen - set(DEELNEMENDE_STATUSSEN)
    if onbekend:
        namen = ", ".join(str(Status(status).label).lower() for status in DEELNEMENDE_STATUSSEN)
        raise OnjuisteVraagError(
            _("De status '{status}' telt niet mee op de kaart. Kies uit: {namen}.").format(
                status=min(onbekend)[:20], namen=namen
            )
        )
    return gekozen if 0 < len(gekozen) < len(DEELNEMENDE_STATUSSEN) else None


def _one_of(params: QueryDict, naam: str, waarden: list[str], wat: str) -> str:
    waarde = params.get(naam, "")
    if waarde and waarde not in waarden:
        raise OnjuisteVraagError(
            _("{wat} '{waarde}' bestaat niet. Kies uit: {waarden}.").format(
                wat=wat, waarde=waarde[:20], waarden=", ".join(waarden)
            )
        )
    return waarde
