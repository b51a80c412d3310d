"""Who changed the membership and the roles of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.historie.lezen import Wijziging, describe_many, versions_of
from accounts.historie.verschil import Weergave
from accounts.models import Lidmaatschap, Rol
from accounts.organisatie.panelen import Deel, LidVraag
from accounts.permissions import RECHT_NAMEN

_RECHTEN = {str(recht): naam for recht, naam in RECHT_NAMEN.items()}


def _rights(waarde: Sequence[str]) -> str:
    return ", ".join(str(_RECHTEN.get(recht, recht)) for recht in waarde)


LID = Weergave(model=Lidmaatschap, verborgen=frozenset({"user", "organisatie", "doel", "grondslag", "bewaren_tot"}))
ROL = Weergave(model=Rol, teksten={"zonder": _rights}, verborgen=frozenset({"lidmaatschap"}))
#: The oldest changes of one member are left out.
MAX = 50


@dataclass(frozen=True, slots=True)
class Lidwijziging:
    """A change, and of what: the membership, or one role."""

    waarvan: str
    wijziging: Wijziging


def member_changes(lid: Lidmaatschap) -> list[Lidwijziging]:
    """What changed for this member, the last first. A constant number of queries."""
    perioden = describe_many(LID, list(versions_of(LID, lid.pk)[:MAX]))
    rollen = ROL.versies.objects.filter(lidmaatschap_id=lid.pk).select_related("pgh_context").order_by("-pgh_id")[:MAX]
    found = [Lidwijziging(_("Lidmaatschap"), deel) for deel in perioden]
    found += [
        Lidwijziging(_("Rol {rol}").format(rol=Rol.Naam(deel.rij.rol).label), deel)
        for deel in describe_many(ROL, list(rollen))
    ]
    return sorted(found, key=lambda deel: -deel.wijziging.nummer)[:MAX]


def history_part(vraag: LidVraag) -> Sequence[Deel]:
    """The last part of the page of a member."""
    context = {"wijzigingen": member_changes(vraag.lid)}
    return [Deel("geschiedenis", _("Geschiedenis"), "organisatie/_lid_geschiedenis.html", 90, context)]
