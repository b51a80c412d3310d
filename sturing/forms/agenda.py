"""Forms about the agenda: text to values, nothing else."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from sturing.forms.basis import GEEN_DATUM, NODIG, SturingForm, day, text
from sturing.models import AgendaItem, Itemstatus, Pcmoment
from sturing.selectors.agenda import agreements_of, items_to_wait_for, questions_of
from sturing.selectors.plekken import opgaven_in
from sturing.selectors.vraagstukken import addressees

MAANDEN = (
    (1, _("januari")), (2, _("februari")), (3, _("maart")), (4, _("april")), (5, _("mei")), (6, _("juni")),
    (7, _("juli")), (8, _("augustus")), (9, _("september")), (10, _("oktober")), (11, _("november")),
    (12, _("december")),
)  # fmt: skip
_GETAL = {"inputmode": "numeric", "min": 0, "step": 1}
_JAAR = {"inputmode": "numeric", "min": 2000, "max": 2200}


class AgendaItemForm(SturingForm):
    """An action on the agenda of an area."""

    termijn = day(nodig=False, label=_("Klaar op"))
    klaar_op = day(nodig=False, label=_("Afgerond op"))
    groepindeling = (
        ("wat", _("Wat gaat er gebeuren?"), ("titel", "omschrijving", "resultaat")),
        ("wie", _("Wie doet het, en wanneer?"), ("trekker", "functie", "lijn", "termijn", "status")),
        (
            "middelen",
            _("Geld en uren"),
            ("geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar", "pcmoment", "pcjaar"),
        ),
        ("waarover", _("Waar hoort het bij?"), ("opgaven", "afspraak", "vraagstuk", "wacht_op")),
        ("gedaan", _("Wat is er gedaan?"), ("gerealiseerd", "klaar_op")),
    )
    begrippen = {"lijn": "sturingslijn", "trekker": "trekker", "pcmoment": "P&C-moment"}
    leeg = {
        "trekker": _("Kies een organisatie"),
        "pcmoment": _("Geen"),
        "vraagstuk": _("Geen"),
        "afspraak": _("Geen"),
    }

    class Meta:
        model = AgendaItem
        fields = [
            "titel",
            "omschrijving",
            "resultaat",
            "trekker",
            "functie",
            "lijn",
            "termijn",
            "status",
            "geld_gevraagd",
            "geld_beschikbaar",
            "uren_gevraagd",
            "uren_beschikbaar",
            "pcmoment",
            "pcjaar",
            "opgaven",
            "afspraak",
            "vraagstuk",
            "wacht_op",
            "gerealiseerd",
            "klaar_op",
        ]
        widgets = {
            "omschrijving": text(4),
            "resultaat": text(3),
            "gerealiseerd": text(3),
            "opgaven": forms.CheckboxSelectMultiple,
            "wacht_op": forms.CheckboxSelectMultiple,
            "pcjaar": forms.NumberInput(attrs=_JAAR),
            **{
                veld: forms.NumberInput(attrs=_GETAL)
                for veld in ("geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar")
            },
        }
        help_texts = {
            "resultaat": _("Wat belooft u? Waaraan ziet u straks dat het gelukt is?"),
            "trekker": _("Deze organisatie ziet het item en vult in wat er is gedaan."),
            "geld_gevraagd": _("Geld en uren ziet alleen uw organisatie, en wie het item trekt."),
            "pcjaar": _("Van de kadernota, de begroting of een ander moment."),
            "wacht_op": _("Wat moet eerst klaar zijn?"),
        }

    def offer(self) -> None:
        item, velden = self.instance, cast("Any", self.fields)
        ook = list(item.opgaven.values_list("pk", flat=True)) if item.pk else []
        velden["opgaven"].queryset = opgaven_in(item.gebied, self.doelgroep, ook)
        velden["trekker"].queryset = addressees()
        velden["pcmoment"].queryset = Pcmoment.objects.filter(organisatie_id=item.organisatie_id)
        velden["vraagstuk"].queryset = questions_of(item.gebied, self.doelgroep)
        velden["afspraak"].queryset = agreements_of(item.gebied, self.doelgroep)
        velden["wacht_op"].queryset = items_to_wait_for(item, self.doelgroep)
        velden["pcjaar"].min_value, velden["pcjaar"].max_value = 2000, 2200


class VoortgangForm(forms.Form):
    """How far an item is, by who has to do it."""

    status = forms.ChoiceField(label=_("Status"), choices=Itemstatus.choices)
    gerealiseerd = forms.CharField(
        label=_("Wat is er gerealiseerd?"),
        widget=text(4),
        required=False,
        max_length=20_000,
        help_text=_("Het beloofde resultaat staat ernaast."),
    )
    klaar_op = day(nodig=False, label=_("Afgerond op"))


class VaststellingForm(forms.Form):
    """Who endorsed the agenda as it stands now."""

    orgaan = forms.CharField(
        label=_("Wie stelde de agenda vast?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: het college, de raad of de stuurgroep. Geen namen van personen."),
        error_messages={"required": NODIG},
    )
    dag = forms.DateField(
        label=_("Vastgesteld op"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": NODIG, "invalid": GEEN_DATUM},
    )
    toelichting = forms.CharField(label=_("Toelichting"), widget=text(3), required=False, max_length=20_000)


class PcmomentForm(MetVersie):
    """A moment of planning and control."""

    maand = forms.TypedChoiceField(
        label=_("Maand"), choices=MAANDEN, coerce=int, help_text=_("De maand waarin het moment valt.")
    )

    class Meta:
        model = Pcmoment
        fields = ["naam", "maand", "weken_vooraf"]
        help_texts = {
            "naam": _("Bijvoorbeeld kadernota, begroting, bestuursrapportage of jaarstukken."),
            "weken_vooraf": _("Zoveel weken voor het begin van die maand moet alles klaar zijn."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = NODIG
