"""What the pages of this app say about participation, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from opgaven.models import Opgave
from stakeholders.models import Niveau, Participatieproces


def step_name(niveau: int | None) -> str:
    """The name of a step in a sentence."""
    return str(Niveau(niveau).label).lower() if niveau else _("nog niets")


def warning(opgave: Opgave) -> str:
    """An opgave past verkenning whose people are not involved (selectors.participatie.without_participation)."""
    status = str(opgave.get_status_display()).lower()
    if opgave.heeft_proces:  # type: ignore[attr-defined]
        return _("{naam} is in {status}. Participatie is beloofd, maar er is nog niets gedaan.").format(
            naam=opgave.naam, status=status
        )
    return _("{naam} is in {status}, maar de mensen uit het gebied doen nog niet mee.").format(
        naam=opgave.naam, status=status
    )


def difference(proces: Participatieproces) -> str:
    """Promised against realised, in a sentence."""
    if proces.gerealiseerd is None:
        return _("Beloofd is {beloofd}; er is nog niets gedaan.").format(beloofd=step_name(proces.beloofd))
    if proces.minder_dan_beloofd:
        return _("Beloofd is {beloofd}, gedaan is {gedaan}: minder dan beloofd.").format(
            beloofd=step_name(proces.beloofd), gedaan=step_name(proces.gerealiseerd)
        )
    return _("Beloofd is {beloofd}, gedaan is {gedaan}.").format(
        beloofd=step_name(proces.beloofd), gedaan=step_name(proces.gerealiseerd)
    )
