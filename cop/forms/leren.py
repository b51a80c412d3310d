"""Forms about what a community wants to learn."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from cop.forms.communities import lines
from cop.forms.gebied import GebiedVeld, area_field
from cop.forms.kennis import KennisForm, themes
from cop.models import Leerstap, Leervraag
from stakeholders.forms import RecordForm


class LeervraagForm(KennisForm):
    themas = themes()
    begrippen = {"vraag": "leervraag"}

    class Meta:
        model = Leervraag
        fields = ["vraag", "aanleiding", "status", "antwoord", "themas"]
        widgets = {"vraag": lines(2), "aanleiding": lines(3), "antwoord": lines(4)}
        labels = {"vraag": _("Wat wilt u samen leren?"), "aanleiding": _("Waarom deze vraag?")}
        help_texts = {
            "antwoord": _("Nodig zodra de vraag beantwoord is. Noem geen namen van personen."),
            "vraag": _("Zo dat u kunt uitproberen of het werkt, zoals: helpt het als één iemand het gezicht is?"),
        }


class NieuweLeervraagForm(LeervraagForm):
    """Nobody knows the answer yet: that comes with changing it."""

    class Meta(LeervraagForm.Meta):
        fields = ["vraag", "aanleiding", "themas"]


class LeerstapForm(RecordForm):
    """With ``doelgroep``: the areas that may be named are those that the writer sees."""

    gebied = GebiedVeld(label=_("Waar"))
    naast = ("datum", "soort", "gebied", "bijeenkomst")

    class Meta:
        model = Leerstap
        fields = ["datum", "soort", "tekst", "gebied", "bijeenkomst"]
        labels = {"tekst": _("Wat gebeurt er, of wat zag u?")}
        widgets = {"datum": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), "tekst": lines(5)}

    def __init__(self, *args: Any, doelgroep: Doelgroep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area_field(self, doelgroep)
        self.fields["datum"].error_messages["invalid"] = _("Dit is geen datum. Schrijf hem als 31-12-2027.")
        veld = cast("forms.ModelChoiceField", self.fields["bijeenkomst"])
        veld.queryset = self.instance.leervraag.community.bijeenkomsten.all()
        veld.empty_label = cast("str", _("Geen bijeenkomst"))
