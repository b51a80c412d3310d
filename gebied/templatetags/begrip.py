"""``{% begrip "stapeling" %}``: a word of the list of terms with its meaning one press away.

A link to /begrippen/ that static/js/begrip.js makes a button; ``tekst`` is what stands on the page instead of the name
of the term, and ``tekst=""`` shows the help alone, for beside a word that stands there already.
"""

from __future__ import annotations

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from gebied.begrippen import anchor, find_term

register = template.Library()


@register.simple_tag
def begrip(naam: str, tekst: str | None = None) -> SafeString:
    """Raises KeyError for a word that the source does not know. ``as`` keeps it for in a sentence (blocktranslate)."""
    term = find_term(naam)
    genoemd = term.called(naam)
    context = {
        "naam": genoemd,
        "tekst": genoemd if tekst is None else tekst,
        "anker": anchor(naam),
        "taal": term.taal,
        "naamtaal": term.naamtaal,
        # What nh3 let through; nothing else is ever marked so. An adopted meaning goes the same way.
        "betekenis": SafeString(term.betekenis),
    }
    return render_to_string("gebied/_begrip.html", context)
