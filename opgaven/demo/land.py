"""What the map of Twaalfstroom is drawn from: lines and places in kilometres from the origin, names and codes."""

from __future__ import annotations

from typing import Final, NamedTuple

INDELING: Final = "Twaalfstroom 2026"


class Buurt(NamedTuple):
    """A neighbourhood around a place; stedelijkheid runs from 1 (very urban) to 5 (rural)."""

    naam: str
    x: float
    y: float
    stedelijkheid: int


class Wijk(NamedTuple):
    """A district around a place, with its neighbourhoods."""

    naam: str
    x: float
    y: float
    stedelijkheid: int
    buurten: tuple[Buurt, ...]


class Gemeente(NamedTuple):
    """A municipality: a place inside it tells which side of river and border it lies on."""

    nummer: int
    naam: str
    x: float
    y: float
    stedelijkheid: int
    wijken: tuple[Wijk, ...]


class Kern(NamedTuple):
    """A town or village: a drawn outline, not part of the tiling."""

    naam: str
    x: float
    y: float
    breedte_m: float
    hoogte_m: float
    stedelijkheid: int


OMTREK: Final = (
    (1.4, 4.4), (-0.4, 5.6), (0.2, 8.6), (1.6, 9.8), (0.9, 12.6), (3.4, 13.4), (2.6, 16.0), (5.4, 17.8), (8.2, 16.4),
    (10.6, 17.0), (12.0, 18.6), (14.6, 17.4), (17.6, 17.9), (19.0, 15.6), (21.6, 16.2), (24.8, 14.0), (23.8, 11.6),
    (25.4, 9.6), (23.9, 7.6), (25.2, 4.4), (22.2, 3.0), (21.4, 0.9), (17.8, 0.0), (15.6, 1.4), (12.6, 1.0),
    (10.4, -0.4), (7.4, 1.0), (4.6, 0.0), (2.2, 1.4),
)  # fmt: skip
TWAAL: Final = (
    (-2.0, 7.0), (2.0, 6.9), (4.2, 7.9), (6.8, 8.9), (9.2, 7.6), (11.4, 6.9), (13.8, 7.9), (16.2, 8.7), (18.4, 8.3),
    (20.6, 7.3), (23.0, 7.9), (27.0, 8.9),
)  # fmt: skip
GRENS_NOORD: Final = ((11.6, 5.0), (11.8, 9.4), (13.2, 12.0), (12.4, 14.6), (13.0, 20.0))

