"""The colours of static/css/tokens.css and donker.css, computed: steps, contrast, greyscale and colour-blind eyes.

Luminance and contrast as in WCAG 2.2; CIE L* for steps; colour-blindness by the matrices of Machado, Oliveira and
Fernandes (2009) at full severity; differences between colours as Euclidean distance in OKLab.
"""

from __future__ import annotations

import itertools
import math
import re

import pytest

from tests.conftest import ROOT

FAMILIES = ("stapel", "conflict", "samenhang")
TYPEN = range(1, 21)
PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TRITANOPIA = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))

Kleur = tuple[float, float, float]


def read_tokens() -> dict[str, dict[str, str]]:
    licht, donker = (
        (ROOT / "static" / "css" / naam).read_text(encoding="utf-8") for naam in ("tokens.css", "donker.css")
    )
    pattern = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})\s*;")
    in_het_licht = dict(pattern.findall(licht))
    return {"licht": in_het_licht, "donker": in_het_licht | dict(pattern.findall(donker))}


TOKENS = read_tokens()
BEIDE = pytest.mark.parametrize("modus", ["licht", "donker"])


def linear(hexcode: str) -> Kleur:
    kanalen = (int(hexcode[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanalen)
    return r, g, b


def luminance(hexcode: str) -> float:
    r, g, b = linear(hexcode)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def lightness(hexcode: str) -> float:
    """CIE L*, 0 is black and 100 white: what is left of a colour in greyscale."""
    y = luminance(hexcode)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def contrast(een: str, ander: str) -> float:
    hoog, laag = sorted((luminance(een), luminance(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def oklab(kleur: Kleur) -> Kleur:
    r, g, b = kleur
    cones = (
        0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
        0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
        0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    )
    long, mid, short = (math.cbrt(c) for c in cones)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def seen_by(matrix: tuple[Kleur, ...] | None, hexcode: str) -> Kleur:
    kleur = linear(hexcode)
    if matrix is None:
        return oklab(kleur)
    mixed = [min(1.0, max(0.0, sum(m * c for m, c in zip(row, kleur, strict=True)))) for row in matrix]
    return oklab((mixed[0], mixed[1], mixed[2]))


def difference(een: str, ander: str, matrix: tuple[Kleur, ...] | None = None) -> float:
    return math.dist(seen_by(matrix, een), seen_by(matrix, ander))


@BEIDE
@pytest.mark.parametrize("familie", FAMILIES)
def test_the_steps_of_a_ramp_are_equally_light(modus, familie):
    lichtheid = [lightness(TOKENS[modus][f"{familie}-{klasse}"]) for klasse in range(1, 6)]
    stappen = [abs(b - a) for a, b in itertools.pairwise(lichtheid)]

    assert max(stappen) - min(stappen) < 1.0
    assert min(stappen) > 11.0


@BEIDE
def test_a_class_is_as_light_in_every_family_so_that_greyscale_reads_the_same(modus):
    for klasse in range(6):
        lichtheid = [lightness(TOKENS[modus][f"{familie}-{klasse}"]) for familie in FAMILIES]
        assert max(lichtheid) - min(lichtheid) < 1.0


def test_zero_is_white_in_the_light():
    assert {TOKENS["licht"][f"{familie}-0"] for familie in FAMILIES} == {"#ffffff"}


@BEIDE
@pytest.mark.parametrize("matrix", [None, PROTANOPIA, DEUTERANOPIA, TRITANOPIA])
def test_neighbouring_classes_differ_for_every_eye(modus, matrix):
    for familie in FAMILIES:
        kleuren = [TOKENS[modus][f"{familie}-{klasse}"] for klasse in range(6)]
        assert min(difference(a, b, matrix) for a, b in itertools.pairwise(kleuren)) > 0.07


@BEIDE
@pytest.mark.parametrize("matrix", [None, PROTANOPIA, DEUTERANOPIA, TRITANOPIA])
def test_conflict_is_not_taken_for_coherence_or_stacking(modus, matrix):
    for klasse in range(2, 6):
        conflict = TOKENS[modus][f"conflict-{klasse}"]
        for ander in ("samenhang", "stapel"):
            assert difference(conflict, TOKENS[modus][f"{ander}-{klasse}"], matrix) > 0.06


@BEIDE
def test_the_ink_on_every_class_and_type_can_be_read(modus):
    tokens = TOKENS[modus]
    namen = [f"{familie}-{{}}{klasse}" for familie in FAMILIES for klasse in range(6)]
    for naam in namen:
        assert contrast(tokens[naam.format("")], tokens[naam.format("inkt-")]) >= 4.5, naam
    for nummer in TYPEN:
        assert contrast(tokens[f"type-kleur-{nummer}"], tokens[f"type-inkt-{nummer}"]) >= 4.5, nummer


@BEIDE
def test_types_stand_out_against_the_page_and_the_base_map(modus):
    tokens = TOKENS[modus]
    for nummer in TYPEN:
        assert contrast(tokens[f"type-kleur-{nummer}"], tokens["vlak"]) >= 3.0, nummer


@BEIDE
def test_outlines_stand_out_against_the_base_map_and_the_light_classes(modus):
    tokens = TOKENS[modus]
    assert contrast(tokens["kaart-rand"], tokens["kaart-ondergrond"]) >= 3.0
    for familie in FAMILIES:
        for klasse in range(3):
            assert contrast(tokens["kaart-rand"], tokens[f"{familie}-{klasse}"]) >= 3.0


@BEIDE
def test_types_differ_from_each_other(modus):
    kleuren = [TOKENS[modus][f"type-kleur-{nummer}"] for nummer in TYPEN]
    assert min(difference(a, b) for a, b in itertools.combinations(kleuren, 2)) > 0.04


@BEIDE
@pytest.mark.parametrize(
    ("tekst", "vlak"),
    [
        ("inkt", "vlak"),
        ("inkt", "vlak-rustig"),
        ("inkt-rustig", "vlak"),
        ("inkt-rustig", "vlak-rustig"),
        ("accent", "vlak"),
        ("accent-inkt", "accent"),
        ("accent-sterk", "accent-vlak"),
        ("balk-inkt", "balk"),
        ("balk-rustig", "balk"),
        ("balk-inkt", "balk-gekozen"),
        ("aandacht", "aandacht-vlak"),
        ("fout", "vlak"),
        ("fout", "fout-vlak"),
        ("goed", "goed-vlak"),
    ],
)
def test_text_can_be_read(modus, tekst, vlak):
    assert contrast(TOKENS[modus][tekst], TOKENS[modus][vlak]) >= 4.5


@BEIDE
def test_borders_of_fields_can_be_seen(modus):
    assert contrast(TOKENS[modus]["lijn-sterk"], TOKENS[modus]["vlak"]) >= 3.0


def test_no_component_names_a_colour_of_its_own():
    for bestand in sorted((ROOT / "static" / "css").rglob("*.css")):
        if bestand.name not in ("tokens.css", "thema.css", "donker.css"):
            css = re.sub(r"url\([^)]*\)", "", bestand.read_text(encoding="utf-8"))
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\s*\{)", css), bestand.name
