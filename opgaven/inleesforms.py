"""The forms of the steps of an import: a file, and what to make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from accounts.permissions import is_platformbeheerder, organisatie_of
from accounts.tekst import Tekst
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.openen import LEESBAAR
from gebied.importeren.velden import area_name_field, code_field, guess_level
from gebied.models import Niveau
from opgaven.importeren.uitkeuzes import layer_of, longest_name
from opgaven.inleesrecht import visibilities_of
from opgaven.selectors.inlezen import visibility_labels

MAX_MB: Final = 100
_STELSELS: Final = (
    ("EPSG:28992", _("RD, in meters (EPSG:28992)")),
    ("EPSG:4326", _("Lengte en breedte, in graden (EPSG:4326)")),
    ("EPSG:4258", _("Lengte en breedte, Europees (EPSG:4258)")),
)
AANTALLEN: Final = ("hoeveelheid", "doeljaar", "hardheid")
_GEGOKT = _(
    "Het bestand noemt geen stelsel. Aan de getallen te zien is het dit. Kijk op het kaartje of de vlakken goed liggen."
)
_TE_GROOT = _("Dit bestand is groter dan {mb} MB. Splits het, of vraag uw beheerder het in te lezen.")
_NODIG = _("Dit is nodig om verder te gaan.")


class BestandForm(forms.Form):
    """One file."""

    bestand = forms.FileField(
        label=_("Kaartbestand met vlakken"),
        help_text=format_lazy(
            _("{formaten}. Hooguit {mb} MB. Een groter bestand kan uw beheerder inlezen."), formaten=LEESBAAR, mb=MAX_MB
        ),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg. Download of maak het opnieuw."),
            "missing": _("Kies eerst een bestand."),
        },
    )
    foutkop = _("Dit bestand is niet bewaard")

    def clean_bestand(self) -> UploadedFile:
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_MB * 1024**2:
            raise ValidationError(_TE_GROOT.format(mb=MAX_MB))
        return bestand


class KeuzesForm(forms.Form):
    """What both kinds ask: the coordinate system, and who will see it."""

    crs = forms.ChoiceField(label=_("Coördinatenstelsel"), required=False)
    zichtbaarheid = forms.ChoiceField(label=_("Wie ziet dit?"), help_text=_("U kunt dit later per stuk wijzigen."))
    foutkop = _("Nog niet alles is gekozen")
    #: Fields of which the first choice is an answer, so that "not required" would only confuse.
    als_gekozen: tuple[str, ...] = ("crs", "organisatie", "sleutel", "filterveld", "filterwaarde", "zichtbaarheid")
    soort: str
    #: The parts of the form: title and names of fields.
    groepen_van: tuple[tuple[Tekst, tuple[str, ...]], ...]

    def __init__(self, *args: Any, gezien: Mapping[str, Any], laag: str, actor: Any, **kwargs: Any) -> None:
        self.gezien, self.laag, self.actor = gezien, layer_of(gezien, laag), actor
        self.velden = [veld["naam"] for veld in self.laag["velden"]]
        self.van: Organisatie | None = None if is_platformbeheerder(actor) else organisatie_of(actor)
        kwargs["initial"] = self._guesses() | {
            k: v for k, v in (kwargs.get("initial") or {}).items() if self._fits(k, v)
        }
        super().__init__(*args, **kwargs)
        self._offer_crs()
        self._offer_visibility()
        for field in self.fields.values():
            field.error_messages["required"] = _NODIG

    def groepen(self) -> list[tuple[Tekst, list[forms.BoundField]]]:
        """The fields by subject, for the template."""
        return [(titel, [self[naam] for naam in namen if naam in self.fields]) for titel, namen in self.groepen_van]

    def as_keuzes(self) -> dict[str, str]:
        """What was chosen, as text."""
        chosen = {naam: str(waarde) for naam, waarde in self.cleaned_data.items() if waarde not in (None, "")}
        return chosen | {"laag": self.laag["naam"]}

    def _guesses(self) -> dict[str, Any]:
        return {"crs": "" if self.laag["crs"] else self.laag["crs_gok"]}

    def _examples_of(self, naam: str) -> list[str]:
        return next((veld["voorbeelden"] for veld in self.laag["velden"] if veld["naam"] == naam), [])

    def _fits(self, naam: str, waarde: str) -> bool:
        """A choice of another file or layer stays when it is still possible."""
        return naam not in VELDKEUZES or not waarde or waarde in self.velden

    def _offer_visibility(self) -> None:
        """Who manages the platform chooses an owner in the same form; what is usual depends on that."""
        keuzes = visibility_labels(visibilities_of(self.actor, self.soort))
        vrij = self.van is None and self.soort == "opgaven"
        self.fields["zichtbaarheid"].required = not vrij
        self._offer("zichtbaarheid", [("", _("Intern met een eigenaar, anders openbaar")), *keuzes] if vrij else keuzes)

    def _offer_crs(self) -> None:
        field = self.fields["crs"]
        eigen = self.laag["crs"]
        leeg = [("", _("Zoals in het bestand staat: {eigen}").format(eigen=eigen) if eigen else _("Kies een stelsel"))]
        self._offer("crs", [*leeg, *_STELSELS])
        field.required = not eigen
        if not eigen:
            field.help_text = (
                _GEGOKT if self.laag["crs_gok"] else _("Het bestand noemt geen stelsel. Meestal is het RD.")
            )

    def _offer_fields(self, namen: Sequence[str], leeg: Sequence[tuple[str, Tekst]] = ()) -> None:
        keuzes = [(veld["naam"], _with_example(veld)) for veld in self.laag["velden"]]
        for naam in namen:
            self._offer(naam, [*leeg, *keuzes])

    def _offer(self, naam: str, keuzes: Sequence[tuple[str, Tekst]]) -> None:
        cast("forms.ChoiceField", self.fields[naam]).choices = list(keuzes)


def _with_example(veld: Mapping[str, Any]) -> str:
    """Like "wijkcode (WK065401)"."""
    return f"{veld['naam']} ({next(iter(veld['voorbeelden']), _('leeg'))})"


VELDKEUZES: Final = frozenset({"code", "naam", "sleutel", "begin", "eind", "eenheidveld", *AANTALLEN, "filterveld"})


class GebiedenForm(KeuzesForm):
    """What the areas are called and where their codes and names stand."""

    soort = "gebieden"
    groepen_van = (
        (_("Welke gebieden zijn dit?"), ("indeling", "niveau")),
        (_("Waar staan code en naam?"), ("code", "naam")),
        (_("Ligging en zichtbaarheid"), ("crs", "zichtbaarheid")),
    )
    indeling = forms.CharField(
        label=_("Naam van de indeling"),
        max_length=100,
        help_text=_(
            "Bijvoorbeeld CBS 2022. Bestaat deze naam al, dan werken wij haar gebieden bij. Er gaat niets weg."
        ),
    )
    niveau = forms.ChoiceField(label=_("Niveau"), choices=[("", _("Kies een niveau")), *Niveau.choices])
    code = forms.ChoiceField(
        label=_("Veld met de code"),
        help_text=_("Aan de code herkennen wij een gebied als u het bestand later opnieuw inleest."),
    )
    naam = forms.ChoiceField(label=_("Veld met de naam"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_fields(("code", "naam"), [("", _("Kies een veld"))])

    def clean_indeling(self) -> str:
        return short_enough(self.cleaned_data["indeling"], self.van)

    def _guesses(self) -> dict[str, Any]:
        niveau = guess_level(self.velden, self._examples_of(guess(code_field, self.velden, "vrij")))
        guesses = super()._guesses() | {"niveau": niveau}
        return guesses | {
            "code": guess(code_field, self.velden, niveau),
            "naam": guess(area_name_field, self.velden, niveau),
        }


def guess(found: Any, *args: Any) -> str:
    """What the command would find out; nothing where it would ask."""
    try:
        return found(*args) or ""
    except InvoerFout:
        return ""


def short_enough(naam: str, van: Organisatie | None) -> str:
    """A name that still fits with the code of the organisation behind it."""
    naam = naam.strip()
    hoogstens = longest_name(van)
    if len(naam) > hoogstens:
        raise ValidationError(
            _("Gebruik hooguit {hoogstens} tekens; wij zetten de code van uw organisatie erachter.").format(
                hoogstens=hoogstens
            )
        )
    return naam
