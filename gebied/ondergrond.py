"""The base maps of the settings, named in the language of the page; the first one is what a map opens with."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

#: What the settings call the base maps, for the catalogue to find.
ONDERGRONDEN = (
    gettext_noop("Grijs"),
    gettext_noop("Standaard"),
    gettext_noop("Luchtfoto"),
    gettext_noop("Kaartgegevens © Kadaster"),
    gettext_noop("Luchtfoto © Beeldmateriaal.nl"),
)


def base_maps() -> list[dict[str, Any]]:
    """Each with ``sleutel``, ``naam``, ``adres`` (a template) and ``opties`` of a tile layer of Leaflet."""
    return [_base_map(dict[str, Any](kaart)) for kaart in settings.KAART_ONDERGRONDEN]


def first_base_map() -> str:
    """The key of the one that a map opens with; "geen" where the settings have none."""
    return next((str(kaart["sleutel"]) for kaart in settings.KAART_ONDERGRONDEN), "geen")


def _base_map(kaart: dict[str, Any]) -> dict[str, Any]:
    opties = kaart["opties"] | {"attribution": _(kaart["opties"]["attribution"])}
    return kaart | {"naam": _(kaart["naam"]), "opties": opties}
