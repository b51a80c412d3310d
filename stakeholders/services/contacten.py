"""Contacts: persons, with a day until which they are kept, and erased at their request without a trace."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import BewaardFormulier, Logsoort
from accounts.permissions import Recht, require
from accounts.privacy.register import Verwerking, verwerkingen
from accounts.privacy.termijnen import months_later
from accounts.services.logboek import log_event
from accounts.services.wissen import erasing, rows_erase
from stakeholders.models import Afspraak, Contactmoment, Contactpersoon
from stakeholders.services.sporen import names_of, traces_replace

if TYPE_CHECKING:
    from datetime import date

    from accounts.models import User

#: What stands in a text where a name was.
GEWIST = "[gewist]"
#: A name of fewer letters would take ordinary words along.
_KORTSTE = 4


def default_term(vandaag: date | None = None) -> date:
    """Until when a new contact is kept when nobody says otherwise."""
    return months_later(vandaag or timezone.localdate(), int(settings.BEWAARTERMIJNEN["contactpersoon"]))


@transaction.atomic
def contact_erase(*, contact: Contactpersoon, actor: Any, user: User | None, sporen: Collection[str] = ()) -> None:
    """Erase a person from the register, from the versions of it, and from the texts of this stakeholder.

    ``sporen`` names other texts where the name becomes 'iemand' (services.sporen).
    The log tells that one was erased, and for which stakeholder. Raises PermissionDenied.
    """
    require(actor, Recht.BEWERKEN, contact)
    stakeholder = contact.stakeholder
    traces_replace(namen=names_of(contact), organisatie_id=stakeholder.organisatie_id, actor=actor, sleutels=sporen)
    contacts_forget(Contactpersoon.objects.filter(pk=contact.pk))
    log_event(
        soort=Logsoort.PRIVACY,
        actor=user,
        organisatie=stakeholder.organisatie,
        onderwerp=stakeholder,
        gegevens={"wat": "contact_gewist", "aanleiding": "verzoek", "regels": 1},
    )


def contacts_forget(contacten: Any) -> int:
    """Take these contacts out of everything. Wants a transaction."""
    with erasing():
        return rows_erase(verwerking=_declaration(), rows=contacten)


def forget_in_texts(pks: list[Any]) -> None:
    """Take these out of the texts about their stakeholder. Whatever erases a contact comes by here; in ``erasing``."""
    for contact in Contactpersoon.objects.filter(pk__in=pks).select_related("stakeholder"):
        _scrub_texts(contact)
        _forget_forms(contact)


def forget_due(pks: list[Any]) -> int:
    """The nightly job: those past their day."""
    return contacts_forget(Contactpersoon.objects.filter(pk__in=pks))


def _declaration() -> Verwerking:
    return next(soort for soort in verwerkingen() if soort.model_class is Contactpersoon)


def _marks(contact: Contactpersoon) -> re.Pattern[str] | None:
    """What a text may know somebody by: the whole name in any case, the address, the number."""
    delen = [re.escape(naam) for naam in _whole_names(contact)]
    return re.compile("|".join(delen), re.IGNORECASE) if delen else None


def _whole_names(contact: Contactpersoon) -> list[str]:
    namen = [contact.naam.strip(), contact.email.strip(), contact.telefoon.strip()]
    return [naam for naam in namen if len(naam) >= _KORTSTE]


def _scrub_texts(contact: Contactpersoon) -> None:
    """Texts about this stakeholder, as they stand and in every version of them."""
    patroon = _marks(contact)
    if patroon is None:
        return
    for model, velden in ((Contactmoment, ("onderwerp", "verslag")), (Afspraak, ("tekst",))):
        rijen = model.objects.filter(stakeholder=contact.stakeholder)
        ids = list(rijen.values_list("pk", flat=True))
        versies = model.pgh_event_models["gewijzigd"]  # type: ignore[union-attr]
        _scrub(rijen, velden, patroon)
        oud = {*versies.objects.filter(stakeholder_id=contact.stakeholder_id).values_list("pgh_obj_id", flat=True)}
        _scrub(versies.objects.filter(pgh_obj_id__in={*ids, *oud}), velden, patroon)


def _scrub(rijen: Any, velden: tuple[str, ...], patroon: re.Pattern[str]) -> None:
    for rij in rijen:
        nieuw = {veld: patroon.sub(GEWIST, getattr(rij, veld)) for veld in velden}
        anders = {veld: tekst for veld, tekst in nieuw.items() if tekst != getattr(rij, veld)}
        if anders:
            type(rij)._default_manager.filter(pk=rij.pk).update(**anders)


def _forget_forms(contact: Contactpersoon) -> None:
    """What somebody typed about this stakeholder and did not save; and elsewhere, what names this person."""
    BewaardFormulier.objects.filter(pad__startswith=contact.stakeholder.get_absolute_url()).delete()
    for woord in ("contactpersonen", "contactmomenten", "afspraken"):
        BewaardFormulier.objects.filter(pad__startswith=f"/stakeholders/{woord}/").delete()
    collegas = BewaardFormulier.objects.filter(
        gebruiker__lidmaatschappen__organisatie=contact.stakeholder.organisatie_id
    )
    for naam in _whole_names(contact):
        in_json = json.dumps(naam, ensure_ascii=False)[1:-1]
        collegas.filter(velden__icontains=in_json).delete()
