"""Write the audit log. A line is never changed afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Model

from accounts.models import ApiSleutel, Logregel, Logsoort, User

if TYPE_CHECKING:
    from accounts.models import Organisatie

#: Values in ``gegevens``: numbers, booleans, and codes such as "opgaven.opgave", "csv" or "2026-05-01".
_CODE = re.compile(r"[a-z0-9_.:+-]{0,60}")


def log_event(
    *,
    soort: Logsoort,
    actor: Any = None,
    organisatie: Organisatie | None = None,
    onderwerp: Model | str = "",
    gegevens: Mapping[str, Any] | None = None,
) -> None:
    """Add a line: what was done, by whom (a user, an API key or nobody), for which organisation, about what.

    Part of the transaction that is open, so that what is undone was not logged either. Raises ValueError for
    ``gegevens`` that are not ids or codes: names and e-mail addresses do not belong in a log.
    """
    sleutel = actor if isinstance(actor, ApiSleutel) else getattr(actor, "sleutel", None)
    gegevens = dict(gegevens or {})
    _refuse_words(gegevens)
    Logregel.objects.create(
        soort=soort,
        gebruiker_id=actor.pk if isinstance(actor, User) else None,
        sleutel_id=sleutel.pk if sleutel else None,
        organisatie_id=organisatie.pk if organisatie else getattr(sleutel or actor, "organisatie_id", None),
        onderwerp=onderwerp._meta.label_lower if isinstance(onderwerp, Model) else onderwerp,
        onderwerp_id=onderwerp.pk if isinstance(onderwerp, Model) else None,
        gegevens=gegevens,
    )


def log_export(*, actor: Any, wat: str, formaat: str, onderwerp: Model | str = "") -> None:
    """Somebody fetched a file: what of (``wat``, a code), in which form, perhaps of one object."""
    log_event(soort=Logsoort.EXPORT, actor=actor, onderwerp=onderwerp, gegevens={"wat": wat, "formaat": str(formaat)})


def _refuse_words(value: Any) -> None:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple | set | frozenset):
        for part in value:
            _refuse_words(part)
    elif isinstance(value, str) and not _CODE.fullmatch(value):
        raise ValueError("The audit log takes ids and codes only, no words.")
