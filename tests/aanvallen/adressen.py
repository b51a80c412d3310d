"""Every address that exists, from the resolver itself: what is added tomorrow is attacked tomorrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.utils.regex_helper import normalize

FORMATEN = ("csv", "json", "pdf")
#: What a part of an address may hold, by its name; a number is looked up in the tables.
WOORDEN = {
    "soort": "scores",
    "formaat": FORMATEN[0],
    "van": "woningbouw",
    "naar": "natuur",
    "code": "natuur",
    "app_label": "opgaven",
    "url": "niets",
    "provider_id": "geen",
    "uidb36": "1",
    "anker": "stapeling",
    "vorm": "ttl",
    "wat": "casussen",
}
#: What is told about an area, how it is steered and what was learned comes in kinds; one stands for all.
SOORTEN = {"/profiel/%(soort)s": "kenmerken", "/sturing/%(soort)s": "visies", "/cop/%(soort)s": "casussen"}
#: Addresses of which the words do not say, or do not surely say, what the number is of.
TABELLEN = {
    "/cop/%(pk)": "cop.community",
    "/cop/bestanden/": "cop.bijeenkomstbestand",
    "/cop/plakverslagen/": "cop.plakverslag",
    "/cop/plakzinnen/": "cop.plakzin",
    "/stakeholders/afspraken/": "stakeholders.afspraak",
    "/sturing/afspraken/": "sturing.afspraak",
    "/sturing/afwegingen/": "sturing.afweging",
    "/sturing/agenda/vaststellingen/": "sturing.agendavaststelling",
    "/sturing/normen/": "sturing.servicenorm",
    "/sturing/pc/": "sturing.pcmoment",
    "/sturing/regio/": "sturing.regioafspraak",
    "/sturing/schuurpunt/%(gebied_pk)": "gebied.gebied",
}


@dataclass(frozen=True)
class Adres:
    """A pattern of the resolver: with ``%(naam)s`` for its parts."""

    sjabloon: str
    delen: tuple[str, ...]
    naam: str
    view: Callable[..., Any]

    @property
    def is_api(self) -> bool:
        """For programs: a problem as JSON, and no form."""
        return self.sjabloon.startswith(("/api/", "/ogc/"))

    @property
    def is_beheer(self) -> bool:
        return self.sjabloon.startswith("/beheer/")

    def url(self, **anders: str) -> str:
        """An address of something that exists, where that can be found."""
        delen = {deel: anders.get(deel) or _value(self.sjabloon, deel) for deel in self.delen}
        pogingen = [self.sjabloon % (delen | {"formaat": formaat}) for formaat in FORMATEN]
        return next((poging for poging in pogingen if _leads_somewhere(poging)), pogingen[0])

    @property
    def parameters(self) -> tuple[str, ...]:
        """The query parameters that a view of the API declares."""
        view = getattr(self.view, "cls", None) or getattr(self.view, "view_class", None)
        parameters = getattr(view, "parameters_class", None)
        return tuple(parameters().fields) if parameters else ()


def alle_adressen() -> list[Adres]:
    return sorted(_walk(get_resolver().url_patterns, "/", ()), key=lambda adres: adres.sjabloon)


def _walk(patterns: list[Any], prefix: str, delen: tuple[str, ...]) -> Iterator[Adres]:
    for pattern in patterns:
        sjabloon, eigen = normalize(pattern.pattern.regex.pattern)[0]
        compleet, alle = prefix + sjabloon, (*delen, *eigen)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, compleet, alle)
        elif isinstance(pattern, URLPattern):
            yield Adres(compleet, alle, pattern.name or "", pattern.callback)


def _leads_somewhere(url: str) -> bool:
    try:
        resolve(url)
    except Resolver404:
        return False
    return True


def _value(sjabloon: str, deel: str) -> str:
    """A number of the table that the address is about; else the first of any word."""
    if soort := next((soort for pad, soort in SOORTEN.items() if pad in sjabloon), None):
        sjabloon = sjabloon.replace("%(soort)s", soort)
        if deel == "soort":
            return soort
    if deel in WOORDEN:
        return WOORDEN[deel]
    if f"%({deel})" in sjabloon.partition("/geschiedenis/")[2]:
        return _newest_version(sjabloon)
    model = _model(sjabloon, deel)
    rows = model._default_manager.order_by("pk").values_list("pk", flat=True) if model else None
    row = rows and (rows.last() if deel == "b" else rows.first())
    return str(row or 1)


def _newest_version(sjabloon: str) -> str:
    """Of the first row of what the history is of; 1 for what has another history."""
    model = _model(sjabloon.split("/geschiedenis/", maxsplit=1)[0] + "/%(pk)s", "pk")
    versies = getattr(model, "pgh_event_models", {}).get("gewijzigd")
    eerste = model._default_manager.order_by("pk").first() if versies else None
    versie = versies._default_manager.filter(pgh_obj_id=eerste.pk).order_by("pk").last() if eerste else None
    return str(versie.pk if versie else 1)


def _model(sjabloon: str, deel: str) -> Any:
    """As written above; else by the words before the number: /beheer/app/model/, or the last that names a model."""
    if deel in {"a", "b"}:
        return apps.get_model("opgaven.opgave")
    if label := next((label for begin, label in TABELLEN.items() if sjabloon.startswith(begin)), None):
        return apps.get_model(label)
    sjabloon = sjabloon.split(f"%({deel})", maxsplit=1)[0]
    woorden = sjabloon.strip("/").split("/")
    if woorden[0] == "beheer" and len(woorden) > 2:
        try:
            return apps.get_model(woorden[1], woorden[2])
        except LookupError:
            return None
    meervoud = {str(model._meta.verbose_name_plural): model for model in apps.get_models()}
    enkelvoud = {model._meta.model_name: model for model in apps.get_models()}
    gevonden = [meervoud.get(woord) or enkelvoud.get(woord) for woord in woorden]
    return next((model for model in reversed(gevonden) if model), None)
