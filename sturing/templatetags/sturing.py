"""Values of an endorsed agenda in words."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.formats import date_format

from sturing.models import Itemstatus

register = template.Library()


@register.filter
def dag(tekst: str) -> str:
    """A day that was kept as text."""
    return date_format(date.fromisoformat(tekst), "j F Y") if tekst else "–"


@register.filter
def itemstatus(code: str) -> str:
    """The word for a status."""
    return str(Itemstatus(code).label) if code in Itemstatus.values else code
