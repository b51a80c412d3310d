"""The form of a house style: files to tokens and a picture."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.huisstijl.logo import Logo, LogoFoutError, read_logo
from accounts.huisstijl.tokens import MAX_BYTES, Lezing, TokenFoutError, read_tokens


class HuisstijlForm(forms.Form):
    """What was not chosen stays as it is."""

    licht = forms.FileField(
        label=gettext_lazy("Tokens"),
        required=False,
        help_text=gettext_lazy(
            "Een CSS-bestand met alleen design tokens in één blok, zoals NL Design System ze levert."
        ),
        widget=forms.FileInput(attrs={"accept": ".css,text/css"}),
    )
    donker = forms.FileField(
        label=gettext_lazy("Tokens voor donkere kleuren"),
        required=False,
        help_text=gettext_lazy(
            "Alleen als u daar eigen kleuren voor hebt. Anders houden donkere pagina's de standaardkleuren."
        ),
        widget=forms.FileInput(attrs={"accept": ".css,text/css"}),
    )
    logo = forms.FileField(
        label=gettext_lazy("Logo"),
        required=False,
        help_text=gettext_lazy("PNG, JPEG of WebP, hooguit 1 MB. Het staat op wit in de balk, 48 beeldpunten hoog."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )
    zonder_logo = forms.BooleanField(label=gettext_lazy("Haal het logo weg"), required=False)

    def clean_licht(self) -> Lezing | None:
        return self._tokens("licht")

    def clean_donker(self) -> Lezing | None:
        return self._tokens("donker")

    def clean_logo(self) -> Logo | None:
        bestand = self.cleaned_data["logo"]
        try:
            return read_logo(bestand.read()) if bestand else None
        except LogoFoutError as error:
            raise ValidationError(str(error)) from None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            raise ValidationError(_("Kies een bestand met tokens of een logo."))
        return cleaned

    def _tokens(self, veld: str) -> Lezing | None:
        bestand = self.cleaned_data[veld]
        try:
            return read_tokens(bestand.read(MAX_BYTES + 1)) if bestand else None
        except TokenFoutError as error:
            raise ValidationError(error.fouten) from None


class AanzetForm(forms.Form):
    """Switch on exactly what was looked at."""

    kenmerk = forms.CharField(max_length=16, widget=forms.HiddenInput)
    openbaar = forms.BooleanField(
        label=gettext_lazy("Ook voor bezoekers die niet inloggen"),
        required=False,
        help_text=gettext_lazy(
            "Kiest meer dan één organisatie dit, dan zien bezoekers het platform zonder huisstijl, "
            "tenzij de platformbeheerder er een aanwijst."
        ),
    )
