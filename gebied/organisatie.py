"""What areas add to the pages of an organisation: its work area, and the areas of an area-bound role."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.organisatie.panelen import Deel, LidVraag, OrganisatieVraag, lidpagina, organisatiepagina, rolplekken
from accounts.permissions import GEBIEDSGEBONDEN, doelgroep_of
from gebied.selectors.toewijzen import areas_of_organisation, areas_of_role, areas_to_add, places_of_roles


def register() -> None:
    """Called once, when the app starts."""
    organisatiepagina.register("werkgebied", work_area)
    lidpagina.register("gebieden", areas_of_member)
    rolplekken.register("gebieden", places_of_roles)


def work_area(vraag: OrganisatieVraag) -> Sequence[Deel]:
    """The names of the areas that the organisation works in."""
    context = {"plekken": areas_of_organisation(vraag.organisatie), "organisatie": vraag.organisatie}
    return [Deel("werkgebied", _("Werkgebied"), "gebied/_werkgebied.html", 30, context)]


def areas_of_member(vraag: LidVraag) -> Sequence[Deel]:
    """Where the role of an area manager holds, with a search for more."""
    rol = next((rol for rol in vraag.rollen if rol.rol in GEBIEDSGEBONDEN), None)
    if rol is None:
        return []
    plekken = areas_of_role(rol)
    zoek = sought(vraag.keuzes)
    context = {
        "plekken": plekken,
        "zoek": zoek,
        "gevonden": areas_to_add(zoek, doelgroep_of(vraag.actor), [plek.gebied.pk for plek in plekken]),
        "lid": vraag.lid,
    }
    return [Deel("gebieden", _("Gebieden van de gebiedsmanager"), "gebied/_rolgebieden.html", 10, context)]


def sought(keuzes: QueryDict) -> str:
    """What somebody looks for among the areas."""
    return keuzes.get("zoekgebied", "").replace("\x00", "").strip()[:100]
