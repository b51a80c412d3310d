"""The terms: /begrippen and /begrippen/{code}, as JSON and as SKOS. They are decided about on the pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from rest_framework import serializers
from rest_framework.renderers import BaseRenderer, JSONRenderer

from api.fields import LinksField, Tekst
from api.paging import Items
from api.query import PAGINA_GROOTTE_MAX, LijstParameters
from api.views import ApiView, ItemView, LijstView
from gebied.selectors.begrippen import Term, term_by_code, terms_matching


class SkosRenderer(BaseRenderer):
    """What the view found, in the vocabulary of the web for lists of terms."""

    charset = "utf-8"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        from gebied.skos import as_skos  # The library is large; only who asks for SKOS loads it.

        view = (renderer_context or {})["view"]
        root = settings.PLATFORM_ADRES or view.request.build_absolute_uri("/")[:-1]
        return as_skos(view.gevonden, root, self.media_type or "").encode()


class TurtleRenderer(SkosRenderer):
    media_type = "text/turtle"
    format = "ttl"


class JsonLdRenderer(SkosRenderer):
    media_type = "application/ld+json"
    format = "jsonld"


class BegrippenParameters(LijstParameters):
    zoek = Tekst(max_length=100, required=False, help_text="Woorden die in naam, synoniemen of betekenis staan.")
    onderwerp = Tekst(max_length=100, required=False, help_text="Een hoofdstuk van de begrippenlijst.")


class BegripSerializer(serializers.Serializer):
    """Een woord met zijn betekenis. Woorden die samen zijn uitgelegd, zijn elk een begrip en aan elkaar verwant."""

    code = serializers.CharField(help_text="Waarmee u dit begrip aanwijst.")
    naam = serializers.CharField(help_text="Het woord.")
    definitie = serializers.CharField(help_text="Wat het betekent.")
    engels = serializers.CharField(help_text="Het woord in het Engels, of leeg.")
    definitieEngels = serializers.CharField(source="definitie_engels", help_text="De betekenis in het Engels, of leeg.")
    onderwerp = serializers.CharField(help_text="Het hoofdstuk waarin het staat.")
    synoniemen = serializers.ListField(child=serializers.CharField(), help_text="Andere woorden hiervoor.")
    breder = serializers.CharField(allow_null=True, help_text="Code van het begrip waar dit onder hoort, of null.")
    verwant = serializers.ListField(
        child=serializers.CharField(), help_text="Codes van begrippen die ermee te maken hebben."
    )
    bron = serializers.CharField(help_text="Waar de betekenis vandaan komt, of leeg.")
    versie = serializers.IntegerField(help_text="De hoeveelste betekenis dit is; 1 hoort bij het platform.")
    aangenomenOp = serializers.DateField(
        source="aangenomen_op", allow_null=True, help_text="Vanaf wanneer deze betekenis geldt; null bij het platform."
    )
    _links = LinksField(
        self=lambda term: f"begrippen/{term.code}",
        breder=lambda term: f"begrippen/{term.breder}" if term.breder else None,
    )


class MetSkos(ApiView):
    """Answers in SKOS too, by ``Accept``."""

    renderer_classes = [JSONRenderer, TurtleRenderer, JsonLdRenderer]
    gevonden: list[Term]

    @property
    def is_skos(self) -> bool:
        return isinstance(self.request.accepted_renderer, SkosRenderer)


class BegrippenView(MetSkos, LijstView):
    """Zoekt begrippen, in volgorde van naam. In SKOS zonder paginaGrootte: alle begrippen in één antwoord."""

    parameters_class = BegrippenParameters
    serializer_class = BegripSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "begrippenLijst"}

    def find(self) -> Items:
        if self.is_skos and "paginaGrootte" not in self.request.query_params:
            self.parameters["paginaGrootte"] = PAGINA_GROOTTE_MAX
        return terms_matching(**self.filters)

    def prepare(self, items: list[Any]) -> list[Any]:
        self.gevonden = items
        return items


class BegripView(MetSkos, ItemView):
    """Geeft één begrip."""

    serializer_class = BegripSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "begripLezen"}

    def find(self, code: str) -> Term | None:
        term = term_by_code(code)
        self.gevonden = [term] if term else []
        return term
