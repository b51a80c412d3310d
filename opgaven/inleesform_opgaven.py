"""The form of the step of an import that asks what kind of opgaven a file holds."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from accounts.tekst import Tekst
from gebied.importeren.filteren import MAX_WAARDE, equals
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.velden import first_field, opgave_name_field
from opgaven.importeren.aantallen import MAX_EENHEID
from opgaven.importeren.keuzes import settle
from opgaven.inleesforms import AANTALLEN, KeuzesForm, guess, short_enough
from opgaven.models import Aard, Opgavetype, Status

_BEGIN = ("begin_jaar", "beginjaar", "startjaar", "start_jaar", "jaar_begin", "begin")
_EIND = ("eind_jaar", "eindjaar", "jaar_eind", "eind")
_SAMEN = _("Vul allebei in, of laat allebei leeg.")
_GEEN: Final[list[tuple[str, Tekst]]] = [("", _("Geen"))]


class OpgavenForm(KeuzesForm):
    """What kind of opgaven they are, from whom, and where their attributes stand."""

    soort = "opgaven"
    groepen_van = (
        (_("Wat voor opgaven zijn dit?"), ("opgavetype", "bron", "organisatie", "aard", "status")),
        (_("Waar staan de gegevens?"), ("naam", "sleutel", "begin", "eind")),
        (_("Hoeveel levert het op?"), ("hoeveelheid", "eenheid", "doeljaar", "hardheid")),
        (_("Alleen een deel van het bestand?"), ("filterveld", "filterwaarde")),
        (_("Ligging en zichtbaarheid"), ("crs", "zichtbaarheid")),
    )
    opgavetype = forms.ChoiceField(
        label=_("Type"),
        help_text=_("Eén bestand is één type. Lees een bestand met meer typen per type in."),
    )
    bron = forms.CharField(
        label=_("Bron"),
        max_length=100,
        help_text=_(
            "Waar komt dit vandaan? Bijvoorbeeld Woningbouwkaart. Gebruik voor een nieuwe versie dezelfde bron."
        ),
    )
    organisatie = forms.ChoiceField(label=_("Eigenaar"), required=False)
    aard = forms.ChoiceField(
        label=_("Aard"),
        choices=Aard.choices,
        help_text=_("Een werkingsgebied is een regel die al geldt, zoals een drinkwaterzone."),
    )
    status = forms.ChoiceField(label=_("Status"), choices=Status.choices)
    naam = forms.ChoiceField(
        label=_("Veld met de naam"),
        required=False,
        help_text=_("Zonder naam heet een opgave naar haar type."),
    )
    sleutel = forms.ChoiceField(
        label=_("Veld met de sleutel"),
        required=False,
        help_text=_("Aan de sleutel herkennen wij een opgave als u het bestand later opnieuw inleest."),
    )
    begin = forms.ChoiceField(label=_("Veld met het eerste jaar"), required=False)
    eind = forms.ChoiceField(label=_("Veld met het laatste jaar"), required=False)
    hoeveelheid = forms.ChoiceField(
        label=_("Veld met de hoeveelheid"),
        required=False,
        help_text=_("Bijvoorbeeld het aantal woningen. Deze getallen tellen mee in de regionale optelsom."),
    )
    eenheid = forms.CharField(
        label=_("Eenheid van de hoeveelheid"),
        required=False,
        max_length=MAX_EENHEID,
        help_text=_("Bijvoorbeeld woningen, MW, ha of m3."),
    )
    doeljaar = forms.ChoiceField(label=_("Veld met het doeljaar"), required=False)
    hardheid = forms.ChoiceField(
        label=_("Veld met hard of zacht"),
        required=False,
        help_text=_("In dit veld staat per plan hard, zacht of niets."),
    )
    filterveld = forms.ChoiceField(label=_("Alleen rijen met in dit veld"), required=False)
    filterwaarde = forms.CharField(label=_("deze waarde"), required=False, max_length=MAX_WAARDE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typen = Opgavetype.objects.order_by("naam").values_list("code", "naam")
        self._offer("opgavetype", [("", _("Kies een type")), *typen])
        self._offer_fields(("naam", "begin", "eind", *AANTALLEN), _GEEN)
        self._offer_fields(("sleutel",), [("", _("Het nummer in het bestand"))])
        self._offer_fields(("filterveld",), [("", _("Alle rijen"))])
        if self.van is not None:
            del self.fields["organisatie"]
        else:
            organisaties = Organisatie.objects.order_by("naam").values_list("code", "naam")
            self._offer("organisatie", [("", _("Niemand: open gegevens")), *organisaties])

    def clean_bron(self) -> str:
        return short_enough(self.cleaned_data["bron"], self.van)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        self._check_filter(data)
        if bool(data.get("hoeveelheid")) != bool(data.get("eenheid")):
            self.add_error("eenheid" if data.get("hoeveelheid") else "hoeveelheid", _SAMEN)
        try:
            settle(data.get("aard", ""), data.get("status", ""))
        except InvoerFout:
            self.add_error("status", _("Alleen een werkingsgebied kan geldend zijn. Kies een andere status of aard."))
        if data.get("zichtbaarheid") == "openbaar" and data.get("status") == Status.CONCEPT:
            self.add_error("zichtbaarheid", _("Een concept kan niet openbaar zijn. Kies intern, of een andere status."))
        return data

    def _check_filter(self, data: dict[str, Any]) -> None:
        veld, waarde = data.get("filterveld", ""), data.get("filterwaarde", "")
        if bool(veld) != bool(waarde):
            self.add_error("filterwaarde" if veld else "filterveld", _SAMEN)
        elif veld:
            getal = next(gevonden["getal"] for gevonden in self.laag["velden"] if gevonden["naam"] == veld)
            try:
                equals(veld, waarde, getal=getal)
            except InvoerFout as error:
                self.add_error("filterwaarde", str(error))

    def _guesses(self) -> dict[str, Any]:
        return super()._guesses() | {
            "aard": Aard.OPGAVE.value,
            "status": Status.VERKENNING.value,
            "naam": guess(opgave_name_field, self.velden),
            "begin": first_field(self.velden, _BEGIN) or "",
            "eind": first_field(self.velden, _EIND) or "",
            **{naam: first_field(self.velden, [naam]) or "" for naam in ("doeljaar",)},
        }
