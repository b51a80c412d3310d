"""Columns as a sheet that goes out: CSV and Excel, in which no text can be a formula."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from django.http import FileResponse, Http404
from django.utils.translation import gettext as _

from accounts.csvcel import as_cell, is_formula

#: A sheet holds no more rows than this, the one with names included.
MAX_XLSX_ROWS: Final = 1_048_576
#: And a cell no longer text; CSV keeps all of it.
MAX_XLSX_TEXT: Final = 32_767
#: The value is what people call it; the key is the ending of the file.
BLADEN: Final = {"csv": "CSV", "xlsx": "Excel"}
_INHOUD: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

Kolommen = Mapping[str, Sequence[Any]]


class ExportFout(ValueError):
    """The file cannot be written; the message says why and what to do."""


def sheet_of(namen: Sequence[str], rijen: Sequence[Sequence[Any]]) -> dict[str, list[Any]]:
    """Rows as columns, also when there are no rows."""
    waarden = [list(kolom) for kolom in zip(*rijen, strict=True)] or [[] for _naam in namen]
    return dict(zip(namen, waarden, strict=True))


def send_sheet(kolommen: Kolommen, formaat: str, naam: str) -> FileResponse:
    """The file ``naam``, with its ending. Raises Http404 for another format and ExportFout."""
    if formaat not in BLADEN:
        raise Http404(_("Deze export bestaat niet."))
    with tempfile.TemporaryDirectory(prefix="download-") as folder:
        path = Path(folder) / f"blad.{formaat}"
        (write_csv if formaat == "csv" else write_xlsx)(kolommen, path)
        return FileResponse(
            path.open("rb"), as_attachment=True, filename=f"{naam}.{formaat}", content_type=_INHOUD[formaat]
        )


def write_csv(kolommen: Kolommen, path: Path) -> None:
    """Dot as decimal sign, full precision, UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(kolommen)
        writer.writerows(map(as_cell, row) for row in zip(*kolommen.values(), strict=True))


def write_xlsx(kolommen: Kolommen, path: Path, naam: str = "") -> None:
    """A sheet with a frozen head; texts are written as text, so that none can be a formula. Raises ExportFout."""
    hoeveel = len(next(iter(kolommen.values())))
    if hoeveel >= MAX_XLSX_ROWS:
        message = _("Excel kan geen {hoeveel} rijen aan. Kies een bestand dat eindigt op .csv of .gpkg.").format(
            hoeveel=hoeveel
        )
        raise ExportFout(message)
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(naam or None)
        head = book.add_format({"bold": True})
        text = book.add_format({"quote_prefix": True})
        for column, kop in enumerate(kolommen):
            sheet.write_string(0, column, kop, head)
        for row, values in enumerate(zip(*kolommen.values(), strict=True), start=1):
            for column, value in enumerate(values):
                _write_cell(sheet, row, column, value, text)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, hoeveel, len(kolommen) - 1)


def _write_cell(sheet: Any, row: int, column: int, value: Any, text: Any) -> None:
    """``text`` is how a text looks that would be a formula once somebody edits its cell."""
    if value is None:
        return
    if isinstance(value, str):
        sheet.write_string(row, column, value[:MAX_XLSX_TEXT], text if is_formula(value) else None)
    else:
        (sheet.write_boolean if isinstance(value, bool) else sheet.write_number)(row, column, value)
