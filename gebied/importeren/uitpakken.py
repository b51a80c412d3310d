"""Unpack .zip and .gz into a folder of our own, within limits: a bomb must not fill the disk."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebied.importeren.fouten import BestandFout
from gebied.importeren.gdal import safe_name

#: The largest file, packed or not, and what comes out of an archive, in bytes.
MAX_BYTES = 4 * 1024**3
#: More than this many times larger than its packed size is no map but a bomb; counted from FREE_BYTES on.
MAX_RATIO = 200
FREE_BYTES = 64 * 1024**2
MAX_FILES = 2_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNFINISHED = ("-journal", "-wal", "-shm")
_BLOCK = 1 << 20
_TOO_LARGE = gettext_lazy(
    "{naam} wordt na uitpakken te groot ({gevonden}). Pak het bestand zelf uit, controleer het en lever het los aan."
)


def unpack_gzip(source: Path, folder: Path, hoogstens: int = MAX_BYTES) -> Path:
    """The one file in a .gz."""
    target = folder / safe_name(source.name.removesuffix(".gz"))
    with gzip.open(source, "rb") as packed, target.open("wb") as unpacked:
        _copy(cast("BinaryIO", packed), unpacked, source.name, source.stat().st_size, hoogstens)
    return target


def unpack_zip(source: Path, folder: Path, hoogstens: int = MAX_BYTES) -> list[Path]:
    """Every file in a .zip, each folder of it in a folder of ours; names never lead outside."""
    try:
        with zipfile.ZipFile(source) as archive:
            members = [member for member in archive.infolist() if not _is_left_out(member)]
            _check_members(members, source, hoogstens)
            return [_extract(archive, member, folder, source.name, hoogstens) for member in members]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        message = _("{naam} is beschadigd of geen gewoon zip-bestand. Maak het zip-bestand opnieuw.").format(
            naam=source.name
        )
        raise BestandFout(message) from error


def _is_left_out(member: zipfile.ZipInfo) -> bool:
    """Folders, and the unfinished writes of a database, which would be carried out when it is opened."""
    return member.is_dir() or member.filename.lower().endswith(_UNFINISHED)


def _check_members(members: list[zipfile.ZipInfo], source: Path, hoogstens: int) -> None:
    if any(member.flag_bits & 0x1 for member in members):
        message = _("{naam} is beveiligd met een wachtwoord. Lever het zonder wachtwoord aan.").format(naam=source.name)
        raise BestandFout(message)
    if any(member.compress_type not in _METHODS for member in members):
        message = _("{naam} is op een ongewone manier ingepakt. Maak het zip-bestand opnieuw, zonder opties.").format(
            naam=source.name
        )
        raise BestandFout(message)
    if len(members) > MAX_FILES:
        raise BestandFout(
            _("{naam} bevat {hoeveel} bestanden. Het maximum is {maximum}.").format(
                naam=source.name, hoeveel=len(members), maximum=MAX_FILES
            )
        )
    _check_size(sum(member.file_size for member in members), source.name, source.stat().st_size, hoogstens)


def _extract(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, naam: str, hoogstens: int) -> Path:
    """Write one member. Its folder becomes a number, so that files of one data set stay together."""
    inside = PurePosixPath(member.filename.replace("\\", "/"))
    parent = folder / f"map-{zlib.crc32(str(inside.parent).encode()):08x}"
    parent.mkdir(exist_ok=True)
    target = parent / safe_name(inside.name)
    with archive.open(member) as packed, target.open("wb") as unpacked:
        _copy(cast("BinaryIO", packed), unpacked, naam, member.compress_size, hoogstens)
    return target


def _copy(packed: BinaryIO, unpacked: BinaryIO, naam: str, packed_bytes: int, hoogstens: int) -> None:
    """Copy in blocks and count: the sizes that an archive states itself may lie."""
    written = 0
    try:
        while block := packed.read(_BLOCK):
            written += len(block)
            _check_size(written, naam, packed_bytes, hoogstens)
            unpacked.write(block)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise BestandFout(_("{naam} is beschadigd. Download of maak het bestand opnieuw.").format(naam=naam)) from error


def _check_size(unpacked_bytes: int, naam: str, packed_bytes: int, hoogstens: int) -> None:
    if unpacked_bytes > hoogstens:
        maat = f"{hoogstens // 1024**3} GB" if hoogstens >= 1024**3 else f"{hoogstens // 1024**2} MB"
        raise BestandFout(_TOO_LARGE.format(naam=naam, gevonden=_("meer dan {maat}").format(maat=maat)))
    if unpacked_bytes > FREE_BYTES and unpacked_bytes > MAX_RATIO * max(packed_bytes, 1):
        raise BestandFout(
            _TOO_LARGE.format(naam=naam, gevonden=_("meer dan {maximum} keer zo groot").format(maximum=MAX_RATIO))
        )
