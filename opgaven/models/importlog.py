"""What came in, from which file, with which result."""

from django.conf import settings
from django.db import models

from accounts.models import Organisatie


class Import(models.Model):
    """One import of areas or opgaven, with its report (contract.md)."""

    soort = models.CharField("soort", max_length=10, choices=[("gebieden", "Gebieden"), ("opgaven", "Opgaven")])
    bestand = models.CharField("bestand", max_length=255, help_text="Alleen de naam, zonder map.")
    parameters = models.JSONField("parameters", default=dict)
    rapport = models.JSONField("rapport", default=dict)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name="van",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Van wie is wat erin staat. Leeg bij open gegevens van niemand.",
    )
    aangemaakt_op = models.DateTimeField("aangemaakt op", auto_now_add=True)

    class Meta:
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-aangemaakt_op"]

    def __str__(self) -> str:
        return f"{self.bestand} ({self.aangemaakt_op:%d-%m-%Y})"

    def get_absolute_url(self) -> str:
        return f"/invoer/verslag/{self.pk}/"
