"""One user for each role, with a password that everybody may know: for trying on a machine of one's own only."""

from __future__ import annotations

from typing import Final, NamedTuple

from accounts.models import Organisatie, Rol, User
from accounts.services.leden import lidmaatschap_set
from accounts.services.tweede_factor import totp_create
from gebied.models import Gebied, Indeling, Rolgebied, Werkgebied

PASSWORD: Final = "twaalfstroom-demo"  # noqa: S105
#: Who manages needs a second step. The secret of theirs is as public as the password: demo_code makes codes of it.
TOTP_GEHEIM: Final = "TWAALFSTROOMDEMOGEBIEDSPLATFORMX"
GEMEENTEN: Final = ("gm9001", "gm9002", "gm9003")
REGIO: Final = "rb90"


class DemoUser(NamedTuple):
    """A role; nobody's name."""

    username: str
    functie: str
    organisatie: str  # code; empty for who sets up the platform
    rol: str
    uitleg: str

    @property
    def met_code(self) -> bool:
        """Does this user fill in a code after the password?"""
        return self.rol in ("", Rol.Naam.BEHEERDER)


USERS: Final = (
    DemoUser("beheerder", "Platformbeheerder", "", "", "richt het platform in, ook in /beheer/"),
    DemoUser("organisatiebeheerder", "Beheerder", "gm9002", Rol.Naam.BEHEERDER, "beheert Kromvoort: leden, sleutels"),
    DemoUser("gebiedsmanager", "Gebiedsmanager", "gm9002", Rol.Naam.GEBIEDSMANAGER, "wijzigt en deelt in Kromvoort"),
    DemoUser("opgavemanager", "Opgavemanager", "ws90", Rol.Naam.OPGAVEMANAGER, "wijzigt wat van het waterschap is"),
    DemoUser("regiobureau", "Regiobureau", REGIO, Rol.Naam.REGIOBUREAU, "leest alles van de drie gemeenten"),
    DemoUser("cop", "CoP-coördinator", REGIO, Rol.Naam.COP_COORDINATOR, "begeleidt een community"),
    DemoUser("lezer", "Lezer", "gm9003", Rol.Naam.LEZER, "bekijkt namens Hogedonk"),
)


def make_users(indeling: Indeling) -> int:
    """Create the users that are not there yet; a user that exists is left alone. Returns how many are new."""
    names = [user.username for user in USERS]
    existing = set(User.objects.filter(username__in=names).values_list("username", flat=True))
    codes = {user.organisatie for user in USERS} | set(GEMEENTEN)
    organisaties = Organisatie.objects.in_bulk(list(codes), field_name="code")
    _make_region(organisaties, indeling)
    new = [user for user in USERS if user.username not in existing]
    for user in new:
        _make_user(user, organisaties.get(user.organisatie), indeling)
    return len(new)


def _make_region(organisaties: dict[str, Organisatie], indeling: Indeling) -> None:
    """The bureau reads across its municipalities; each municipality works in its own area."""
    organisaties[REGIO].regioleden.add(*(organisaties[code] for code in GEMEENTEN))
    for code in GEMEENTEN:
        for organisatie in (organisaties[code], organisaties[REGIO]):
            Werkgebied.objects.get_or_create(organisatie=organisatie, gebied=_area_of(organisaties[code], indeling))


def _area_of(gemeente: Organisatie, indeling: Indeling) -> Gebied:
    naam = gemeente.naam.removeprefix("Gemeente ")
    found: Gebied = Gebied.objects.get(indeling=indeling, niveau="gemeente", naam=naam)
    return found


def _make_user(user: DemoUser, organisatie: Organisatie | None, indeling: Indeling) -> None:
    created = User.objects.create_user(
        user.username,
        password=PASSWORD,
        first_name=user.functie,
        last_name="(demo)",
        is_staff=organisatie is None,
        is_superuser=organisatie is None,
    )
    if user.met_code:
        totp_create(user=created, geheim=TOTP_GEHEIM)
    if organisatie is None:
        return
    lid = lidmaatschap_set(user=created, organisatie=organisatie, rollen=[user.rol])
    if user.rol == Rol.Naam.GEBIEDSMANAGER:
        Rolgebied.objects.create(rol=lid.rollen.get(rol=user.rol), gebied=_area_of(organisatie, indeling))
