"""What somebody may want to do, and which role gives it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from accounts.models import Rol
from accounts.tekst import Tekst


class Recht(StrEnum):
    """Reading, and the rights to change, which are separate on purpose."""

    LEZEN = "lezen"
    BEWERKEN = "bewerken"
    """Change what is told about an object."""
    GEOMETRIE = "geometrie"
    """Change where it lies."""
    PUBLICEREN = "publiceren"
    """Decide who sees it."""
    REKENEN = "rekenen"
    KENNIS = "kennis"
    """Begin a community, and decide what words mean. What one may do in a community follows from one's place in it."""
    BEHEREN = "beheren"


RECHT_NAMEN: Mapping[Recht, Tekst] = {
    Recht.LEZEN: _("lezen"),
    Recht.BEWERKEN: _("gegevens wijzigen"),
    Recht.GEOMETRIE: _("de ligging wijzigen"),
    Recht.PUBLICEREN: _("delen en openbaar maken"),
    Recht.REKENEN: _("berekeningen starten"),
    Recht.KENNIS: _("communities beginnen en begrippen vaststellen"),
    Recht.BEHEREN: _("leden, rollen en sleutels beheren"),
}

_WERK = frozenset({Recht.LEZEN, Recht.BEWERKEN, Recht.GEOMETRIE, Recht.REKENEN})

ROLRECHTEN: Mapping[str, frozenset[Recht]] = {
    Rol.Naam.BEHEERDER: frozenset(Recht),
    Rol.Naam.GEBIEDSMANAGER: _WERK | {Recht.PUBLICEREN},
    Rol.Naam.OPGAVEMANAGER: _WERK,
    Rol.Naam.COP_COORDINATOR: frozenset({Recht.LEZEN, Recht.KENNIS}),
    Rol.Naam.LEZER: frozenset({Recht.LEZEN}),
    Rol.Naam.REGIOBUREAU: frozenset({Recht.LEZEN, Recht.REKENEN, Recht.KENNIS}),
}

#: Roles whose rights to change hold only in the areas that they name, and below those.
GEBIEDSGEBONDEN = frozenset({Rol.Naam.GEBIEDSMANAGER})

#: A key acts for an organisation, never as its manager, and is no participant of a community.
SLEUTELRECHTEN = tuple(recht for recht in Recht if recht not in {Recht.BEHEREN, Recht.KENNIS})
