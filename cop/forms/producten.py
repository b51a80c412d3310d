"""Forms about what a community makes."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cop.forms.bestanden import file_field
from cop.forms.communities import lines
from cop.forms.kennis import KennisForm, themes
from cop.models import Inzicht, Product, Productuitgave
from stakeholders.forms import RecordForm


class ProductForm(KennisForm):
    """The insights that may be named are those of the community."""

    themas = themes()
    begrippen = {"titel": "product"}

    class Meta:
        model = Product
        fields = ["titel", "soort", "omschrijving", "inzichten", "themas"]
        widgets = {"omschrijving": lines(3), "inzichten": forms.CheckboxSelectMultiple}
        labels = {"omschrijving": gettext_lazy("Voor wie is het, en waarvoor?")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hier = Q(community=self.instance.community_id, samengevoegd_in__isnull=True)
        gekozen = self.instance.inzichten.values("pk") if self.instance.pk else []
        veld = cast("forms.ModelMultipleChoiceField", self.fields["inzichten"])
        veld.queryset = Inzicht.objects.filter(hier | Q(pk__in=gekozen)).order_by("zin", "pk")


class UitgaveTekstForm(RecordForm):
    """A version without its file, which no form holds once it stands."""

    class Meta:
        model = Productuitgave
        fields = ["wijziging", "tekst"]
        widgets = {"tekst": lines(14)}
        help_texts = {
            "wijziging": gettext_lazy("Zoals: eerste versie, of: kortere vragen na het proberen in het dorpshuis."),
            "tekst": gettext_lazy("Of kies hieronder een bestand. Noem geen namen van personen."),
        }


class ProductuitgaveForm(UitgaveTekstForm):
    """A text, a file or both; the file goes along on the object, for the service to look at and to write."""

    bestand = file_field(required=False)

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or self.cleaned_data
        self.instance.upload = velden.get("bestand")
        if not velden.get("tekst") and not velden.get("bestand") and "bestand" not in self.errors:
            raise ValidationError(_("Schrijf de tekst, of kies een bestand."))
        return velden
