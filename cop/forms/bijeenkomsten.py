"""Forms about meetings, their agenda and their report."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from cop.forms.communities import lines
from cop.models import Actie, Agendapunt, Besluit, Bijeenkomst, Genodigde
from stakeholders.forms import RecordForm


def _moment() -> forms.DateTimeInput:
    """A day and a time, as every browser offers them."""
    return forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class BijeenkomstForm(RecordForm):
    naast = ("begin", "eind", "plaats", "gastheer")
    begrippen = {"titel": "bijeenkomst"}

    class Meta:
        model = Bijeenkomst
        fields = ["titel", "begin", "eind", "plaats", "gastheer", "toelichting"]
        widgets = {"begin": _moment(), "eind": _moment(), "toelichting": lines(4)}
        help_texts = {"toelichting": _("Staat in de uitnodiging. Noem geen namen van personen.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("begin", "eind"):
            self.fields[veld].error_messages["invalid"] = _("Dit is geen dag met een tijd. Kies beide.")


class AgendapuntForm(RecordForm):
    naast = ("volgorde", "minuten")

    class Meta:
        model = Agendapunt
        fields = ["titel", "toelichting", "volgorde", "minuten"]
        widgets = {"toelichting": lines(3)}


class VerslagForm(RecordForm):
    begrippen = {"verslag": "verslag"}

    class Meta:
        model = Agendapunt
        fields = ["verslag"]
        widgets = {"verslag": lines(12)}
        help_texts = {"verslag": _("Wat anderen ervan mogen weten. Noem geen namen van personen.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["verslag"] = self.instance.verslag or self.instance.notities


class BesluitForm(RecordForm):
    class Meta:
        model = Besluit
        fields = ["tekst"]
        labels = {"tekst": _("Wat is besloten?")}


class ActieForm(RecordForm):
    naast = ("eigenaar", "deadline")

    class Meta:
        model = Actie
        fields = ["tekst", "eigenaar", "deadline", "klaar"]
        labels = {"tekst": _("Wat gaat iemand doen?")}
        widgets = {"deadline": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        community = self.instance.agendapunt.bijeenkomst.community
        veld = cast("forms.ModelChoiceField", self.fields["eigenaar"])
        veld.queryset = community.deelnemers.taking_part()


class AntwoordForm(forms.Form):
    """What somebody answers to an invitation."""

    antwoord = forms.ChoiceField(
        label=_("Komt u?"),
        widget=forms.RadioSelect,
        choices=[
            (Genodigde.Antwoord.JA.value, _("Ja, ik kom")),
            (Genodigde.Antwoord.MISSCHIEN.value, _("Misschien")),
            (Genodigde.Antwoord.NEE.value, _("Nee, ik kom niet")),
        ],
        error_messages={"required": _("Kies een antwoord.")},
    )
