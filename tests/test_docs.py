"""The documents are true: links lead somewhere, words are explained, and the method on paper is that of the code."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import shapely
import yaml
from django.apps import apps
from django.conf import settings

import stapeling
from opgaven import startwaarden

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
METHODE = (ROOT / "docs" / "methode.md").read_text()
CODES = [soort.code for soort in startwaarden.TYPEN]


BEELDEN = ROOT / "docs" / "handleiding" / "beeld"


def section(title: str) -> str:
    """The text below a heading, up to the next heading of any level."""
    _, _, rest = METHODE.partition(f"{title}\n")
    assert rest, f"docs/methode.md has no heading '{title}'"
    return re.split(r"\n#+ ", rest)[0]


def table_rows(text: str) -> list[list[str]]:
    """The cells of the tables in a text, without heads and rules."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    rules = [number for number, row in enumerate(rows) if set("".join(row)) <= set("-: ")]
    return [row for number, row in enumerate(rows) if number not in rules and number + 1 not in rules]


def number(text: str) -> float:
    """A Dutch number, or a fraction: 1.000.000 and 4,5 and 2/3."""
    if "/" in text:
        above, below = text.split("/")
        return int(above) / int(below)
    return float(text.replace(".", "").replace(",", "."))


def anchors(document: Path) -> set[str]:
    """What a link to a part of a document may name."""
    heads = re.findall(r"^#+ (.+)$", document.read_text(), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(document):
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text()):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        goal = (document.parent / path).resolve() if path else document
        assert goal.exists(), f"{document.name} links to {target}, which is not there"
        if anchor and goal.suffix == ".md":
            assert anchor in anchors(goal), f"{document.name} links to {target}, but {goal.name} has no such heading"


def test_every_word_in_the_names_of_our_models_is_explained():
    begrippen = (ROOT / "docs" / "begrippen.md").read_text().lower()
    explained = set(re.findall(r"\w+", " ".join(re.findall(r"\*\*(.+?)\*\*", begrippen))))
    for app in ("accounts", "cop", "gebied", "opgaven", "stakeholders", "sturing"):
        for model in apps.get_app_config(app).get_models():
            words = {word.lower() for word in re.findall(r"[A-Z][a-z]+", model.__name__)} - {"te", "waarde"}
            missing = {word for word in words if word not in explained}
            assert not missing, f"docs/begrippen.md does not explain {missing} of {model.__name__}"


def test_the_types_on_paper_are_those_of_the_code():
    rows = [
        (code, naam, int(ligging), int(beslag), int(duur), plaats == "ja")
        for code, naam, ligging, beslag, duur, plaats in table_rows(section("### Opgavetypen en hun kenmerken"))
    ]
    assert rows == [
        (soort.code, soort.naam, soort.ligging, soort.ruimtebeslag, soort.duur, soort.plaatsgebonden)
        for soort in startwaarden.TYPEN
    ]


def pairs_on_paper(text: str) -> list[frozenset[str]]:
    """'natuur x water, sociaal x elk type' as pairs of codes."""
    pairs = []
    for one, other in (part.split(" x ") for part in text.split(", ")):
        match other:
            case "elk type":
                others = CODES
            case "elk ander type behalve sociaal":
                others = [code for code in CODES if code not in (one, "sociaal")]
            case _:
                others = [other]
        pairs += [frozenset((one, code)) for code in others]
    return pairs


def test_the_friction_on_paper_is_that_of_the_code():
    rows = table_rows(section("### Wrijving die afwijkt van de regels"))
    paper = [(pair, int(value)) for value, pairs, _ in rows for pair in pairs_on_paper(pairs)]
    code = [(frozenset((a, b)), value) for a, b, value, _ in startwaarden.WRIJVING]
    assert len(paper) == len(dict(paper))
    assert dict(paper) == dict(code)
    assert {code for pair, _ in paper for code in pair} <= set(CODES)


def test_the_interaction_on_paper_is_that_of_the_code():
    paper = re.findall(r"(\w+) > (\w+) ([+-]\d)", section("### Wisselwerking\n"))
    assert [(a, b, int(value)) for a, b, value in paper] == list(startwaarden.WISSELWERKING)


def test_the_scale_on_paper_is_that_of_the_reasons():
    rows = table_rows(section("### Wisselwerking s_i->j (-3 tot en met +3): wat doet het ene beleid met het andere?"))
    for value, word in rows:
        if int(value):
            assert word in startwaarden.reden_wisselwerking("A", "B", int(value))


def test_the_examples_of_the_rules_are_true():
    rules = friction_by_rules()
    text = " ".join(section("### Wrijving f_ij (0 tot en met 6): willen beide dezelfde ruimte?").split())
    found = re.findall(r"(\w+) x (\w+)(?: (?:max|min)\S+ \+ \S+ =)? (\d)\b", text)
    assert len(found) == 5
    for a, b, value in found:
        assert rules[CODES.index(a), CODES.index(b)] == int(value), (a, b)


def friction_by_rules() -> np.ndarray:
    columns = ("ligging", "ruimtebeslag", "duur", "plaatsgebonden")
    return stapeling.wrijving_uit_kenmerken(
        *(np.array([getattr(soort, column) for soort in startwaarden.TYPEN]) for column in columns)
    )


def start_matrix() -> stapeling.Matrix:
    """The matrix as this page describes it: the rules, then the shipped values."""
    wrijving = friction_by_rules().astype(float)
    for a, b, value, _ in startwaarden.WRIJVING:
        i, j = CODES.index(a), CODES.index(b)
        wrijving[i, j] = wrijving[j, i] = value
    wisselwerking = np.zeros_like(wrijving)
    for a, b, value in startwaarden.WISSELWERKING:
        wisselwerking[CODES.index(a), CODES.index(b)] = value
    return stapeling.Matrix(wrijving, wisselwerking)


