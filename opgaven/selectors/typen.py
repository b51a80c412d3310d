"""The opgavetypen as pages show them: in order, each with its colour."""

from __future__ import annotations

from opgaven.models import Opgavetype
from opgaven.selectors.gebied import KLEUREN


def kleur_by_code() -> dict[str, int]:
    """Per code the number of its colour, 1..KLEUREN, by place in the list. One query."""
    codes = Opgavetype.objects.values_list("code", flat=True)
    return {code: 1 + plaats % KLEUREN for plaats, code in enumerate(codes)}
