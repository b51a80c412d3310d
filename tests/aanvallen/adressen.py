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
}
#: What is told about an area and how it is steered comes in kinds; one stands for all.
SOORTEN = {"/profiel/%(soort)s": "kenmerken", "/sturing/%(soort)s": "visies"}


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
    model = _model(sjabloon.split(f"%({deel})", maxsplit=1)[0])
    row = model._default_manager.order_by("pk").values_list("pk", flat=True).first() if model else None
    return str(row or 1)


def _model(sjabloon: str) -> Any:
    """By the words before the number: /beheer/app/model/, or the last that is the plural or the name of a model."""
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
