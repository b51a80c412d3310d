"""Forms about communities and who takes part."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from cop.models import Community, Deelnemer
from stakeholders.forms import RecordForm


def lines(rows: int) -> forms.Textarea:
    """Text with room for so many lines to start with."""
    return forms.Textarea(attrs={"rows": rows})


class CommunityForm(RecordForm):
    begrippen = {"naam": "community", "openheid": "besloten"}

    class Meta:
        model = Community
        fields = ["organisatie", "naam", "thema", "omschrijving", "openheid", "aanmelden"]
        widgets = {"omschrijving": lines(4), "openheid": forms.RadioSelect}
        help_texts = {
            "thema": _("Waar het over gaat, in een paar woorden."),
            "openheid": _(
                "Besloten: alleen deelnemers weten dat deze community bestaat. Openbaar: iedereen ziet de naam, en wat "
                "u per onderdeel publiceert."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "organisatie" in self.fields:
            veld = cast("forms.ModelChoiceField", self.fields["organisatie"])
            veld.queryset = Organisatie.objects.order_by("naam")


class DeelnemerForm(RecordForm):
    naast = ("organisatienaam", "soort")
    begrippen = {"soort": "perspectief", "taak": "notulist"}

    class Meta:
        model = Deelnemer
        fields = ["naam", "email", "organisatienaam", "soort", "functie", "taak"]
        help_texts = {
            "email": _("Hierheen gaan de uitnodigingen. Hoort het bij een account, dan doet iemand daarmee mee."),
            "taak": _("Een notulist schrijft mee in het logboek. Een coördinator regelt alles."),
        }


class AanmeldForm(RecordForm):
    naast = ("organisatienaam", "soort")

    class Meta:
        model = Deelnemer
        fields = ["naam", "organisatienaam", "soort", "functie", "motivatie"]
        widgets = {"motivatie": lines(3)}
