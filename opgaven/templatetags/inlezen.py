"""``{% mag_inlezen "opgaven" as mag %}``: for pages that lead to the import in the browser."""

from __future__ import annotations

from django import template

from opgaven.inleesrecht import may_import

register = template.Library()


@register.simple_tag(takes_context=True)
def mag_inlezen(context: template.Context, soort: str) -> bool:
    """May who looks import this kind? No query."""
    return may_import(context["request"].user, soort)
