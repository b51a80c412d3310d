"""Known answers of JTS, the mother of GEOS: overlays of polygons that once broke a library.

Its cases have no metres. Each is moved to the origin and blown up by a power of two, which changes no digit of a
coordinate, until it is some ten kilometres wide, as a gemeente is. Cases on a coarse grid of their own and cases
without two valid polygons say nothing about areas and are left out.
"""

import zipfile
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import shapely

from stapeling.vlakken import TOEGESTAAN, TOEGESTAAN_LANGS_RAND_M, bepaal_vlakken

pytestmark = pytest.mark.echt
BREEDTE_M = 2**13
#: Members (1 is A, 2 is B) of the pieces that make up the answer of each operation.
ANTWOORDEN = {
    "intersection": [{1, 2}],
    "union": [{1}, {2}, {1, 2}],
    "difference": [{1}],
    "symdifference": [{1}, {2}],
}


@pytest.fixture(scope="module")
def gevallen(echt_bestand):
    with zipfile.ZipFile(echt_bestand("jts_overlay_valid_xml_shared.zip")) as bundel:
        namen = sorted(naam for naam in bundel.namelist() if naam.endswith(".xml"))
        wortels = [(naam, ET.fromstring(bundel.read(naam))) for naam in namen]
    return [(naam, geval) for naam, wortel in wortels if not _grof(wortel) for geval in wortel.iter("case")]


def _grof(wortel):
    return wortel.find("precisionModel") is not None and "scale" in wortel.find("precisionModel").attrib


def _lees(tekst):
    schoon = "".join(tekst.split()) if tekst.strip()[:2] in ("00", "01") else tekst.strip()
    with np.errstate(invalid="ignore"):
        return shapely.from_wkb(schoon) if schoon[:2] in ("00", "01") else shapely.from_wkt(schoon)


def _delen(geval, naam):
    """The polygons A or B of a case, or nothing when it is not made of valid polygons."""
    knoop = geval.find(naam)
    vorm = _lees(knoop.text) if knoop is not None and knoop.text and knoop.text.strip() else None
    bruikbaar = vorm is not None and vorm.area > 0 and shapely.is_valid(shapely.get_parts(vorm)).all()
    return vorm if bruikbaar and (vorm.is_valid or vorm.geom_type != "Polygon") else None


def _als_een_gemeente(vormen):
    """Move to the origin and blow up; both keep every digit."""
    laag_x, laag_y, hoog_x, hoog_y = shapely.total_bounds(vormen)
    maal = 2.0 ** np.round(np.log2(BREEDTE_M / max(hoog_x - laag_x, hoog_y - laag_y)))
    hoek = np.floor([laag_x, laag_y])
    return maal, shapely.transform(np.array(vormen), lambda xy: (xy - hoek) * maal)


def _stapel(vormen):
    """The area of each set of members, in the units of the case, and how far that may be off."""
    maal, groot = _als_een_gemeente(vormen)
    vlakken = bepaal_vlakken(np.zeros(len(groot), dtype=int), groot)
    leden = (frozenset((rij + 1).tolist()) for rij in np.split(vlakken.rij, vlakken.begin[1:-1]))
    speling = TOEGESTAAN * shapely.area(groot).sum() + TOEGESTAAN_LANGS_RAND_M * shapely.length(groot).sum()
    return dict(zip(leden, vlakken.m2 / maal**2, strict=True)), speling / maal**2


def _bewerkingen(gevallen, *soorten):
    for naam, geval in gevallen:
        a, b = _delen(geval, "a"), _delen(geval, "b")
        for op in geval.iter("op"):
            soort = op.attrib["name"].lower().removesuffix("ng")
            if soort in soorten:
                yield naam, soort, op, a, b


def _twee_polygonen(a, b):
    return all(vorm is not None and vorm.is_valid and vorm.geom_type.endswith("Polygon") for vorm in (a, b))


def test_overlays_with_a_known_answer(gevallen):
    gebruikt = 0
    for naam, soort, op, a, b in _bewerkingen(gevallen, *ANTWOORDEN):
        if not _twee_polygonen(a, b) or {op.get("arg1").upper(), op.get("arg2", "").upper()} != {"A", "B"}:
            continue
        delen, speling = _stapel([a, b] if op.get("arg1").upper() == "A" else [b, a])
        antwoord = _lees(op.text).area
        som = sum(delen.get(frozenset(leden), 0) for leden in ANTWOORDEN[soort])
        assert som == pytest.approx(antwoord, rel=1e-6, abs=speling), (naam, soort)
        gebruikt += 1
    assert gebruikt == 146


def test_overlays_whose_areas_must_add_up(gevallen):
    gebruikt = 0
    for naam, _, _, a, b in _bewerkingen(gevallen, "overlayareatest"):
        if not _twee_polygonen(a, b):
            continue
        delen, speling = _stapel([a, b])
        samen = shapely.intersection(a, b).area
        assert delen.get(frozenset({1, 2}), 0) == pytest.approx(samen, rel=1e-9, abs=speling), naam
        assert sum(delen.values()) == pytest.approx(shapely.union(a, b).area, rel=1e-9, abs=speling), naam
        gebruikt += 1
    assert gebruikt == 119


def test_unions_of_many_polygons_with_a_known_area(gevallen):
    gebruikt = 0
    for naam, soort, op, a, _ in _bewerkingen(gevallen, "unionarea", "union"):
        if a is None or op.get("arg2") is not None or len(shapely.get_parts(a)) < 2:
            continue
        delen, speling = _stapel([deel for deel in shapely.get_parts(a) if deel.area > 0])
        antwoord = float(op.text) if soort == "unionarea" else _lees(op.text).area
        assert sum(delen.values()) == pytest.approx(antwoord, rel=1e-6, abs=speling), naam
        gebruikt += 1
    assert gebruikt == 11
