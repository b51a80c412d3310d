"""Draw the areas of Twaalfstroom: neighbourhoods that tile districts that tile municipalities, to the millimetre."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import shapely
from shapely import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.ops import split

from opgaven.demo import land
from opgaven.demo.shapes import GRID_METERS, bend, blob, curve, from_km, surface

#: Straight borders get a vertex at least this often before they are bent.
_STEP_METERS = 60.0


class DemoGebied(NamedTuple):
    """An area as the database wants it; ``ouder`` is the code of the area that it lies in."""

    niveau: str
    code: str
    naam: str
    ouder: str | None
    stedelijkheid: int
    vorm: MultiPolygon


class _Veld(NamedTuple):
    """A neighbourhood before it is bent."""

    gemeente: int
    wijk: int
    buurt: int
    vorm: Polygon


@cache
def river() -> LineString:
    """The Twaal as it runs through the region: the border of Kromvoort with the two others."""
    vorm = {gebied.naam: gebied.vorm for gebied in make_areas() if gebied.niveau == "gemeente"}
    north = shapely.union_all([vorm["Elzerwaard"], vorm["Hogedonk"]])
    return shapely.line_merge(shapely.intersection(vorm["Kromvoort"].boundary, north.boundary))


@cache
def make_areas() -> tuple[DemoGebied, ...]:
    """All areas, parents before children; the same at every call."""
    velden = list(_velden())
    vormen = _bend_together([veld.vorm for veld in velden])
    buurten = {(veld.gemeente, veld.wijk, veld.buurt): vorm for veld, vorm in zip(velden, vormen, strict=True)}
    return (*_gemeenten(buurten), *_wijken(buurten), *_buurten(buurten), *_kernen(buurten))


def _velden() -> Iterator[_Veld]:
    """Divide the region into municipalities, those into districts, those into neighbourhoods."""
    for gemeente, land_of_gemeente in zip(land.GEMEENTEN, _municipalities(), strict=True):
        wijken = _divide(land_of_gemeente, [(wijk.x, wijk.y) for wijk in gemeente.wijken])
        for number, (wijk, vorm) in enumerate(zip(gemeente.wijken, wijken, strict=True)):
            buurten = _divide(vorm, [(buurt.x, buurt.y) for buurt in wijk.buurten])
            yield from (_Veld(gemeente.nummer, number, place, buurt) for place, buurt in enumerate(buurten))


def _municipalities() -> list[Polygon]:
    """Cut the region along the river, and its north along the border between Elzerwaard and Hogedonk."""
    pieces = list(split(surface(land.OMTREK), curve(land.TWAAL)).geoms)
    pieces = [part for piece in pieces for part in _cut_north(piece)]
    return [_piece_at(pieces, gemeente.x, gemeente.y) for gemeente in land.GEMEENTEN]


def _cut_north(piece: Polygon) -> list[Polygon]:
    kromvoort = land.GEMEENTEN[1]
    if piece.contains(Point(from_km([(kromvoort.x, kromvoort.y)])[0])):
        return [piece]
    return list(split(piece, curve(land.GRENS_NOORD)).geoms)


def _piece_at(pieces: Sequence[Polygon], x_km: float, y_km: float) -> Polygon:
    place = Point(from_km([(x_km, y_km)])[0])
    return next(piece for piece in pieces if piece.contains(place))


def _divide(whole: Polygon, places: list[tuple[float, float]]) -> list[Polygon]:
    """Give every place the ground that is nearest to it (Voronoi)."""
    points = MultiPoint(from_km(places))
    cells = shapely.voronoi_polygons(points, extend_to=whole, ordered=True).geoms
    return [shapely.intersection(cell, whole) for cell in cells]


def _bend_together(fields: list[Polygon]) -> list[Polygon]:
    """Node all borders at once, bend them, and find every field back: neighbours share each vertex."""
    borders = shapely.union_all([field.boundary for field in fields], grid_size=GRID_METERS)
    lines = shapely.get_parts(shapely.line_merge(MultiLineString(list(shapely.get_parts(borders)))))
    straight = shapely.segmentize(lines, _STEP_METERS)
    faces = shapely.get_parts(shapely.polygonize(straight))
    tree = shapely.STRtree(faces)
    inside = [field.representative_point() for field in fields]
    order = [int(tree.query(point, predicate="within")[0]) for point in inside]
    return [bend(faces[index]) for index in order]


def _code(prefix: str, gemeente: int, *numbers: int) -> str:
    return f"{prefix}90{gemeente:02d}" + "".join(f"{number + 1:02d}" for number in numbers)


def _union(parts: Sequence[Polygon]) -> MultiPolygon:
    """Merge neighbours that share their vertices, without moving one."""
    merged = shapely.coverage_union_all(parts)
    return merged if isinstance(merged, MultiPolygon) else MultiPolygon([merged])


def _gemeenten(buurten: dict[tuple[int, int, int], Polygon]) -> Iterator[DemoGebied]:
    for gemeente in land.GEMEENTEN:
        parts = [vorm for (number, _, _), vorm in buurten.items() if number == gemeente.nummer]
        code = _code("GM", gemeente.nummer)
        yield DemoGebied("gemeente", code, gemeente.naam, None, gemeente.stedelijkheid, _union(parts))


def _wijken(buurten: dict[tuple[int, int, int], Polygon]) -> Iterator[DemoGebied]:
    for gemeente in land.GEMEENTEN:
        for number, wijk in enumerate(gemeente.wijken):
            parts = [vorm for key, vorm in buurten.items() if key[:2] == (gemeente.nummer, number)]
            code, ouder = _code("WK", gemeente.nummer, number), _code("GM", gemeente.nummer)
            yield DemoGebied("wijk", code, wijk.naam, ouder, wijk.stedelijkheid, _union(parts))


def _buurten(buurten: dict[tuple[int, int, int], Polygon]) -> Iterator[DemoGebied]:
    for gemeente in land.GEMEENTEN:
        for number, wijk in enumerate(gemeente.wijken):
            for place, buurt in enumerate(wijk.buurten):
                vorm = MultiPolygon([buurten[gemeente.nummer, number, place]])
                code, ouder = _code("BU", gemeente.nummer, number, place), _code("WK", gemeente.nummer, number)
                yield DemoGebied("buurt", code, buurt.naam, ouder, buurt.stedelijkheid, vorm)


def _kernen(buurten: dict[tuple[int, int, int], Polygon]) -> Iterator[DemoGebied]:
    """Towns and villages; each lies in the municipality that holds its middle."""
    for number, kern in enumerate(land.KERNEN):
        middle = Point(from_km([(kern.x, kern.y)])[0])
        gemeente = next(key[0] for key, vorm in buurten.items() if vorm.contains(middle))
        vorm = MultiPolygon([bend(blob(kern.x, kern.y, kern.breedte_m, kern.hoogte_m))])
        yield DemoGebied("kern", f"KE90{number + 1:02d}", kern.naam, _code("GM", gemeente), kern.stedelijkheid, vorm)
