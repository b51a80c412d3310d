"""Forms for what people tell about an area."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.gis.geos import Point
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from gebied.models import EerdereAanpak, Gebied, Gebiedsbeeld, Kenmerk, LustOfLast, Signaal, Zwaartepunt
from gebied.profiel.plek import point_from_text, text_from_point

_LANG = {"rows": 4}
_JAAR = {"min": 1000, "max": 3000, "inputmode": "numeric"}


class PlekField(forms.CharField):
    """A place typed as two numbers: RD metres, or latitude and longitude."""

    def prepare_value(self, value: Any) -> Any:
        return text_from_point(value) if isinstance(value, Point) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Point):
            return value
        tekst = super().to_python(value)
        if not tekst:
            return None
        punt = point_from_text(tekst)
        if punt is None:
            raise forms.ValidationError(
                gettext("Dit herkennen wij niet als plek. Geef twee getallen, zoals 155000, 463000 of 52,155 5,387.")
            )
        return punt


class ProfielForm(MetVersie):
    """What all these forms share: required fields say so, a choice may say that it is open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = gettext("Dit is nodig om te kunnen opslaan.")
            if isinstance(field, forms.TypedChoiceField):
                keuzes: Any = field.choices
                leeg = gettext("Kies een waarde") if field.required else gettext("Geen")
                field.choices = [("", leeg), *((waarde, naam) for waarde, naam in keuzes if waarde not in (None, ""))]


class KenmerkForm(ProfielForm):
    plek = PlekField(
        label=_("Plek op de kaart"),
        required=False,
        max_length=60,
        help_text=_("Een punt als RD-coördinaten (155000, 463000) of breedte en lengte (52,155 5,387)."),
    )
    begrippen = {"thema": "thema van brede welvaart"}  # onvertaald: a term

    class Meta:
        model = Kenmerk
        fields = ["naam", "soort", "tekst", "is_kans", "is_kwetsbaarheid", "thema", "bron", "datum", "plek"]
        widgets = {
            "tekst": forms.Textarea(attrs=_LANG),
            "datum": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def clean_plek(self) -> Any:
        """A place outside the area tells about another area."""
        plek = self.cleaned_data.get("plek")
        if plek is not None:
            hier = Gebied.objects.filter(pk=self.instance.gebied_id, geometrie__intersects=plek)
            if not hier.exists():
                raise forms.ValidationError(gettext("Deze plek ligt niet in het gebied. Kies een plek die erin ligt."))
        return plek


class SignaalForm(ProfielForm):
    class Meta:
        model = Signaal
        fields = ["oordeel", "reden"]
        widgets = {"reden": forms.Textarea(attrs=_LANG)}


class ZwaartepuntForm(ProfielForm):
    begrippen = {"thema": "thema van brede welvaart"}  # onvertaald: a term

    class Meta:
        model = Zwaartepunt
        fields = ["naam", "thema", "argument", "besluit_van", "besloten_op"]
        widgets = {
            "argument": forms.Textarea(attrs=_LANG),
            "besloten_op": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }


class LustOfLastForm(ProfielForm):
    class Meta:
        model = LustOfLast
        fields = ["naam", "soort", "voor_wie", "tekst", "bron"]
        widgets = {"tekst": forms.Textarea(attrs=_LANG)}


class GebiedsbeeldForm(ProfielForm):
    class Meta:
        model = Gebiedsbeeld
        fields = ["naam", "soort", "tekst", "methode", "datum"]
        widgets = {
            "tekst": forms.Textarea(attrs=_LANG),
            "datum": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }


class EerdereAanpakForm(ProfielForm):
    class Meta:
        model = EerdereAanpak
        fields = ["naam", "begin_jaar", "eind_jaar", "tekst", "opbrengst", "bron"]
        widgets = {
            "begin_jaar": forms.NumberInput(attrs=_JAAR),
            "eind_jaar": forms.NumberInput(attrs=_JAAR),
            "tekst": forms.Textarea(attrs=_LANG),
            "opbrengst": forms.Textarea(attrs=_LANG),
        }