GEMEENTEN: Final = (
    Gemeente(1, "Elzerwaard", 6.0, 12.0, 3, (
        Wijk("Elzerwaard-Centrum", 6.3, 11.2, 2, (
            Buurt("Oude Kern", 6.2, 11.2, 2),
            Buurt("Stationsbuurt", 7.0, 11.6, 2),
            Buurt("Havenzijde", 6.3, 10.4, 2),
        )),
        Wijk("Elzerwaard-Noord", 6.1, 13.2, 2, (
            Buurt("Elzenhof", 5.6, 13.6, 3),
            Buurt("Vogelbuurt", 6.7, 13.0, 2),
            Buurt("De Schakel", 6.9, 14.1, 3),
        )),
        Wijk("Westerwaard", 2.8, 10.4, 5, (
            Buurt("Westerwaard", 2.4, 11.6, 5),
            Buurt("Lage Waard", 2.2, 9.0, 5),
            Buurt("Waardse Tuinen", 4.0, 10.6, 4),
        )),
        Wijk("Noorderbos", 5.8, 16.0, 5, (
            Buurt("Noorderbos", 4.8, 15.9, 5),
            Buurt("Bosrand", 7.2, 16.3, 5),
        )),
        Wijk("Twaalzijde", 9.8, 9.8, 4, (
            Buurt("Twaalzijde Dorp", 9.4, 10.0, 4),
            Buurt("Uiterwaarden", 9.0, 8.6, 5),
            Buurt("Elzerbroek", 10.8, 11.2, 5),
            Buurt("Broekpolder", 10.2, 14.2, 5),
        )),
    )),
    Gemeente(2, "Kromvoort", 8.0, 4.0, 3, (
        Wijk("Kromvoort-Centrum", 6.6, 6.2, 1, (
            Buurt("Binnenstad", 6.6, 6.3, 1),
            Buurt("Havenkade", 6.3, 7.4, 2),
            Buurt("Oosterpoort", 7.7, 6.3, 2),
        )),
        Wijk("Kromvoort-Zuid", 6.9, 4.0, 2, (
            Buurt("Zuiderpark", 6.4, 4.4, 2),
            Buurt("De Weiden", 7.6, 4.2, 2),
            Buurt("Molenwijk", 6.9, 3.4, 3),
        )),
        Wijk("Voorteind", 3.4, 4.4, 4, (
            Buurt("Voorteind Dorp", 3.4, 4.2, 4),
            Buurt("Kromme Weide", 3.0, 5.9, 5),
            Buurt("Voorste Heide", 3.8, 2.5, 5),
        )),
        Wijk("Zuidermark", 10.6, 2.4, 5, (
            Buurt("Zuidermark", 9.8, 2.0, 5),
            Buurt("Markvelden", 11.8, 2.4, 5),
            Buurt("Heikant", 10.8, 4.0, 5),
        )),
        Wijk("Oosterwiel", 15.2, 5.0, 5, (
            Buurt("Oosterwiel Dorp", 15.2, 4.7, 4),
            Buurt("Wielerbroek", 14.55, 6.65, 5),
            Buurt("Wielerrug", 17.0, 4.4, 5),
            Buurt("Achterwiel", 15.6, 2.4, 5),
            Buurt("Westbroek", 12.3, 6.4, 5),
            Buurt("Beekzijde", 16.75, 7.0, 5),
        )),
        Wijk("Oosterveld", 21.0, 4.6, 5, (
            Buurt("Oosterveld", 21.4, 3.6, 5),
            Buurt("Bronbos", 19.6, 5.6, 5),
            Buurt("De Kampen", 22.8, 6.0, 5),
        )),
    )),
    Gemeente(3, "Hogedonk", 18.0, 12.0, 4, (
        Wijk("Hogedonk-Dorp", 17.0, 11.4, 3, (
            Buurt("Dorpshart", 16.9, 11.3, 3),
            Buurt("Donkse Hoogt", 17.9, 11.8, 3),
            Buurt("Molenkamp", 16.4, 12.3, 4),
        )),
        Wijk("Donkerdal", 14.6, 10.2, 5, (
            Buurt("Donkerdal", 14.6, 10.4, 5),
            Buurt("Donkerveld", 14.2, 12.4, 5),
        )),
        Wijk("Hoge Heide", 17.0, 15.2, 5, (
            Buurt("Hoge Heide", 18.4, 15.4, 5),
            Buurt("Heideveld", 15.2, 15.6, 5),
        )),
        Wijk("Twaaloever", 20.0, 9.6, 5, (
            Buurt("Oeverdijk", 18.6, 9.6, 5),
            Buurt("Stroomrug", 21.6, 9.2, 5),
        )),
        Wijk("Zandhoven", 21.8, 12.6, 4, (
            Buurt("Zandhoven", 21.4, 12.2, 4),
            Buurt("Zandhovense Es", 22.6, 13.4, 5),
            Buurt("Stuifzand", 23.4, 10.9, 5),
        )),
    )),
)  # fmt: skip

KERNEN: Final = (
    Kern("Elzerwaard", 6.4, 12.0, 2600, 3400, 2),
    Kern("Twaalzijde", 9.4, 10.1, 900, 700, 4),
    Kern("Kromvoort", 6.8, 5.3, 2800, 3600, 1),
    Kern("Voorteind", 3.4, 4.3, 900, 800, 4),
    Kern("Oosterwiel", 15.2, 4.7, 900, 700, 4),
    Kern("Hogedonk", 17.0, 11.6, 1700, 1500, 3),
    Kern("Zandhoven", 21.4, 12.3, 900, 800, 4),
)
