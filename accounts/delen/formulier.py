"""The form that decides who sees an object."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.delen.woorden import UITLEG
from accounts.models import Organisatie, Zichtbaarheid
from accounts.tekst import Tekst

NIET, LEZEN, BEWERKEN = "", "lezen", "bewerken"
_DEEL = "deel_"


class ZichtbaarheidForm(forms.Form):
    """One of three choices, and per organisation what it may do when the object is shared."""

    zonder_verplicht = True
    zichtbaarheid = forms.ChoiceField(label=gettext_lazy("Uw keuze"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, niet_openbaar: Tekst, organisaties: Iterable[Organisatie], **kwargs: Any) -> None:
        """``niet_openbaar`` says why it cannot be public; empty when it can."""
        super().__init__(*args, **kwargs)
        keuze = cast("forms.ChoiceField", self.fields["zichtbaarheid"])
        keuze.choices = [
            (waarde.value, uitleg)
            for waarde, uitleg in UITLEG.items()
            if not (niet_openbaar and waarde == Zichtbaarheid.OPENBAAR)
        ]
        keuze.help_text = niet_openbaar
        self.organisaties = list(organisaties)
        for organisatie in self.organisaties:
            self.fields[f"{_DEEL}{organisatie.pk}"] = forms.ChoiceField(
                label=str(organisatie),
                required=False,
                choices=[(NIET, _("Niet delen")), (LEZEN, _("Mag lezen")), (BEWERKEN, _("Mag lezen en wijzigen"))],
            )

    @property
    def deelvelden(self) -> list[forms.BoundField]:
        """A field per organisation, those with whom it is shared first."""
        velden = [self[f"{_DEEL}{organisatie.pk}"] for organisatie in self.organisaties]
        return sorted(velden, key=lambda veld: not veld.value())

    @property
    def delingen(self) -> dict[Organisatie, bool]:
        """Of a valid form: with whom it is shared, and whether they may change it too."""
        if self.cleaned_data["zichtbaarheid"] != Zichtbaarheid.GEDEELD:
            return {}
        gekozen = {o: self.cleaned_data[f"{_DEEL}{o.pk}"] for o in self.organisaties}
        return {o: waarde == BEWERKEN for o, waarde in gekozen.items() if waarde}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("zichtbaarheid") == Zichtbaarheid.GEDEELD and not self.delingen:
            self.add_error("zichtbaarheid", _("Kies hieronder met welke organisaties u deelt, of kies intern."))
        return cleaned


def initial_of(nu: dict[str, Any]) -> dict[str, str]:
    """What the form shows of what stands now (selectors.visibility_of)."""
    delingen = {f"{_DEEL}{pk}": BEWERKEN if bewerken else LEZEN for pk, bewerken in nu["delingen"]}
    return {"zichtbaarheid": nu["zichtbaarheid"]} | delingen
