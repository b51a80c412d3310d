"""What a region agreed: so many homes, megawatts or hectares, before the end of a year."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling
from gebied.models import Gebied
from opgaven.models import Opgavetype
from sturing.models.eigendom import NIET_IN_VERSIES, Eigendom
from sturing.querysets import RegioQuerySet


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("naam", "toelichting"))
class Regioafspraak(Eigendom):
    """The plans in ``gebieden`` (municipalities, mostly) are added up against ``aantal``."""

    naam = models.CharField(_("naam"), max_length=200)
    gebieden = models.ManyToManyField(Gebied, verbose_name=_("gebieden"), related_name="regioafspraken")
    type = models.ForeignKey(
        Opgavetype,
        verbose_name=_("opgavetype"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Leeg telt elk type met deze eenheid."),
    )
    eenheid = models.CharField(_("eenheid"), max_length=30, help_text=_("Bijvoorbeeld woningen, MW, ha of m3."))
    aantal = models.DecimalField(
        _("afgesproken aantal"), max_digits=14, decimal_places=2, validators=[MinValueValidator(0)]
    )
    jaar = models.SmallIntegerField(_("uiterlijk in"), validators=[MinValueValidator(1900), MaxValueValidator(2200)])
    toelichting = models.TextField(_("toelichting"), blank=True)

    objects = RegioQuerySet.as_manager()

    class Meta:
        verbose_name = _("regioafspraak")
        verbose_name_plural = _("regioafspraken")
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(aantal__gte=0), name="regioafspraak_aantal_niet_negatief")
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/sturing/regio/{self.pk}/"


keeps_versions(naam="RegioafspraakGebied")(Regioafspraak.gebieden.through)


@keeps_versions()
class RegioafspraakDeling(Deling):
    """An agreement of a region is shared with an organisation that does not own it."""

    regioafspraak = models.ForeignKey(Regioafspraak, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een regioafspraak")
        verbose_name_plural = _("delingen van regioafspraken")
        constraints = [
            models.UniqueConstraint(fields=["regioafspraak", "organisatie"], name="regioafspraakdeling_uniek")
        ]

    def __str__(self) -> str:
        return f"regioafspraak {self.regioafspraak_id} met organisatie {self.organisatie_id}"  # onvertaald: ours
