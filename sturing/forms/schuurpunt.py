"""Forms on the way from a pair that chafes to an agreement."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from gebied.taal import oppervlakte
from sturing.forms.basis import NODIG, SturingForm, day, text
from sturing.models import Afspraak
from sturing.selectors.normen import TERMIJN_DAGEN
from sturing.selectors.schuurpunt import Schuurpunt
from sturing.selectors.vraagstukken import addressees


class VoorleggenForm(forms.Form):
    """One question to all owners of a pair at once."""

    foutkop = _("Nog niet voorgelegd")
    titel = forms.CharField(label=_("Titel"), max_length=200, error_messages={"required": NODIG})
    vraag = forms.CharField(
        label=_("Vraag"), widget=text(6), max_length=20_000, error_messages={"required": NODIG},
        help_text=_("Dit voorstel is uit de cijfers gemaakt. Pas het aan. Noem geen namen van personen."),
    )  # fmt: skip
    aan = forms.ModelMultipleChoiceField(
        label=_("Aan wie?"),
        queryset=Organisatie.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één eigenaar.")},
    )
    termijn = day(label=_("Antwoord uiterlijk op"))

    def __init__(self, *args: Any, punt: Schuurpunt, **kwargs: Any) -> None:
        eigenaren = punt.eigenaren
        begin: dict[str, Any] = {
            "titel": proposed_title(punt),
            "vraag": proposed_question(punt),
            "aan": [organisatie.pk for organisatie in eigenaren],
            "termijn": timezone.localdate() + timedelta(days=TERMIJN_DAGEN),
        }
        super().__init__(*args, **kwargs | {"initial": begin})
        rows = Organisatie.objects.filter(pk__in=begin["aan"]).order_by("naam")
        cast("Any", self.fields["aan"]).queryset = rows


class AfspraakForm(SturingForm):
    """What was agreed. For a new one also what has to be done for it."""

    gemaakt_op = day(label=_("Afgesproken op"))
    groepindeling = (
        ("wat", _("Wat is afgesproken?"), ("titel", "tekst", "gemaakt_op", "gelegenheid", "lijn")),
        ("wie", _("Met wie?"), ("partijen",)),
        ("daarna", _("Wat komt er op de agenda?"), ("resultaat", "trekker", "functie", "termijn")),
    )
    begrippen = {"trekker": "trekker", "lijn": "sturingslijn"}

    class Meta:
        model = Afspraak
        fields = ["titel", "tekst", "gemaakt_op", "gelegenheid", "lijn", "partijen"]
        widgets = {"tekst": text(5), "partijen": forms.CheckboxSelectMultiple}
        help_texts = {
            "tekst": _("Wat, waar, wie en wanneer? Noem geen namen van personen."),
            "partijen": _("Deze organisaties zien de afspraak."),
        }

    def offer(self) -> None:
        cast("Any", self.fields["partijen"]).queryset = addressees()
        self.fields["lijn"].required = False


class NieuweAfspraakForm(AfspraakForm):
    """An agreement with its first action: who does what before when."""

    resultaat = forms.CharField(
        label=_("Beloofd resultaat"), widget=text(2), max_length=5000, error_messages={"required": NODIG},
        help_text=_("Dit komt als eerste actie op de agenda. Meer acties voegt u daarna toe."),
    )  # fmt: skip
    trekker = forms.ModelChoiceField(
        label=_("Organisatie die trekt"), queryset=Organisatie.objects.none(), empty_label=_("Kies een organisatie")
    )
    functie = forms.CharField(
        label=_("Functie van de trekker"),
        max_length=200,
        required=False,
        help_text=_("Een functie, geen naam van een persoon."),
    )
    termijn = day(nodig=False, label=_("Klaar op"))

    def offer(self) -> None:
        super().offer()
        cast("Any", self.fields["trekker"]).queryset = addressees()


def proposed_title(punt: Schuurpunt) -> str:
    """Like "Wonen in het Wielerbroek en Beekdalherstel: hoe samen?"."""
    return gettext("{a} en {b}: hoe samen?").format(a=punt.a.naam, b=punt.b.naam)[:200]


def proposed_question(punt: Schuurpunt) -> str:
    """From the numbers, for a person to improve."""
    waar = punt.gebied.naam
    if punt.paar is None:
        zin = gettext("{a} en {b} spelen allebei in {waar}.").format(a=punt.a.naam, b=punt.b.naam, waar=waar)
    else:
        ha = oppervlakte(punt.paar.overlap_m2)
        zin = gettext("{a} en {b} liggen in {waar} op {ha} op elkaar.").format(
            a=punt.a.naam, b=punt.b.naam, waar=waar, ha=ha
        )
    vraag = gettext("Wat heeft u nodig om hier tot één plan te komen, en wat kunt u zelf bijdragen?")
    return f"{zin}\n\n{vraag}"
