"""The filters of the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Logsoort

_DAG = {"type": "date"}


class Logfilter(forms.Form):
    """Kind, person and period. A person stands in the address by number."""

    zonder_verplicht = True

    soort = forms.ChoiceField(
        label=gettext_lazy("Soort"), choices=[("", gettext_lazy("Alle")), *Logsoort.choices], required=False
    )
    persoon = forms.TypedChoiceField(label=gettext_lazy("Persoon"), coerce=int, empty_value=None, required=False)
    van = forms.DateField(label=gettext_lazy("Vanaf"), widget=forms.DateInput(_DAG, format="%Y-%m-%d"), required=False)
    tot = forms.DateField(
        label=gettext_lazy("Tot en met"), widget=forms.DateInput(_DAG, format="%Y-%m-%d"), required=False
    )

    def __init__(self, data: Any, mensen: Sequence[tuple[int, str]]) -> None:
        super().__init__(data)
        cast("forms.ChoiceField", self.fields["persoon"]).choices = [("", _("Iedereen")), *mensen]
