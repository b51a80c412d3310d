"""Look into a file with figures before anything is imported: its columns with examples, and which areas it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from gebied.indicatoren.bestand import Csvtabel, read_csv
from gebied.indicatoren.cellen import is_figure
from gebied.indicatoren.lezen import code_column

STEEKPROEF: Final = 200
MAX_KOLOMMEN: Final = 200
_VOORBEELDEN, _VOORBEELD_TEKENS = 3, 40


def look_into_figures(path: Path) -> dict[str, Any]:
    """The same as gebied.importeren.bekijken tells of a layer, without shapes; and ``cijfers``: what was recognised.

    Raises InvoerFout when the file is no table, or names no areas.
    """
    tabel = read_csv(path, STEEKPROEF)
    code = code_column(tabel)
    laag = {
        "naam": path.stem,
        "aantal": tabel.aantal,
        "velden": [_column(tabel, plaats) for plaats in range(min(len(tabel.kolommen), MAX_KOLOMMEN))],
        "crs": "",
        "crs_gok": "",
        "schets": {},
    }
    codes = _values(tabel, tabel.kolommen.index(code))
    return {"formaat": "CSV", "lagen": [laag], "cijfers": {"code": code, "codes": codes, "jaar": year_in(path.name)}}


def year_in(naam: str) -> int | None:
    """The only year in the name of a file.

    >>> year_in("kerncijfers-2024.csv"), year_in("2012-2020.csv"), year_in("cijfers.csv")
    (2024, None, None)
    """
    jaren = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", naam))
    return int(jaren.pop()) if len(jaren) == 1 else None


def _column(tabel: Csvtabel, plaats: int) -> dict[str, Any]:
    waarden = _values(tabel, plaats)
    voorbeelden = [tekst[:_VOORBEELD_TEKENS] for tekst in waarden[:_VOORBEELDEN]]
    getal = any(is_figure(waarde) for waarde in waarden)
    return {"naam": tabel.kolommen[plaats], "getal": getal, "voorbeelden": voorbeelden}


def _values(tabel: Csvtabel, plaats: int) -> list[str]:
    """The different values of a column, in order."""
    return list(dict.fromkeys(cel for rij in tabel.rijen if (cel := rij[plaats].strip())))
