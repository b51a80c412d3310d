"""The form that decides who sees an opgave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from accounts.models import Organisatie, Zichtbaarheid
from opgaven.models import Opgave
from opgaven.taal.zichtbaarheid import UITLEG, no_public

NIET, LEZEN, BEWERKEN = "", "lezen", "bewerken"
_DEEL = "deel_"


class ZichtbaarheidForm(forms.Form):
    """One of three choices, and per organisation what it may do when the opgave is shared."""

    zichtbaarheid = forms.ChoiceField(label="Wie ziet deze opgave?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, opgave: Opgave, organisaties: Iterable[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        waarom_niet = no_public(opgave)
        keuze = cast("forms.ChoiceField", self.fields["zichtbaarheid"])
        keuze.choices = [
            (waarde.value, uitleg)
            for waarde, uitleg in UITLEG.items()
            if not (waarom_niet and waarde == Zichtbaarheid.OPENBAAR)
        ]
        keuze.help_text = waarom_niet
        self.organisaties = list(organisaties)
        for organisatie in self.organisaties:
            self.fields[f"{_DEEL}{organisatie.pk}"] = forms.ChoiceField(
                label=str(organisatie),
                required=False,
                choices=[(NIET, "Niet delen"), (LEZEN, "Mag haar zien"), (BEWERKEN, "Mag haar zien en wijzigen")],
            )

    @property
    def deelvelden(self) -> list[forms.BoundField]:
        """A field per organisation, those with whom it is shared first."""
        velden = [self[f"{_DEEL}{organisatie.pk}"] for organisatie in self.organisaties]
        return sorted(velden, key=lambda veld: not veld.value())

    @property
    def delingen(self) -> dict[int, bool]:
        """Of a valid form: organisations by id, with whether they may change it too."""
        if self.cleaned_data["zichtbaarheid"] != Zichtbaarheid.GEDEELD:
            return {}
        gekozen = {o.pk: self.cleaned_data[f"{_DEEL}{o.pk}"] for o in self.organisaties}
        return {pk: waarde == BEWERKEN for pk, waarde in gekozen.items() if waarde}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("zichtbaarheid") == Zichtbaarheid.GEDEELD and not self.delingen:
            self.add_error("zichtbaarheid", "Kies hieronder met welke organisaties u deze opgave deelt.")
        return cleaned


def initial_of(zichtbaarheid: str, delingen: Iterable[tuple[int, bool]]) -> dict[str, str]:
    """What the form shows of what stands now."""
    return {"zichtbaarheid": zichtbaarheid} | {
        f"{_DEEL}{pk}": BEWERKEN if bewerken else LEZEN for pk, bewerken in delingen
    }
