"""The part of the form of an import that asks what each value of a field means: hard, zacht, or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from opgaven.importeren.uitkeuzes import BETEKENISSEN, said_of
from opgaven.models import Hardheid

#: Somebody judges each value, so a field of names or numbers is not one for this.
WAARDEN_MAX: Final = 30
_LEESBAAR: Final = 60
_KEUZES: Final = [
    ("", _("Maak een keuze")),
    ("hard", _("Hard: er is over besloten")),
    ("zacht", _("Zacht: nog niet besloten")),
    ("open", _("Laat open")),
]


class Waardekeuzes:
    """The values of one field with their counts, and the question about each that is not hard or zacht by itself."""

    def __init__(self, telling: Mapping[str, int]) -> None:
        telling = _one_spelling(telling)
        self.te_veel = len(telling) > WAARDEN_MAX
        vragen = {} if self.te_veel else {w: n for w, n in telling.items() if w.casefold() not in Hardheid.values}
        self.namen = {_name(waarde): waarde for waarde in vragen}
        self.telling = vragen

    def fields(self, keuzes: Mapping[str, str]) -> dict[str, forms.ChoiceField]:
        """A question per value, answered as before."""
        gezegd = {waarde: betekenis for betekenis, waarden in said_of(keuzes).items() for waarde in waarden}
        return {
            naam: forms.ChoiceField(
                label=gettext("{waarde} betekent").format(waarde=_short(waarde)),
                help_text=ngettext("{n} rij", "{n} rijen", self.telling[waarde]).format(n=self.telling[waarde]),
                choices=_KEUZES,
                initial=gezegd.get(waarde, ""),
                required=False,
            )
            for naam, waarde in self.namen.items()
        }

    def unanswered(self, antwoorden: Mapping[str, Any]) -> list[str]:
        """The questions without an answer."""
        return [naam for naam in self.namen if not antwoorden.get(naam)]

    def as_keuzes(self, antwoorden: Mapping[str, Any]) -> dict[str, str]:
        """Per meaning the values, as text."""
        gezegd = {
            betekenis: [waarde for naam, waarde in self.namen.items() if antwoorden.get(naam) == betekenis]
            for betekenis in BETEKENISSEN
        }
        return {betekenis: json.dumps(waarden) for betekenis, waarden in gezegd.items() if waarden}


def _one_spelling(telling: Mapping[str, int]) -> dict[str, int]:
    """Capitals make no difference in an import: what differs in those alone is asked once, as it is written most."""
    samen: dict[str, tuple[str, int]] = {}
    for waarde, aantal in telling.items():
        eerste, eerder = samen.get(waarde.casefold(), (waarde, 0))
        samen[waarde.casefold()] = (eerste, eerder + aantal)
    return dict(samen.values())


def _name(waarde: str) -> str:
    """Stays the same when the file or the order of its values changes."""
    return f"waarde_{hashlib.sha256(waarde.encode(errors='replace')).hexdigest()[:12]}"


def _short(waarde: str) -> str:
    return waarde if len(waarde) <= _LEESBAAR else f"{waarde[: _LEESBAAR - 1]}…"
