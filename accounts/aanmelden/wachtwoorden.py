"""Rules for passwords that Django lacks, or says in English."""

from __future__ import annotations

import re
from typing import Any, Final

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

#: What people in Dutch offices put before a number or a year.
_WOORDEN = """
    welkom wachtwoord password geheim gemeente provincie waterschap gebied gebiedsplatform nederland zeeland lente
    zomer herfst winter januari februari maart april mei juni juli augustus september oktober november december
    maandag vrijdag beheer beheerder admin test demo
"""  # onvertaald: no text but words
GEWONE_WOORDEN: Final = frozenset(re.findall(r"\w+", _WOORDEN))


class LengteValidator(MinimumLengthValidator):
    def get_error_message(self) -> str:
        return _("Dit wachtwoord is te kort. Gebruik minstens {min_length} tekens.").format(min_length=self.min_length)


class GewoonWoordValidator:
    """Refuses one ordinary word, once or more, with nothing but figures and signs around it: Welkom2026-welkom."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise when a guesser would have it in the first hundred tries."""
        woorden = set(re.findall(r"[a-z]+", password.lower()))
        if len(woorden) == 1 and woorden <= GEWONE_WOORDEN:
            raise ValidationError(_("Dit wachtwoord is makkelijk te raden. Gebruik meer woorden."), code="gewoon_woord")

    def get_help_text(self) -> str:
        return _("Uw wachtwoord mag niet één gewoon woord met cijfers zijn.")
