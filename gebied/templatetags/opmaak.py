"""``{{ opgave.doel|opmaak }}``: text of somebody, with its paragraphs, lists and links."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from gebied.opmaak import as_html

register = template.Library()


@register.filter
def opmaak(tekst: str | None) -> SafeString:
    """What nh3 let through is safe; nothing else is ever marked so."""
    return SafeString(as_html(tekst or ""))
