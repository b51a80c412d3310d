"""What the badge of an opgavetype needs."""

from django import template

from opgaven.startwaarden import TYPEN

register = template.Library()

#: The symbols of static/img/opgavetypen.svg; a type of one's own gets the generic one.
_SYMBOLEN = frozenset(soort.code for soort in TYPEN)


@register.filter
def opgavetype_icoon(code: str) -> str:
    return code if code in _SYMBOLEN else "overig"
