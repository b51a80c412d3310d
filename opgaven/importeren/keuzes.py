"""What the user chose about an import of opgaven, checked before the file is opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from django.utils.translation import gettext as _

from accounts.models import Organisatie, Zichtbaarheid
from gebied.importeren.fouten import KeuzeFout, opsomming
from gebied.importeren.lezen import Keuze
from opgaven.importeren.aantallen import check_unit, meanings_of
from opgaven.models import Aard, Opgavetype, Status

MAX_BRON = 100


@dataclass(frozen=True)
class OpgavenInvoer:
    """What to import as which opgaven; empty fields take their default or are found out."""

    bestand: Path
    opgavetype: str
    bron: str
    keuze: Keuze = field(default_factory=Keuze)
    sleutel: str = ""
    naam: str = ""
    begin: str = ""
    eind: str = ""
    hoeveelheid: str = ""
    eenheid: str = ""
    eenheidveld: str = ""
    """A field with the unit of every row, instead of one unit for all."""
    doeljaar: str = ""
    hardheid: str = ""
    hard: tuple[str, ...] = ()
    """Which values of the field ``hardheid`` mean that a plan is firm; ``zacht`` and ``open`` likewise."""
    zacht: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    status: str = ""
    aard: str = ""
    organisatie: str = ""
    zichtbaarheid: str = ""
    alleen_eigen: bool = False
    """Leave alone what another organisation owns under the same bron and key."""


@dataclass(frozen=True)
class Bestemming:
    """The same, looked up: what every row becomes."""

    type: Opgavetype
    bron: str
    aard: str
    status: str
    organisatie: Organisatie | None
    zichtbaarheid: str
    alleen_eigen: bool = False


def resolve(invoer: OpgavenInvoer) -> Bestemming:
    """Look up type and owner, and settle aard and status. Raises KeuzeFout."""
    if not 0 < len(invoer.bron) <= MAX_BRON:
        raise KeuzeFout(
            _("Geef bij --bron een naam van 1 tot {maximum} tekens op, bijvoorbeeld 'Provincie Zeeland'.").format(
                maximum=MAX_BRON
            )
        )
    check_unit(invoer)
    meanings_of(invoer)
    aard, status = settle(invoer.aard, invoer.status)
    eigenaar = _organisatie(invoer.organisatie)
    zichtbaarheid = invoer.zichtbaarheid or default_visibility(eigenaar, status)
    if zichtbaarheid == Zichtbaarheid.OPENBAAR and status == Status.CONCEPT:
        raise KeuzeFout(_("Een concept kan niet openbaar zijn. Kies een andere --zichtbaarheid of --status."))
    soort = _type(invoer.opgavetype)
    return Bestemming(soort, invoer.bron, aard, status, eigenaar, zichtbaarheid, invoer.alleen_eigen)


def default_visibility(eigenaar: Organisatie | None, status: str) -> str:
    """Open data that nobody owns is public; what an organisation brings in stays with it until it decides otherwise."""
    intern = eigenaar is not None or status == Status.CONCEPT
    return (Zichtbaarheid.INTERN if intern else Zichtbaarheid.OPENBAAR).value


def settle(aard: str, status: str) -> tuple[str, str]:
    """Only a zone can be in force, and a zone is in force unless somebody says otherwise.

    >>> settle("", ""), settle("werkingsgebied", ""), settle("", "geldend"), settle("", "uitvoering")
    (('opgave', 'verkenning'), ('werkingsgebied', 'geldend'), ('werkingsgebied', 'geldend'), ('opgave', 'uitvoering'))
    """
    aard = aard or (Aard.WERKINGSGEBIED if status == Status.GELDEND else Aard.OPGAVE).value
    status = status or (Status.GELDEND if aard == Aard.WERKINGSGEBIED else Status.VERKENNING).value
    if aard == Aard.OPGAVE and status == Status.GELDEND:
        raise KeuzeFout(
            _("Alleen een werkingsgebied kan geldend zijn. Kies --aard werkingsgebied of een andere --status.")
        )
    return aard, status


def _type(code: str) -> Opgavetype:
    found = Opgavetype.objects.filter(code__iexact=code).first()
    return found or _refuse(
        _("Het opgavetype"), code, "--opgavetype", Opgavetype.objects.values_list("code", flat=True)
    )


def _organisatie(code: str) -> Organisatie | None:
    if not code:
        return None
    found = Organisatie.objects.filter(code__iexact=code).first()
    codes = Organisatie.objects.order_by("code").values_list("code", flat=True)
    return found or _refuse(_("De organisatie"), code, "--organisatie", codes)


def _refuse(wat: str, code: str, optie: str, codes: Iterable[str]) -> NoReturn:
    raise KeuzeFout(
        _("{wat} {code} bestaat niet. Kies bij {optie} uit: {codes}.").format(
            wat=wat, code=code, optie=optie, codes=opsomming(codes)
        )
    )
