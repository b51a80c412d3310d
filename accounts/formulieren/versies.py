"""Three versions of one object: what somebody opened, what they made of it, and what stands there now.

What only the other changed is taken over, what only I changed is kept, and what both changed asks for a choice. A
version holds plain values by field, so that it can travel in the form, signed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core import signing
from django.db.models import Model

Versie = dict[str, Any]
_ZOUT = "accounts.formulieren.versie"


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """Names of fields: only the other changed them, only I did, or both did and differently."""

    overgenomen: tuple[str, ...] = ()
    behouden: tuple[str, ...] = ()
    botsingen: tuple[str, ...] = ()


def plain(value: Any) -> Any:
    r"""A value such that equal is equal: line ends and trailing zeros do not count.

    >>> plain("a\r\nb"), plain(Decimal("10.00")), plain(None)
    ('a\nb', '10', '')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, dt.datetime):
        return (value.astimezone(dt.UTC) if value.tzinfo else value).replace(microsecond=0).isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in sorted(value.items())}
    if isinstance(value, Iterable):
        return sorted((plain(item) for item in value), key=str)
    return value


def version_of(obj: Model, velden: Iterable[str]) -> Versie:
    """The values of these fields. A many-to-many field costs a query, and is empty before the first save."""
    fields = {field.name: field for field in (*obj._meta.concrete_fields, *obj._meta.many_to_many)}
    return {veld: plain(fields[veld].value_from_object(obj)) for veld in velden}


def merge(geopend: Mapping[str, Any], gemaakt: Versie, nu: Versie, samen: Sequence[Sequence[str]] = ()) -> Samenvoeging:
    """Who changed what since it was opened. ``samen``: fields that mean something only together.

    A field of which nobody knows how it was opened asks for a choice when it differs.

    >>> merge({"a": 1, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": 2}, {"a": 1, "b": 3, "c": 3})
    Samenvoeging(overgenomen=('b',), behouden=('a',), botsingen=('c',))
    """
    anders = [veld for veld in gemaakt if gemaakt[veld] != nu[veld]]
    overgenomen = {veld for veld in anders if veld in geopend and gemaakt[veld] == geopend[veld]}
    behouden = {veld for veld in anders if veld in geopend and nu[veld] == geopend[veld]}
    botsingen = set(anders) - overgenomen - behouden
    for groep in samen:
        if (botsingen | overgenomen) & set(groep) and (botsingen | behouden) & set(groep):
            botsingen |= set(groep) & set(anders)
    return Samenvoeging(
        tuple(veld for veld in anders if veld in overgenomen - botsingen),
        tuple(veld for veld in anders if veld in behouden - botsingen),
        tuple(veld for veld in anders if veld in botsingen),
    )


def sign_version(versie: Versie, onderwerp: str) -> str:
    """Text for a hidden field. ``onderwerp`` names the object: the version of another object does not fit."""
    return signing.dumps(versie, salt=f"{_ZOUT}:{onderwerp}", compress=True)


def read_version(tekst: str, onderwerp: str) -> Versie:
    """What was signed; empty when it was not ours, so that everything that differs asks for a choice."""
    try:
        versie = signing.loads(tekst, salt=f"{_ZOUT}:{onderwerp}")
    except signing.BadSignature:
        return {}
    return versie if isinstance(versie, dict) else {}
