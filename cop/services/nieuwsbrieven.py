"""Compose a newsletter and decide that it goes: a row per subscriber first, mails after that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.formulieren.versies import Versie
from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.tegelijk import locked, require_seen
from cop.models import Abonnee, Community, Nieuwsbrief, Nieuwsbriefpost
from cop.selectors.nieuwsbrieven import published_in
from cop.services.abonnees import wake
from cop.services.deelnemers import lock_community
from stakeholders.services.records import Opgeslagen, record_change


@transaction.atomic
def newsletter_change(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """As record_change, while it is a draft. Raises ValidationError for one that went out."""
    _require_draft(locked(obj))
    return record_change(obj=obj, geopend=geopend, velden=velden, actor=actor, user=user)


@transaction.atomic
def newsletter_remove(*, obj: Any, geopend: Any, actor: Any) -> None:
    """Throw a draft away. Raises ValidationError for one that went out: it stays in the archive.

    Raises IntussenGewijzigdError when it is not what was on the screen.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    _require_draft(nu)
    require_seen(nu, geopend)
    nu.delete()


@transaction.atomic
def newsletter_send(*, brief: Nieuwsbrief, actor: Any) -> Nieuwsbrief:
    """To everybody who confirmed by now; what is not published any more stays out. Twice is once.

    Raises ValidationError for a closed community.
    """
    lock_community(brief.community_id)
    nu: Nieuwsbrief = locked(brief)
    require(actor, Recht.PUBLICEREN, nu)
    if nu.is_verstuurd:
        return nu
    if nu.community.openheid != Community.Openheid.OPENBAAR:
        raise ValidationError(_("Deze community is besloten. Maak haar eerst openbaar, of stuur geen nieuwsbrief."))
    gepubliceerd = published_in(nu.community)
    hoogste = Nieuwsbrief.objects.filter(community=nu.community_id).aggregate(n=Max("nummer"))["n"]
    nu.onderdelen = [sleutel for sleutel in nu.onderdelen if sleutel in gepubliceerd]
    nu.verzonden_vorm = {sleutel: gepubliceerd[sleutel].vorm for sleutel in nu.onderdelen}
    nu.nummer, nu.verstuurd_op = (hoogste or 0) + 1, timezone.now()
    nu.save()
    abonnees = Abonnee.objects.filter(community=nu.community_id, bevestigd_op__isnull=False)
    rijen = [Nieuwsbriefpost(nieuwsbrief=nu, abonnee_id=pk) for pk in abonnees.values_list("pk", flat=True)]
    Nieuwsbriefpost.objects.bulk_create(rijen, ignore_conflicts=True, batch_size=1000)
    wake()
    return nu


@transaction.atomic
def newsletter_retry(*, brief: Nieuwsbrief, actor: Any) -> int:
    """Try what was refused again now. Returns how many wait."""
    require(actor, Recht.PUBLICEREN, brief)
    wachten = Nieuwsbriefpost.objects.filter(nieuwsbrief=brief, verstuurd_op__isnull=True)
    n = wachten.update(niet_voor=timezone.now(), pogingen=1)
    wake()
    return n


def _require_draft(nu: Nieuwsbrief) -> None:
    if nu.is_verstuurd:
        raise ValidationError(_("Deze nieuwsbrief is al verstuurd. Maak een nieuwe."))
