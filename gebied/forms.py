"""From the address of the list of areas to checked values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from accounts.tekst import Tekst
from gebied.models import Gebied
from gebied.selectors.lijst import Laag, Lijstkeuze, default_layer, parents

ALLES: list[tuple[Any, Tekst]] = [("", _("Alle"))]


class Lijstfilter(forms.Form):
    """The filters above the list, with what stands in the address filled in."""

    zonder_verplicht = True

    zoek = forms.CharField(label=_("Zoek op naam of code"), max_length=100, widget=forms.TextInput({"type": "search"}))
    indeling = forms.ChoiceField(label=_("Indeling"))
    niveau = forms.ChoiceField(label=_("Niveau"))
    ouder = forms.ChoiceField(label=_("Ligt in"))
    stedelijkheid = forms.ChoiceField(label=_("Stedelijkheid"), choices=[*ALLES, *Gebied.Stedelijkheid.choices])

    def __init__(self, keuze: Lijstkeuze, lagen: Sequence[Laag], doelgroep: Doelgroep) -> None:
        super().__init__(initial=_initial(keuze))
        for field in self.fields.values():
            field.required = False
        self._choices("indeling", [(laag.indeling_id, laag.indeling) for laag in lagen])
        self._choices("niveau", [(laag.niveau, laag.niveau_naam) for laag in lagen])
        self._choices("ouder", [*ALLES, *parents(keuze.indeling_id, keuze.niveau, doelgroep)])

    def _choices(self, naam: str, choices: Sequence[tuple[Any, Tekst]]) -> None:
        """Each choice once, in the order in which it came; a field without a choice to make is left out."""
        eigen = list(dict.fromkeys(choices))
        if eigen == ALLES:
            del self.fields[naam]
        else:
            cast("forms.ChoiceField", self.fields[naam]).choices = eigen


def keuze_from(params: QueryDict, lagen: Sequence[Laag]) -> Lijstkeuze | None:
    """Read the address; what it does not say or says wrongly gets the default. None as long as there are no areas."""
    if not lagen:
        return None
    indeling_id, niveau = _whole(params, "indeling"), params.get("niveau") or None
    laag = default_layer(lagen, indeling_id, niveau) or default_layer(lagen, indeling_id) or default_layer(lagen)
    if laag is None:
        return None
    return Lijstkeuze(
        indeling_id=laag.indeling_id,
        niveau=laag.niveau,
        zoek=params.get("zoek", "").replace("\x00", "").strip()[:100],
        ouder_id=_whole(params, "ouder"),
        stedelijkheid=_whole(params, "stedelijkheid"),
        sorteer=params.get("sorteer") or "naam",
    )


def _whole(params: QueryDict, naam: str) -> int | None:
    """A number that fits a key of the database; anything else is as if it was not said."""
    tekst = params.get(naam, "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) <= 9 else None


def _initial(keuze: Lijstkeuze) -> dict[str, Any]:
    return {
        "zoek": keuze.zoek,
        "indeling": keuze.indeling_id,
        "niveau": keuze.niveau,
        "ouder": keuze.ouder_id,
        "stedelijkheid": keuze.stedelijkheid,
    }
