"""Changing and removing a resource, without ever writing over what its client did not see.

A client sends the ETag of what it read in If-Match. Without one the answer is 428 (RFC 6585), with an old one 412
(RFC 9110); in both cases nothing was written. The row stays locked from the comparison to the end of the write.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.utils.http import parse_etags
from rest_framework import serializers
from rest_framework.exceptions import APIException, NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from api.exceptions import OngeldigeInvoer
from api.problems import TITLES, Fout
from api.query import read_body
from api.views import ItemView


class VersieNodig(APIException):
    """428: a write that does not say which version it changes."""

    status_code = 428


class VersieVerouderd(APIException):
    """412: somebody else wrote since the client read."""

    status_code = 412


class SchrijfbareView(ItemView):
    """PATCH (what is sent is changed, what is left out stays) and DELETE of a single resource.

    ``lock`` locks its row; ``change`` and ``remove`` call the service that writes. A ValidationError of theirs
    becomes 400, with the names that clients know.
    """

    invoer_class: ClassVar[type[serializers.Serializer]]
    lock: Callable[..., object]

    def change(self, item: Any, velden: Mapping[str, Any]) -> None:
        """Write these fields, by the names of the model."""
        raise NotImplementedError

    def remove(self, item: Any) -> None:
        """Take it away."""
        raise NotImplementedError

    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        with transaction.atomic():
            item = self._as_read(**kwargs)
            body = read_body(self.invoer_class, request, partial=True, context=self.get_serializer_context())
            with clear_errors(self.invoer_class):
                self.change(item, body)
        item = self.find(**kwargs)
        etag = self.etag_of(item)
        self.complete(item)
        return Response(self.get_serializer(item).data, headers={"ETag": etag, **self.extra_headers()})

    def delete(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic(), clear_errors(self.invoer_class):
            self.remove(self._as_read(**kwargs))
        return Response(status=204)

    def _as_read(self, **kwargs: Any) -> Any:
        """The item as its client read it, locked. Raises NotFound, VersieNodig or VersieVerouderd."""
        self.lock(**kwargs)
        item = self.find(**kwargs)
        if item is None:
            raise NotFound("")
        require_match(self.request.headers.get("If-Match", ""), self.etags_of(item))
        return item


def require_match(gestuurd: str, etags: set[str]) -> None:
    """Is what a client read still what is there? ``*`` says nothing about that, and is no answer."""
    if not gestuurd or gestuurd.strip() == "*":
        raise VersieNodig("")
    if not etags.intersection(parse_etags(gestuurd)):
        raise VersieVerouderd("")


class clear_errors:  # noqa: N801 - reads as a block
    """Around a service: its ValidationError as 400, each field by the name that the API gave it."""

    def __init__(self, invoer_class: type[serializers.Serializer]) -> None:
        self.invoer_class = invoer_class

    def __enter__(self) -> None:
        pass

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: object) -> None:
        if isinstance(fout, ValidationError):
            raise OngeldigeInvoer(fouten_of(fout, self.invoer_class)) from fout


def fouten_of(fout: ValidationError, invoer_class: type[serializers.Serializer]) -> list[Fout]:
    """What a service refused, field by field."""
    if not hasattr(fout, "error_dict"):
        return [Fout("body", "", zin) for zin in fout.messages]
    namen = {veld.source or naam: naam for naam, veld in invoer_class().fields.items()}
    return [
        Fout("body", "" if veld == "__all__" else namen.get(veld, veld), zin)
        for veld, zinnen in fout.message_dict.items()
        for zin in zinnen
    ]


def refusal_of(fout: APIException | PermissionDenied) -> dict[str, Any]:
    """Of one row out of many: the problem that this row alone would have been answered with."""
    status = getattr(fout, "status_code", 403)
    melding = str(getattr(fout, "detail", "") or fout) or TITLES[status][1]
    fouten = [{"plaats": een.plaats, "naam": een.naam, "melding": een.melding} for een in getattr(fout, "fouten", ())]
    return {"status": status, "melding": melding, "fouten": fouten}
