"""Which files a community keeps, and whether a file is what its name says: what is in it counts, no claim of a browser.

Nothing that a browser would run is among them (HTML, SVG), nor anything with macros.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, Final, cast

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import ExifTags, Image

from accounts.tekst import Tekst
from gebied.importeren.gdal import safe_name

#: As every file that this platform takes (config.grenzen).
MAX_MB: Final = 100
#: What the list of the parts of an archive may take; that of a document is far smaller.
_LIJST_MAX: Final = 4 * 1024**2
#: How the first part of an open document is packed; other ways take as much memory as the file asks for.
_VERPAKT: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: What stands in no text, also not in one of an old program.
_GEEN_TEKST: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_KAPOT: Final = (OSError, ValueError, SyntaxError, KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A file that may stay: its name, its kind, and whether it says where a photo was made."""

    naam: str
    soort: str
    met_plaats: bool


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind: what it is served as, what people call it, and how to know it."""

    mime: str
    naam: Tekst
    klopt: Callable[[IO[bytes]], bool]


def _is_pdf(bestand: IO[bytes]) -> bool:
    return b"%PDF-" in bestand.read(1024)


def _is_text(bestand: IO[bytes]) -> bool:
    return not any(_GEEN_TEKST.search(blok) for blok in iter(lambda: bestand.read(1 << 20), b""))


def _is_office(deel: str) -> Callable[[IO[bytes]], bool]:
    """An archive with this folder, and without macros."""

    def klopt(bestand: IO[bytes]) -> bool:
        with _opened(bestand) as pak:
            namen = [naam.lower() for naam in pak.namelist()]
        hier = any(naam.startswith(f"{deel}/") for naam in namen)
        return hier and "[content_types].xml" in namen and not any(naam.endswith("vbaproject.bin") for naam in namen)

    return klopt


def _is_open_document(mime: str) -> Callable[[IO[bytes]], bool]:
    def klopt(bestand: IO[bytes]) -> bool:
        with _opened(bestand) as pak:
            if pak.getinfo("mimetype").compress_type not in _VERPAKT:
                return False
            with pak.open("mimetype") as deel:
                return deel.read(len(mime) + 2).strip() == mime.encode()

    return klopt


def _is_image(formaat: str) -> Callable[[IO[bytes]], bool]:
    """Also a JPEG with more pictures in it (MPO), which many telephones make."""

    def klopt(bestand: IO[bytes]) -> bool:
        with Image.open(bestand, formats=[formaat]) as beeld:
            return beeld.format in (formaat, "MPO")

    return klopt


class _Zuinig:
    """A file of which nothing large is read at once: the list of the parts of an archive is taken in one go."""

    def __init__(self, bestand: IO[bytes]) -> None:
        self._bestand = bestand

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._bestand, naam)

    def read(self, n: int = -1) -> bytes:
        if n > _LIJST_MAX:
            raise zipfile.BadZipFile
        return self._bestand.read(n)


def _opened(bestand: IO[bytes]) -> zipfile.ZipFile:
    """The archive, unless reading the list of its parts would take all memory, whatever the archive says of it."""
    return zipfile.ZipFile(cast("IO[bytes]", _Zuinig(bestand)))


_OPEN: Final = "application/vnd.oasis.opendocument."
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_WORD, _BLAD, _DIA = gettext_lazy("Document"), gettext_lazy("Rekenblad"), gettext_lazy("Presentatie")
_FOTO, _TEKST = gettext_lazy("Afbeelding"), gettext_lazy("Tekst")
#: By the end of the name.
SOORTEN: Final[dict[str, Soort]] = {
    "pdf": Soort("application/pdf", gettext_lazy("PDF"), _is_pdf),
    "docx": Soort(f"{_OFFICE}wordprocessingml.document", _WORD, _is_office("word")),
    "xlsx": Soort(f"{_OFFICE}spreadsheetml.sheet", _BLAD, _is_office("xl")),
    "pptx": Soort(f"{_OFFICE}presentationml.presentation", _DIA, _is_office("ppt")),
    "odt": Soort(f"{_OPEN}text", _WORD, _is_open_document(f"{_OPEN}text")),
    "ods": Soort(f"{_OPEN}spreadsheet", _BLAD, _is_open_document(f"{_OPEN}spreadsheet")),
    "odp": Soort(f"{_OPEN}presentation", _DIA, _is_open_document(f"{_OPEN}presentation")),
    "jpg": Soort("image/jpeg", _FOTO, _is_image("JPEG")),
    "jpeg": Soort("image/jpeg", _FOTO, _is_image("JPEG")),
    "png": Soort("image/png", _FOTO, _is_image("PNG")),
    "gif": Soort("image/gif", _FOTO, _is_image("GIF")),
    "webp": Soort("image/webp", _FOTO, _is_image("WEBP")),
    "txt": Soort("text/plain", _TEKST, _is_text),
    "md": Soort("text/plain", _TEKST, _is_text),
    "csv": Soort("text/csv", gettext_lazy("Tabel"), _is_text),
}
_VAN_CAMERA: Final = ("jpg", "jpeg", "webp")
#: For the window in which a file is chosen.
KIESBAAR: Final = ",".join(f".{einde}" for einde in SOORTEN)


def inspect(upload: UploadedFile) -> Gekeurd:
    """Look at a file without reading it into memory. Raises ValidationError with what to do."""
    naam = safe_name(upload.name or "")
    einde = naam.rpartition(".")[2].lower() if "." in naam else ""
    if (upload.size or 0) > MAX_MB * 1024**2:
        raise ValidationError(too_large())
    if einde not in SOORTEN:
        raise ValidationError(_unknown(einde))
    if not _fits(upload, SOORTEN[einde]):
        zin = _(
            "De inhoud van {naam} past niet bij .{einde}. Open het bestand, haal een wachtwoord eraf, bewaar het "
            "opnieuw en voeg het dan toe."
        )
        raise ValidationError(zin.format(naam=naam, einde=einde))
    return Gekeurd(naam, einde, _has_place(upload, einde))


def too_large() -> str:
    """What to do with a file above the limit; the form says it before anything is sent."""
    zin = _("Dit bestand is groter dan {mb} MB. Maak het kleiner of splits het, of schrijf op waar het te vinden is.")
    return zin.format(mb=MAX_MB)


def _unknown(einde: str) -> str:
    anders = _("Bewaar het als PDF of als document, en voeg dat toe.")
    if not einde:
        return _("Dit soort bestand bewaren wij niet.") + " " + anders
    return _("Een bestand dat eindigt op .{einde} bewaren wij niet.").format(einde=einde) + " " + anders


def _fits(upload: Any, soort: Soort) -> bool:
    try:
        upload.seek(0)
        return soort.klopt(upload)
    except (*_KAPOT, Image.DecompressionBombError):
        return False
    finally:
        upload.seek(0)


def _has_place(upload: Any, einde: str) -> bool:
    """Does a photo say where it was made? A PNG would have to be unpacked to tell, and no camera makes those."""
    if einde not in _VAN_CAMERA:
        return False
    try:
        with Image.open(upload) as beeld:
            return bool(beeld.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except (*_KAPOT, Image.DecompressionBombError):
        return False
    finally:
        upload.seek(0)
