"""Roles and rights in plain Dutch, as the pages and the account of a member tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Lidmaatschap, Organisatie, Rol
from accounts.organisatie.panelen import places_of
from accounts.organisatie.selectors import Toestand, state_of
from accounts.permissions import GEBIEDSGEBONDEN, RECHT_NAMEN, ROLRECHTEN, Recht
from accounts.tekst import Tekst

ROL_UITLEG: Mapping[str, Tekst] = {
    Rol.Naam.BEHEERDER: gettext_lazy("Regelt wie er lid is en wat ieder mag, maakt sleutels, en mag zelf alles."),
    Rol.Naam.GEBIEDSMANAGER: gettext_lazy(
        "Wijzigt, deelt en publiceert, maar alleen in de eigen gebieden en wat daarin ligt."
    ),
    Rol.Naam.OPGAVEMANAGER: gettext_lazy(
        "Wijzigt alle opgaven van de organisatie, gegevens en ligging. Publiceert niet."
    ),
    Rol.Naam.COP_COORDINATOR: gettext_lazy("Leest wat van de organisatie is. Werkt aan bijeenkomsten en kennis."),
    Rol.Naam.LEZER: gettext_lazy("Leest wat van de organisatie is, en wat met haar is gedeeld."),
    Rol.Naam.REGIOBUREAU: gettext_lazy(
        "Leest ook alles van de organisaties die bij de regio horen, en start berekeningen."
    ),
}

RECHT_UITLEG: Mapping[Recht, Tekst] = {
    Recht.LEZEN: gettext_lazy("Zien wat van de organisatie is, ook wat intern is."),
    Recht.BEWERKEN: gettext_lazy("Naam, status, jaren en andere gegevens wijzigen; opgaven toevoegen en verwijderen."),
    Recht.GEOMETRIE: gettext_lazy("De grens van een opgave of gebied veranderen."),
    Recht.PUBLICEREN: gettext_lazy("Kiezen wie iets ziet: alleen de eigen organisatie, ook anderen, of iedereen."),
    Recht.REKENEN: gettext_lazy("Scores opnieuw laten uitrekenen."),
    Recht.KENNIS: gettext_lazy("Een community beginnen. Wie daarin wat mag, volgt uit de taak in die community."),
    Recht.BEHEREN: gettext_lazy("Leden uitnodigen, rollen geven en API-sleutels maken of intrekken."),
}


@dataclass(frozen=True, slots=True)
class RolInWoorden:
    """A role that somebody has: what it is called, what it gives, what was taken away, and where it holds."""

    naam: Tekst
    mag: str
    niet: str
    plekken: Sequence[str]
    gebiedsgebonden: bool

    @property
    def zonder_plek(self) -> bool:
        """An area-bound role without areas gives no right to change anything yet."""
        return self.gebiedsgebonden and not self.plekken


def in_words(rol: Rol, plekken: Sequence[str] = ()) -> RolInWoorden:
    """What this role of somebody comes down to."""
    gegeven = ROLRECHTEN[rol.rol]
    weg = [recht for recht in Recht if recht in gegeven and recht in rol.zonder]
    return RolInWoorden(
        naam=rol.get_rol_display(),
        mag=enumerated([RECHT_NAMEN[recht] for recht in Recht if recht in gegeven and recht not in weg]),
        niet=enumerated([RECHT_NAMEN[recht] for recht in weg]),
        plekken=plekken,
        gebiedsgebonden=rol.rol in GEBIEDSGEBONDEN,
    )


@dataclass(frozen=True, slots=True)
class Regel:
    """A membership as a line of a list."""

    lid: Lidmaatschap
    toestand: Toestand
    rollen: list[RolInWoorden]


def lines_of(leden: list[Lidmaatschap]) -> list[Regel]:
    """Memberships with their roles in words and where these hold."""
    plekken = places_of([rol.pk for lid in leden for rol in lid.rollen.all()])
    return [
        Regel(lid, state_of(lid), [in_words(rol, plekken.get(rol.pk, ())) for rol in lid.rollen.all()]) for lid in leden
    ]


def roles_for(organisatie: Organisatie) -> list[str]:
    """The roles that make sense here: only a region reads across its members."""
    regio = organisatie.soort == Organisatie.Soort.REGIO
    return [rol for rol in Rol.Naam.values if regio or rol != Rol.Naam.REGIOBUREAU]


def enumerated(namen: Sequence[Tekst]) -> str:
    """Like "lezen, berekeningen starten en beheren".

    >>> enumerated(["a"]), enumerated(["a", "b"]), enumerated(["a", "b", "c"]), enumerated([])
    ('a', 'a en b', 'a, b en c', '')
    """
    *eerste, laatste = map(str, namen or [""])
    return _("{eerste} en {laatste}").format(eerste=", ".join(eerste), laatste=laatste) if eerste else laatste
