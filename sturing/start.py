"""What waits for somebody on the start page: answers to give, steps to send, questions that stay unanswered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.permissions import Recht, is_allowed
from accounts.samen import Gevraagd
from accounts.startpagina import Punt, StartVraag
from sturing.models import Vraagstuk
from sturing.selectors.start import answers_due, my_overdue

#: So many are named; the last line counts the rest.
GENOEMD: Final = 4


def beforehand(vraag: StartVraag) -> list[Gevraagd[list[Any]]]:
    """What waits for an answer, and what this side waits for."""
    mijn = vraag.doelgroep.organisatie_id
    if mijn is None or not is_allowed(vraag.actor, Recht.BEWERKEN):
        return []
    vandaag = timezone.localdate()
    return [vragen.of(mijn, vraag.rolgebieden, vandaag) for vragen in (answers_due, my_overdue)]


def waiting(vraag: StartVraag) -> Sequence[Punt]:
    """For who may change things: both sides of what is overdue. At most two queries."""
    vragen = beforehand(vraag)
    if not vragen:
        return []
    te_beantwoorden, gesteld = (een.read() for een in vragen)
    punten = [
        *(_to_answer(rij) for rij in te_beantwoorden[:GENOEMD]),
        *(_asked(rij) for rij in gesteld[:GENOEMD]),
    ]
    meer = max(0, len(te_beantwoorden) - GENOEMD) + max(0, len(gesteld) - GENOEMD)
    if meer:
        zin = ngettext("En nog {n} vraagstuk dat wacht.", "En nog {n} vraagstukken die wachten.", meer)
        punten.append(Punt(zin.format(n=meer), "", f"{reverse('vraagstukken')}?stand=te-laat", 22))
    return punten


def _to_answer(vraagstuk: Vraagstuk) -> Punt:
    te_laat = vraagstuk.dagen_te_laat
    if te_laat:
        zin = ngettext(
            "{van} wacht op uw antwoord, {n} dag te laat: {titel}.",
            "{van} wacht op uw antwoord, {n} dagen te laat: {titel}.",
            te_laat,
        )
    else:
        zin = _("{van} wacht op uw antwoord: {titel}.")
    tekst = zin.format(van=vraagstuk.organisatie, n=te_laat, titel=vraagstuk.titel)
    return Punt(tekst, _("Geef antwoord."), vraagstuk.get_absolute_url(), 20 if te_laat else 25)


def _asked(vraagstuk: Vraagstuk) -> Punt:
    n = vraagstuk.dagen_te_laat
    zin = ngettext("{aan} is {n} dag te laat met: {titel}.", "{aan} is {n} dagen te laat met: {titel}.", n)
    doe = _("Bekijk de stap die klaarstaat.") if vraagstuk.stap_klaar else _("Bekijk het vraagstuk.")  # type: ignore[attr-defined]
    tekst = zin.format(aan=vraagstuk.aan, n=n, titel=vraagstuk.titel)
    return Punt(tekst, doe, vraagstuk.get_absolute_url(), 21)
