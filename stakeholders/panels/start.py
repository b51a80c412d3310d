"""What waits for somebody: opgaven whose people are not involved, promises not kept, and agreements past their day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.permissions import Doelgroep, Recht, is_allowed
from accounts.samen import Gevraagd, leesvraag
from accounts.startpagina import Punt, StartVraag
from opgaven.models import Opgave
from stakeholders.bevoegd import inside_q
from stakeholders.selectors.afspraken import overdue_agreements
from stakeholders.selectors.participatie import less_than_promised, without_participation
from stakeholders.woorden import step_name, warning

#: So many of each are named.
GENOEMD: Final = 3


def beforehand(vraag: StartVraag) -> list[Gevraagd[Any]]:
    """What the makers below will ask."""
    eigen = vraag.doelgroep.organisatie_id
    if eigen is None:
        return []
    mag = is_allowed(vraag.actor, Recht.BEWERKEN)
    binnen = [_overdue.of(eigen)] if inside_q(vraag.actor) is not None else []
    return [*([_without.of(vraag.doelgroep, vraag.rolgebieden), _less.of(vraag.doelgroep)] if mag else []), *binnen]


@leesvraag(list)
def _without(doelgroep: Doelgroep, gebieden: frozenset[int]) -> QuerySet[Any]:
    rijen = without_participation(doelgroep).order_by("naam", "pk")
    if gebieden:
        rijen = rijen.filter(pk__in=Opgave.objects.lying_in(gebieden).order_by().values("pk"))
    return rijen[: GENOEMD + 50]


@leesvraag(list)
def _less(doelgroep: Doelgroep) -> QuerySet[Any]:
    return less_than_promised(doelgroep)[:GENOEMD]


@leesvraag(list)
def _overdue(organisatie_id: int) -> QuerySet[Any]:
    return overdue_agreements(organisatie_id)[:GENOEMD]


def participation(vraag: StartVraag) -> Sequence[Punt]:
    """For who may change opgaven of an organisation; an area manager reads of the own areas. At most three queries."""
    if vraag.doelgroep.organisatie_id is None or not is_allowed(vraag.actor, Recht.BEWERKEN):
        return []
    zonder = _without(vraag.doelgroep, vraag.rolgebieden)
    nieuw = reverse("proces-nieuw")
    punten = [
        Punt(warning(rij), _("Leg vast hoe mensen meedoen."), f"{nieuw}?opgave={rij.pk}", 20)
        for rij in zonder[:GENOEMD]
    ]
    if len(zonder) > GENOEMD:
        rest = len(zonder) - GENOEMD
        zin = ngettext(
            "Bij nog {aantal} opgave doen mensen nog niet mee.",
            "Bij nog {aantal} opgaven doen mensen nog niet mee.",
            rest,
        )
        tekst = zin.format(aantal=rest)
        punten.append(Punt(tekst, "", f"{reverse('opgaven')}?status=planvorming&status=uitvoering", 21))
    for proces in _less(vraag.doelgroep):
        tekst = _("{naam}: beloofd is {beloofd}, gedaan is {gedaan}.").format(
            naam=proces.naam, beloofd=step_name(proces.beloofd), gedaan=step_name(proces.gerealiseerd)
        )
        punten.append(Punt(tekst, _("Laat de deelnemers weten waarom."), proces.get_absolute_url(), 22))
    return punten


def agreements(vraag: StartVraag) -> Sequence[Punt]:
    """For who may see them. At most one query."""
    regel = inside_q(vraag.actor)
    if regel is None or vraag.doelgroep.organisatie_id is None:
        return []
    return [
        Punt(
            _("Een afspraak met {naam} is over tijd.").format(naam=afspraak.stakeholder),
            _("Werk de stand bij."),
            afspraak.get_absolute_url(),
            25,
        )
        for afspraak in _overdue(vraag.doelgroep.organisatie_id)
    ]
