"""Forms about vraagstukken: text to values, nothing else."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gebied.models import Gebied
from sturing.forms.basis import NODIG, SturingForm, day, text
from sturing.models import Vraagstuk
from sturing.selectors.normen import holding_for, proposed_deadline
from sturing.selectors.plekken import opgaven_in
from sturing.selectors.vraagstukken import addressees


class VraagstukForm(SturingForm):
    """A question for a department. The area is chosen before; the addressee stays who it was."""

    termijn = day(label=_("Antwoord uiterlijk op"))
    groepindeling = (
        ("wat", _("Wat wilt u weten?"), ("titel", "vraag", "urgentie")),
        ("waarover", _("Over welke opgaven?"), ("opgaven",)),
        ("wie", _("Aan wie?"), ("aan", "afdeling", "functie", "termijn")),
        ("lijn", _("Welke sturingslijnen?"), ("lijn_vraag", "lijn_aan")),
    )
    begrippen = {"lijn_vraag": "sturingslijn"}
    leeg = {"aan": _("Kies een organisatie"), "lijn_aan": _("Nog niet bekend")}

    class Meta:
        model = Vraagstuk
        fields = [
            "titel",
            "vraag",
            "urgentie",
            "opgaven",
            "aan",
            "afdeling",
            "functie",
            "termijn",
            "lijn_vraag",
            "lijn_aan",
        ]
        widgets = {"vraag": text(6), "opgaven": forms.CheckboxSelectMultiple}
        help_texts = {
            "titel": _("De vraag in één zin, zoals zij op een lijst staat."),
            "vraag": _("Wat moet de ander weten om te kunnen antwoorden? Noem geen namen van personen."),
            "opgaven": _("De opgaven die in dit gebied liggen."),
            "aan": _("Deze organisatie ziet de vraag en krijgt bericht."),
            "lijn_aan": _("Welke lijn moet antwoorden: de lijnorganisatie, een programma of een gebied?"),
        }

    def offer(self) -> None:
        vraagstuk = self.instance
        ook = list(vraagstuk.opgaven.values_list("pk", flat=True)) if vraagstuk.pk else []
        cast("Any", self.fields["opgaven"]).queryset = opgaven_in(vraagstuk.gebied, self.doelgroep, ook)
        cast("Any", self.fields["aan"]).queryset = addressees()
        if vraagstuk.pk:
            self.fields["aan"].disabled = True
        else:
            self._propose()

    def _propose(self) -> None:
        """The deadline follows from what was agreed with the addressee; without any agreement it is four weeks."""
        van, vandaag, termijn = self.instance.organisatie_id, timezone.localdate(), self.fields["termijn"]
        normen = holding_for(van, vandaag)
        aan = self.initial.get("aan")
        termijn.required = False
        if aan or not normen:
            termijn.initial = proposed_deadline(van, aan, vandaag)
        afgesproken = ", ".join(
            gettext("{wie} {n} dagen").format(wie=norm.aan, n=norm.antwoord_dagen) for norm in normen
        )
        termijn.help_text = (
            gettext("Leeg: volgens de serviceafspraak ({wat}), en anders over vier weken.").format(wat=afgesproken)
            if normen
            else gettext("Leeg: over vier weken.")
        )


class GebiedKiezenForm(forms.Form):
    """Where it is about: the first step of everything that is new."""

    gebied = forms.ModelChoiceField(
        label=_("Over welk gebied gaat het?"),
        queryset=Gebied.objects.none(),
        empty_label=_("Kies een gebied"),
        help_text=_("De gebieden van uw rol of van uw organisatie. Of begin op de pagina van een gebied."),
        error_messages={"required": NODIG},
    )

    def __init__(self, *args: Any, gebieden: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("Any", self.fields["gebied"])
        veld.queryset = gebieden
        veld.label_from_instance = _area_label


def _area_label(gebied: Gebied) -> str:
    return f"{gebied.naam} ({gebied.get_niveau_display().lower()}, {gebied.indeling})"


class AntwoordForm(forms.Form):
    antwoord = forms.CharField(
        label=_("Antwoord"),
        widget=text(6),
        max_length=20_000,
        help_text=_("De vrager ziet dit antwoord meteen. U kunt het aanvullen tot het vraagstuk is afgesloten."),
        error_messages={"required": _("Schrijf het antwoord op.")},
    )


class UitkomstForm(forms.Form):
    uitkomst = forms.CharField(
        label=_("Wat kwam eruit?"),
        widget=text(4),
        max_length=20_000,
        help_text=_("Wat is er besloten of afgesproken, en wat gebeurt er nu?"),
        error_messages={"required": _("Schrijf op wat eruit kwam.")},
    )
