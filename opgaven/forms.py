"""Forms about opgaven and runs: text to values, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.formulieren.versies import Versie
from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import Recht, is_allowed, is_platformbeheerder, organisatie_of
from accounts.tekst import Tekst
from gebied.niveau import woorden
from gebied.selectors.lijst import Laag
from gebied.taal import getal
from opgaven.bevoegd import PLEKVELDEN
from opgaven.models import Opgave
from opgaven.plekformulier import MetPlek
from opgaven.services.wijzigen import stored_version

_JAAR = {"inputmode": "numeric", "min": 1900, "max": 2200}
_LEEG = {
    "type": gettext_lazy("Kies een type"),
    "organisatie": gettext_lazy("Nog niet bekend"),
    "urgentie": gettext_lazy("Niet bekend"),
    "bestuurslaag": gettext_lazy("Niet bekend"),
    "hardheid": gettext_lazy("Niet bekend"),
    "indeling": gettext_lazy("Kies een indeling"),
}
_OPENBAAR = {
    "status": gettext_lazy(
        "Deze opgave is openbaar, en een concept kan dat niet zijn: maak haar dan eerst intern of gedeeld."
    ),
    "geometriesoort": gettext_lazy(
        "Deze opgave is openbaar, en een zoekgebied kan dat niet zijn: maak haar dan eerst intern of gedeeld."
    ),
}
#: The parts of the form, in order: anchor, title, names of fields.
GROEPEN = (
    ("wat", gettext_lazy("Wat is het?"), ("naam", "type", "aard", "status")),
    ("waarom", gettext_lazy("Waar gaat het om?"), ("beschrijving", "doel", "resultaat")),
    ("wanneer", gettext_lazy("Wanneer en hoeveel?"), ("begin_jaar", "eind_jaar", "urgentie")),
    ("hoeveel", "", ("hoeveelheid", "eenheid", "doeljaar", "hardheid")),
    (
        "wie",
        gettext_lazy("Van wie?"),
        ("organisatie", "afdeling", "rol_eigenaar", "bestuurslaag", "programma", "brondocument"),
    ),
)


class OpgaveForm(MetPlek):
    """The attributes of an opgave; where it lies stands in the other half."""

    #: Which term explains a field (config.formulier.Veld.begrip).
    begrippen = {
        "aard": "werkingsgebied",
        "status": "status",
        "hardheid": "hardheid",
        "organisatie": "eigenaar",
        "bestuurslaag": "bestuurslaag",
        "brondocument": "brondocument",
        "geometriesoort": "geometriesoort",
    }

    class Meta:
        model = Opgave
        fields = [veld for *_, velden in GROEPEN for veld in velden] + ["geometriesoort"]
        widgets = {
            "beschrijving": forms.Textarea(attrs={"rows": 4}),
            "doel": forms.Textarea(attrs={"rows": 3}),
            "resultaat": forms.Textarea(attrs={"rows": 3}),
            "begin_jaar": forms.NumberInput(attrs=_JAAR),
            "eind_jaar": forms.NumberInput(attrs=_JAAR),
            "doeljaar": forms.NumberInput(attrs=_JAAR),
        }
        help_texts = {
            "aard": gettext_lazy("Een werkingsgebied is een regel die al geldt, zoals een drinkwaterzone."),
            "status": gettext_lazy("Concept, afgerond en vervallen tellen niet mee in de scores."),
            "geometriesoort": gettext_lazy("Een zoekgebied vraagt niet elke vierkante meter; dat staat er overal bij."),
            "eind_jaar": gettext_lazy("Laat leeg als het einde nog niet bekend is."),
            "resultaat": gettext_lazy("Waaraan ziet u straks dat het gelukt is?"),
        }

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = _("Dit is nodig om te kunnen opslaan.")
        self._offer_choices()
        self._offer_owners(actor)
        self._offer_places(actor)
        bestaand = bool(self.instance.pk)
        self.mag_bewerken = not bestaand or is_allowed(actor, Recht.BEWERKEN, self.instance)
        self.mag_geometrie = not bestaand or is_allowed(actor, Recht.GEOMETRIE, self.instance)
        self._close()
        if self.instance.zichtbaarheid == Zichtbaarheid.OPENBAAR:
            for veld, waarschuwing in _OPENBAAR.items():
                self.fields[veld].help_text = f"{self.fields[veld].help_text} {waarschuwing}"

    def _offer_choices(self) -> None:
        for veld, leeg in _LEEG.items():
            _without_dashes(self.fields[veld], leeg)

    def _offer_owners(self, actor: Any) -> None:
        """Only an organisation that one acts for; handing an opgave over is for who sets up the platform."""
        if is_platformbeheerder(actor):
            return
        veld, eigen = cast("forms.ModelChoiceField", self.fields["organisatie"]), organisatie_of(actor)
        van = self.instance.organisatie if self.instance.pk else eigen
        veld.queryset = Organisatie.objects.filter(pk__in=[van.pk] if van else [])
        veld.disabled = True

    def _close(self) -> None:
        """What may not be changed is shown, and ignored when it is sent all the same."""
        for veld in self.versievelden:
            open_ = self.mag_geometrie if veld in PLEKVELDEN else self.mag_bewerken
            self.fields[veld].disabled = self.fields[veld].disabled or not open_
        if not self.mag_geometrie:
            for veld in ("waar", *self.als_gekozen):
                del self.fields[veld]

    @property
    def groepen(self) -> list[dict[str, Any]]:
        """The fields per part of the page."""
        return [{"anker": a, "titel": t, "velden": [self[veld] for veld in velden]} for a, t, velden in GROEPEN]

    def stored_version(self, obj: Any) -> Versie:
        """The place too, by its digest."""
        return stored_version(obj, self.versievelden)


def _without_dashes(field: Any, leeg: Tekst) -> None:
    """Say what an empty choice means."""
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = leeg
    else:
        field.choices = [("", leeg), *((waarde, naam) for waarde, naam in field.choices if waarde not in (None, ""))]


class BerekeningForm(forms.Form):
    """Start a run: which areas, and perhaps which year."""

    gebieden = forms.ChoiceField(label=gettext_lazy("Welke gebieden"))
    begrippen = {"peiljaar": "peiljaar"}

    peiljaar = forms.IntegerField(
        label=gettext_lazy("Peiljaar"),
        required=False,
        min_value=1900,
        max_value=2200,
        widget=forms.NumberInput(attrs=_JAAR),
        help_text=gettext_lazy(
            "Alleen opgaven die in dit jaar lopen. Laat leeg voor alle jaren; dan worden de scores de actuele."
        ),
    )

    def __init__(self, *args: Any, lagen: Sequence[Laag], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lagen = {f"{laag.indeling_id}-{laag.niveau}": laag for laag in lagen}
        cast("forms.ChoiceField", self.fields["gebieden"]).choices = [
            (code, _layer_text(laag)) for code, laag in self.lagen.items()
        ]

    def clean_gebieden(self) -> Laag:
        return self.lagen[self.cleaned_data["gebieden"]]


def _layer_text(laag: Laag) -> str:
    """Like "CBS 2022: 169 wijken"."""
    return f"{laag.indeling}: {getal(laag.aantal)} {woorden(laag.niveau).meer}"
