"""Look into a file before anything is imported: its layers, fields with examples, coordinate system, a few shapes.

Reads at most STEEKPROEF rows per layer, so that a large file answers as quickly as a small one.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyogrio
import shapely
from django.utils.translation import gettext as _
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from gebied.crs import RD_GRENZEN
from gebied.importeren.fouten import BestandFout
from gebied.importeren.gdal import guard
from gebied.importeren.herkennen import Formaat
from gebied.importeren.lezen import GEEN_VLAKKEN, OPEN_OPTIONS, layers_of, unreadable
from gebied.importeren.openen import Bron, open_bron
from gebied.importeren.schetsen import Schets, sketch
from gebied.importeren.waarden import as_text

STEEKPROEF: Final = 200
MAX_LAGEN: Final = 40
MAX_VELDEN: Final = 200
#: What a web page may unpack; who has more uses the command.
MAX_UITGEPAKT: Final = 500 * 1024**2
_VOORBEELDEN, _VOORBEELD_TEKENS = 3, 40
_PUNT_OF_LIJN = (0, 1, 4, 5)
#: Degrees of the Netherlands with its North Sea.
_GRADEN = (2.0, 50.0, 8.0, 57.0)


@dataclass(frozen=True)
class Veld:
    """A field of a layer, with the first different values."""

    naam: str
    getal: bool
    voorbeelden: list[str]


@dataclass(frozen=True)
class Laag:
    """A layer that may hold polygons. ``crs`` is what the file says, ``crs_gok`` what the numbers look like."""

    naam: str
    aantal: int
    velden: list[Veld]
    crs: str
    crs_gok: str
    schets: Schets


@dataclass(frozen=True)
class Gezien:
    """What a file holds."""

    formaat: str
    lagen: list[Laag]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def look_into(path: Path, hoogstens: int = MAX_UITGEPAKT) -> Gezien:
    """Layers with rows that may be polygons, at most MAX_LAGEN. Raises BestandFout with a sentence for the user."""
    guard()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with open_bron(path, hoogstens) as bron:
            gevonden = [_look_at(bron, naam, files) for naam, files in _parts(bron)[:MAX_LAGEN]]
            naam, formaat = bron.naam, bron.formaat
    if not gevonden:
        raise BestandFout(
            _("{naam} heeft geen laag met vlakken, alleen punten of lijnen. Kies een ander bestand.").format(naam=naam)
        )
    lagen = [laag for laag in gevonden if laag is not None]
    if not lagen:
        raise BestandFout(
            _("{naam} bevat geen vlakken: alleen punten, lijnen of lege lagen. Kies een ander bestand.").format(
                naam=naam
            )
        )
    return Gezien(str(formaat), lagen)


def count_values(path: Path, laag: str, veld: str, hoogstens: int = MAX_UITGEPAKT) -> Counter[str]:
    """How many rows of a layer have each value of a field, the most common first; without what is empty.

    Reads the field alone, of all rows. Raises BestandFout.
    """
    guard()
    telling: Counter[str] = Counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with open_bron(path, hoogstens) as bron:
            options = OPEN_OPTIONS.get(bron.formaat, {})
            for file, naam in dict(_parts(bron)).get(laag, []):
                try:
                    *_meta, columns = pyogrio.raw.read(file, layer=naam, columns=[veld], read_geometry=False, **options)
                except (ValueError, DataSourceError, DataLayerError) as error:
                    raise unreadable(bron) from error
                for waarden in columns:
                    telling.update(tekst for waarde in waarden if (tekst := as_text(waarde)))
    return Counter(dict(telling.most_common()))


def _parts(bron: Bron) -> list[tuple[str, list[tuple[Path, str]]]]:
    """Per layer that can be chosen its name and where it stands, as gebied.importeren.lezen chooses them."""
    per_file = [(file, _polygon_layers(bron, file)) for file in bron.bestanden]
    if len(per_file) == 1:
        file, namen = per_file[0]
        return [(naam, [(file, naam)]) for naam in namen]
    if bron.formaat is Formaat.GML:
        stukken = [(file, namen[0]) for file, namen in per_file if namen]
        return [(stukken[0][1], stukken)] if stukken else []
    return [(file.stem, [(file, namen[0])]) for file, namen in per_file if namen]


def _polygon_layers(bron: Bron, file: Path) -> list[str]:
    return [naam for naam, soort in layers_of(bron, file) if soort and not soort.startswith(GEEN_VLAKKEN)]


def _look_at(bron: Bron, naam: str, stukken: Sequence[tuple[Path, str]]) -> Laag | None:
    """One layer; None when it has no rows, or nothing but points and lines."""
    options = OPEN_OPTIONS.get(bron.formaat, {})
    try:
        aantal = sum(_count(file, laag, options) for file, laag in stukken)
        meta, _, wkb, columns = pyogrio.raw.read(
            stukken[0][0],
            layer=stukken[0][1],
            max_features=STEEKPROEF,
            force_2d=True,
            datetime_as_string=True,
            **options,
        )
    except (ValueError, DataSourceError, DataLayerError) as error:
        raise unreadable(bron) from error
    vormen = shapely.from_wkb(wkb, on_invalid="ignore") if wkb is not None else np.zeros(0, dtype=object)
    if not aantal or _only_points_and_lines(vormen):
        return None
    velden = dict(zip(meta["fields"].tolist(), columns, strict=True))
    crs, gok = str(meta["crs"] or ""), guess_crs(vormen)
    return Laag(naam, aantal, _fields(velden), crs, gok, sketch(vormen, crs or gok))


def _count(file: Path, laag: str, options: dict[str, Any]) -> int:
    return int(pyogrio.read_info(file, layer=laag, force_feature_count=True, **options)["features"])


def _only_points_and_lines(vormen: NDArray[Any]) -> bool:
    """Is every shape of the sample one? Shapes that are missing are told in the report of the try run."""
    return bool(len(vormen)) and bool(np.isin(shapely.get_type_id(vormen), _PUNT_OF_LIJN).all())


def _fields(velden: dict[str, NDArray[Any]]) -> list[Veld]:
    return [
        Veld(naam, bool(np.issubdtype(waarden.dtype, np.number)), _examples(waarden))
        for naam, waarden in list(velden.items())[:MAX_VELDEN]
    ]


def _examples(waarden: Iterable[Any]) -> list[str]:
    teksten = dict.fromkeys(text for waarde in waarden if (text := as_text(waarde)))
    return [_shortened(text) for text in list(teksten)[:_VOORBEELDEN]]


def _shortened(text: str) -> str:
    return text if len(text) <= _VOORBEELD_TEKENS else f"{text[: _VOORBEELD_TEKENS - 1]}…"


def guess_crs(vormen: NDArray[Any]) -> str:
    """RD or degrees, by where most of the corners would lie; empty when neither fits."""
    punten = shapely.get_coordinates(vormen[~shapely.is_missing(vormen)])
    punten = punten[np.isfinite(punten).all(axis=1)]
    if not len(punten):
        return ""
    midden = np.median(punten, axis=0)
    for crs, (west, zuid, oost, noord) in (("EPSG:28992", RD_GRENZEN), ("EPSG:4326", _GRADEN)):
        if west <= midden[0] <= oost and zuid <= midden[1] <= noord:
            return crs
    return ""
