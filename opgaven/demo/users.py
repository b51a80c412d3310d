"""One user for each role, with a password that everybody may know: for trying on a machine of one's own only."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.contrib.auth.models import Group

from accounts.models import Organisatie, User
from accounts.permissions import GROEP_BEWERKER, GROEP_LEZER

PASSWORD: Final = "twaalfstroom-demo"  # noqa: S105


class DemoUser(NamedTuple):
    """A role; nobody's name."""

    username: str
    functie: str
    organisatie: str  # code
    groep: str  # empty for who may do everything
    uitleg: str


USERS: Final = (
    DemoUser("beheerder", "Beheerder", "rb90", "", "mag alles, ook in /beheer/"),
    DemoUser("gebiedsmanager", "Gebiedsmanager", "gm9002", GROEP_BEWERKER, "bekijkt, wijzigt en rekent"),
    DemoUser("opgavemanager", "Opgavemanager", "ws90", GROEP_BEWERKER, "bekijkt, wijzigt en rekent"),
    DemoUser("lezer", "Lezer", "gm9003", GROEP_LEZER, "bekijkt alleen"),
)


def make_users() -> int:
    """Create the users that are not there yet; a user that exists is left alone. Returns how many are new."""
    existing = set(
        User.objects.filter(username__in=[user.username for user in USERS]).values_list("username", flat=True)
    )
    organisaties = Organisatie.objects.in_bulk([user.organisatie for user in USERS], field_name="code")
    new = [user for user in USERS if user.username not in existing]
    for user in new:
        _make_user(user, organisaties[user.organisatie])
    return len(new)


def _make_user(user: DemoUser, organisatie: Organisatie) -> None:
    everything = not user.groep
    created = User.objects.create_user(
        user.username,
        password=PASSWORD,
        first_name=user.functie,
        last_name="(demo)",
        organisatie=organisatie,
        is_staff=everything,
        is_superuser=everything,
    )
    if user.groep:
        created.groups.add(Group.objects.get(name=user.groep))
