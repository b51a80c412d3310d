"""Values of the matrix in words."""

from django import template
from django.utils.translation import gettext as _

from opgaven.taal import SCHAAL, teken
from opgaven.taal.zekerheid import evidence

register = template.Library()

register.filter("bewijs", evidence)


@register.filter
def schaal(waarde: int) -> str:
    """Like "+2, versterkend"."""
    return f"{teken(waarde)}, {_(SCHAAL[waarde])}"
