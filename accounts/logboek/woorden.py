"""The codes of the log in words. A code without words of its own reads as words with spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from django.apps import apps

_WOORDEN: Final = {
    "password": "wachtwoord",
    "mfa": "tweede stap",
    "socialaccount": "login van de organisatie",
    "totp": "app met codes",
    "webauthn": "sleutel",
    "recovery_codes": "herstelcodes",
    "tweede_stap_erbij": "tweede stap erbij",
    "tweede_stap_weg": "tweede stap weggehaald",
    "tweede_stap_nieuw": "nieuwe tweede stap",
    "werkt_namens": "werkt namens een andere organisatie",
    "lid_gewijzigd": "rollen of periode gewijzigd",
    "lid_beeindigd": "lidmaatschap beëindigd",
    "eigen_verzoek": "verzoek van de persoon zelf",
    "verzoek": "verzoek aan de beheerder",
    "termijn": "bewaartermijn voorbij",
    "huisstijl_voorbereid": "huisstijl voorbereid",
    "huisstijl_aan": "huisstijl aangezet",
    "huisstijl_uit": "terug naar de standaard van het platform",
    "huisstijl_concept_weg": "voorbereide huisstijl weggegooid",
}
_MODEL: Final = re.compile(r"[a-z]+\.[a-z]+")


def word(code: Any) -> str:
    """A code, a number or a truth in words; a sum of codes as a list."""
    if isinstance(code, bool):
        return "ja" if code else "nee"
    tekst = str(code)
    if "+" in tekst:
        delen = list(dict.fromkeys(word(deel) for deel in tekst.split("+")))
        return " en ".join(delen)
    return _WOORDEN.get(tekst) or model_name(tekst) or tekst.replace("_", " ")


def model_name(code: str) -> str:
    """The Dutch name of a model such as "accounts.logregel"; empty when it is none."""
    try:
        return str(apps.get_model(code)._meta.verbose_name) if _MODEL.fullmatch(code) else ""
    except LookupError:
        return ""


def details(gegevens: Mapping[str, Any]) -> str:
    """The codes of a line, as "formaat: csv, wat: scores"."""
    delen = [(naam.replace("_", " "), _value(waarde)) for naam, waarde in sorted(gegevens.items())]
    return ", ".join(f"{naam}: {waarde}" for naam, waarde in delen if waarde)


def _value(waarde: Any) -> str:
    if waarde is None or isinstance(waarde, str):
        return word(waarde) if waarde else ""
    if isinstance(waarde, list | tuple):
        return ", ".join(map(word, waarde))
    return word(waarde)
