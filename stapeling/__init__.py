"""The quiet core: which opgaven stack in an area, where they chafe and where they strengthen each other.

Pure numpy and shapely. This package imports nothing else of ours: no Django, no files, no database, no clock.
The formulas are those of docs/methode.md; a section number in a docstring refers to that page.

The work goes in two steps that never mix:

1. `bepaal_feiten` does all geometry, once, over all opgaven that can take part: clips, and the planar
   partition of each area in pieces that know which opgaven cover them. `splits_feiten` and `laad_feiten`
   store these facts per area and load them back, without geometry.
2. `bereken_scores` adds the facts up, without geometry, for any choice of opgaven (an audience, some types)
   and any year. Every score comes with the parts it is made of.

Coordinates are RD New (EPSG:28992): metres, so areas are in m2 on the RD plane. Arrays are named after their
axis: g areas (gebieden), o opgaven, n participations (deelnames: one opgave in one area), k pieces (vlakken),
m memberships of pieces (leden), p pairs (paren), q pairs within pieces.
"""

from stapeling.clips import Clips, bepaal_clips
from stapeling.feiten import DREMPEL_M2, Feiten, bepaal_feiten
from stapeling.geometrie import herstel
from stapeling.klassen import klasse, klassegrenzen, rang
from stapeling.matrix import (
    KARAKTERS,
    OPEN_BEGIN,
    OPEN_EIND,
    Kenmerken,
    Matrix,
    karakter,
    wrijving_uit_kenmerken,
)
from stapeling.opslag import laad_feiten, splits_feiten
from stapeling.scores import Paren, Scores, bereken_scores
from stapeling.vlakken import PartitionError

__all__ = [
    "DREMPEL_M2",
    "KARAKTERS",
    "OPEN_BEGIN",
    "OPEN_EIND",
    "Clips",
    "Feiten",
    "Kenmerken",
    "Matrix",
    "Paren",
    "PartitionError",
    "Scores",
    "bepaal_clips",
    "bepaal_feiten",
    "bereken_scores",
    "herstel",
    "karakter",
    "klasse",
    "klassegrenzen",
    "laad_feiten",
    "rang",
    "splits_feiten",
    "wrijving_uit_kenmerken",
]