@pytest.fixture(scope="module")
def example() -> stapeling.Scores:
    """The worked example of the page: homes left, nature right, recreation below."""
    x, y = 100_000, 400_000
    opgaven = [
        shapely.box(x, y, x + 600, y + 1000),
        shapely.box(x + 400, y, x + 1000, y + 1000),
        shapely.box(x, y, x + 1000, y + 500),
    ]
    typen = np.array([CODES.index(code) for code in ("woningbouw", "natuur", "recreatie")])
    kenmerken = stapeling.Kenmerken(
        np.array([1, 2, 3]), typen, np.full(3, stapeling.OPEN_BEGIN), np.full(3, stapeling.OPEN_EIND)
    )
    feiten = stapeling.bepaal_feiten([shapely.box(x, y, x + 1000, y + 1000)], opgaven, [1, 2, 3])
    return stapeling.bereken_scores(feiten, kenmerken, start_matrix())


def example_rows() -> list[list[str]]:
    return table_rows(section("## Rekenvoorbeeld"))


def test_the_scores_of_the_worked_example_come_out(example):
    paper = {row[0].strip("`"): number(row[1]) for row in example_rows() if row[0].startswith("`")}
    druk = dict(zip(("druk_a", "druk_b", "druk_c"), example.druk, strict=True))
    assert len(paper) == 12
    for naam, value in paper.items():
        computed = druk[naam] if naam in druk else getattr(example, naam)[0]
        assert computed == pytest.approx(value), naam


def test_the_pairs_of_the_worked_example_come_out(example):
    paper = [row for row in example_rows() if "-" in row[0] and len(row) == 5]
    paren = example.paren
    assert len(paper) == len(paren.overlap_m2) == 3
    for row, overlap, f, s, karakter in zip(
        paper, paren.overlap_m2, paren.wrijving, paren.wisselwerking, paren.karakter, strict=True
    ):
        assert (number(row[1]), number(row[2]), number(row[3])) == (pytest.approx(overlap), f, s), row[0]
        assert row[4].strip("`") == stapeling.KARAKTERS[karakter]


def test_the_characters_on_paper_are_those_of_the_code():
    paper = {row[0].strip("`") for row in table_rows(section("### Karakter van een paar"))}
    assert paper == set(stapeling.KARAKTERS)
    grid = [(f, s / 2) for f, s in product(range(7), range(-6, 7))]
    for f, s in grid:
        assert stapeling.KARAKTERS[int(stapeling.karakter(np.array([f]), np.array([s]))[0])] == by_the_table(f, s)


def by_the_table(f: int, s: float) -> str:
    """The table of the page, read from the top."""
    if s <= -0.5:
        return "tegenstrijdig"
    if s >= 0.5:
        return "ogenschijnlijk_tegenstrijdig" if f >= 4 else "samenhangend"
    return "ruimteconflict" if f >= 4 else "neutraal"


def test_the_list_of_decisions_is_the_folder_of_decisions():
    folder = ROOT / "docs" / "adr"
    listed = re.findall(r"\| \[(\d{4})\]\((\d{4}[\w-]+\.md)\) \|", (folder / "README.md").read_text())
    files = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert [name for _, name in listed] == files
    assert all(name.startswith(number) for number, name in listed)
    assert [int(number) for number, _ in listed] == list(range(1, len(files) + 1))


def test_every_picture_of_the_manual_is_made_by_a_test_and_shown():
    """Made with ``script/test tests/e2e/taken --beelden``, from the demo."""
    shown = set()
    for document in DOCUMENTS:
        shown |= set(re.findall(r"handleiding/beeld/([\w-]+)\.png\)", document.read_text()))
    made = set()
    for test in (ROOT / "tests" / "e2e").glob("**/test_*.py"):
        made |= set(re.findall(r'beeld\(page, "([\w-]+)"\)', test.read_text()))
    stored = {path.stem: path.stat().st_size for path in BEELDEN.iterdir()}
    assert shown == made == set(stored)
    assert max(stored.values()) <= 150_000


@pytest.mark.parametrize("record", sorted((ROOT / "docs" / "adr").glob("[0-9]*.md")), ids=lambda path: path.name[:4])
def test_every_decision_has_a_date_a_context_a_decision_and_consequences(record):
    text = record.read_text()
    assert re.search(r"^Date: \d{4}-\d{2}-\d{2}\. Status: \w+", text, flags=re.MULTILINE)
    assert re.findall(r"^## (Context|Decision|Consequences)$", text, flags=re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
    ]


def test_publiccode_has_what_the_standard_demands():
    data = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert data["publiccodeYmlVersion"] == "0.7"
    assert data["softwareVersion"] == settings.VERSION
    assert data["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert {"name", "url", "platforms", "softwareType", "description", "legal", "localisation"} <= set(data)
    assert data["legal"]["license"] == "EUPL-1.2"
    assert data["maintenance"]["type"] == "community"
    assert data["maintenance"]["contacts"][0]["name"]
    assert {"localisationReady", "availableLanguages"} == set(data["localisation"])
    for words in data["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]


def test_the_licence_is_whole():
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [int(number) for number in re.findall(r"^(\d+)\. [A-Z]", text, flags=re.MULTILINE)] == list(range(1, 16))
    assert text.rstrip().endswith("EUPL version.")


def test_the_changelog_knows_this_version():
    assert f"## [{settings.VERSION}]" in (ROOT / "CHANGELOG.md").read_text()
