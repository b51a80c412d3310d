"""Add files to a meeting, publish them one by one, and take them away: then they leave the disk too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import locked
from cop.bestandssoorten import inspect
from cop.bevoegd import require_log
from cop.models import Bijeenkomstbestand, Productuitgave
from cop.services import opslag
from cop.services.deelnemers import lock_community
from cop.services.meeschrijven import written_remove
from stakeholders.services.records import Opgeslagen

Stand = Bijeenkomstbestand.Stand
#: So many files hang on one meeting, and so much a community keeps.
MAX_PER_BIJEENKOMST: Final = 60
MAX_COMMUNITY_MB: Final = 2_000


def bestand_add(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Keep ``obj.upload`` at a meeting. Raises AlIngediendError, PermissionDenied or ValidationError."""
    require_log(actor, obj.community)

    def make() -> Opgeslagen:
        lock_community(obj.bijeenkomst.community_id)
        _check_room(obj, obj.upload.size or 0)
        with_file(obj, obj.upload, user)
        return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def with_file(obj: Any, upload: UploadedFile, user: User | None) -> None:
    """Look at the file, write it, and save the row that names it; what fails leaves no file. Raises ValidationError."""
    try:
        gekeurd = inspect(upload)
    except ValidationError as error:
        raise ValidationError({"bestand": error}) from error
    obj.naam, obj.soort, obj.met_plaats = gekeurd.naam, gekeurd.soort, gekeurd.met_plaats
    obj.grootte, obj.gewijzigd_door = upload.size or 0, user
    plek = opslag.write(upload)
    try:
        obj.bestand = plek
        obj.full_clean()
        obj.save()
    except BaseException:
        opslag.remove(plek)
        raise


def _check_room(obj: Bijeenkomstbestand, erbij: int) -> None:
    hier = Bijeenkomstbestand.objects.filter(bijeenkomst=obj.bijeenkomst_id)
    if hier.count() >= MAX_PER_BIJEENKOMST:
        zin = _("Bij deze bijeenkomst staan al {n} bestanden. Verwijder er eerst een.")
        raise ValidationError(zin.format(n=MAX_PER_BIJEENKOMST))
    check_space(obj.bijeenkomst.community_id, erbij)


def check_space(community_id: int, erbij: int) -> None:
    """Does a community have room for so many bytes more? Raises ValidationError."""
    rijen = (
        Bijeenkomstbestand.objects.filter(bijeenkomst__community=community_id),
        Productuitgave.objects.filter(product__community=community_id),
    )
    if sum(alles.aggregate(som=Sum("grootte"))["som"] or 0 for alles in rijen) + erbij > MAX_COMMUNITY_MB * 1024**2:
        zin = _("Deze community bewaart al bijna {mb} MB aan bestanden. Verwijder er eerst een.")
        raise ValidationError(zin.format(mb=MAX_COMMUNITY_MB))


@transaction.atomic
def bestand_move(*, bestand: Bijeenkomstbestand, naar: str, actor: Any) -> Bijeenkomstbestand:
    """Publish or withdraw. Raises PermissionDenied or ValidationError."""
    nu: Bijeenkomstbestand = locked(bestand)
    require(actor, Recht.PUBLICEREN, nu)
    if naar not in Stand.values:
        raise ValidationError(_("Kies wat u wilt doen."))
    nu.stand = naar
    nu.save(update_fields=["stand", "gewijzigd_op"])
    return nu


@transaction.atomic
def bestand_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """Take it away, and from the disk once that is sure. Raises IntussenGewijzigdError or ValidationError."""
    if locked(obj).stand == Stand.GEPUBLICEERD:
        raise ValidationError(_("Dit is gepubliceerd. Trek het eerst terug."))
    weg = written_remove(obj=obj, geopend=geopend, actor=actor)
    transaction.on_commit(partial(opslag.remove, str(weg.bestand.name)))
