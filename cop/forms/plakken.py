"""Forms about pasted notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cop.forms.communities import lines
from cop.models import Inzicht, Plakverslag, Plakzin
from cop.services.plakken import Keuze, Merk
from stakeholders.forms import RecordForm

_SOORTEN: Final = {"", *Inzicht.Soort.values}
_AARDEN: Final = {"", *Inzicht.Aard.values}


class PlakForm(RecordForm):
    tekst = forms.CharField(
        label=_("Uw verslag"),
        strip=False,
        widget=lines(16),
        help_text=_(
            "Plak de tekst uit uw tekstverwerker, mail of notitieboek. Alleen deelnemers zien de tekst, en na een jaar "
            "wordt hij gewist. Laat namen van personen weg als dat kan."
        ),
    )

    class Meta:
        model = Plakverslag
        fields = ["tekst"]


class ZinForm(forms.Form):
    """One sentence to change, with what it was when the page opened."""

    basis = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    tekst = forms.CharField(
        label=_("Zin"),
        widget=lines(4),
        help_text=_("Zet op een nieuwe regel wat een zin apart moet worden."),
        error_messages={"required": _("Schrijf een zin.")},
    )

    def __init__(self, data: Any, zin: Plakzin) -> None:
        super().__init__(data, initial={"basis": zin.tekst, "tekst": zin.tekst})


def read_marks(data: Mapping[str, str], rijen: list[Plakzin]) -> dict[int, tuple[Merk, Merk]]:
    """Per sentence in the form: what stood there (``was-``) and what was chosen. Unknown values are left out."""
    merken: dict[int, tuple[Merk, Merk]] = {}
    for rij in rijen:
        if f"soort-{rij.pk}" not in data:
            continue
        was = _mark(*data.get(f"was-{rij.pk}", "").partition(":")[::2])
        naar = _mark(data.get(f"soort-{rij.pk}", ""), data.get(f"aard-{rij.pk}", ""))
        if was is not None and naar is not None:
            merken[rij.pk] = (was, naar)
    return merken


def _mark(soort: str, aard: str) -> Merk | None:
    return (soort, aard if soort else "") if soort in _SOORTEN and aard in _AARDEN else None


def read_choices_of(data: Mapping[str, str], rijen: list[Plakzin]) -> list[Keuze]:
    """What was chosen for each sentence on the last page."""
    return [
        Keuze(rij.pk, data.get(f"zin-{rij.pk}", "")[:2000], data.get(f"doel-{rij.pk}", ""), _kind(data, rij))
        for rij in rijen
        if f"doel-{rij.pk}" in data
    ]


def _kind(data: Mapping[str, str], rij: Plakzin) -> str:
    aard = data.get(f"aard-{rij.pk}", "")
    return aard if aard in _AARDEN and aard else rij.aard
