"""Query parameters: declared once, so that what is checked is what openapi.json describes.

Every operation has one class of Parameters. All that is wrong with a request is reported together: unknown and repeated
parameters, values, paging and coordinate systems.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rest_framework import serializers
from rest_framework.request import Request

from api.exceptions import OngeldigeInvoer, flatten
from api.fields import Getal
from api.problems import Fout

PAGINA_GROOTTE: Final = 100
PAGINA_GROOTTE_MAX: Final = 1000
_PAGINA_MAX: Final = 2_000_000_000


class Parameters(serializers.Serializer):
    """The base: no parameters at all."""


class LijstParameters(Parameters):
    """Paging."""

    pagina = Getal(min_value=1, max_value=_PAGINA_MAX, default=1, help_text="De hoeveelste pagina, vanaf 1.")
    paginaGrootte = Getal(
        min_value=1, max_value=PAGINA_GROOTTE_MAX, default=PAGINA_GROOTTE, help_text="Aantal resultaten per pagina."
    )


def read_query(
    parameters_class: type[Parameters], request: Request, header_fouten: Iterable[Fout] = ()
) -> dict[str, Any]:
    """The checked parameters of a request, or OngeldigeInvoer with everything that is wrong."""
    parameters = parameters_class(data=request.query_params.dict(), context={"request": request})
    fouten = [*header_fouten, *_unknown_and_repeated(parameters, request)]
    if not parameters.is_valid():
        fouten.extend(flatten(parameters.errors, "query"))
    if fouten:
        raise OngeldigeInvoer(fouten)
    return dict(parameters.validated_data)


def read_body(
    serializer_class: type[serializers.Serializer],
    request: Request,
    *,
    partial: bool = False,
    context: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The checked body of a request, or OngeldigeInvoer with everything that is wrong, unknown fields included.

    ``partial``: what is left out is not asked for, and not filled in.
    """
    return read_object(serializer_class, request.data, partial=partial, context=context or {"request": request})


def read_object(
    serializer_class: type[serializers.Serializer], data: Any, *, partial: bool = False, context: dict[str, Any]
) -> dict[str, Any]:
    """The same for one object, wherever in a body it stood."""
    if not isinstance(data, dict):
        raise OngeldigeInvoer([Fout("body", "", "Stuur één JSON-object.")])
    body = serializer_class(data=data, partial=partial, context=context)
    fouten = [Fout("body", _told(naam), "Dit veld kent de API hier niet.") for naam in data if naam not in body.fields]
    if not body.is_valid():
        fouten.extend(flatten(body.errors, "body"))
    if fouten:
        raise OngeldigeInvoer(fouten)
    return dict(body.validated_data)


def _told(naam: object) -> str:
    """A name that a client made up, as an answer can hold it: JSON can say halves of a character."""
    return str(naam).encode(errors="replace").decode()


def _unknown_and_repeated(parameters: Parameters, request: Request) -> Iterator[Fout]:
    known = ", ".join(parameters.fields) or "geen"
    for naam, values in request.query_params.lists():
        if naam not in parameters.fields:
            yield Fout("query", naam, f"Deze parameter kent de API hier niet. Mogelijk zijn: {known}.")
        elif len(values) > 1:
            yield Fout("query", naam, "Deze parameter staat er meer dan één keer.")
