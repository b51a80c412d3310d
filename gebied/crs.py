"""Every coordinate system once, by name.

Storage is RD New, in metres, so that areas in m2 are right; WGS84 exists at the doors only.
"""

from typing import Final

#: Rijksdriehoek New, metres: storage and all computing. https://epsg.io/28992
RD: Final = 28992
#: WGS84, degrees: map and API. https://epsg.io/4326
WGS84: Final = 4326

#: RD New for the pointer of the map, within half a metre. https://epsg.io/28992.proj4
RD_PROJ4: Final = (
    "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel "
    "+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs"
)
#: ETRS89 (an ensemble) and its member ETRF2000, degrees, latitude first: the European system that RD is tied to.
ETRS89: Final = 4258
ETRF2000: Final = 9067
#: Web Mercator, metres that are no metres: for looking only.
WEB_MERCATOR: Final = 3857

#: Where Dutch data can lie, with the North Sea (contract.md): xmin, ymin, xmax, ymax in RD metres.
RD_GRENZEN: Final = (-100_000.0, 289_000.0, 300_000.0, 900_000.0)

#: Tolerances of the generalised shapes in metres, coarse to fine; see zoom_to_detail.
DETAIL_METERS: Final = (640.0, 160.0, 40.0, 10.0, 2.0)


def zoom_to_detail(zoom: int) -> int:
    """Index into DETAIL_METERS whose tolerance is about one screen pixel at this Web Mercator zoom.

    >>> [zoom_to_detail(z) for z in (6, 7, 8, 10, 12, 14, 19)]
    [0, 0, 1, 2, 3, 4, 4]
    """
    return min(max((zoom - 6) // 2, 0), len(DETAIL_METERS) - 1)
