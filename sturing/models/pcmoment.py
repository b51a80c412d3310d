"""The moments of planning and control of an organisation: kadernota, begroting and so on."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie


@keeps_versions()
class Pcmoment(models.Model):
    """A moment that comes every year. What hangs on it must be ready ``weken_vooraf`` weeks before its month starts."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="pcmomenten")
    naam = models.CharField(_("naam"), max_length=100)
    maand = models.PositiveSmallIntegerField(_("maand"), validators=[MinValueValidator(1), MaxValueValidator(12)])
    weken_vooraf = models.PositiveSmallIntegerField(
        _("weken vooraf klaar"), default=6, validators=[MaxValueValidator(26)]
    )

    class Meta:
        verbose_name = _("P&C-moment")
        verbose_name_plural = _("P&C-momenten")
        ordering = ["maand", "naam"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "naam"], name="pcmoment_naam_uniek"),
            models.CheckConstraint(condition=models.Q(maand__range=(1, 12)), name="pcmoment_maand"),
        ]

    def __str__(self) -> str:
        return self.naam
