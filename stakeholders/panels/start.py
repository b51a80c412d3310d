"""What waits for somebody: opgaven whose people are not involved, promises not kept, and agreements past their day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.permissions import Recht, is_allowed
from accounts.startpagina import Punt, StartVraag
from opgaven.models import Opgave
from stakeholders.bevoegd import inside_q
from stakeholders.selectors.afspraken import overdue_agreements
from stakeholders.selectors.participatie import less_than_promised, without_participation
from stakeholders.woorden import step_name, warning

#: So many of each are named.
GENOEMD: Final = 3


def participation(vraag: StartVraag) -> Sequence[Punt]:
    """For who may change opgaven of an organisation; an area manager reads of the own areas. At most three queries."""
    if vraag.doelgroep.organisatie_id is None or not is_allowed(vraag.actor, Recht.BEWERKEN):
        return []
    rijen = without_participation(vraag.doelgroep).order_by("naam", "pk")
    if vraag.rolgebieden:
        rijen = rijen.filter(pk__in=Opgave.objects.lying_in(vraag.rolgebieden).order_by().values("pk"))
    zonder = list(rijen[: GENOEMD + 50])
    nieuw = reverse("proces-nieuw")
    punten = [
        Punt(warning(rij), _("Leg vast hoe mensen meedoen."), f"{nieuw}?opgave={rij.pk}", 20)
        for rij in zonder[:GENOEMD]
    ]
    if len(zonder) > GENOEMD:
        tekst = _("Bij nog {aantal} opgaven doen mensen nog niet mee.").format(aantal=len(zonder) - GENOEMD)
        punten.append(Punt(tekst, "", f"{reverse('opgaven')}?status=planvorming&status=uitvoering", 21))
    for proces in less_than_promised(vraag.doelgroep)[:GENOEMD]:
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
        for afspraak in overdue_agreements(vraag.doelgroep.organisatie_id)[:GENOEMD]
    ]
