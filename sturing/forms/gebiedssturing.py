"""Forms about how an area is steered: text to values, nothing else."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from sturing.forms.basis import NODIG, SturingForm, day, text
from sturing.models import CRITERIA, Afweging, Gebiedsrol, Instrument, Lijnwens, Prioriteit, Vaardigheid, Visie
from sturing.selectors.plekken import opgaven_in

_JAAR = {"inputmode": "numeric", "min": 1900, "max": 2200}


class VisieForm(SturingForm):
    vastgesteld_op = day(nodig=False, label=_("Vastgesteld op"))
    groepindeling = (
        ("wat", _("Wat willen wij bereiken?"), ("titel", "tekst", "niveau", "tot_jaar")),
        ("vast", _("Is de visie vastgesteld?"), ("orgaan", "vastgesteld_op")),
    )
    begrippen = {"niveau": "niveau"}
    leeg = {"niveau": _("Kies een niveau")}

    class Meta:
        model = Visie
        fields = ["titel", "tekst", "niveau", "tot_jaar", "orgaan", "vastgesteld_op"]
        widgets = {"tekst": text(6), "tot_jaar": forms.NumberInput(attrs=_JAAR)}
        help_texts = {
            "niveau": _("Op welke schaal geldt dit: voor de buurt, de gemeente of de regio?"),
            "tot_jaar": _("Het jaar waarin dit bereikt moet zijn."),
        }


class GebiedsrolForm(SturingForm):
    begin = day(label=_("Vanaf"))
    eind = day(nodig=False, label=_("Tot en met"), help_text=_("Leeg zolang de rol loopt."))
    groepindeling = (
        ("rol", _("Welke rol?"), ("rol", "aard", "begin", "eind")),
        ("wie", _("Wie?"), ("wie", "email")),
    )

    class Meta:
        model = Gebiedsrol
        fields = ["rol", "aard", "begin", "eind", "wie", "email"]
        help_texts = {
            "email": _(
                "Ziet alleen uw organisatie. Hierop kan iemand zich melden. Een bestuurder krijgt hier de laatste stap "
                "van een vraagstuk dat geen antwoord krijgt."
            ),
        }


class VaardigheidForm(SturingForm):
    groepindeling = (("wat", _("Wat heeft het team nodig?"), ("titel", "nodig", "aanwezig", "leert")),)

    class Meta:
        model = Vaardigheid
        fields = ["titel", "nodig", "aanwezig", "leert"]
        widgets = {"nodig": text(2), "leert": text(3)}


class _OverOpgave(SturingForm):
    """About one opgave that lies in the area."""

    def offer(self) -> None:
        ook = [self.instance.opgave_id] if self.instance.opgave_id else []
        cast("Any", self.fields["opgave"]).queryset = opgaven_in(self.instance.gebied, self.doelgroep, ook)


class LijnwensForm(_OverOpgave):
    groepindeling = (
        ("wat", _("Wat wil deze lijn?"), ("lijn", "titel", "opgave", "toelichting")),
        ("anders", _("Wil een andere lijn iets anders?"), ("botst_met", "verschil")),
    )
    begrippen = {"lijn": "sturingslijn"}
    leeg = {"lijn": _("Kies een lijn"), "opgave": _("Het gebied als geheel"), "botst_met": _("Nee, of nog niet bekend")}

    class Meta:
        model = Lijnwens
        fields = ["lijn", "titel", "opgave", "toelichting", "botst_met", "verschil"]
        widgets = {"toelichting": text(3), "verschil": text(3)}


class InstrumentForm(_OverOpgave):
    sinds = day(nodig=False, label=_("Sinds"))
    groepindeling = (
        ("wat", _("Welk instrument?"), ("opgave", "soort", "titel")),
        ("stand", _("Hoe staat het?"), ("stand", "sinds", "reden")),
    )
    leeg = {"opgave": _("Kies een opgave"), "soort": _("Kies een soort")}

    class Meta:
        model = Instrument
        fields = ["opgave", "soort", "titel", "stand", "sinds", "reden"]
        widgets = {"reden": text(3)}


class PrioriteitForm(_OverOpgave):
    besloten_op = day(label=_("Besloten op"))
    groepindeling = (
        ("wat", _("Welke opgave, op welke plaats?"), ("opgave", "volgorde", "reden")),
        (
            "geschikt",
            _("Hoe geschikt is zij om oplossingen voor uit te werken?"),
            tuple(veld for naam in CRITERIA for veld in (naam, f"{naam}_reden")),
        ),
        ("besluit", _("Wie besloot dit?"), ("besluit_van", "besloten_op")),
    )
    leeg = {"opgave": _("Kies een opgave")}

    class Meta:
        model = Prioriteit
        fields = [
            "opgave",
            "volgorde",
            "reden",
            *[veld for naam in CRITERIA for veld in (naam, f"{naam}_reden")],
            "besluit_van",
            "besloten_op",
        ]
        widgets = {"reden": text(3), "volgorde": forms.NumberInput(attrs={"inputmode": "numeric", "min": 1, "max": 99})}


class AfwegingForm(SturingForm):
    groepindeling = (
        ("wat", _("Wat ligt voor?"), ("titel", "vraag")),
        ("welke", _("Welke opgaven zet u naast elkaar?"), ("opgaven",)),
    )

    class Meta:
        model = Afweging
        fields = ["titel", "vraag", "opgaven"]
        widgets = {"vraag": text(4), "opgaven": forms.CheckboxSelectMultiple}
        help_texts = {"opgaven": _("Kies er twee tot zes. De tabel vult zich met wat het platform weet.")}

    def offer(self) -> None:
        afweging = self.instance
        ook = list(afweging.opgaven.values_list("pk", flat=True)) if afweging.pk else []
        veld = cast("Any", self.fields["opgaven"])
        veld.queryset = opgaven_in(afweging.gebied, self.doelgroep, ook)
        veld.required = True
        veld.error_messages["required"] = _("Kies de opgaven die u naast elkaar zet.")


class KeuzeForm(SturingForm):
    """The choice in which a weighing ends."""

    besloten_op = day(label=_("Besloten op"))
    groepindeling = (
        ("keuze", _("Wat is gekozen?"), ("keuze", "redenen", "alternatieven")),
        ("besluit", _("Wie besloot dit, en wanneer?"), ("besluit_van", "besloten_op")),
    )

    class Meta:
        model = Afweging
        fields = ["keuze", "redenen", "alternatieven", "besluit_van", "besloten_op"]
        widgets = {"keuze": text(4), "redenen": text(4), "alternatieven": text(4)}

    def offer(self) -> None:
        for veld in self.fields.values():
            veld.required = True
            veld.error_messages["required"] = NODIG
