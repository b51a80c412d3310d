"""What an agenda item hangs on, as somebody names it: a moment of P&C, a vraagstuk, what must be ready first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.permissions import doelgroep_of
from sturing.models import AgendaItem, Pcmoment, Vraagstuk
from sturing.selectors.agenda import items_to_wait_for, questions_of
from sturing.services.eigendom import Koppelingen


def hang_on(
    item: AgendaItem, waarden: Mapping[str, Any], koppelingen: Mapping[str, Collection[Any]], actor: Any
) -> Koppelingen:
    """Set the values, with what they name looked up; gives the ties with what they name looked up.

    ``pcmoment`` is the name of a moment of its owner, ``vraagstuk`` and ``wacht_op`` are ids; only what a page would
    offer can be chosen, and what hangs there may stay. Raises ValidationError with all that was not found.
    """
    fouten: dict[str, str] = {}
    gekozen = dict(koppelingen)
    for veld, waarde in waarden.items():
        try:
            setattr(item, veld, _FOUND[veld](item, waarde, actor) if veld in _FOUND and waarde else waarde)
        except LookupError as fout:
            fouten[veld] = str(fout.args[0])
    try:
        gekozen |= {"wacht_op": _items(item, gekozen["wacht_op"], actor)} if "wacht_op" in gekozen else {}
    except LookupError as fout:
        fouten["wacht_op"] = str(fout.args[0])
    if fouten:
        raise ValidationError(fouten)
    return gekozen


def _moment(item: AgendaItem, naam: str, actor: Any) -> Pcmoment:
    momenten = Pcmoment.objects.filter(organisatie_id=item.organisatie_id)
    found = momenten.filter(naam__iexact=naam).first()
    if found is None:
        namen = ", ".join(momenten.values_list("naam", flat=True)) or _("nog geen")
        raise LookupError(_("Dit P&C-moment bestaat niet. Bekend: {namen}.").format(namen=namen))
    return found


def _question(item: AgendaItem, pk: int, actor: Any) -> Vraagstuk:
    rows = questions_of(item.gebied, doelgroep_of(actor))
    found = rows.filter(pk=pk).first()
    if found is None:
        raise LookupError(_("Dit vraagstuk bestaat niet, of gaat over een ander gebied."))
    return found


def _items(item: AgendaItem, pks: Collection[int], actor: Any) -> list[AgendaItem]:
    """Itself is let through: the check after it says what is wrong with that."""
    doelgroep = doelgroep_of(actor)
    kan = set(items_to_wait_for(item, doelgroep).filter(pk__in=pks).values_list("pk", flat=True)) | {item.pk}
    if item.pk:
        kan |= set(item.wacht_op.visible_to(doelgroep).values_list("pk", flat=True))  # type: ignore[attr-defined]
    if not kan.issuperset(pks):
        raise LookupError(_("Een van deze items staat niet op de agenda van dezelfde organisatie, of is vervallen."))
    return list(AgendaItem.objects.filter(pk__in=pks))


_FOUND: Mapping[str, Callable[[AgendaItem, Any, Any], Any]] = {"pcmoment": _moment, "vraagstuk": _question}
