"""What participants answer to a case: a hundred at once write a hundred rows, and nobody waits for another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.services.tegelijk import locked
from cop.models import Antwoord, Casus, Deelnemer

Vraag = Antwoord.Vraag


@transaction.atomic
def answers_save(*, casus: Casus, deelnemer: Deelnemer, teksten: Mapping[str, str]) -> int:
    """One answer per question and participant: the first makes it, the next changes it, an empty one takes it away.

    Returns how many stand there now. Raises ValidationError for who does not take part, and for nothing at all.
    """
    nu: Deelnemer = locked(deelnemer)  # Twice the same form of one person waits; others do not.
    if nu.status != Deelnemer.Status.LID or nu.community_id != casus.community_id:
        raise ValidationError(_("Alleen wie meedoet aan deze community, geeft antwoord."))
    staat = {een.vraag: een for een in Antwoord.objects.filter(casus=casus, deelnemer=nu)}
    if not staat and not any(tekst.strip() for tekst in teksten.values()):
        raise ValidationError(_("Vul minstens één van de twee vragen in."))
    for vraag, tekst in teksten.items():
        _write(casus, nu, Vraag(vraag), tekst.strip(), staat.get(vraag))
    ongemoeid = staat.keys() - teksten.keys()
    return len(ongemoeid) + sum(bool(tekst.strip()) for tekst in teksten.values())


def _write(casus: Casus, deelnemer: Deelnemer, vraag: str, tekst: str, staat: Antwoord | None) -> None:
    """The fields are checked; that there is one answer per question follows from the lock on the participant."""
    if not tekst:
        _take_away(staat)
        return
    antwoord = staat or Antwoord(casus=casus, deelnemer=deelnemer, vraag=vraag)
    if antwoord.tekst == tekst:
        return
    antwoord.tekst, antwoord.soort, antwoord.functie = tekst, deelnemer.soort, deelnemer.functie
    antwoord.clean_fields(exclude=["casus", "deelnemer"])
    antwoord.save()


def _take_away(antwoord: Any) -> None:
    if antwoord is None:
        return
    if antwoord.bewijzen.exists():
        raise ValidationError(
            _("Uit dit antwoord is geciteerd. Wijzig het, of vraag de coördinator om het citaat weg te halen.")
        )
    antwoord.delete()
