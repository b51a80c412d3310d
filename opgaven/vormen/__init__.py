"""Shapes while somebody gives a place: read GeoJSON and typed coordinates, check, cut. No view, no table.

Computed in RD with the rules that the stored geometry must keep; degrees exist only at the doors.
"""

from opgaven.vormen.fouten import VormFout
from opgaven.vormen.grenzen import KNIP_MAX, TEKENBAAR_MAX, TOON_MAX

__all__ = ["KNIP_MAX", "TEKENBAAR_MAX", "TOON_MAX", "VormFout"]
