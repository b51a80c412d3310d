"""The forms of an import of figures: a file, and what to make of it."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.permissions import doelgroep_of
from accounts.tekst import Tekst
from gebied.models import Gebied
from gebied.selectors.gebieden import indeling_namen
from opgaven.importeren.keuzes import MAX_BRON
from opgaven.inleesforms import MAX_MB, BestandForm, KeuzesForm, short_enough

JAREN: Final = (1900, 2200)


class CijferbestandForm(BestandForm):
    """One file with figures."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].label = gettext("Bestand met cijfers")
        self.fields["bestand"].help_text = gettext(
            "CSV, ook in een zip. Een rij per gebied met zijn code, of een rij per cijfer. Hooguit {mb} MB."
        ).format(mb=MAX_MB)


class IndicatorenForm(KeuzesForm):
    """About which areas the figures are, where they come from, and of which year."""

    soort = "indicatoren"
    groepen_van: tuple[tuple[Tekst, tuple[str, ...]], ...] = (
        (_("Waarover gaan deze cijfers?"), ("indeling", "jaar")),
        (_("Van wie zijn zij?"), ("bron", "zichtbaarheid")),
    )
    indeling = forms.ChoiceField(
        label=_("Indeling"),
        help_text=_("Wij zoeken elk gebied op zijn code. Codes van een ander jaar melden wij; wij raden niet."),
    )
    jaar = forms.IntegerField(
        label=_("Jaar van de cijfers"),
        min_value=JAREN[0],
        max_value=JAREN[1],
        help_text=_("Staat er een jaar in een kolom of in de naam van een kolom, dan gaat dat voor."),
    )
    bron = forms.CharField(
        label=_("Bron"),
        max_length=MAX_BRON,
        help_text=_(
            "Waar komen de cijfers vandaan? Bijvoorbeeld CBS kerncijfers. Gebruik voor een nieuw jaar dezelfde bron."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zichtbaarheid"].help_text = gettext(
            "Dit geldt voor indicatoren die nieuw zijn. Andere blijven zoals zij zijn."
        )
        namen = indeling_namen(doelgroep_of(self.actor))
        self._offer("indeling", [("", _("Kies een indeling")), *((naam, naam) for naam in namen)])

    def clean_bron(self) -> str:
        return short_enough(self.cleaned_data["bron"], self.van)

    def _offer_crs(self) -> None:
        """Figures lie nowhere by themselves."""
        del self.fields["crs"]

    def _guesses(self) -> dict[str, Any]:
        """The indeling that has most of the codes, of what may be seen."""
        cijfers = self.gezien["cijfers"]
        seen = Gebied.objects.visible_to(doelgroep_of(self.actor)).filter(code__in=cijfers["codes"])
        beste = Counter(seen.values_list("indeling__naam", flat=True)).most_common(1)
        return {"indeling": beste[0][0] if beste else "", "jaar": cijfers["jaar"] or ""}
