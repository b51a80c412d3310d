"""Print how to sign in to the demo; prints nothing when the demo is not there."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from accounts.models import User
from opgaven.demo.load import is_loaded
from opgaven.demo.users import PASSWORD, USERS, DemoUser


class Command(BaseCommand):
    help = "Toont de gebruikers van de demo met hun wachtwoord, als de demo is geladen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="Geef de gebruikers als JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        users = _present() if settings.DEMO_TOEGESTAAN and is_loaded() else []
        if options["json"]:
            rows = [{"gebruiker": user.username, "wachtwoord": PASSWORD, "rol": user.uitleg} for user in users]
            self.stdout.write(json.dumps({"gebruikers": rows}))
        elif users:
            self.stdout.write("\n".join(_table(users)))


def _present() -> list[DemoUser]:
    names = set(User.objects.filter(is_active=True, last_name="(demo)").values_list("username", flat=True))
    return [user for user in USERS if user.username in names]


def _table(users: list[DemoUser]) -> list[str]:
    width = max(len(user.username) for user in users)
    head = f"Inloggen bij de demo (wachtwoord voor iedereen: {PASSWORD})"
    return [head, *(f"  {user.username:<{width}}  {user.uitleg}" for user in users)]
