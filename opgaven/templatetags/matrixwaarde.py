"""Values of the matrix in words."""

from django import template
from django.utils.translation import gettext as _

from opgaven.selectors.matrix import Reden
from opgaven.taal import SCHAAL, teken
from opgaven.taal.redenen import start_reason
from opgaven.taal.zekerheid import evidence

register = template.Library()

register.filter("bewijs", evidence)


@register.filter
def schaal(waarde: int) -> str:
    """Like "+2, versterkend"."""
    return f"{teken(waarde)}, {_(SCHAAL[waarde])}"


@register.simple_tag
def reden_tekst(reden: Reden, van: str, naar: str) -> str:
    """The reason of a value; that it is a proposal stands beside it already."""
    return start_reason(reden, van, naar).removeprefix(_("Voorstel: "))
