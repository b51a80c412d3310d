"""``{% begrip "stapeling" %}``: a word of docs/begrippen.md with its meaning one press away.

A link to /begrippen/ that static/js/begrip.js makes a button; ``tekst`` is what stands on the page instead of the name
of the term, and ``tekst=""`` shows the help alone, for beside a word that stands there already.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from gebied.begrippen import anchor, find_term

register = template.Library()


@register.inclusion_tag("gebied/_begrip.html")
def begrip(naam: str, tekst: str | None = None) -> dict[str, Any]:
    """Raises KeyError for a word that the source does not know."""
    term = find_term(naam)
    return {
        "naam": naam,
        "tekst": naam if tekst is None else tekst,
        "anker": anchor(naam),
        # What nh3 let through; nothing else is ever marked so.
        "betekenis": SafeString(term.betekenis),
    }


@register.simple_tag
def begrip_html(naam: str, tekst: str) -> SafeString:
    """The same to stand in a sentence: ``{% begrip_html "druk" tekst=_("druk") as druk %}`` before a blocktranslate."""
    return render_to_string("gebied/_begrip.html", begrip(naam, tekst))
