"""How the pages look for an organisation: its tokens and its logo."""

from django.db import models

from accounts.historie.bijhouden import keeps_versions
from accounts.models.organisatie import Organisatie


@keeps_versions(zonder=("logo",))
class Huisstijl(models.Model):
    """A house style: the one that is shown, or one that is being prepared. Tokens were checked before they came here.

    ``licht`` and ``donker`` are lists of [name, value]. Of the logo the history keeps the hash, not the picture.
    """

    class Stand(models.TextChoices):
        CONCEPT = "concept", "Concept"
        ACTIEF = "actief", "Aan"

    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.CASCADE, related_name="huisstijlen"
    )
    stand = models.CharField("stand", max_length=10, choices=Stand, default=Stand.CONCEPT)
    licht = models.JSONField("tokens", default=list)
    donker = models.JSONField("tokens voor donker", default=list)
    logo = models.BinaryField("logo", blank=True, default=bytes)
    logo_breedte = models.PositiveSmallIntegerField("breedte van het logo", default=0)
    logo_hoogte = models.PositiveSmallIntegerField("hoogte van het logo", default=0)
    openbaar = models.BooleanField("ook voor bezoekers", default=False)
    kenmerk = models.CharField(
        "kenmerk", max_length=16, help_text="Verandert met de inhoud: het staat in de adressen van de bestanden."
    )

    class Meta:
        verbose_name = "huisstijl"
        verbose_name_plural = "huisstijlen"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "stand"], name="huisstijl_een_per_stand"),
        ]

    def __str__(self) -> str:
        return f"Huisstijl van {self.organisatie} ({self.get_stand_display().lower()})"
