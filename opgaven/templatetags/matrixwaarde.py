"""Values of the matrix in words."""

from django import template

from opgaven.taal import SCHAAL, teken

register = template.Library()


@register.filter
def schaal(waarde: int) -> str:
    """Like "+2, versterkend"."""
    return f"{teken(waarde)}, {SCHAAL[waarde]}"
