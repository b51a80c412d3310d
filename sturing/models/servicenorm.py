"""What two organisations agreed about answering in time."""

from __future__ import annotations

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie


@keeps_versions()
class Servicenorm(models.Model):
    """``aan`` answers what ``van`` asks within so many days. Holds once both agreed; only then may a step go by itself.

    An organisation can have one with itself: between its areas and its departments.
    """

    van = models.ForeignKey(
        Organisatie, verbose_name=_("wie vraagt"), on_delete=models.CASCADE, related_name="normen_als_vrager"
    )
    aan = models.ForeignKey(
        Organisatie, verbose_name=_("wie antwoordt"), on_delete=models.CASCADE, related_name="normen_als_antwoorder"
    )
    antwoord_dagen = models.PositiveSmallIntegerField(
        _("antwoord binnen zoveel dagen"), default=28, validators=[MinValueValidator(1), MaxValueValidator(365)]
    )
    stap_dagen = models.PositiveSmallIntegerField(
        _("na zoveel dagen de volgende stap"), default=14, validators=[MinValueValidator(1), MaxValueValidator(365)]
    )
    automatisch = models.BooleanField(
        _("stappen gaan vanzelf"),
        default=False,
        help_text=_("Zonder dit zet het platform een stap klaar en verstuurt de gebiedsmanager haar."),
    )
    akkoord_van = models.DateField(_("akkoord van wie vraagt"), null=True, blank=True)
    akkoord_aan = models.DateField(_("akkoord van wie antwoordt"), null=True, blank=True)
    eind = models.DateField(_("geldt tot en met"), null=True, blank=True)

    class Meta:
        verbose_name = _("servicenorm")
        verbose_name_plural = _("servicenormen")
        ordering = ["van__naam", "aan__naam"]
        constraints = [
            models.UniqueConstraint(fields=["van", "aan"], name="servicenorm_uniek"),
            models.CheckConstraint(
                condition=Q(eind__isnull=True) | Q(akkoord_van__isnull=True) | Q(eind__gte=F("akkoord_van")),
                name="servicenorm_eind_na_akkoord",
                violation_error_message=_("De laatste dag ligt voor de dag van het akkoord."),
            ),
        ]

    def __str__(self) -> str:
        return f"norm van {self.van_id} met {self.aan_id}"  # onvertaald: for developers

    def geldt_op(self, dag: date) -> bool:
        """Both agreed by that day, and it had not ended."""
        akkoord = (self.akkoord_van, self.akkoord_aan)
        return all(een and een <= dag for een in akkoord) and (self.eind is None or self.eind >= dag)
