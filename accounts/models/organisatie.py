"""Organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions


@keeps_versions()
class Organisatie(models.Model):
    """A party that owns opgaven or works with the platform."""

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente", _("Gemeente")
        PROVINCIE = "provincie", _("Provincie")
        WATERSCHAP = "waterschap", _("Waterschap")
        REGIO = "regio", _("Regio of regiobureau")
        RIJK = "rijk", _("Rijk")
        CORPORATIE = "corporatie", _("Woningcorporatie")
        WELZIJN = "welzijn", _("Welzijnsorganisatie")
        OVERIG = "overig", _("Overig")

    code = models.SlugField(
        _("code"), max_length=50, unique=True, help_text=_("Korte naam zonder spaties, bijvoorbeeld gm0703.")
    )
    naam = models.CharField(_("naam"), max_length=200)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort, default=Soort.OVERIG)
    regioleden = models.ManyToManyField(
        "self",
        verbose_name=_("leden van de regio"),
        symmetrical=False,
        blank=True,
        related_name="regios",
        help_text=_("Voor een regio: de organisaties waarvan het regiobureau alles mag lezen."),
    )

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


keeps_versions(naam="Regioleden")(Organisatie.regioleden.through)
