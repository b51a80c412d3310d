"""How a client points at what it writes about: opgaven, organisations."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import Organisatie
from accounts.permissions import doelgroep_of
from api.fields import Verwijzing
from opgaven.models import Opgave


class EenOrganisatieField(Verwijzing):
    """The code of an organisation on this platform."""

    onbekend = "Deze organisatie bestaat niet. Geef de code van een organisatie."

    def find(self, tekst: str) -> Organisatie | None:
        return Organisatie.objects.filter(code=tekst).first()


@extend_schema_field({"type": "array", "items": {"type": "integer"}})
class NummersField(serializers.Field):
    """Ids; the service decides which of them can be chosen."""

    def to_internal_value(self, data: Any) -> list[int]:
        if not isinstance(data, list) or not all(type(pk) is int and 0 < pk < 2**62 for pk in data):
            raise serializers.ValidationError("Geef een lijst met ids.")
        return data

    def to_representation(self, value: Any) -> list[int]:
        return list(value)


@extend_schema_field({"type": "array", "items": {"type": "integer"}})
class OpgavenField(serializers.Field):
    """Ids of opgaven that the caller may see."""

    def to_internal_value(self, data: Any) -> list[Opgave]:
        if not isinstance(data, list) or not all(type(pk) is int and 0 < pk < 2**62 for pk in data):
            raise serializers.ValidationError("Geef een lijst met ids van opgaven.")
        seen = Opgave.objects.existing().visible_to(doelgroep_of(self.context["request"].user)).without_geometry()
        found = list(seen.filter(pk__in=data))
        if len(found) != len(set(data)):
            raise serializers.ValidationError("Een van deze opgaven bestaat niet. Geef ids van opgaven.")
        return found

    def to_representation(self, value: Any) -> list[int]:
        return [opgave.pk for opgave in value]
