"""The half of the form of an opgave that says where it lies: drawn, from a file, areas, coordinates, or pasted."""

from __future__ import annotations

from typing import Any, Final, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.formulieren.formulier import MetVersie
from accounts.formulieren.invoer import BewaardeUpload
from accounts.permissions import doelgroep_of
from accounts.services.bewaren import Bestand
from gebied.models import Indeling
from gebied.selectors.gebieden import indelingen_seen
from opgaven import tekeninvoer, vlakinvoer

HOUDEN, TEKENEN = "houden", "tekenen"
BESTAND, GEBIEDEN, COORDINATEN, TEKST = "bestand", "gebieden", "coordinaten", "tekst"
#: The ways that work without scripts too.
_KEUZES: Final = (
    (BESTAND, gettext_lazy("Uit een bestand")),
    (GEBIEDEN, gettext_lazy("Een of meer gebieden")),
    (COORDINATEN, gettext_lazy("Typ coördinaten")),
    (TEKST, gettext_lazy("Plak GeoJSON of WKT")),
)
#: Where a mistake in a way is shown.
_FOUTPLEK: Final = {GEBIEDEN: "gebiedcodes", TEKENEN: "waar"}


class MetPlek(MetVersie):
    """The place in one of several ways; it may be left as it is, and is then not even read."""

    waar = forms.ChoiceField(label=gettext_lazy("Hoe geeft u de plek op?"), widget=forms.RadioSelect)
    bestand = forms.FileField(
        label=gettext_lazy("Bestand met het vlak"),
        required=False,
        help_text=gettext_lazy(
            "GeoPackage, GeoJSON, Shapefile (in een zip) of GML. Alle vlakken samen worden de opgave."
        ),
    )
    bestand_crs = forms.ChoiceField(
        label=gettext_lazy("Coördinatenstelsel van het bestand"),
        required=False,
        choices=[
            ("", gettext_lazy("Staat in het bestand")),
            ("EPSG:28992", "RD (EPSG:28992)"),  # onvertaald: a name
            ("EPSG:4326", gettext_lazy("Lengte en breedte")),
        ],
    )
    indeling = forms.ModelChoiceField(label=gettext_lazy("Indeling"), queryset=Indeling.objects.none(), required=False)
    gebiedcodes = forms.CharField(
        label=gettext_lazy("Codes van gebieden"),
        required=False,
        help_text=gettext_lazy("Gescheiden door komma's, bijvoorbeeld WK070300, WK070301. Zoek hieronder op naam."),
    )
    coordinaten = forms.CharField(
        label=gettext_lazy("Coördinaten van de hoeken"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 7, "spellcheck": "false"}),
        help_text=(
            gettext_lazy(
                "Elke hoek op een eigen regel, zoals 155000 463000 (RD) of 52,155 5,387 (graden). Een lege "
                "regel begint een tweede vlak; na een regel met het woord gat volgen de hoeken van een gat."
            )
        ),
    )
    tekst = forms.CharField(
        label=gettext_lazy("GeoJSON of WKT"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=gettext_lazy("In RD (meters) of in lengte en breedte (graden); dat ziet het platform zelf."),
    )
    #: Filled by the map. A text area and not a hidden input: that one forgets what it was opened with, and then
    #: nobody can be warned that a drawing is unsaved.
    vorm = forms.CharField(
        label=gettext_lazy("Tekening"),
        required=False,
        widget=forms.Textarea(attrs={"hidden": True, "autocomplete": "off"}),
    )
    #: Of what the server read, cut or put together, and keeps for who asked for it.
    vorm_sleutel = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    #: Needed only with the way that was chosen, so neither required nor "not required".
    als_gekozen = ("bestand", "bestand_crs", "indeling", "gebiedcodes", "coordinaten", "tekst", "vorm", "vorm_sleutel")

    def _offer_places(self, actor: Any) -> None:
        bestaand = bool(self.instance.pk)
        keuzes = [(TEKENEN, _("Wijzig op de kaart") if bestaand else _("Teken op de kaart")), *_KEUZES]
        if bestaand:
            keuzes.insert(0, (HOUDEN, _("De plek blijft zoals die is")))
        cast("forms.ChoiceField", self.fields["waar"]).choices = keuzes
        # Without scripts nobody can draw: a script chooses to draw.
        self.fields["waar"].initial = HOUDEN if bestaand else BESTAND
        self.doelgroep, self.gebruiker_id = doelgroep_of(actor), actor.pk
        cast("forms.ModelChoiceField", self.fields["indeling"]).queryset = indelingen_seen(self.doelgroep)

    @property
    def upload_to_keep(self) -> Bestand | None:
        """What to keep of a file that was just sent and could be read, so that nobody has to choose it again."""
        bestand = self.files.get("bestand")
        gelezen = "geometrie" not in self.instance.get_deferred_fields() and self.instance.geometrie is not None
        if not bestand or isinstance(bestand, BewaardeUpload) or self.data.get("waar") != BESTAND or not gelezen:
            return None
        return vlakinvoer.to_keep("bestand", bestand, self.instance.geometrie)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        waar = cleaned.get("waar", "")
        veld = _FOUTPLEK.get(waar, waar)
        if waar not in ("", HOUDEN) and veld not in self.errors:
            try:
                vlak = self._kept(cleaned) or self._made(waar, cleaned)
            except ValidationError as error:
                self.add_error(veld, error)
            else:
                self._place(vlak)
        return cleaned

    def _kept(self, cleaned: dict[str, Any]) -> Any:
        """What was on the map when the form was sent; None when that is not kept any more, or was drawn there."""
        sleutel = cleaned.get("vorm_sleutel")
        if not sleutel:
            return None
        try:
            return vlakinvoer.from_key(sleutel, self.gebruiker_id)
        except ValidationError:
            if cleaned["waar"] == TEKENEN:
                raise
            return None

    def _made(self, waar: str, cleaned: dict[str, Any]) -> Any:
        makers = {
            TEKENEN: self._from_drawing,
            BESTAND: self._from_upload,
            GEBIEDEN: self._from_areas,
            COORDINATEN: self._from_coordinates,
            TEKST: self._from_text,
        }
        return makers[waar](cleaned)

    def _place(self, vlak: Any) -> None:
        """None: it was looked at on the map and not changed."""
        if vlak is not None:
            self.instance.geometrie = vlak

    def _from_drawing(self, cleaned: dict[str, Any]) -> Any:
        if cleaned.get("vorm"):
            return tekeninvoer.from_drawing(cleaned["vorm"], self.instance, self.doelgroep)
        if self.instance.pk:
            return None
        raise ValidationError(_("Teken het vlak op de kaart, of kies een andere manier."))

    def _from_upload(self, cleaned: dict[str, Any]) -> Any:
        if not cleaned.get("bestand"):
            raise ValidationError(_("Kies een bestand."))
        return vlakinvoer.from_upload(cleaned["bestand"], cleaned.get("bestand_crs", ""))

    def _from_areas(self, cleaned: dict[str, Any]) -> Any:
        codes = vlakinvoer.codes_in(cleaned.get("gebiedcodes", ""))
        if not codes or not cleaned.get("indeling"):
            raise ValidationError(_("Kies een indeling en geef ten minste één code."))
        return vlakinvoer.from_areas(codes, cleaned["indeling"].pk, self.doelgroep)

    def _from_text(self, cleaned: dict[str, Any]) -> Any:
        if not cleaned.get("tekst"):
            raise ValidationError(_("Plak hier GeoJSON of WKT."))
        return vlakinvoer.from_text(cleaned["tekst"])

    def _from_coordinates(self, cleaned: dict[str, Any]) -> Any:
        if not cleaned.get("coordinaten", "").strip():
            raise ValidationError(_("Typ de hoeken van het vlak."))
        return vlakinvoer.from_coordinates(cleaned["coordinaten"])
