"""The form about what two organisations agree about answering in time."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from accounts.models import Organisatie
from sturing.forms.basis import NODIG
from sturing.models import Servicenorm
from sturing.selectors.vraagstukken import addressees

_DAGEN = {"inputmode": "numeric", "min": 1, "max": 365}


class NormForm(MetVersie):
    """Who asks, who answers, within how many days. The sides of a norm stay who they were."""

    class Meta:
        model = Servicenorm
        fields = ["van", "aan", "antwoord_dagen", "stap_dagen", "automatisch"]
        widgets = {
            "antwoord_dagen": forms.NumberInput(attrs=_DAGEN),
            "stap_dagen": forms.NumberInput(attrs=_DAGEN),
        }
        help_texts = {
            "aan": _("Mag ook uw eigen organisatie zijn: dan geldt de afspraak tussen uw gebieden en uw afdelingen."),
            "antwoord_dagen": _("Dit wordt de voorgestelde termijn van een nieuw vraagstuk."),
            "stap_dagen": _("Zoveel dagen na een stap staat de volgende klaar."),
        }

    def __init__(self, *args: Any, organisatie: Organisatie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisatie = organisatie
        for naam in ("van", "aan"):
            veld = cast("Any", self.fields[naam])
            veld.queryset = addressees()
            veld.empty_label = _("Kies een organisatie")
            veld.disabled = self.instance.pk is not None
        for field in self.fields.values():
            field.error_messages["required"] = NODIG

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        kanten = [gegevens.get("van"), gegevens.get("aan")]
        if all(kanten) and self.organisatie not in kanten:
            self.add_error("aan", _("Uw organisatie moet een van beide kanten zijn."))
        return gegevens
