"""Fields of query parameters and of answers, with messages that say what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC
from typing import Any, Final
from urllib.parse import urljoin

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


class Getal(serializers.IntegerField):
    """A whole number between two bounds; one sentence for everything else."""

    def __init__(self, *, min_value: int, max_value: int, **kwargs: Any) -> None:
        sentence = f"Geef een geheel getal van {min_value} tot en met {max_value}."
        kwargs["error_messages"] = dict.fromkeys(
            ("invalid", "min_value", "max_value", "max_string_length", "null"), sentence
        ) | {"required": "Dit veld is verplicht."}
        super().__init__(min_value=min_value, max_value=max_value, **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        """Only what is written as a whole number: not 1.0, not the digits of other scripts."""
        if isinstance(data, str) and not re.fullmatch(r"-?[0-9]{1,20}", data):
            self.fail("invalid")
        return super().to_internal_value(data)


class Tekst(serializers.CharField):
    """Text of a person: trimmed, not empty, not endless."""

    def __init__(self, *, max_length: int = 200, **kwargs: Any) -> None:
        kwargs["error_messages"] = {
            "blank": "Vul dit veld in of laat het weg.",
            "null": "Vul dit veld in of laat het weg.",
            "invalid": "Geef tekst.",
            "max_length": f"Gebruik ten hoogste {max_length} tekens.",
            "required": "Dit veld is verplicht.",
        }
        super().__init__(max_length=max_length, **kwargs)


class Keuze(serializers.ChoiceField):
    """One of a fixed list; the message names the list."""

    def __init__(self, choices: Sequence[Any], **kwargs: Any) -> None:
        values = [choice[0] if isinstance(choice, tuple) else choice for choice in choices]
        sentence = f"Kies uit: {', '.join(str(value) for value in values)}."
        kwargs["error_messages"] = {
            "invalid_choice": sentence,
            "null": sentence,
            "required": "Dit veld is verplicht.",
        }
        super().__init__(choices=values, **kwargs)


@extend_schema_field({"type": "string", "minLength": 1})
class Verwijzing(serializers.Field):
    """Text that points at something that exists: a subclass finds it, and says what to do when it cannot."""

    onbekend: str

    def say_unknown(self) -> str:
        """What to tell somebody whose text points at nothing."""
        return self.onbekend

    def find(self, tekst: str) -> Any:
        """What the text points at, or nothing."""
        raise NotImplementedError

    def to_internal_value(self, data: Any) -> Any:
        found = self.find(Tekst().run_validation(data))
        if not found:
            raise serializers.ValidationError(self.say_unknown())
        return found


class GeometrieField(serializers.Field):
    """GeoJSON text as PostGIS wrote it. The item carries it only when geometry was asked for."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="geojson", read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        text = getattr(instance, "geojson", None)
        if text is None:
            raise serializers.SkipField
        return text

    def to_representation(self, value: str) -> Any:
        return json.loads(value)


class TijdField(serializers.DateTimeField):
    """A moment, in UTC (/core/date-time/timezone)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(default_timezone=UTC, **kwargs)


class LinksField(serializers.Field):
    """``_links`` of an item: per name a function that gives a path below /api/v1/, or None to leave the link out.

    A path that begins with a slash is one of the website, such as that of a download.
    """

    def __init__(self, /, **paths: Callable[[Any], str | None]) -> None:
        self.paths = paths
        super().__init__(source="*", read_only=True, label="_links", help_text="Adressen van wat hierbij hoort.")

    def to_representation(self, value: Any) -> dict[str, dict[str, str]]:
        root = self.context["root"]
        found = ((name, make(value)) for name, make in self.paths.items())
        return {name: {"href": urljoin(root, path)} for name, path in found if path is not None}


#: Rows in one request of many.
VEEL_MAX: Final = 1000


class Veel(serializers.ListField):
    """Rows of one request, each judged apart later; ``een`` and ``meer`` are what they are called."""

    def __init__(self, *, een: str, meer: str, **kwargs: Any) -> None:
        kwargs["error_messages"] = {
            "max_length": f"Stuur ten hoogste {VEEL_MAX} {meer} tegelijk.",
            "min_length": f"Stuur ten minste één {een}.",
            "not_a_list": f"Stuur een lijst van {meer}.",
            "required": "Dit veld is verplicht.",
        }
        geen_object: dict[str, Any] = dict.fromkeys(("not_a_dict", "null"), "Stuur per rij één JSON-object.")
        rij = serializers.DictField(error_messages=geen_object)
        super().__init__(child=rij, min_length=1, max_length=VEEL_MAX, **kwargs)


class FoutSerializer(serializers.Serializer):
    """Eén fout."""

    plaats = serializers.CharField(help_text="Waar de fout staat.")
    naam = serializers.CharField(help_text="De naam van het veld.")
    melding = serializers.CharField(help_text="Wat er mis is en wat wel kan.")
