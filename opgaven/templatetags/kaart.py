"""Words of the map."""

from django import template

from opgaven.taal import KARAKTER_LABELS

register = template.Library()


@register.filter
def karakter_label(karakter: str) -> str:
    """Name of the character of a pair."""
    return KARAKTER_LABELS[karakter].label
