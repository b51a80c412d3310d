"""The invented organisations of Twaalfstroom: code, name, kind and the level of government that decides there."""

from __future__ import annotations

from typing import Final, NamedTuple


class DemoOrganisatie(NamedTuple):
    """A party in the demo; ``bestuurslaag`` is empty for parties that are no government."""

    code: str
    naam: str
    soort: str
    bestuurslaag: str


ORGANISATIES: Final = (
    DemoOrganisatie("gm9001", "Gemeente Elzerwaard", "gemeente", "gemeente"),
    DemoOrganisatie("gm9002", "Gemeente Kromvoort", "gemeente", "gemeente"),
    DemoOrganisatie("gm9003", "Gemeente Hogedonk", "gemeente", "gemeente"),
    DemoOrganisatie("pv90", "Provincie Middenland", "provincie", "provincie"),
    DemoOrganisatie("ws90", "Waterschap Twaal en Wielen", "waterschap", "waterschap"),
    DemoOrganisatie("rb90", "Regiobureau Twaalfstroom", "regio", "regio"),
    DemoOrganisatie("rijk90", "Rijksdienst Ruimte (demo)", "rijk", "rijk"),
    DemoOrganisatie("wc90", "Woonstichting De Twaalfgemeten", "corporatie", ""),
    DemoOrganisatie("wz90", "Stichting Welzijn Twaaldal", "welzijn", ""),
    DemoOrganisatie("nb90", "Netbeheer Middenland", "overig", ""),
)
