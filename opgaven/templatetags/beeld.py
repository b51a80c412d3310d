"""Numbers as an SVG wants them: with a dot, whatever the language."""

from django import template

register = template.Library()


@register.filter
def procenten(deel: float) -> str:
    """A share of 0..1 as a length on a scale of 100."""
    return f"{deel * 100:.1f}"
