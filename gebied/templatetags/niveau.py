"""Names of levels in a sentence."""

from django import template

from gebied.niveau import woorden

register = template.Library()


@register.filter
def niveaunaam(niveau: str, aantal: int = 1) -> str:
    """Like "wijk" for one and "wijken" for more."""
    namen = woorden(niveau)
    return namen.een if aantal == 1 else namen.meer
