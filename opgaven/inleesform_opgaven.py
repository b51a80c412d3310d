"""The form of the step of an import that asks what kind of opgaven a file holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from accounts.tekst import Tekst
from gebied.importeren.filteren import MAX_WAARDE, equals
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.velden import first_field, opgave_name_field
from opgaven.hardheidskeuzes import WAARDEN_MAX, Waardekeuzes
from opgaven.importeren.aantallen import MAX_EENHEID
from opgaven.importeren.keuzes import settle
from opgaven.inleesforms import AANTALLEN, KeuzesForm, guess, short_enough
from opgaven.models import Aard, Opgavetype, Status

_BEGIN = ("begin_jaar", "beginjaar", "startjaar", "start_jaar", "jaar_begin", "begin")
_EIND = ("eind_jaar", "eindjaar", "jaar_eind", "eind")
_SAMEN = _("Vul allebei in, of laat allebei leeg.")
_TE_VEEL = _("Dit veld heeft meer dan {maximum} verschillende waarden. Kies een veld met een status of soort.")
_GEEN: Final[list[tuple[str, Tekst]]] = [("", _("Geen"))]


class OpgavenForm(KeuzesForm):
    """What kind of opgaven they are, from whom, and where their attributes stand."""

    soort = "opgaven"
    groepen_van = (
        (_("Wat voor opgaven zijn dit?"), ("opgavetype", "bron", "organisatie", "aard", "status")),
        (_("Waar staan de gegevens?"), ("naam", "sleutel", "begin", "eind")),
        (_("Hoeveel levert het op?"), ("hoeveelheid", "eenheid", "eenheidveld", "doeljaar", "hardheid")),
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
    eenheidveld = forms.ChoiceField(
        label=_("Of: veld met de eenheid"),
        required=False,
        help_text=_("Als de eenheid per rij verschilt."),
    )
    doeljaar = forms.ChoiceField(label=_("Veld met het doeljaar"), required=False)
    hardheid = forms.ChoiceField(
        label=_("Veld met hard of zacht"),
        required=False,
        help_text=_(
            "Bijvoorbeeld de planstatus. Staan er andere woorden dan hard en zacht, dan vragen wij wat elk betekent."
        ),
    )
    filterveld = forms.ChoiceField(label=_("Alleen rijen met in dit veld"), required=False)
    filterwaarde = forms.CharField(label=_("deze waarde"), required=False, max_length=MAX_WAARDE)

    def __init__(self, *args: Any, tel: Callable[[str, str], Mapping[str, int]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._ask_meanings(tel)
        typen = Opgavetype.objects.order_by("naam").values_list("code", "naam")
        self._offer("opgavetype", [("", _("Kies een type")), *typen])
        self._offer_fields(("naam", "begin", "eind", "eenheidveld", *AANTALLEN), _GEEN)
        self._offer_fields(("sleutel",), [("", _("Het nummer in het bestand"))])
        self._offer_fields(("filterveld",), [("", _("Alle rijen"))])
        if self.van is not None:
            del self.fields["organisatie"]
        else:
            organisaties = Organisatie.objects.order_by("naam").values_list("code", "naam")
            self._offer("organisatie", [("", _("Niemand: open gegevens")), *organisaties])

    def _ask_meanings(self, tel: Callable[[str, str], Mapping[str, int]] | None) -> None:
        """When a field for firmness was chosen: what do its values mean?"""
        gekozen = str((self.data if self.is_bound else self.initial).get("hardheid") or "")
        self.waarden = Waardekeuzes(tel(self.laag["naam"], gekozen) if tel and gekozen in self.velden else {})
        self.gekozen_veld = gekozen
        self.fields.update(self.waarden.fields(self.initial))
        self.als_gekozen = (*self.als_gekozen, *self.waarden.namen)

    def groepen(self) -> list[tuple[Tekst, list[forms.BoundField]]]:
        """With the meanings right after the field that holds the values."""
        groepen = super().groepen()
        if self.waarden.namen:
            titel = gettext("Wat betekenen de waarden van {veld}?").format(veld=self.gekozen_veld)
            plaats = 1 + next(n for n, (_titel, velden) in enumerate(groepen) if self["hardheid"] in velden)
            groepen.insert(plaats, (titel, [self[naam] for naam in self.waarden.namen]))
        return groepen

    def as_keuzes(self) -> dict[str, str]:
        chosen = {naam: waarde for naam, waarde in super().as_keuzes().items() if naam not in self.waarden.namen}
        return chosen | self.waarden.as_keuzes(self.cleaned_data)

    def clean_bron(self) -> str:
        return short_enough(self.cleaned_data["bron"], self.van)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        self._check_filter(data)
        self._check_unit(data)
        self._check_meanings(data)
        try:
            settle(data.get("aard", ""), data.get("status", ""))
        except InvoerFout:
            self.add_error("status", _("Alleen een werkingsgebied kan geldend zijn. Kies een andere status of aard."))
        if data.get("zichtbaarheid") == "openbaar" and data.get("status") == Status.CONCEPT:
            self.add_error("zichtbaarheid", _("Een concept kan niet openbaar zijn. Kies intern, of een andere status."))
        return data

    def _check_unit(self, data: dict[str, Any]) -> None:
        eenheid, veld = data.get("eenheid"), data.get("eenheidveld")
        if eenheid and veld:
            self.add_error("eenheidveld", _("Kies één van beide: een vaste eenheid, of een veld."))
        elif bool(data.get("hoeveelheid")) != bool(eenheid or veld):
            self.add_error("eenheid" if data.get("hoeveelheid") else "hoeveelheid", _SAMEN)

    def _check_meanings(self, data: dict[str, Any]) -> None:
        """Who chose a field just now has not seen its values yet: then one sentence asks for all of them."""
        if self.waarden.te_veel:
            self.add_error("hardheid", _TE_VEEL.format(maximum=WAARDEN_MAX))
            return
        open_ = self.waarden.unanswered(data)
        if open_ and not any(naam in self.data for naam in self.waarden.namen):
            self.add_error("hardheid", _("Zeg hieronder wat elke waarde van dit veld betekent. Wij raden niet."))
        else:
            for naam in open_:
                self.add_error(naam, _("Kies hard, zacht of laat open."))

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
