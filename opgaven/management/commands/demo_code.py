"""Print the code that the demo asks of its beheerder as the second step of signing in."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings

from accounts.commando import Commando, Fout, Uitvoer
from opgaven.demo.users import TOTP_GEHEIM


class Command(Commando):
    help = "Toont de code van dit moment voor de tweede stap van de beheerder van de demo."

    def run(self, **options: Any) -> Uitvoer:
        """The code, and how long it lasts."""
        if not settings.DEMO_TOEGESTAAN:
            raise Fout("Deze installatie heeft geen demo. Gebruik de app met codes van uw eigen account.")
        nu, periode = int(time.time()), app_settings.TOTP_PERIOD
        code = format_hotp_value(hotp_value(TOTP_GEHEIM, nu // periode))
        over = periode - nu % periode
        return Uitvoer({"code": code, "seconden": over}, f"{code}  (nog {over} seconden geldig, en werkt één keer)")
