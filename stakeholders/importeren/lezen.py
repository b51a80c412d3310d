"""From a file of somebody else to rows of text. Nothing in it is computed, and no other file is opened."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

#: Larger files are split by who has them: the preview is made while one waits.
MAX_BYTES: Final = 5 * 1024**2
MAX_RIJEN: Final = 1_000
#: A packed sheet may not grow beyond this.
MAX_UITGEPAKT: Final = 60 * 1024**2
KOLOMMEN: Final = (
    "naam", "soort", "categorie", "omschrijving", "website", "gebied", "opgave", "rol", "toelichting", "datum", "macht",
    "belang", "steun", "onderbouwing",
)  # fmt: skip
#: Columns of the export that say whose it is and who sees it: an import decides neither.
NIET_INGELEZEN: Final = ("eigenaar", "zichtbaarheid")


class BestandError(Exception):
    """The file cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: its number in the file, and its cells by column; ``formule`` names a cell that wants to be computed."""

    nummer: int
    cellen: Mapping[str, str]
    formule: str = ""


def read_rows(inhoud: bytes) -> list[Rij]:
    """All rows that are not empty. Raises BestandError."""
    if not inhoud:
        raise BestandError(_("Dit bestand is leeg."))
    if len(inhoud) > MAX_BYTES:
        raise BestandError(_("Dit bestand is groter dan 5 MB. Splits het in kleinere bestanden."))
    regels = _sheet_lines(inhoud) if inhoud.startswith(b"PK\x03\x04") else _text_lines(inhoud)
    kop = next(regels, None)
    namen = _columns(kop)
    rijen = [_row(nummer, namen, regel) for nummer, regel in enumerate(regels, start=2) if any(map(_text, regel))]
    if not rijen:
        raise BestandError(_("Onder de kolomnamen staat geen enkele rij."))
    if len(rijen) > MAX_RIJEN:
        raise BestandError(_("Dit bestand heeft meer dan 1.000 rijen. Splits het in kleinere bestanden."))
    return rijen


def _text_lines(inhoud: bytes) -> Iterator[list[Any]]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BestandError(_("De letters in dit bestand zijn niet te lezen. Sla het op als CSV UTF-8.")) from None
    if "\x00" in tekst:
        raise BestandError(_("Dit is geen CSV- of Excel-bestand. Sla het op als CSV UTF-8 of als .xlsx."))
    eerste = tekst.partition("\n")[0]
    scheiding = max(";,\t", key=eerste.count)
    try:
        yield from csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    except csv.Error:
        raise BestandError(_("De rijen zijn niet te lezen. Sla het bestand opnieuw op als CSV UTF-8.")) from None


def _sheet_lines(inhoud: bytes) -> Iterator[list[Any]]:
    """The first sheet; formulas as they were typed, not what they came to."""
    import openpyxl

    onleesbaar = _("Dit Excel-bestand is niet te lezen. Sla het opnieuw op als .xlsx, of als CSV UTF-8.")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if sum(deel.file_size for deel in pak.infolist()) > MAX_UITGEPAKT:
                raise BestandError(_("Dit Excel-bestand is uitgepakt te groot. Splits het in kleinere bestanden."))
        boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
        regels = [list(regel) for regel in boek.worksheets[0].iter_rows(values_only=True, max_row=MAX_RIJEN + 500)]
    except BestandError:
        raise
    except Exception as error:
        raise BestandError(onleesbaar) from error
    yield from regels


def _columns(kop: list[Any] | None) -> list[str]:
    """The names of the columns, in any case and order."""
    namen = [_text(cel).strip().lower() for cel in kop or []]
    if "naam" not in namen:
        mogelijk = ", ".join(KOLOMMEN)
        raise BestandError(_("De eerste rij noemt geen kolom naam. Mogelijk zijn: {namen}.").format(namen=mogelijk))
    gekend = [naam for naam in namen if naam in KOLOMMEN]
    if dubbel := sorted({naam for naam in gekend if gekend.count(naam) > 1}):
        raise BestandError(_("Deze kolom staat er twee keer: {naam}.").format(naam=", ".join(dubbel)))
    return namen


def unknown_columns(inhoud: bytes) -> list[str]:
    """Names in the first row that mean nothing here."""
    regels = _sheet_lines(inhoud) if inhoud.startswith(b"PK\x03\x04") else _text_lines(inhoud)
    namen = _columns(next(regels, None))
    return [naam for naam in namen if naam and naam not in {*KOLOMMEN, *NIET_INGELEZEN}]


def _row(nummer: int, namen: list[str], regel: list[Any]) -> Rij:
    cellen = {naam: _text(cel).strip() for naam, cel in zip(namen, regel, strict=False) if naam in KOLOMMEN}
    formule = next((naam for naam, tekst in cellen.items() if tekst.startswith("=")), "")
    return Rij(nummer, {naam: _without_quote(tekst) for naam, tekst in cellen.items()}, formule)


def _without_quote(tekst: str) -> str:
    """The apostrophe that our own export puts before what would be a formula."""
    return tekst[1:] if tekst[:1] == "'" and tekst[1:2] in {"=", "+", "-", "@"} else tekst


def _text(cel: Any) -> str:
    """A cell as people would type it."""
    if cel is None:
        return ""
    if isinstance(cel, datetime):
        return cel.date().isoformat()
    if isinstance(cel, date):
        return cel.isoformat()
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return str(cel).replace("\x00", "")
