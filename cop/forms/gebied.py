"""An area that somebody types: its code or its name. A list of thousands to choose from helps nobody."""

from __future__ import annotations

import re
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.permissions import Doelgroep
from gebied.models import Gebied

#: The code at the end of what the field itself writes: "Oosterwiel (BU90020501)".
_MET_CODE = re.compile(r"\(([^()]+)\)\s*$")
#: So many candidates are named when more areas have a name.
_GENOEMD = 6


class GebiedVeld(forms.ModelChoiceField):
    """One of the areas that somebody may see."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", gettext_lazy("Gebied"))
        kwargs.setdefault("help_text", gettext_lazy("Typ de naam of de code van een gebied, zoals Oosterwiel."))
        super().__init__(Gebied.objects.none(), **kwargs)

    def seen_by(self, doelgroep: Doelgroep) -> None:
        """The areas that may be named."""
        self.queryset = Gebied.objects.visible_to(doelgroep).without_geometry().order_by("-indeling__jaar", "code")

    def to_python(self, value: Any) -> Any:
        tekst = str(value or "").replace("\x00", "").strip()[:250]
        if not tekst:
            return None
        code = _MET_CODE.search(tekst)
        rows = cast("Any", self.queryset)
        found = list(rows.filter(code=code[1].strip())[:1]) if code else []
        found = found or list(rows.filter(Q(naam__iexact=tekst) | Q(code__iexact=tekst))[:_GENOEMD])
        if not found:
            raise ValidationError(_("Wij vinden geen gebied met deze naam of code. Kijk in de lijst van gebieden."))
        if len({gebied.code for gebied in found}) > 1:
            namen = ", ".join(as_typed(gebied) for gebied in found)
            raise ValidationError(_("Er zijn meer gebieden met deze naam: {namen}. Kies er een.").format(namen=namen))
        return found[0]

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field: the name with the code."""
        if isinstance(value, int):
            value = cast("Any", self.queryset).filter(pk=value).first()
        return as_typed(value) if isinstance(value, Gebied) else value


def as_typed(gebied: Gebied) -> str:
    """Name and code, as the field reads them back."""
    return f"{gebied.naam} ({gebied.code})"


def area_field(form: Any, doelgroep: Doelgroep) -> bool:
    """Offer the areas that somebody may see. One that they may not see stays as it is: then there is no field."""
    veld, nu = form.fields["gebied"], form.instance.gebied_id
    veld.seen_by(doelgroep)
    if nu is None or veld.queryset.filter(pk=nu).exists():
        return True
    del form.fields["gebied"]
    return False
