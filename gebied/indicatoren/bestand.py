"""A file with figures as rows of text: .csv, also in .gz or .zip, in any usual encoding and separator."""

from __future__ import annotations

import csv
import io
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from gebied.importeren.fouten import BestandFout, KeuzeFout, opsomming
from gebied.importeren.uitpakken import unpack_gzip, unpack_zip

MAX_BYTES: Final = 300 * 1024**2
_KOLOMMEN_MAX: Final = 2_000
_SCHEIDING: Final = (";", "\t", ",", "|")


@dataclass(frozen=True, slots=True)
class Csvtabel:
    """The header, and the rows with their number in what was read (from 1); short rows are filled up."""

    kolommen: list[str]
    rijen: list[list[str]]
    aantal: int
    """Rows in the file; about as many when only the first were read."""


def read_csv(path: Path, hoogstens: int | None = None) -> Csvtabel:
    """Read the file, or its first rows. Raises KeuzeFout or BestandFout with what to do."""
    if not path.is_file():
        raise KeuzeFout(f"Het bestand {path} bestaat niet of is een map. Controleer de naam en de map.")
    if path.stat().st_size > MAX_BYTES:
        raise BestandFout(f"{path.name} is groter dan {MAX_BYTES // 1024**2} MB. Splits het bestand.")
    with tempfile.TemporaryDirectory(prefix="invoer-") as folder:
        tekst = _decode(_unpacked(path, Path(folder)).read_bytes(), path.name)
    return _parse(tekst, path.name, hoogstens)


def _unpacked(path: Path, folder: Path) -> Path:
    with path.open("rb") as file:
        begin = file.read(4)
    if begin[:2] == b"\x1f\x8b":
        return unpack_gzip(path, folder, MAX_BYTES)
    if begin != b"PK\x03\x04":
        return path
    files = [file for file in unpack_zip(path, folder, MAX_BYTES) if file.suffix.lower() in (".csv", ".txt")]
    if len(files) != 1:
        raise BestandFout(f"{path.name} moet precies één csv-bestand bevatten, niet {len(files)}. Lever het los aan.")
    return files[0]


def _decode(inhoud: bytes, naam: str) -> str:
    """UTF-8, or else what spreadsheets on Windows write; every byte means something there."""
    if b"\x00" in inhoud:
        raise BestandFout(f"{naam} is geen tekstbestand. Bewaar het in uw rekenprogramma als CSV (UTF-8).")
    for codering in ("utf-8-sig", "cp1252"):
        try:
            return inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
    return inhoud.decode("latin-1")


def _parse(tekst: str, naam: str, hoogstens: int | None) -> Csvtabel:
    kop = tekst.partition("\n")[0]
    scheiding = max(_SCHEIDING, key=kop.count)
    try:
        lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
        rijen = list(islice(lezer, None if hoogstens is None else hoogstens + 1))
    except csv.Error as error:
        raise BestandFout(f"{naam} is geen goed csv-bestand. Bewaar het opnieuw als CSV (UTF-8).") from error
    if not rijen or not any(cel.strip() for cel in rijen[0]):
        raise BestandFout(f"{naam} is leeg. Download of maak het bestand opnieuw.")
    kolommen = [cel.strip() for cel in rijen[0]]
    _check_header(kolommen, naam)
    breedte = len(kolommen)
    vol = [(rij + [""] * breedte)[:breedte] for rij in rijen[1:] if any(cel.strip() for cel in rij)]
    return Csvtabel(kolommen, vol, tekst.count("\n", 0, -1) if hoogstens is not None else len(vol))


def _check_header(kolommen: list[str], naam: str) -> None:
    if len(kolommen) > _KOLOMMEN_MAX:
        raise BestandFout(f"{naam} heeft meer dan {_KOLOMMEN_MAX} kolommen. Splits het bestand.")
    dubbel = [kolom for kolom, keren in Counter(k.casefold() for k in kolommen if k).items() if keren > 1]
    if dubbel:
        raise KeuzeFout(
            f"Deze kolommen staan er meer dan één keer: {opsomming(dubbel)}. Geef elke kolom een eigen naam."
        )
