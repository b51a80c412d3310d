"""Print how to sign in: the users of the demo, or how to make the first one; nothing when there are others."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from accounts.commando import Commando, Uitvoer
from accounts.models import User
from opgaven.demo.load import is_loaded
from opgaven.demo.users import PASSWORD, USERS, DemoUser


class Command(Commando):
    help = "Toont de gebruikers van de demo met hun wachtwoord, of hoe u de eerste beheerder maakt."

    def run(self, **options: Any) -> Uitvoer:
        """List the users of the demo that are still there."""
        users = _present() if settings.DEMO_TOEGESTAAN and is_loaded() else []
        rows = [{"gebruiker": user.username, "wachtwoord": PASSWORD, "uitleg": user.uitleg} for user in users]
        return Uitvoer({"gebruikers": rows}, "\n".join(_table(users)) if users else _first_account())


def _present() -> list[DemoUser]:
    names = set(User.objects.filter(is_active=True, last_name="(demo)").values_list("username", flat=True))
    return [user for user in USERS if user.username in names]


def _first_account() -> str:
    """Who starts empty has nobody to sign in as."""
    if User.objects.exists():
        return ""
    return "Nog niemand kan inloggen. Maak in een tweede venster de eerste beheerder: script/manage createsuperuser"


def _table(users: list[DemoUser]) -> list[str]:
    width = max(len(user.username) for user in users)
    head = f"Inloggen bij de demo, voor iedereen met het wachtwoord {PASSWORD}:"
    lines = [head, *(f"  {user.username:<{width}}  {user.uitleg}" for user in users)]
    met_code = " en ".join(user.username for user in users if user.met_code)
    if met_code:
        lines.append(f"Na het wachtwoord van {met_code} volgt een code. Vraag die op met: script/manage demo_code")
    return [*lines, "Mail wordt niet verstuurd, maar staat op /post/."]
