"""The file of a backup: a zip of stored parts, a manifest with their checksums, and a seal over every byte.

The seal is the comment at the end of the zip: the SHA-256 of all that stands before it. So one changed, missing or
added byte anywhere is noticed, and ``unzip`` still opens the file when nothing else is left.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, Self

from accounts.commando import Fout

FORMAAT: Final = "gebiedsplatform-reservekopie"
FORMAATVERSIE: Final = 1
DATABASE: Final = "database.dump"
UPLOADS: Final = "uploads/"
_MANIFEST: Final = "manifest.json"
_UITLEG: Final = f"{FORMAAT}.txt"
_UITLEG_TEKST: Final = (
    "Reservekopie van een gebiedsplatform. Zet hem terug met: manage.py restore BESTAND\n"
    "database.dump is voor pg_restore; uploads/ zijn de bestanden; manifest.json noemt de controlesommen.\n"
)
_BEGIN: Final = b"PK\x03\x04"
_ZEGEL: Final = 64
_BLOK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Deel:
    """One part, as the manifest names it."""

    naam: str
    bytes: int
    sha256: str


@contextmanager
def new_file(doel: Path) -> Iterator[IO[bytes]]:
    """A file that gets its name only when it is whole: closed to others, and never in the place of another file."""
    _clear_remains(doel.parent)
    descriptor, naam = tempfile.mkstemp(prefix=f".{doel.name}.", suffix=".onvolledig", dir=doel.parent)
    try:
        with os.fdopen(descriptor, "w+b") as bestand:
            fcntl.flock(bestand, fcntl.LOCK_EX)
            yield bestand
            bestand.flush()
            os.fsync(bestand.fileno())
            _give_name(Path(naam), doel)
    finally:
        Path(naam).unlink(missing_ok=True)


def _give_name(tijdelijk: Path, doel: Path) -> None:
    """A hard link refuses to replace a file; where the disk knows no links, looking first is the next best."""
    try:
        os.link(tijdelijk, doel)
    except FileExistsError as error:
        raise bestaat_al(doel) from error
    except OSError:
        if doel.exists():
            raise bestaat_al(doel) from None
        tijdelijk.rename(doel)
    folder = os.open(doel.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def bestaat_al(doel: Path) -> Fout:
    return Fout(f"Het bestand {doel} bestaat al. Kies een andere naam.")


def _clear_remains(folder: Path) -> None:
    """Remove what an interrupted backup left: nobody holds its lock any more."""
    for rest in folder.glob(".*.onvolledig"):
        with suppress(OSError), rest.open("rb") as bestand:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
            rest.unlink()


class Schrijver:
    """Writes parts one after another, and at the end the manifest and the seal."""

    def __init__(self, bestand: IO[bytes]) -> None:
        self._bestand = bestand
        self._zip = zipfile.ZipFile(bestand, "w")
        self._zip.comment = b"0" * _ZEGEL
        self._zip.writestr(_info(_UITLEG), _UITLEG_TEKST)
        self.delen: list[Deel] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def add(self, naam: str, bron: IO[bytes]) -> Deel:
        """Copy a part in, and remember its size and checksum."""
        som, grootte = hashlib.sha256(), 0
        with self._zip.open(_info(naam), "w", force_zip64=True) as doel:
            while blok := bron.read(_BLOK):
                som.update(blok)
                grootte += len(blok)
                doel.write(blok)
        deel = Deel(naam, grootte, som.hexdigest())
        self.delen.append(deel)
        return deel

    def finish(self, gegevens: dict[str, Any]) -> str:
        """Write the manifest and the seal; gives the seal."""
        manifest = {"formaat": FORMAAT, "formaatversie": FORMAATVERSIE, **gegevens}
        manifest["delen"] = [asdict(deel) for deel in self.delen]
        self._zip.writestr(_info(_MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1, default=str))
        self._zip.close()
        zegel = _seal_of(self._bestand)
        self._bestand.seek(-_ZEGEL, os.SEEK_END)
        self._bestand.write(zegel.encode())
        return zegel


def _info(naam: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(naam)
    info.external_attr = 0o600 << 16
    return info


def _seal_of(bestand: IO[bytes]) -> str:
    """The SHA-256 of the whole file but for its last bytes, which hold the seal itself."""
    over = bestand.seek(0, os.SEEK_END) - _ZEGEL
    bestand.seek(0)
    som = hashlib.sha256()
    while over > 0 and (blok := bestand.read(min(_BLOK, over))):
        som.update(blok)
        over -= len(blok)
    return som.hexdigest()


class Lezer:
    """A backup of which every byte was checked."""

    def __init__(self, archief: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
        self._zip = archief
        self.manifest = manifest
        self.delen = [Deel(**deel) for deel in manifest["delen"]]

    def blocks(self, naam: str) -> Iterator[bytes]:
        """The bytes of a part."""
        with self._zip.open(naam) as bron:
            while blok := bron.read(_BLOK):
                yield blok

    @property
    def bestanden(self) -> list[Deel]:
        """The uploaded files."""
        return [deel for deel in self.delen if deel.naam.startswith(UPLOADS)]


@contextmanager
def open_backup(path: Path) -> Iterator[Lezer]:
    """Open a backup; refuse what is foreign, damaged, not whole, or in a later format."""
    try:
        bestand = path.open("rb")
    except OSError as error:
        raise Fout(
            f"Het bestand {path} is niet te lezen ({error.strerror}). Controleer de naam en de rechten."
        ) from error
    with bestand:
        _check_seal(bestand, path)
        with zipfile.ZipFile(bestand) as archief:
            yield Lezer(archief, _read_manifest(archief, path))


def _check_seal(bestand: IO[bytes], path: Path) -> None:
    begin = bestand.read(200)
    if not begin.startswith(_BEGIN) or _UITLEG.encode() not in begin:
        raise _vreemd(path)
    zegel = _seal_of(bestand)
    if bestand.read(_ZEGEL).decode(errors="replace") != zegel:
        raise _beschadigd(path)


def _read_manifest(archief: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(archief.read(_MANIFEST))
        formaat, versie = manifest["formaat"], int(manifest["formaatversie"])
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise _beschadigd(path) from error
    if formaat != FORMAAT:
        raise _vreemd(path)
    if versie > FORMAATVERSIE:
        raise Fout(
            f"De reservekopie {path.name} komt van een nieuwere versie van het platform. Werk eerst het platform bij."
        )
    _check_parts(archief, manifest, path)
    return manifest


def _check_parts(archief: zipfile.ZipFile, manifest: dict[str, Any], path: Path) -> None:
    """The parts are those of the manifest, and none has a name that leads out of its folder."""
    namen = [deel["naam"] for deel in manifest["delen"]]
    if sorted([*namen, _MANIFEST, _UITLEG]) != sorted(archief.namelist()) or DATABASE not in namen:
        raise _beschadigd(path)
    for naam in namen:
        stappen = PurePosixPath(naam).parts
        if naam != DATABASE and (not naam.startswith(UPLOADS) or ".." in stappen or len(stappen) < 2):
            raise _vreemd(path)


def _vreemd(path: Path) -> Fout:
    return Fout(
        f"Het bestand {path.name} is geen reservekopie van dit platform. Kies een bestand dat met backup is gemaakt."
    )


def _beschadigd(path: Path) -> Fout:
    return Fout(
        f"De reservekopie {path.name} is beschadigd of niet compleet: de controlesom klopt niet. "
        "Gebruik een andere reservekopie."
    )
