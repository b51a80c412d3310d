"""How the pages look for an organisation: its tokens and its logo."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.organisatie import Organisatie


@keeps_versions(zonder=("logo",))
class Huisstijl(models.Model):
    """A house style: the one that is shown, or one that is being prepared. Tokens were checked before they came here.

    ``licht`` and ``donker`` are lists of [name, value]. Of the logo the history keeps the hash, not the picture.
    """

    class Stand(models.TextChoices):
        CONCEPT = "concept", _("Concept")
        ACTIEF = "actief", _("Aan")

    organisatie = models.ForeignKey(
        Organisatie, verbose_name=_("organisatie"), on_delete=models.CASCADE, related_name="huisstijlen"
    )
    stand = models.CharField(_("stand"), max_length=10, choices=Stand, default=Stand.CONCEPT)
    licht = models.JSONField(_("tokens"), default=list)
    donker = models.JSONField(_("tokens voor donker"), default=list)
    logo = models.BinaryField(_("logo"), blank=True, default=bytes)
    logo_breedte = models.PositiveSmallIntegerField(_("breedte van het logo"), default=0)
    logo_hoogte = models.PositiveSmallIntegerField(_("hoogte van het logo"), default=0)
    openbaar = models.BooleanField(_("ook voor bezoekers"), default=False)
    kenmerk = models.CharField(
        _("kenmerk"),
        max_length=16,
        help_text=_("Verandert met de inhoud: het staat in de adressen van de bestanden."),
    )

    class Meta:
        verbose_name = _("huisstijl")
        verbose_name_plural = _("huisstijlen")
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "stand"], name="huisstijl_een_per_stand"),
        ]

    def __str__(self) -> str:
        stand = self.get_stand_display().lower()
        return f"Huisstijl van {self.organisatie} ({stand})"  # onvertaald: kept as text in the administration
