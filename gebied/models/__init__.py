"""Areas, and what is told about them."""

from gebied.models.begrip import Begripsopmerking, Begripsvoorstel, EigenBegrip
from gebied.models.gebied import (
    Gebied,
    GebiedDeling,
    GebiedTegel,
    GebiedVorm,
    Indeling,
    Niveau,
    Rolgebied,
    Tegeltekening,
    Werkgebied,
)
from gebied.models.indicator import Indicator, IndicatorDeling, Indicatorwaarde, Ontbreekt, Richting
from gebied.models.profiel import Kenmerk, Profielgegeven, Signaal, Strekking, Zwaartepunt
from gebied.models.profieldelingen import (
    EerdereAanpakDeling,
    GebiedsbeeldDeling,
    KenmerkDeling,
    LustOfLastDeling,
    SignaalDeling,
    ZwaartepuntDeling,
)
from gebied.models.verhaal import EerdereAanpak, Gebiedsbeeld, LustOfLast
from gebied.models.welvaart import HIER_EN_NU, LATER, Thema

__all__ = [
    "HIER_EN_NU",
    "LATER",
    "Begripsopmerking",
    "Begripsvoorstel",
    "EerdereAanpak",
    "EerdereAanpakDeling",
    "EigenBegrip",
    "Gebied",
    "GebiedDeling",
    "GebiedTegel",
    "GebiedVorm",
    "Gebiedsbeeld",
    "GebiedsbeeldDeling",
    "Indeling",
    "Indicator",
    "IndicatorDeling",
    "Indicatorwaarde",
    "Kenmerk",
    "KenmerkDeling",
    "LustOfLast",
    "LustOfLastDeling",
    "Niveau",
    "Ontbreekt",
    "Profielgegeven",
    "Richting",
    "Rolgebied",
    "Signaal",
    "SignaalDeling",
    "Strekking",
    "Tegeltekening",
    "Thema",
    "Werkgebied",
    "Zwaartepunt",
    "ZwaartepuntDeling",
]
