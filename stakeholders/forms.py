"""Forms of this app: text to values, nothing else. The place or stakeholder that something is about is fixed before."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from stakeholders.models import (
    Afspraak,
    Betrokkenheid,
    Contactmoment,
    Contactpersoon,
    Inbreng,
    Initiatief,
    Participatieproces,
    Participatiestap,
    Positie,
    Stakeholder,
)
from stakeholders.selectors.register import tied_to

_DAG = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_SCHAAL = forms.NumberInput(attrs={"inputmode": "numeric", "min": 0, "max": 10})


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class RecordForm(MetVersie):
    """The base: sentences of our own, and fields side by side where ``naast`` names them."""

    naast: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if getattr(self.instance, "organisatie_id", None):
            self.fields.pop("organisatie", None)  # Only who works for no organisation says whose it is.
        for naam, field in self.fields.items():
            field.error_messages["required"] = _("Dit is nodig om te kunnen opslaan.")
            if isinstance(field, forms.ModelMultipleChoiceField):
                continue  # Nothing chosen is no box to tick.
            if isinstance(field, forms.ModelChoiceField):
                field.empty_label = cast("str", _("Niet bekend"))
            elif isinstance(field, forms.TypedChoiceField):
                _without_dashes(field, required=naam != "gerealiseerd" and field.required)

    @property
    def groepen(self) -> list[list[Any]]:
        """The visible fields; those of ``naast`` that follow each other share a row."""
        groepen: list[list[Any]] = []
        for veld in self.visible_fields():
            vorige = groepen[-1][-1].name if groepen else ""
            if veld.name in self.naast and vorige in self.naast:
                groepen[-1].append(veld)
            else:
                groepen.append([veld])
        return groepen


def _without_dashes(field: Any, *, required: bool) -> None:
    """Say what an empty choice means."""
    leeg = _("Maak een keuze") if required else _("Nog niets")
    if field.choices and field.choices[0][0] in ("", None):
        field.choices = [("", leeg), *field.choices[1:]]


class StakeholderForm(RecordForm):
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    naast = ("soort", "categorie")
    begrippen = {"naam": "stakeholder"}

    class Meta:
        model = Stakeholder
        fields = ["organisatie", "naam", "soort", "categorie", "omschrijving", "website"]
        widgets = {"omschrijving": _lines(4)}


class BetrokkenheidForm(RecordForm):
    begrippen = {"rol": "rasci"}

    class Meta:
        model = Betrokkenheid
        fields = ["rol", "toelichting"]
        widgets = {"rol": forms.RadioSelect}


class PositieForm(RecordForm):
    naast = ("macht", "belang", "steun")
    begrippen = {"macht": "macht", "belang": "belang", "steun": "steun"}

    class Meta:
        model = Positie
        fields = ["datum", "macht", "belang", "steun", "onderbouwing"]
        widgets = {"datum": _DAG, "macht": _SCHAAL, "belang": _SCHAAL, "steun": _SCHAAL, "onderbouwing": _lines(3)}


class ContactpersoonForm(RecordForm):
    """A person: what for, by what right, and until when stand in the form itself."""

    naast = ("email", "telefoon")
    begrippen = {"naam": "contactpersoon", "grondslag": "grondslag"}

    class Meta:
        model = Contactpersoon
        fields = ["naam", "functie", "email", "telefoon", "doel", "grondslag", "bewaren_tot"]
        widgets = {"bewaren_tot": _DAG}
        help_texts = {
            "naam": _("Leg alleen vast wie u nodig hebt. Raadsleden staan hier niet."),
            "bewaren_tot": _("De nacht na deze dag wist het platform deze persoon."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bewaren_tot"].required = True


class ContactmomentForm(RecordForm):
    naast = ("datum", "soort")
    begrippen = {"onderwerp": "contactmoment"}

    class Meta:
        model = Contactmoment
        fields = ["datum", "soort", "contactpersoon", "door_rol", "onderwerp", "verslag"]
        widgets = {"datum": _DAG, "verslag": _lines(5)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        personen = Contactpersoon.objects.filter(stakeholder=self.instance.stakeholder_id)
        cast("forms.ModelChoiceField", self.fields["contactpersoon"]).queryset = personen


class AfspraakForm(RecordForm):
    naast = ("kant", "rol", "datum", "deadline")

    class Meta:
        model = Afspraak
        fields = ["tekst", "kant", "rol", "datum", "deadline", "stand"]
        widgets = {"tekst": _lines(3), "datum": _DAG, "deadline": _DAG}


class ProcesForm(RecordForm):
    naast = ("beloofd", "gerealiseerd", "begin", "eind")
    begrippen = {"naam": "participatieproces", "beloofd": "participatieladder"}

    class Meta:
        model = Participatieproces
        fields = [
            "organisatie", "naam", "doelgroep", "beloofd", "gerealiseerd", "uitleg", "begin", "eind", "terugkoppeling",
            "terugkoppeling_op",
        ]  # fmt: skip
        widgets = {
            "begin": _DAG, "eind": _DAG, "terugkoppeling_op": _DAG, "uitleg": _lines(3), "terugkoppeling": _lines(4),
        }  # fmt: skip


class InbrengForm(RecordForm):
    class Meta:
        model = Inbreng
        fields = ["datum", "stakeholder", "tekst", "gevolg", "reactie"]
        widgets = {"datum": _DAG, "tekst": _lines(4), "reactie": _lines(4)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["stakeholder"]).queryset = tied_to(
            self.instance.participatieproces, ook=self.instance.stakeholder_id
        )


class StapForm(RecordForm):
    class Meta:
        model = Participatiestap
        fields = ["omschrijving"]
        widgets = {"omschrijving": _lines(3)}


class InitiatiefForm(RecordForm):
    naast = ("status", "initiatiefnemer", "uren_gevraagd", "uren_in_plan")
    begrippen = {"naam": "initiatief", "eigenaarschap": "eigenaarschap", "continuiteit": "continuïteit"}

    class Meta:
        model = Initiatief
        fields = [
            "organisatie", "naam", "idee", "status", "initiatiefnemer", "nodig", "energie", "gevraagd", "eigenaarschap",
            "continuiteit", "uren_gevraagd", "uren_in_plan", "gedaan",
        ]  # fmt: skip
        widgets = dict.fromkeys(
            ("idee", "nodig", "energie", "gevraagd", "eigenaarschap", "continuiteit", "gedaan"), _lines(3)
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["initiatiefnemer"]).queryset = tied_to(
            self.instance, ook=self.instance.initiatiefnemer_id
        )
