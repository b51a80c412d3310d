"""The catalogue of another language: which sentences the code holds, and what each is there.

Dutch is the source (ADR 0021). What gettext offers does the work; the templates are made readable for it by Django.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from typing import Final

from django.utils.translation import templatize

#: Per catalogue: what it is made of, and what xgettext must know beside its own keywords.
DOMEINEN: Final = {
    "django": (
        (
            "accounts",
            "api",
            "config",
            "cop",
            "gebied",
            "ogc",
            "opgaven",
            "stakeholders",
            "sturing",
            "templates",
            "zoeken",
        ),
        "Python",
    ),
    "djangojs": (("static/js",), "JavaScript"),
}
_SLEUTELWOORDEN: Final = (
    "_", "gettext_noop", "gettext_lazy", "ngettext_lazy:1,2", "pgettext:1c,2", "npgettext:1c,2,3",
    "pgettext_lazy:1c,2", "npgettext_lazy:1c,2,3",
)  # fmt: skip
_NIET: Final = ("migrations", "management", "vendor")
#: Lines that say when and by whom: noise, at which every change of two people would clash.
_RUIS: Final = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Report-Msgid-Bugs-To|Project-Id-Version|'
    r'X-Generator)(?:[^"\\]|\\.)*"\n',
    re.MULTILINE,
)

#: A sentence as it is looked up: its text, or its text and which plural.
Sleutel = str | tuple[str, int]


def catalogue_path(root: Path, domein: str) -> Path:
    return root / "locale" / "en" / "LC_MESSAGES" / f"{domein}.po"


def extract(root: Path, domein: str, doel: Path) -> None:
    """Write a catalogue without translations of all that the source marks as text."""
    mappen, taal = DOMEINEN[domein]
    with tempfile.TemporaryDirectory() as tijdelijk:
        bronnen = [_readable(bron, Path(tijdelijk) / bron.relative_to(root)) for bron in _sources(root, mappen)]
        lijst = Path(tijdelijk) / "bronnen.txt"
        lijst.write_text("\n".join(str(bron) for bron in bronnen))
        keuzes = [f"--keyword={woord}" for woord in _SLEUTELWOORDEN]
        _run("xgettext", f"--language={taal}", "--from-code=UTF-8", "--no-location", "--no-wrap", "--sort-output",
             "--force-po", *keuzes, f"--files-from={lijst}", f"--output={doel}")  # fmt: skip
    doel.write_text(_RUIS.sub("", doel.read_text()).replace("charset=CHARSET", "charset=UTF-8"))


def merge(root: Path, domein: str) -> None:
    """Bring the catalogue up to date with the source: new sentences empty, what is gone gone, no guesses."""
    po = catalogue_path(root, domein)
    po.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as tijdelijk:
        pot = Path(tijdelijk) / f"{domein}.pot"
        extract(root, domein, pot)
        if not po.exists():
            po.write_text(_KOP)
        _run("msgmerge", "--quiet", "--no-fuzzy-matching", "--no-wrap", "--sort-output", "--no-location",
             "--backup=none", "--update", str(po), str(pot))  # fmt: skip
    _run("msgattrib", "--no-obsolete", "--no-wrap", "--sort-output", "--no-location", f"--output={po}", str(po))
    po.write_text(_RUIS.sub("", po.read_text()))


def sentences(po: Path) -> dict[Sleutel, str]:
    """What a catalogue translates; what is empty or doubtful (fuzzy) is not in it."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        mo = Path(tijdelijk) / "catalogus.mo"
        _run("msgfmt", "--check", f"--output-file={mo}", str(po))
        with mo.open("rb") as bestand:
            catalogus: dict[Sleutel, str] = GNUTranslations(bestand)._catalog  # type: ignore[attr-defined]
    return {sleutel: tekst for sleutel, tekst in catalogus.items() if sleutel != ""}


def sources_of(root: Path, domein: str) -> dict[Sleutel, str]:
    """Every sentence in the source, with its own Dutch text (the second of two for a plural)."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        pot, bron = Path(tijdelijk) / f"{domein}.pot", Path(tijdelijk) / f"{domein}.po"
        extract(root, domein, pot)
        _run("msgen", "--force-po", f"--output-file={bron}", str(pot))
        tekst = bron.read_text()
        bron.write_text(re.sub(r'"Plural-Forms:.*\n', '"Plural-Forms: nplurals=2; plural=(n != 1);\\\\n"\n', tekst))
        return sentences(bron)


def missing(root: Path, domein: str) -> list[str]:
    """Sentences of the source that have no translation."""
    vertaald = sentences(catalogue_path(root, domein))
    return [_shown(sleutel) for sleutel in sources_of(root, domein) if sleutel not in vertaald]


def _shown(sleutel: Sleutel) -> str:
    tekst = sleutel if isinstance(sleutel, str) else sleutel[0]
    return tekst.replace("\x04", ": ")


def _sources(root: Path, mappen: tuple[str, ...]) -> Iterator[Path]:
    for map_ in mappen:
        for bron in sorted((root / map_).rglob("*")):
            if bron.suffix in {".py", ".html", ".txt", ".js"} and not set(_NIET) & set(bron.parts):
                yield bron


def _readable(bron: Path, kopie: Path) -> Path:
    """The file itself, or of a template a copy in which gettext can read it."""
    if bron.suffix in {".py", ".js"}:
        return bron
    kopie.parent.mkdir(parents=True, exist_ok=True)
    kopie.write_text(templatize(bron.read_text(), origin=str(bron)))
    return kopie


def _run(*opdracht: str) -> None:
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    if klaar.returncode:
        raise CatalogusError(f"{opdracht[0]}: {klaar.stderr.strip()}")


class CatalogusError(Exception):
    """A tool of gettext refused; the message says where."""


_KOP: Final = r"""msgid ""
msgstr ""
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
