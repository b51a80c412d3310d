"""The words of gebied.taal as filters: {{ m2|oppervlakte }}, {{ begin|periode:eind }}, {{ n|aantal:"een,meer" }}."""

from __future__ import annotations

from urllib.parse import urlencode

from django import template
from django.http import HttpRequest

from gebied import taal

register = template.Library()

register.filter("oppervlakte", taal.oppervlakte)
register.filter("aandeel", taal.aandeel)
register.filter("getal", taal.getal)
register.filter("hoeveelheid", taal.hoeveelheid)
register.filter("periode", taal.periode)
register.filter("duur", taal.duur)


@register.filter
def aantal(hoeveel: int, woorden: str) -> str:
    """The noun as "enkelvoud,meervoud"."""
    een, meer = woorden.split(",")
    return taal.aantal(hoeveel, een, meer)


@register.simple_tag
def telling(hoeveel: int, totaal: int, een: str, meer: str) -> str:
    return taal.telling(hoeveel, totaal, een, meer)


@register.simple_tag(takes_context=True)
def zoekdeel(context: template.Context, **veranderingen: object) -> str:
    """The query string of this page with some keys changed; an empty value takes the key away."""
    request: HttpRequest = context["request"]
    vraag = {key: request.GET.getlist(key) for key in request.GET}
    for key, waarde in veranderingen.items():
        vraag[key] = [] if waarde in (None, "") else [str(waarde)]
    return "?" + urlencode({key: waarden for key, waarden in vraag.items() if any(waarden)}, doseq=True)
