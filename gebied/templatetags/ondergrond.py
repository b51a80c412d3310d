"""``{% ondergrond as kaart %}``: the base map that a small map lies on, or nothing where none is set."""

from __future__ import annotations

from typing import Any

from django import template

from gebied.ondergrond import base_maps

register = template.Library()


@register.simple_tag
def ondergrond() -> dict[str, Any] | None:
    """The first base map of the settings."""
    return next(iter(base_maps()), None)
