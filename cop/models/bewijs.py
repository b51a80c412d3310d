"""What carries an insight: evidence from cases and reports, for and against, and where it was tried since."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie
from cop.models.bijeenkomst import Agendapunt
from cop.models.kennis import GEEN_NAMEN, Antwoord, Casus, Inzicht, VanInzicht
from cop.models.plakken import Plakverslag
from cop.querysets import BewijsQuerySet, ToepassingQuerySet
from gebied.models import Gebied
from stakeholders.models.gedeeld import NIET_IN_HISTORIE

_BRONNEN: Final = ("casus", "antwoord", "agendapunt", "plakverslag")


def _only(bron: str) -> Q:
    """It comes from this source and no other."""
    return Q(**{f"{een}__isnull": een != bron for een in _BRONNEN})


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("citaat",))
class Bewijs(VanInzicht):
    """A sentence of a case, of an answer, of a report or of pasted notes, for the insight or against it."""

    class Strekking(models.TextChoices):
        STEUNT = "steunt", _("Draagt dit inzicht")
        SPREEKT_TEGEN = "spreekt_tegen", _("Spreekt het tegen")

    inzicht = models.ForeignKey(Inzicht, verbose_name=_("inzicht"), on_delete=models.CASCADE, related_name="bewijzen")
    strekking = models.CharField(_("wat zegt het?"), max_length=15, choices=Strekking, default=Strekking.STEUNT)
    citaat = models.TextField(_("de zin"), max_length=2000, help_text=GEEN_NAMEN)
    casus = models.ForeignKey(Casus, null=True, blank=True, on_delete=models.CASCADE, related_name="bewijzen")
    antwoord = models.ForeignKey(Antwoord, null=True, blank=True, on_delete=models.CASCADE, related_name="bewijzen")
    agendapunt = models.ForeignKey(Agendapunt, null=True, blank=True, on_delete=models.CASCADE, related_name="bewijzen")
    plakverslag = models.ForeignKey(
        Plakverslag, null=True, blank=True, on_delete=models.CASCADE, related_name="bewijzen"
    )

    objects = BewijsQuerySet.as_manager()

    class Meta:
        verbose_name = _("bewijs")
        verbose_name_plural = _("bewijzen")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, (_only(bron) for bron in _BRONNEN)),
                name="bewijs_uit_een_bron",
            )
        ]

    def __str__(self) -> str:
        return self.citaat[:80]


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("organisatienaam", "plaats", "waarneming"))
class Toepassing(VanInzicht):
    """An insight that somebody tried in a place. Its organisation changes it; who sees the insight sees this too."""

    class Resultaat(models.TextChoices):
        LOOPT = "loopt", _("Loopt nog")
        WERKTE = "werkte", _("Werkte")
        DEELS = "deels", _("Werkte deels")
        NIET = "niet", _("Werkte niet")

    inzicht = models.ForeignKey(
        Inzicht, verbose_name=_("inzicht"), on_delete=models.CASCADE, related_name="toepassingen"
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name=_("organisatie"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organisatienaam = models.CharField(
        _("wie probeerde het"), max_length=200, help_text=_("Een organisatie of groep, geen naam van een persoon.")
    )
    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), null=True, blank=True, on_delete=models.SET_NULL, related_name="toepassingen"
    )
    plaats = models.CharField(
        _("plaats in woorden"), max_length=200, blank=True, help_text=_("Als het gebied niet op het platform staat.")
    )
    sinds = models.DateField(_("sinds wanneer"), null=True, blank=True)
    resultaat = models.CharField(_("hoe ging het?"), max_length=8, choices=Resultaat, default=Resultaat.LOOPT)
    waarneming = models.TextField(_("wat zag u?"), help_text=GEEN_NAMEN)

    objects = ToepassingQuerySet.as_manager()

    class Meta:
        verbose_name = _("toepassing")
        verbose_name_plural = _("toepassingen")
        ordering = ["-sinds", "-pk"]

    def __str__(self) -> str:
        return self.plaats or self.organisatienaam
