"""What communities add to other pages: who waits for a coordinator, on the start page."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.startpagina import Punt, StartVraag, wachtend
from cop.selectors.communities import asking_to_join


def register() -> None:
    """Called once, when the app starts."""
    wachtend.register("communities", waiting)


def waiting(vraag: StartVraag) -> Sequence[Punt]:
    """Who asks to take part in a community that this person coordinates. At most one query."""
    if vraag.doelgroep.persoon_id is None:
        return []
    return [_asked(str(community), n, community.pk) for community, n in asking_to_join(vraag.doelgroep)]


def _asked(naam: str, n: int, pk: int) -> Punt:
    zin = ngettext("{n} persoon wil meedoen aan {naam}.", "{n} mensen willen meedoen aan {naam}.", n)
    return Punt(zin.format(n=n, naam=naam), _("Laat toe of niet."), reverse("deelnemers", args=[pk]), 30)
