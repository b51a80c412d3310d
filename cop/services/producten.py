"""Add versions of what a community makes, and take them away; the product itself is written as other knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services.indienen import once
from accounts.services.tegelijk import locked
from cop.bevoegd import require_log
from cop.models import Kennisstand, Productuitgave
from cop.services import opslag
from cop.services.bestanden import check_space, with_file
from cop.services.deelnemers import lock_community
from cop.services.kennis import kennis_remove
from cop.services.meeschrijven import written_remove
from stakeholders.services.records import Opgeslagen


def version_add(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """With the next number; ``obj.upload`` may be a file. Raises AlIngediendError or ValidationError."""
    require_log(actor, obj.community)

    def make() -> Opgeslagen:
        lock_community(obj.community.pk)
        hoogste = Productuitgave.objects.filter(product=obj.product_id).aggregate(n=Max("nummer"))["n"]
        obj.nummer, obj.gewijzigd_door = (hoogste or 0) + 1, user
        if obj.upload:
            check_space(obj.community.pk, obj.upload.size or 0)
            with_file(obj, obj.upload, user)
        else:
            obj.full_clean()
            obj.save()
        return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def version_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """Not of what is published; its file leaves the disk. Raises IntussenGewijzigdError or ValidationError."""
    if locked(obj.product).stand == Kennisstand.GEPUBLICEERD:
        raise ValidationError(_("Dit is gepubliceerd. Trek het eerst terug."))
    weg = written_remove(obj=obj, geopend=geopend, actor=actor)
    _from_disk([str(weg.bestand.name)])


@transaction.atomic
def product_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """As kennis_remove, with the files of its versions."""
    plekken = list(Productuitgave.objects.filter(product=obj).values_list("bestand", flat=True))
    kennis_remove(obj=obj, geopend=geopend, actor=actor)
    _from_disk(plekken)


def _from_disk(plekken: Iterable[str]) -> None:
    for plek in filter(None, plekken):
        transaction.on_commit(partial(opslag.remove, plek))
