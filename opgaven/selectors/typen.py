"""The opgavetypen as pages show them: in order, each with its colour."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.samen import leesvraag
from opgaven.models import Opgavetype

#: How many colours the type badges have (static/css/tokens.css).
KLEUREN = 20


@leesvraag(list)
def types_in_order() -> QuerySet[Any]:
    """Id, code and name of every type. One query."""
    return Opgavetype.objects.values_list("pk", "code", "naam")


def kleur_by_code() -> dict[str, int]:
    """Per code the number of its colour, 1..KLEUREN, by place in the list. At most one query."""
    return {code: 1 + plaats % KLEUREN for plaats, (_pk, code, _naam) in enumerate(types_in_order())}
