"""How the versions of communities and their knowledge are told. Those of people and answers have no page."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.historie.verschil import Weergave
from cop.models import Casus, Community, Inzicht
from gebied.models import Thema


def _themes(waarde: list[str]) -> str:
    return ", ".join(str(Thema(thema).label) for thema in waarde)


LEZERS: Final = _("Alleen coördinatoren van de community zien deze pagina.")
COMMUNITY = Weergave(model=Community)
# Without the area: not every coordinator may see it.
CASUS = Weergave(
    model=Casus,
    teksten={"themas": _themes},
    verborgen=frozenset({"community", "gebied"}),
    naamveld={"bijeenkomst": "titel"},
)
INZICHT = Weergave(
    model=Inzicht,
    teksten={"themas": _themes},
    verborgen=frozenset({"community"}),
    naamveld={"samengevoegd_in": "zin", "bijeenkomst": "titel"},
)

#: What putting a version back leaves as it is: where it belongs, and who sees it.
BLIJFT: Final = frozenset({"community", "bijeenkomst", "gebied", "stand", "samengevoegd_in"})
BLIJFT_BIJ_CASUS: Final = _(
    "Ook de bijeenkomst, het gebied, de opgaven, de opgavetypen en de antwoorden blijven. Is de casus gepubliceerd, "
    "dan ziet iedereen haar meteen zo."
)
BLIJFT_BIJ_INZICHT: Final = _(
    "Ook het bewijs, de opgavetypen en waar het is geprobeerd blijven. Is het inzicht gepubliceerd, dan ziet iedereen "
    "het meteen zo."
)
