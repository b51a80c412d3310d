"""What is measured on: the real files of Zeeland where they are, else a made landscape of the same shape."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import pyproj
import shapely
from numpy.typing import NDArray

from stapeling import herstel

__all__ = ["Landschap", "kies_landschap", "maak_landschap", "zeeland", "zoek_data"]

WORTEL = Path(__file__).resolve().parent.parent
#: File, layer and CRS of the opgaven of Zeeland.
OPGAVEN = (
    ("zeeland_omgevingsverordening_pv29.gpkg.zip", "locaties", 28992),
    ("zeeland_woningbouwplannen_eib_2021.gpkg.zip", "woningbouwplannen", 28992),
    ("zeeland_natura2000.gpkg.zip", "natura2000", 4326),
)
GEBIEDEN = ("zeeland_areas_2022.gpkg.zip", "wijken_2022", 28992)


@dataclass(frozen=True, slots=True)
class Landschap:
    """Areas and opgaven in RD, repaired."""

    naam: str
    gebieden: NDArray[Any]
    opgaven: NDArray[Any]

    @property
    def omvang(self) -> str:
        """Say how large it is."""
        punten = int(shapely.get_num_coordinates(self.opgaven).sum())
        return f"{len(self.gebieden)} gebieden x {len(self.opgaven):,} opgaven, {punten / 1e6:.2f} million vertices"


def zoek_data() -> Path | None:
    """Return the folder with the real files: GEBIED_DATA, or shared/data beside the checkout."""
    kandidaten = [Path(os.environ["GEBIED_DATA"])] if os.environ.get("GEBIED_DATA") else []
    kandidaten += [map_ / "shared" / "data" for map_ in (WORTEL.parent, WORTEL.parent.parent)]
    return next((map_ for map_ in kandidaten if (map_ / GEBIEDEN[0]).exists()), None)


def kies_landschap() -> Landschap:
    """Return Zeeland where its files are, else a made landscape."""
    data = zoek_data()
    return zeeland(data) if data else maak_landschap()


def zeeland(data: Path) -> Landschap:
    """Read the 169 wijken and 1,508 zones, plans and nature areas of Zeeland."""
    opgaven = [_lees(data, *bron) for bron in OPGAVEN]
    return Landschap("Zeeland", _lees(data, *GEBIEDEN), np.concatenate(opgaven))


def maak_landschap(*, zijde: int = 13, opgaven: int = 1500, seed: int = 28992) -> Landschap:
    """Make areas that tile a square and opgaven over them: most small, some huge, one in three a duplicate."""
    rng = np.random.default_rng(seed)
    rand = np.arange(zijde) * 3000.0
    gebieden = [shapely.box(x, y, x + 3000, y + 3000) for x in 10_000 + rand for y in 360_000 + rand]
    vormen = [_vlek(rng, zijde * 3000.0) for _ in range(opgaven * 2 // 3)]
    vormen += [vormen[i] for i in rng.integers(0, len(vormen), opgaven - len(vormen))]
    return Landschap("made landscape", herstel(gebieden), herstel(vormen))


def _vlek(rng: np.random.Generator, breedte_m: float) -> shapely.Polygon:
    """Return a blob with a wandering border: about 300 vertices, at most 60,000."""
    hoeken = int(np.clip(rng.lognormal(5.5, 1.5), 12, 60_000))
    hoek = np.arange(hoeken) / hoeken * 2 * np.pi
    golven = sum(np.sin(hoek * k + rng.uniform(0, 6)) / k for k in rng.integers(2, 40, 6))
    straal = np.clip(rng.lognormal(6.8, 1.0), 50, breedte_m / 3) * (1 + 0.3 * golven)
    midden = np.array([10_000, 360_000]) + rng.uniform(0, breedte_m, 2)
    return shapely.Polygon(midden + straal[:, None] * np.stack([np.cos(hoek), np.sin(hoek)], axis=1))


def _lees(data: Path, bestand: str, laag: str, crs: int) -> NDArray[Any]:
    """Read a layer, bring it to RD and repair it."""
    _, _, wkb, _ = pyogrio.raw.read(f"/vsizip/{data / bestand}", layer=laag, columns=[])
    vormen = shapely.force_2d(shapely.from_wkb(wkb))
    if crs != 28992:
        naar_rd = pyproj.Transformer.from_crs(crs, 28992, always_xy=True)
        vormen = shapely.transform(vormen, lambda xy: np.stack(naar_rd.transform(*xy.T), axis=1))
    return herstel(vormen)
