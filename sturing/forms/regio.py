"""The form about what a region agreed."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebied.models import Gebied
from sturing.forms.basis import SturingForm, text
from sturing.models import Regioafspraak
from sturing.selectors.plekken import areas_to_choose

#: Regions agree by municipality, or by something larger.
_NIVEAUS = ("land", "provincie", "regio", "gemeente")


class RegioafspraakForm(SturingForm):
    """So many of something, in these areas, before the end of a year."""

    groepindeling = (
        ("wat", _("Wat is afgesproken?"), ("naam", "aantal", "eenheid", "jaar", "type", "toelichting")),
        ("waar", _("Waar telt het platform?"), ("gebieden",)),
    )
    leeg = {"type": _("Elk type")}

    class Meta:
        model = Regioafspraak
        fields = ["naam", "aantal", "eenheid", "jaar", "type", "toelichting", "gebieden"]
        widgets = {
            "toelichting": text(3),
            "gebieden": forms.CheckboxSelectMultiple,
            "jaar": forms.NumberInput(attrs={"inputmode": "numeric", "min": 1900, "max": 2200}),
            "aantal": forms.NumberInput(attrs={"inputmode": "decimal", "min": 0}),
        }
        help_texts = {
            "naam": _("Bijvoorbeeld: woondeal 2035."),
            "jaar": _("Plannen voor daarna staan apart."),
            "gebieden": _("Een plan telt in het gebied waar het grootste deel ligt."),
        }

    def offer(self) -> None:
        kiesbaar = areas_to_choose(self.actor, self.doelgroep).filter(niveau__in=_NIVEAUS)
        keuze = Q(pk__in=kiesbaar.order_by().values("pk"))
        if self.instance.pk:
            keuze |= Q(regioafspraken=self.instance)
        rows = Gebied.objects.visible_to(self.doelgroep).filter(keuze).distinct().select_related("indeling")
        veld = cast("Any", self.fields["gebieden"])
        veld.queryset = rows.without_geometry().order_by("naam", "pk")
        veld.label_from_instance = lambda gebied: f"{gebied.naam} ({gebied.indeling})"
