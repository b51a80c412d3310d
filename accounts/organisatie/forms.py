"""Forms about members and keys: text to values, nothing else."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Lidmaatschap, Organisatie, Rol
from accounts.organisatie.selectors import Sleuteltoestand, Toestand, is_member
from accounts.organisatie.woorden import RECHT_UITLEG, ROL_UITLEG, roles_for
from accounts.permissions import RECHT_NAMEN, SLEUTELRECHTEN, Recht
from accounts.services.leden import removable
from accounts.tekst import Tekst

_DAG = {"type": "date"}
_VERPLICHT = gettext_lazy("Dit is nodig om te kunnen opslaan.")
_GEEN_DATUM = gettext_lazy("Dit is geen datum. Schrijf hem als dag-maand-jaar, zoals 31-12-2027.")


def _day(label: Tekst, hulp: Tekst = "", *, nodig: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hulp,
        required=nodig,
        widget=forms.DateInput(attrs=_DAG, format="%Y-%m-%d"),
        error_messages={"required": _VERPLICHT, "invalid": _GEEN_DATUM},
    )


class Ledenfilter(forms.Form):
    """Who to show. The search text is a name, so it does not go into an address: the form is posted."""

    zonder_verplicht = True
    zoek = forms.CharField(
        label=gettext_lazy("Naam of e-mailadres"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    rol = forms.ChoiceField(
        label=gettext_lazy("Rol"), required=False, choices=[("", gettext_lazy("Alle")), *Rol.Naam.choices]
    )
    toestand = forms.ChoiceField(
        label=gettext_lazy("Stand"), required=False, choices=[("", gettext_lazy("Alle")), *Toestand.choices]
    )

    def gekozen(self, veld: str) -> str:
        """What was chosen; nothing when it is no choice."""
        self.is_valid()
        return str(self.cleaned_data.get(veld, ""))


class Sleutelfilter(forms.Form):
    zonder_verplicht = True
    toestand = forms.ChoiceField(
        label=gettext_lazy("Stand"), required=False, choices=[("", gettext_lazy("Alle")), *Sleuteltoestand.choices]
    )


class LidForm(forms.Form):
    """The period of a membership, its roles, and which rights of each role somebody has."""

    begin = _day(gettext_lazy("Eerste dag"))
    eind = _day(gettext_lazy("Laatste dag"), gettext_lazy("Laat leeg als het lidmaatschap doorloopt."), nodig=False)
    rollen = forms.MultipleChoiceField(
        label=gettext_lazy("Rollen"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies minstens één rol. Wie alleen mag kijken, is lezer.")},
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lid: Lidmaatschap, **kwargs: Any) -> None:
        self.lid = lid
        zonder = {rol.rol: set(rol.zonder) for rol in lid.rollen.all()}
        initial = {"begin": lid.begin, "eind": lid.eind, "rollen": list(zonder), "gezien": fingerprint(lid)}
        super().__init__(*args, **{"initial": initial} | kwargs)
        self.rolnamen = [rol for rol in Rol.Naam.values if rol in {*roles_for(lid.organisatie), *zonder}]
        keuzes = [(rol, Rol.Naam(rol).label) for rol in self.rolnamen]
        cast("forms.MultipleChoiceField", self.fields["rollen"]).choices = keuzes
        for rol in self.rolnamen:
            if rechten := removable(rol):
                mag = [recht for recht in rechten if recht not in zonder.get(rol, set())]
                self.fields[f"mag-{rol}"] = _rights(rechten, initial=mag)

    def clean_gezien(self) -> str:
        """Two managers on one membership: the second hears of it, and what was ticked stays."""
        nu = fingerprint(self.lid)
        if self.cleaned_data["gezien"] != nu:
            opnieuw = cast("QueryDict", self.data).copy()
            opnieuw["gezien"] = nu
            self.data = opnieuw
            raise forms.ValidationError(
                _("Iemand anders wijzigde dit lidmaatschap intussen. Controleer de keuzes en sla opnieuw op.")
            )
        return nu

    @property
    def rolkeuzes(self) -> list[dict[str, Any]]:
        """Each role with its tick, what it means, and the ticks of its rights."""
        tikken = {tik.data["value"]: tik for tik in self["rollen"].subwidgets}
        return [
            {
                "tik": tikken[rol],
                "naam": Rol.Naam(rol).label,
                "uitleg": ROL_UITLEG[rol],
                "rechten": self[f"mag-{rol}"] if f"mag-{rol}" in self.fields else None,
            }
            for rol in self.rolnamen
        ]

    @property
    def rollen_met_zonder(self) -> dict[str, list[str]]:
        """What the service takes: per chosen role the rights that were not ticked."""
        return {
            rol: [recht for recht in removable(rol) if recht not in self.cleaned_data.get(f"mag-{rol}", [])]
            for rol in self.cleaned_data["rollen"]
        }


class UitnodigForm(forms.Form):
    """Whom to invite, and as what."""

    foutkop = gettext_lazy("Nog niet verstuurd")
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        max_length=254,
        help_text=gettext_lazy("Het werkadres. Daarheen gaat een link die zeven dagen werkt."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": gettext_lazy("Vul een e-mailadres in."),
            "invalid": gettext_lazy("Dit is geen e-mailadres. Controleer het."),
        },
    )
    rollen = forms.MultipleChoiceField(
        label=gettext_lazy("Rollen"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies minstens één rol. Wie alleen mag kijken, is lezer.")},
    )

    def __init__(self, *args: Any, organisatie: Organisatie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisatie = organisatie
        keuzes = [(rol, f"{Rol.Naam(rol).label}: {ROL_UITLEG[rol]}") for rol in roles_for(organisatie)]
        cast("forms.MultipleChoiceField", self.fields["rollen"]).choices = keuzes

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if is_member(self.organisatie, email):
            raise forms.ValidationError(_("Deze persoon is al lid. Zoek het lid op en wijzig daar de rollen."))
        return email


def fingerprint(lid: Lidmaatschap) -> str:
    """Changes with everything that the form can change."""
    rollen = sorted((rol.rol, sorted(rol.zonder)) for rol in lid.rollen.all())
    return hashlib.sha256(repr((lid.begin, lid.eind, rollen)).encode()).hexdigest()[:16]


def _rights(rechten: list[Recht], initial: list[Recht]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Mag"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(recht.value, RECHT_NAMEN[recht]) for recht in rechten],
        initial=[recht.value for recht in initial],
    )


def _key_rights() -> list[tuple[str, str]]:
    """What a key may do besides reading, with what that means."""
    rechten = [recht for recht in SLEUTELRECHTEN if recht is not Recht.LEZEN]
    uitleg = {recht: str(RECHT_UITLEG[recht]) for recht in rechten}
    return [
        (recht.value, f"{str(RECHT_NAMEN[recht]).capitalize()}: {uitleg[recht][0].lower()}{uitleg[recht][1:]}")
        for recht in rechten
    ]


class SleutelForm(forms.Form):
    """A new key: what for, what it may do, and until when."""

    naam = forms.CharField(
        label=gettext_lazy("Waarvoor is deze sleutel?"),
        max_length=100,
        help_text=gettext_lazy("Bijvoorbeeld: QGIS op het regiobureau. Zet er geen naam van een persoon in."),
        error_messages={"required": _VERPLICHT},
    )
    rechten = forms.MultipleChoiceField(
        label=gettext_lazy("Wat mag de sleutel naast lezen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=_key_rights,
        help_text=gettext_lazy("Geef niet meer dan nodig is. Elke sleutel mag alles lezen wat van de organisatie is."),
    )
    laatste_dag = _day(
        gettext_lazy("Laatste dag"), gettext_lazy("Hoogstens twee jaar na vandaag. Maak daarna een nieuwe sleutel.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"laatste_dag": _in_a_year()}} | kwargs)


def _in_a_year() -> date:
    return timezone.localdate() + timedelta(days=365)
