"""Forms about files."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cop.bestandssoorten import KIESBAAR, MAX_MB, too_large
from cop.models import Bijeenkomstbestand
from stakeholders.forms import RecordForm


class Bestandskiezer(forms.FileInput):
    """Offers what we keep, and lets the page say at once that a file is too large (bestandsgrootte.js)."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        grens = {"accept": KIESBAAR, "data-hoogstens": MAX_MB * 1024**2, "data-te-groot": too_large()}
        return super().get_context(name, value, {**(attrs or {}), **grens})


def file_field(**kwargs: Any) -> forms.FileField:
    """One file, of the kinds that we keep."""
    return forms.FileField(
        label=_("Bestand"),
        widget=Bestandskiezer,
        help_text=format_lazy(
            _("PDF, Word, Excel, PowerPoint, OpenDocument, foto (JPG, PNG, GIF, WebP) of tekst. Hoogstens {mb} MB."),
            mb=MAX_MB,
        ),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "missing": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg. Download of maak het opnieuw."),
        },
        **kwargs,
    )


class BestandWijzigenForm(RecordForm):
    class Meta:
        model = Bijeenkomstbestand
        fields = ["omschrijving", "agendapunt"]
        help_texts = {
            "omschrijving": _("In een paar woorden, zoals: dia's van de inleiding. Noem geen namen van personen."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField", self.fields["agendapunt"])
        veld.queryset = self.instance.bijeenkomst.agendapunten.all()
        veld.empty_label = cast("str", _("Bij de hele bijeenkomst"))


class BestandForm(BestandWijzigenForm):
    """The file goes along on the object, for the service to look at and to write."""

    bestand = file_field()
    field_order = ["bestand", "omschrijving", "agendapunt"]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or self.cleaned_data
        self.instance.upload = velden.get("bestand")
        return velden
