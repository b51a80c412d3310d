"""Keep a shape until its form is saved."""

from __future__ import annotations

import secrets
from itertools import accumulate
from typing import Any, Final

import shapely
from django.db import transaction
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from opgaven.models import BewaardeVorm
from opgaven.selectors.bewaard import key_hash
from opgaven.vormen import VormFout
from opgaven.vormen.fouten import TE_GROOT
from opgaven.vormen.grenzen import BEWAAR_MAX

#: What one person can have kept; an older shape makes room, the newest always stays.
MAX_VORMEN: Final = 30
MAX_BYTES: Final = 100 * 1024**2


@transaction.atomic
def shape_keep(*, vlak: Any, gebruiker_id: int) -> str:
    """Keep a MultiPolygon of shapely in RD; returns the key to ask for it. Raises VormFout when it is too large."""
    if shapely.get_num_coordinates(vlak) > BEWAAR_MAX:
        raise VormFout(
            _(
                "Dit vlak heeft meer dan 2 miljoen hoekpunten. Vereenvoudig het eerst, of lees het in met "
                "import_opgaven."
            ),
            TE_GROOT,
        )
    sleutel = secrets.token_urlsafe(32)
    BewaardeVorm.objects.create(kenmerk=key_hash(sleutel), gebruiker_id=gebruiker_id, wkb=shapely.to_wkb(vlak))
    _make_room(gebruiker_id)
    return sleutel


def _make_room(gebruiker_id: int) -> None:
    rows = BewaardeVorm.objects.filter(gebruiker_id=gebruiker_id).order_by("-bewaard_op", "-pk")
    sizes = list(rows.annotate(bytes=Length("wkb")).values_list("pk", "bytes"))
    totals = accumulate(size for _, size in sizes)
    over = [
        pk for plaats, ((pk, _), total) in enumerate(zip(sizes, totals, strict=True))
        if plaats and (plaats >= MAX_VORMEN or total > MAX_BYTES)
    ]  # fmt: skip
    BewaardeVorm.objects.filter(pk__in=over).delete()
