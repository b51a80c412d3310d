"""Nothing is said in Dutch alone: every text for people asks for its translation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from config.catalogus import sources_of
from tests.taal import broncode, scripts, sjablonen

ROOT = Path(__file__).resolve().parents[2]
APPS = ("accounts", "config", "cop", "gebied", "ogc", "opgaven", "stakeholders", "sturing", "zoeken")
#: Text that is never translated, and why.
BUITEN = {
    "/management/": "commands speak Dutch, to who runs the installation",
    "/migrations/": "what a migration wrote stays as it was",
    "/demo/": "the examples are data",
    "/api/": "the API is Dutch",
    "accounts/commando.py": "of commands",
    "accounts/pdf.py": "for developers",
    "config/catalogus.py": "the form of a catalogue",
    "config/celery.py": "for the log",
    "config/checks.py": "for who runs the installation",
    "config/logs.py": "for the log",
    "config/metingen.py": "for a monitor",
    "config/health.py": "for a monitor",
    "config/reservekopie/": "of commands",
    "config/stand.py": "for a monitor",
    "config/staticfiles.py": "patterns",
    "config/settings/": "for who runs the installation",
    "cop/praatplaat/vorm.py": "the form of an SVG",
    "cop/zinnen.py": "abbreviations and months that pasted Dutch is cut by",
    "gebied/bulk.py": "of the database",
    "gebied/importeren/gdal.py": "names of GDAL",
    "gebied/importeren/gebieden.py": "reasons in a report, which is stored",
    "gebied/importeren/stedelijkheid.py": "the words of a file",
    "gebied/importeren/stop.py": "the form of a file",
    "gebied/importeren/waarden.py": "reasons in a report, which is stored",
    "gebied/opmaak.py": "HTML",
    "gebied/stelsels.py": "names for the API",
    "opgaven/importeren/aantallen.py": "reasons in a report, which is stored",
    "opgaven/importeren/rijen.py": "reasons in a report, which is stored",
    "opgaven/services/deel.py": "why a run failed, which is stored",
    "opgaven/services/inleeswerk.py": "why an import failed, which is stored",
    "gebied/indicatoren/": "of a command, and the first names of indicators, which are data",
    "gebied/selectors/codes.py": "reasons in a report, which is stored",
    "gebied/selectors/plaatsen.py": "reasons of the API, which is Dutch",
    "gebied/services/cijfers.py": "reasons of the API, which is Dutch",
    "gebied/services/indicatoren.py": "of a command",
    "static/js/kaart/tokens.js": "media queries",
    "opgaven/startwaarden.py": "the first opgavetypen are data",
}

SOORTEN = (".py", ".html", ".txt", ".js")


@cache
def counted_nouns() -> frozenset[str]:
    """The words of gebied.telwoorden, for one and for more."""
    return frozenset(tekst for sleutel, tekst in sources_of(ROOT, "django").items() if isinstance(sleutel, tuple))


def untranslated(pad: Path) -> list[str]:
    if pad.suffix == ".py":
        return list(broncode.untranslated(pad.read_text()))
    if pad.suffix == ".js":
        return list(scripts.untranslated(pad.read_text()))
    return list(sjablonen.untranslated(pad.read_text(), html=pad.suffix == ".html", telwoorden=counted_nouns()))


def sources() -> Iterator[Path]:
    for map_ in (*APPS, "templates", "static/js"):
        for pad in sorted((ROOT / map_).rglob("*")):
            naam = pad.relative_to(ROOT).as_posix()
            if pad.suffix in SOORTEN and not any(deel in naam for deel in BUITEN):
                yield pad


@pytest.fixture(scope="module")
def onvertaald() -> dict[str, list[str]]:
    gevonden = {pad.relative_to(ROOT).as_posix(): untranslated(pad) for pad in sources()}
    return {naam: teksten for naam, teksten in gevonden.items() if teksten}


def test_every_text_asks_for_its_translation(onvertaald):
    assert not onvertaald, "wrap these in gettext or {% translate %} and run script/vertalen (docs/vertalen.md)"


@pytest.mark.parametrize(
    ("bron", "teksten"),
    [
        ("<p>Dag</p>", ["Dag"]),
        ('<p aria-label="Dag {{ naam }}">{% translate "Dag" %}</p>', ["aria-label='Dag '"]),
        ('{% blocktranslate trimmed %}<b>Dag</b> {{ naam }}{% endblocktranslate %}<input value="dag">', []),
        ('<input type="submit" value="Opslaan"><code>geen tekst</code>', ["value='Opslaan'"]),
        ('{{ n|aantal:"opgave,opgaven" }} {{ n|aantal:_("opgave,opgaven") }}', ["opgave,opgaven"]),
        ('{% include "_kruimels.html" with nu="Uw account" url="/account/" %}', ["Uw account"]),
        ("{% block body_class %}pagina-kaart{% endblock %}{% comment %}Dag{% endcomment %}{# Dag #}", []),
    ],
)
def test_a_template_is_read_as_a_reader_sees_it(bron, teksten):
    assert list(sjablonen.untranslated(bron, html=True)) == teksten


@pytest.mark.parametrize(
    ("bron", "teksten"),
    [
        ('"""Een docstring."""\nx = "Dit is een zin."', ["Dit is een zin."]),
        ('x = _("Dit is een zin."), ngettext("{n} rij is fout", "{n} rijen zijn fout", n)', []),
        ('x = f"{n} van {m} opgaven"', ["{} van {} opgaven"]),
        ('forms.CharField(label="Naam", help_text=_("Voluit"))', ["Naam"]),
        ('class Stand(TextChoices):\n    OPEN = "open", "Open"', ["Open"]),
        ('raise ValueError("for developers only")\nlog.info("gebied.klaar en zo")', []),
        ('sql = "SELECT naam FROM opgave"; x = "light dark"  # onvertaald: of CSS', []),
    ],
)
def test_python_is_read_as_a_reader_sees_it(bron, teksten):
    assert list(broncode.untranslated(bron)) == teksten


@pytest.mark.parametrize(
    ("bron", "teksten"),
    [
        ('zeg("Niets gevonden."); // Een zin in "Uitleg van iets"', ["Niets gevonden."]),
        ('zeg(gettext("Niets gevonden.")); ngettext("{n} rij is fout", "{n} rijen zijn fout", n)', []),
        ("zeg(`${n} van ${m} opgaven`)", ["${n} van ${m} opgaven"]),
        ('knop.className = "utrecht-button utrecht-button--rustig"; import { x } from "./x.js";', []),
    ],
)
def test_a_script_is_read_as_a_reader_sees_it(bron, teksten):
    assert list(scripts.untranslated(bron)) == teksten
