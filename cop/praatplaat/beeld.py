"""What the template of the picture writes down: the sheets with their head, in the colours of the platform."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from cop.praatplaat.indelen import LIGGEND, Blad, Formaat, sheets_of
from cop.praatplaat.kaartje import Kaartje
from cop.praatplaat.meten import VET, wrap
from cop.praatplaat.vorm import LETTERTYPE
from opgaven.beeld.kleuren import kleur

#: The parts of the picture and the token of each; static/css/praatplaat.css gives them the same ones in the dark.
_KLEUREN: Final = {
    "vlak": "vlak", "inkt": "inkt", "rustig": "inkt-rustig", "lijn": "lijn", "accent": "accent",
    "accent_inkt": "accent-inkt", "lucht": "accent-vlak", "aandacht": "aandacht", "berg": "samenhang-1",
    "heuvel": "samenhang-2", "boom": "samenhang-4", "water": "stapel-1", "oever": "stapel-2", "dak": "conflict-3",
    "muur": "vlak", "zon": "conflict-1", "factor": "samenhang-4", "factor_vlak": "samenhang-1",
    "belemmering": "conflict-4", "belemmering_vlak": "conflict-1", "les": "stapel-4", "les_vlak": "stapel-1",
}  # fmt: skip
#: Letters of a title: the largest that leave it so many lines.
_TITELS: Final = {
    True: ((50, 1), (42, 2), (34, 3), (27, 3), (22, 4), (16, 9)),
    False: ((26, 2), (22, 3), (18, 4), (13, 9)),
}


@dataclass(frozen=True, slots=True)
class Plaat:
    """What stands on it: a title, one line below that, and the cards in their order."""

    titel: str
    ondertitel: str
    kaartjes: Sequence[Kaartje]
    voet: str
    aarden: dict[str, str]
    """What the kinds are called."""
    soorten: dict[str, str]
    concept: str = ""
    """What to warn of, when a draft stands on it."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """One sheet with everything around it."""

    plaat: Plaat
    blad: Blad
    nummer: int
    bladen: int
    breedte: float
    hoogte: float
    marge: float
    liggend: bool
    titelgrootte: float
    titel: Sequence[tuple[float, str]]
    ondertitel: Sequence[tuple[float, str]]
    ondergrootte: float
    kop: float
    """How high the head is."""

    @property
    def palet(self) -> dict[str, str]:
        return {naam: kleur(token) for naam, token in _KLEUREN.items()}

    @property
    def lettertype(self) -> str:
        return LETTERTYPE

    @property
    def legenda(self) -> list[tuple[str, str, int, float]]:
        """Code, name and number of each kind of insight on the whole plate, with the height of its line."""
        per = Counter(een.soort for een in self.plaat.kaartjes)
        return [(code, naam, per[code], 66.0 + nr * 42) for nr, (code, naam) in enumerate(self.plaat.soorten.items())]

    @property
    def koppen(self) -> list[tuple[str, str, float, float, float, bool]]:
        namen = self.plaat.aarden
        return [(kop.aard, namen[kop.aard], kop.x, kop.y, kop.breedte, kop.vervolg) for kop in self.blad.koppen]

    @property
    def rechtsonder(self) -> str:
        """That drafts stand on it, and which sheet this is."""
        blad = _("blad {n} van {van}").format(n=self.nummer, van=self.bladen) if self.bladen > 1 else ""
        return ", ".join(deel for deel in (self.plaat.concept, blad) if deel)

    @property
    def land_y(self) -> float:
        """Where the landscape of the head begins; it is drawn 92 units high, on a phone smaller."""
        return self.kop - 92

    @property
    def land_laag(self) -> float:
        return self.kop - 60


def pictures_of(plaat: Plaat, formaat: Formaat = LIGGEND) -> list[Beeld]:
    """All sheets; at least one."""
    liggend = formaat.kolommen > 1
    breedte = (formaat.breedte * 0.66 if liggend else formaat.breedte) - 2 * formaat.marge
    grootte, regels = _title(plaat.titel, breedte, liggend=liggend)
    begin = 42.0 if liggend else 20.0
    titel = [(begin + grootte * (0.95 + nr * 1.18), regel) for nr, regel in enumerate(regels)]
    klein = 22.0 if liggend else 13.5
    onder = [
        (titel[-1][0] + klein * (1.75 + nr * 1.3), regel)
        for nr, regel in enumerate(wrap(plaat.ondertitel, breedte, klein))
    ]
    kop = max((onder or titel)[-1][0] + (96 if liggend else 66), 246.0 if liggend else 150.0)
    bladen = sheets_of(plaat.kaartjes, replace(formaat, boven=kop + (26 if liggend else 16)))
    return [
        Beeld(
            plaat, blad, nr, len(bladen), formaat.breedte, blad.hoogte, formaat.marge, liggend,
            grootte, titel, onder, klein, kop,
        )
        for nr, blad in enumerate(bladen, start=1)
    ]  # fmt: skip


def _title(titel: str, breedte: float, *, liggend: bool) -> tuple[float, list[str]]:
    for grootte, hoogstens in _TITELS[liggend]:
        regels = wrap(titel, breedte / VET, grootte)
        if len(regels) <= hoogstens:
            break
    return grootte, regels
