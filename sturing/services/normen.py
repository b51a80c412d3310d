"""What two organisations agree about answering in time. It holds once both sides said so."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Organisatie
from accounts.permissions import Recht, require
from sturing.models import Servicenorm

#: What both sides agree to: when one of these changes, both say so again.
INHOUD: Final = ("antwoord_dagen", "stap_dagen", "automatisch")


def agree_for(norm: Servicenorm, organisatie: Organisatie) -> None:
    """One side agrees from today; with itself an organisation agrees once."""
    if organisatie.pk == norm.van_id:
        norm.akkoord_van = timezone.localdate()
    if organisatie.pk == norm.aan_id:
        norm.akkoord_aan = timezone.localdate()


@transaction.atomic
def norm_save(*, norm: Servicenorm, organisatie: Organisatie, actor: Any) -> Servicenorm:
    """New or changed, by one of both sides; the other side has to agree (again).

    Raises PermissionDenied, and ValidationError for a norm that is there already.
    """
    _require_side(norm, organisatie, actor)
    eerder = Servicenorm.objects.select_for_update(of=("self",)).filter(pk=norm.pk).first()
    if eerder is None or any(getattr(eerder, veld) != getattr(norm, veld) for veld in INHOUD):
        norm.akkoord_van = norm.akkoord_aan = norm.eind = None
        agree_for(norm, organisatie)
    norm.full_clean()
    norm.save()
    return norm


@transaction.atomic
def norm_agree(*, norm: Servicenorm, organisatie: Organisatie, actor: Any) -> Servicenorm:
    """The other side says yes to what stands there now."""
    nu = Servicenorm.objects.select_for_update(of=("self",)).get(pk=norm.pk)
    _require_side(nu, organisatie, actor)
    if any(getattr(nu, veld) != getattr(norm, veld) for veld in INHOUD):
        raise ValidationError(_("De afspraak is net gewijzigd. Kijk haar na en ga dan akkoord."))
    nu.eind = None
    agree_for(nu, organisatie)
    nu.save()
    return nu


@transaction.atomic
def norm_end(*, norm: Servicenorm, organisatie: Organisatie, actor: Any) -> Servicenorm:
    """One side ends it: it holds for the last time today."""
    nu = Servicenorm.objects.select_for_update(of=("self",)).get(pk=norm.pk)
    _require_side(nu, organisatie, actor)
    nu.eind = timezone.localdate()
    nu.full_clean()
    nu.save()
    return nu


def _require_side(norm: Servicenorm, organisatie: Organisatie, actor: Any) -> None:
    require(actor, Recht.BEHEREN, organisatie)
    if organisatie.pk not in (norm.van_id, norm.aan_id):
        raise PermissionDenied(_("Uw organisatie is geen van beide kanten van deze serviceafspraak."))
