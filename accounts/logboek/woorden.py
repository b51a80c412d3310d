"""The codes of the log in words. A code without words of its own reads as words with spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.tekst import Tekst

_WOORDEN: Final[Mapping[str, Tekst]] = {
    "password": gettext_lazy("wachtwoord"),
    "mfa": gettext_lazy("tweede stap"),
    "socialaccount": gettext_lazy("login van de organisatie"),
    "totp": gettext_lazy("app met codes"),
    "webauthn": gettext_lazy("sleutel"),
    "recovery_codes": gettext_lazy("herstelcodes"),
    "tweede_stap_erbij": gettext_lazy("tweede stap erbij"),
    "tweede_stap_weg": gettext_lazy("tweede stap weggehaald"),
    "tweede_stap_nieuw": gettext_lazy("nieuwe tweede stap"),
    "werkt_namens": gettext_lazy("werkt namens een andere organisatie"),
    "lid_gewijzigd": gettext_lazy("rollen of periode gewijzigd"),
    "lid_beeindigd": gettext_lazy("lidmaatschap beëindigd"),
    "eigen_verzoek": gettext_lazy("verzoek van de persoon zelf"),
    "verzoek": gettext_lazy("verzoek aan de beheerder"),
    "termijn": gettext_lazy("bewaartermijn voorbij"),
    "huisstijl_voorbereid": gettext_lazy("huisstijl voorbereid"),
    "huisstijl_aan": gettext_lazy("huisstijl aangezet"),
    "huisstijl_uit": gettext_lazy("terug naar de standaard van het platform"),
    "huisstijl_concept_weg": gettext_lazy("voorbereide huisstijl weggegooid"),
}
#: Codes and names of codes that are words already. Listed so that they are translated.
_GEWOON: Final = frozenset(
    {
        gettext_noop("aantal"),
        gettext_noop("aanleiding"),
        gettext_noop("begin"),
        gettext_noop("bewerken"),
        gettext_noop("eind"),
        gettext_noop("formaat"),
        gettext_noop("gebieden"),
        gettext_noop("gebruiker"),
        gettext_noop("gedeeld"),
        gettext_noop("gedeeld met"),
        gettext_noop("gewist"),
        gettext_noop("importproef"),
        gettext_noop("importverslag"),
        gettext_noop("intern"),
        gettext_noop("kaart"),
        gettext_noop("leden"),
        gettext_noop("logboek"),
        gettext_noop("mogen bewerken"),
        gettext_noop("naar"),
        gettext_noop("openbaar"),
        gettext_noop("opgaven"),
        gettext_noop("opgeruimd"),
        gettext_noop("persoonsgegevens"),
        gettext_noop("profiel"),
        gettext_noop("rechten"),
        gettext_noop("reden"),
        gettext_noop("rol"),
        gettext_noop("rollen"),
        gettext_noop("soort"),
        gettext_noop("uitdraai"),
        gettext_noop("van"),
        gettext_noop("vannacht"),
        gettext_noop("verbeterd"),
        gettext_noop("wat"),
        gettext_noop("wijze"),
        gettext_noop("zichtbaarheid"),
        gettext_noop("zonder"),
        gettext_noop("lid door inlogdienst"),
        gettext_noop("actief"),
        gettext_noop("veld"),
        gettext_noop("regels"),
        gettext_noop("naam"),
        gettext_noop("gemaakt"),
        gettext_noop("gewijzigd"),
        gettext_noop("ingetrokken"),
        gettext_noop("uitgenodigd"),
        gettext_noop("uitnodiging aanvaard"),
        gettext_noop("uitnodiging ingetrokken"),
        gettext_noop("opnieuw uitgenodigd"),
        gettext_noop("aangenomen"),
        gettext_noop("scores"),
        gettext_noop("gebied"),
        gettext_noop("organisatie"),
        gettext_noop("sleutel"),
        gettext_noop("opgave"),
    }
)
_MODEL: Final = re.compile(r"[a-z]+\.[a-z]+")


def word(code: Any) -> str:
    """A code, a number or a truth in words; a sum of codes as a list."""
    if isinstance(code, bool):
        return _("ja") if code else _("nee")
    tekst = str(code)
    if "+" in tekst:
        delen = list(dict.fromkeys(word(deel) for deel in tekst.split("+")))
        return _(" en ").join(delen)
    return str(_WOORDEN.get(tekst) or model_name(tekst) or _plain(tekst))


def model_name(code: str) -> str:
    """The name of a model such as "accounts.logregel"; empty when it is none."""
    try:
        return str(apps.get_model(code)._meta.verbose_name) if _MODEL.fullmatch(code) else ""
    except LookupError:
        return ""


def details(gegevens: Mapping[str, Any]) -> str:
    """The codes of a line, as "formaat: csv, wat: scores"."""
    delen = [(_plain(naam), _value(waarde)) for naam, waarde in sorted(gegevens.items())]
    return ", ".join(f"{naam}: {waarde}" for naam, waarde in delen if waarde)


def _plain(code: str) -> str:
    woorden = code.replace("_", " ")
    return _(woorden) if woorden in _GEWOON else woorden


def _value(waarde: Any) -> str:
    if waarde is None or isinstance(waarde, str):
        return word(waarde) if waarde else ""
    if isinstance(waarde, list | tuple):
        return ", ".join(map(word, waarde))
    return word(waarde)
