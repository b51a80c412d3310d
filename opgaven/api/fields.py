"""How a client points at opgaven, types and runs."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.permissions import doelgroep_of
from api.fields import Tekst, Verwijzing
from opgaven.models import Berekening
from opgaven.selectors.lijsten import berekening_by_id, opgave_id, opgavetypen_all
from opgaven.selectors.opgavelijst import organisaties_seen


@extend_schema_field({"type": "array", "items": {"type": "string"}, "minItems": 1})
class TypenField(serializers.Field):
    """Codes of opgavetypen with commas."""

    def to_internal_value(self, data: Any) -> list[str]:
        codes = [code.strip() for code in Tekst().run_validation(data).split(",")]
        known = {soort.code for soort in opgavetypen_all()}
        if unknown := [code or "leeg" for code in codes if code not in known]:
            raise serializers.ValidationError(
                f"Onbekend opgavetype: {', '.join(unknown)}. Kies codes van /api/v1/opgavetypen."
            )
        return codes


class OpgaveField(Verwijzing):
    """The id of an opgave, or ``bron:sleutel``."""

    onbekend = "Deze opgave bestaat niet. Geef het id, of bron:sleutel."

    def find(self, tekst: str) -> int | None:
        return opgave_id(tekst, doelgroep_of(self.context["request"].user))


class OrganisatieField(Verwijzing):
    """The code of an organisation; the filter takes the code itself."""

    onbekend = "Deze organisatie bestaat niet. Geef de code van een organisatie."

    def find(self, tekst: str) -> str | None:
        seen = organisaties_seen(doelgroep_of(self.context["request"].user))
        return tekst if seen.filter(code=tekst).exists() else None


@extend_schema_field({"type": "integer", "minimum": 1})
class BerekeningField(Verwijzing):
    """The number of a run."""

    onbekend = "Deze berekening bestaat niet. Geef het nummer van een berekening."

    def find(self, tekst: str) -> Berekening | None:
        if not (tekst.isascii() and tekst.isdigit()):
            return None
        return berekening_by_id(int(tekst), doelgroep_of(self.context["request"].user))
