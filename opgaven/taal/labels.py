"""What the nine scores and the characters of a pair are called, and what they mean (method.md, sections 3 and 4)."""

from __future__ import annotations

from typing import Final, NamedTuple


class ScoreLabel(NamedTuple):
    """Name above a tile, unit behind the value, and one sentence for who wants to know what it is."""

    label: str
    eenheid: str
    uitleg: str


SCORE_LABELS: Final[dict[str, ScoreLabel]] = {
    "opgaven": ScoreLabel(
        "Opgaven",
        "opgaven",
        "Het aantal opgaven en werkingsgebieden dat voor minstens 1 m2 in dit gebied ligt.",
    ),
    "bedekt_m2": ScoreLabel("Bedekt", "oppervlakte", "De oppervlakte waar ten minste één opgave ligt."),
    "gestapeld_m2": ScoreLabel("Gestapeld", "oppervlakte", "De oppervlakte waar twee of meer opgaven liggen."),
    "stapel_max": ScoreLabel("Hoogste stapel", "opgaven", "Het aantal opgaven op de drukste plek, van minstens 1 m2."),
    "stapel_gemiddeld": ScoreLabel(
        "Gemiddelde stapel",
        "opgaven",
        "Hoeveel opgaven er gemiddeld op een willekeurige plek in het gebied liggen.",
    ),
    "overlap_m2": ScoreLabel(
        "Overlap",
        "oppervlakte",
        "De overlap van elk paar opgaven, opgeteld. Een plek met drie opgaven telt mee voor drie paren.",
    ),
    "conflict": ScoreLabel(
        "Conflict",
        "punt",
        "De wrijving die u gemiddeld op een willekeurige plek kunt verwachten. Wrijving zegt of twee opgaven dezelfde "
        "ruimte vragen: 0 is niet, 6 is zeer sterk. De punten van alle paren op die plek tellen op.",
    ),
    "samenhang": ScoreLabel(
        "Samenhang",
        "punt",
        "Hoe sterk opgaven elkaar gemiddeld op een willekeurige plek versterken. Een paar geeft 0 tot 3 punt.",
    ),
    "tegenwerking": ScoreLabel(
        "Tegenwerking",
        "punt",
        "Hoe sterk opgaven elkaar gemiddeld op een willekeurige plek tegenwerken. Een paar geeft 0 tot 3 punt.",
    ),
}


class KarakterLabel(NamedTuple):
    """Name of a character, what it means for who works on it, and the family of its colour."""

    label: str
    uitleg: str
    familie: str


KARAKTER_LABELS: Final[dict[str, KarakterLabel]] = {
    "tegenstrijdig": KarakterLabel(
        "Tegenstrijdig",
        "De opgaven werken elkaar als beleid tegen. Hier is een keuze nodig.",
        "conflict",
    ),
    "ogenschijnlijk_tegenstrijdig": KarakterLabel(
        "Ogenschijnlijk tegenstrijdig",
        "De opgaven vragen dezelfde ruimte, maar versterken elkaar ook. Een gesprek over combineren loont.",
        "beide",
    ),
    "samenhangend": KarakterLabel(
        "Samenhangend",
        "De opgaven versterken elkaar en gaan goed samen op één plek.",
        "samenhang",
    ),
    "ruimteconflict": KarakterLabel(
        "Ruimteconflict",
        "De opgaven vragen dezelfde ruimte. Als beleid versterken ze elkaar niet en werken ze elkaar niet tegen.",
        "conflict",
    ),
    "neutraal": KarakterLabel(
        "Neutraal",
        "De opgaven liggen op elkaar zonder elkaar veel te hinderen of te helpen.",
        "neutraal",
    ),
}
