"""The link with which somebody answers an invitation, also without an account: signed, for one person and meeting."""

from __future__ import annotations

from typing import Final

from django.core import signing

from cop.models import Genodigde

_ZOUT: Final = "cop.antwoordlink"


def token_of(genodigde: Genodigde) -> str:
    """For in an address."""
    return signing.dumps(genodigde.pk, salt=_ZOUT)


def invited_by(token: str) -> Genodigde | None:
    """Whose link this is; None when it is not ours, or when that person does not take part any more."""
    try:
        pk = signing.loads(token, salt=_ZOUT)
    except signing.BadSignature:
        return None
    rows = Genodigde.objects.filter(deelnemer__status="lid").select_related("deelnemer", "bijeenkomst__community")
    return rows.filter(pk=pk).first()
