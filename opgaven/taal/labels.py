"""What the nine scores and the characters of a pair are called, and what they mean (method.md, sections 3 and 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Generic, NamedTuple, Protocol, Self, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, pgettext


class ScoreLabel(NamedTuple):
    """Name above a tile, unit behind the value, and one sentence for who wants to know what it is."""

    label: str
    eenheid: str
    uitleg: str

    def translated(self) -> Self:
        """In the language of the page."""
        return self._replace(label=_(self.label), eenheid=_units()[self.eenheid], uitleg=_(self.uitleg))


def _units() -> Mapping[str, str]:
    """What stands behind a value."""
    return {
        "opgaven": pgettext("eenheid", "opgaven"),
        "oppervlakte": pgettext("eenheid", "oppervlakte"),
        "punt": pgettext("eenheid", "punt"),
    }


class KarakterLabel(NamedTuple):
    """Name of a character, what it means for who works on it, and the family of its colour."""

    label: str
    uitleg: str
    familie: str

    def translated(self) -> Self:
        """In the language of the page."""
        return self._replace(label=_(self.label), uitleg=_(self.uitleg))


class _Label(Protocol):
    def translated(self) -> Self: ...


L = TypeVar("L", bound=_Label)


class Labels(Mapping[str, L], Generic[L]):
    """Labels by name; reading one gives it in the language of the page."""

    def __init__(self, labels: Mapping[str, L]) -> None:
        self._labels = labels

    def __getitem__(self, naam: str) -> L:
        return self._labels[naam].translated()

    def __iter__(self) -> Iterator[str]:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)


SCORE_LABELS: Final = Labels(
    {
        "opgaven": ScoreLabel(
            gettext_noop("Opgaven"),
            "opgaven",
            gettext_noop("Het aantal opgaven en werkingsgebieden dat voor minstens 1 m2 in dit gebied ligt."),
        ),
        "bedekt_m2": ScoreLabel(
            gettext_noop("Bedekt"),
            "oppervlakte",
            gettext_noop("De oppervlakte waar ten minste één opgave ligt."),
        ),
        "gestapeld_m2": ScoreLabel(
            gettext_noop("Gestapeld"),
            "oppervlakte",
            gettext_noop("De oppervlakte waar twee of meer opgaven liggen."),
        ),
        "stapel_max": ScoreLabel(
            gettext_noop("Hoogste stapel"),
            "opgaven",
            gettext_noop("Het aantal opgaven op de drukste plek, van minstens 1 m2."),
        ),
        "stapel_gemiddeld": ScoreLabel(
            gettext_noop("Gemiddelde stapel"),
            "opgaven",
            gettext_noop("Hoeveel opgaven er gemiddeld op een willekeurige plek in het gebied liggen."),
        ),
        "overlap_m2": ScoreLabel(
            gettext_noop("Overlap"),
            "oppervlakte",
            gettext_noop(
                "De overlap van elk paar opgaven, opgeteld. Een plek met drie opgaven telt mee voor drie paren."
            ),
        ),
        "conflict": ScoreLabel(
            gettext_noop("Conflict"),
            "punt",
            gettext_noop(
                "De wrijving die u gemiddeld op een willekeurige plek kunt verwachten. Wrijving zegt of twee opgaven "
                "dezelfde ruimte vragen: 0 is niet, 6 is zeer sterk. De punten van alle paren op die plek tellen op."
            ),
        ),
        "samenhang": ScoreLabel(
            gettext_noop("Samenhang"),
            "punt",
            gettext_noop(
                "Hoe sterk opgaven elkaar gemiddeld op een willekeurige plek versterken. Een paar geeft 0 tot 3 punt."
            ),
        ),
        "tegenwerking": ScoreLabel(
            gettext_noop("Tegenwerking"),
            "punt",
            gettext_noop(
                "Hoe sterk opgaven elkaar gemiddeld op een willekeurige plek tegenwerken. Een paar geeft 0 tot 3 punt."
            ),
        ),
    }
)

KARAKTER_LABELS: Final = Labels(
    {
        "tegenstrijdig": KarakterLabel(
            gettext_noop("Tegenstrijdig"),
            gettext_noop("De opgaven werken elkaar als beleid tegen. Hier is een keuze nodig."),
            "conflict",
        ),
        "ogenschijnlijk_tegenstrijdig": KarakterLabel(
            gettext_noop("Ogenschijnlijk tegenstrijdig"),
            gettext_noop(
                "De opgaven vragen dezelfde ruimte, maar versterken elkaar ook. Een gesprek over combineren loont."
            ),
            "beide",
        ),
        "samenhangend": KarakterLabel(
            gettext_noop("Samenhangend"),
            gettext_noop("De opgaven versterken elkaar en gaan goed samen op één plek."),
            "samenhang",
        ),
        "ruimteconflict": KarakterLabel(
            gettext_noop("Ruimteconflict"),
            gettext_noop(
                "De opgaven vragen dezelfde ruimte. "
                "Als beleid versterken ze elkaar niet en werken ze elkaar niet tegen."
            ),
            "conflict",
        ),
        "neutraal": KarakterLabel(
            gettext_noop("Neutraal"),
            gettext_noop("De opgaven liggen op elkaar zonder elkaar veel te hinderen of te helpen."),
            "neutraal",
        ),
    }
)
