"""Typed coordinates: RD or degrees, in every notation that people use, recognised by where the Netherlands lies."""

from __future__ import annotations

import time

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from gebied.crs import RD, WGS84
from opgaven.vormen import VormFout
from opgaven.vormen.coordinaten import GRADEN_GRENZEN, Punt, read_coordinates, read_point

VIERKANT = "100000 400000\n100100 400000\n100100 400100\n100000 400100"


def refused(tekst: str) -> tuple[int, str]:
    with pytest.raises(VormFout) as fout:
        read_coordinates(tekst)
    return fout.value.status, str(fout.value)


@pytest.mark.parametrize(
    "regel",
    [
        "155000 463000",
        "155.000,0; 463.000",
        "155.000 463.000",
        "155,000 463,000",
        "155000,463000",
        "155000.0,463000.0",
        "155000,0 463000,0",
        "155000,0, 463000,0",
        "  x: 155000   y: 463000 ",
        "X=155000; Y=463000",
        "(155000 463000),",
        "155000\t463000",
        "155000\u00a0463000",
        "463000 155000",
    ],
)
def test_metres_are_recognised_in_every_notation(regel):
    assert read_point(regel) == Punt(155_000, 463_000, RD)


@pytest.mark.parametrize(
    "regel",
    [
        "52.155 5.387",
        "5.387 52.155",
        "52,155 5,387",
        "52,155, 5,387",
        "52.155,5.387",
        "52,155; 5,387",
        "N52.155 E5.387",
        "52.155N, 5.387E",
        "5.387° O 52.155° N",
        "52.155° 5.387°",
        "lat 52.155 lon 5.387",
    ],
)
def test_degrees_are_recognised_in_either_order(regel):
    assert read_point(regel) == Punt(5.387, 52.155, WGS84)


def test_minutes_and_seconds_are_read():
    for regel in ("52°09'18\" N 5°23'24\" O", "5° 23′ 24″ OL, 52° 9′ 18″ NB", "52°9.3' N 5°23.4' E"):
        punt = read_point(regel)
        assert (punt.x, punt.y) == pytest.approx((5.39, 52.155))


@pytest.mark.parametrize(
    "regel",
    [
        "",
        "hier ergens",
        "155000",
        "155000 463000 12",
        "155 000 463 000",
        "48.85 2.35",
        "nan nan",
        "inf 463000",
        "1e5 4e5",
        "1" * 500 + " 463000",
        "E 52.155 N 5.387",
        "N 52.155 N 5.387",
        "155000 463000 gat",
    ],
)
def test_what_is_no_point_in_the_netherlands_is_none(regel):
    assert read_point(regel) is None


def _dutch(value: float) -> str:
    """1234.5 as 1.234,5."""
    return f"{value:,.3f}".translate(str.maketrans(",.", ".,"))


metres = st.tuples(
    st.integers(-100_000_000, 280_000_000).map(lambda mm: mm / 1000),
    st.integers(301_000_000, 900_000_000).map(lambda mm: mm / 1000),
)
degrees = st.tuples(
    st.integers(int(GRADEN_GRENZEN[0] * 1e7), int(GRADEN_GRENZEN[2] * 1e7)).map(lambda value: value / 1e7),
    st.integers(int(GRADEN_GRENZEN[1] * 1e7), int(GRADEN_GRENZEN[3] * 1e7)).map(lambda value: value / 1e7),
)


@given(metres, st.sampled_from(["{0:.3f} {1:.3f}", "{0:.3f}, {1:.3f}", "{0:.3f};{1:.3f}", "{2} {3}", "{2}; {3}"]))
def test_metres_come_back_as_they_were_written(punt, vorm):
    x, y = punt

    assert read_point(vorm.format(x, y, _dutch(x), _dutch(y))) == Punt(x, y, RD)


@given(degrees, st.sampled_from(["{0:.7f} {1:.7f}", "{1:.7f}, {0:.7f}", "N{1:.7f} E{0:.7f}", "{2} {3}", "{3}; {2}"]))
def test_degrees_come_back_as_they_were_written(punt, vorm):
    lon, lat = punt
    komma = [f"{value:.7f}".replace(".", ",") for value in punt]

    assert read_point(vorm.format(lon, lat, *komma)) == Punt(lon, lat, WGS84)


@given(st.text(max_size=60))
def test_any_other_text_is_a_point_in_the_netherlands_or_none(regel):
    punt = read_point(regel)

    assert punt is None or punt.stelsel in (RD, WGS84)


def test_lines_become_a_part_that_closes_by_itself():
    vlak, stelsel = read_coordinates(VIERKANT)

    assert (stelsel, vlak.area, len(vlak.geoms)) == (RD, 10_000, 1)


def test_a_blank_line_starts_a_part_and_gat_a_hole():
    gat = "100010 400010\n100020 400010\n100020 400020\n100010 400020"
    ander = "200000 500000\n200010 500000\n200010 500010"

    vlak, _ = read_coordinates(f"\n{VIERKANT}\n\nGat:\n{gat}\n\n\n{ander}\n\n")

    assert vlak.equals(
        shapely.MultiPolygon(
            [
                shapely.box(100_000, 400_000, 100_100, 400_100) - shapely.box(100_010, 400_010, 100_020, 400_020),
                shapely.Polygon([(200_000, 500_000), (200_010, 500_000), (200_010, 500_010)]),
            ]
        )
    )


def test_a_line_that_cannot_be_read_is_named_by_its_number():
    status, zin = refused(f"{VIERKANT}\n100000 4000x0")

    assert status == 422
    assert zin == (
        "Regel 5 is geen punt in Nederland: 100000 4000x0. "
        "Schrijf een punt als 155000 463000 (RD) of als 52,155 5,387 (graden)."
    )


def test_many_wrong_lines_are_counted():
    assert "Regel 3 is geen punt in Nederland: c. Nog 2 regels kloppen niet." in refused("a\nb\nc\nd\ne")[1]
    assert "Nog één regel klopt niet." in refused("a\nb\nc\nd")[1]


def test_two_systems_in_one_text_are_refused():
    assert refused(f"{VIERKANT}\n52.155 5.387")[1].startswith("Regel 5 staat in graden, de regels erboven in RD.")


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Typ de hoekpunten van het vlak, elk op een eigen regel."),
        ("\n \n", "Typ de hoekpunten van het vlak, elk op een eigen regel."),
        ("gat\n100000 400000", "Regel 1: een gat komt na de punten van het vlak waar het in ligt."),
        ("100000 400000\n100000 400000\n100100 400000", "Dit vlak heeft minder dan drie verschillende punten."),
        (f"{VIERKANT}\n\n100000 400000", "Deel 2 heeft minder dan drie verschillende punten."),
        (f"{VIERKANT}\ngat\n100000 400000", "Gat 1 van dit vlak heeft minder dan drie verschillende punten."),
    ],
)
def test_what_is_not_yet_a_shape_is_told(tekst, zin):
    assert refused(tekst)[1].startswith(zin)


def test_more_than_anybody_types_is_too_much():
    assert refused("x" * 500_001)[0] == 413
    assert refused("100000 400000\n" * 5_001)[0] == 413


@pytest.mark.parametrize(
    "regel", ["1" + "," * 60, "1" + " " * 400 + "2x", "1" * 79, "1.111" * 15, "N1" * 39, "1°1'1''" * 11]
)
def test_text_that_is_made_to_be_slow_is_not(regel):
    start = time.process_time()

    assert "De meeste andere regels kloppen ook niet." in refused(f"{regel}\n" * 1_000)[1]
    assert time.process_time() - start < 0.5
