"""Organisations."""

from django.db import models

from accounts.historie.bijhouden import keeps_versions


@keeps_versions()
class Organisatie(models.Model):
    """A party that owns opgaven or works with the platform."""

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente", "Gemeente"
        PROVINCIE = "provincie", "Provincie"
        WATERSCHAP = "waterschap", "Waterschap"
        REGIO = "regio", "Regio of regiobureau"
        RIJK = "rijk", "Rijk"
        CORPORATIE = "corporatie", "Woningcorporatie"
        WELZIJN = "welzijn", "Welzijnsorganisatie"
        OVERIG = "overig", "Overig"

    code = models.SlugField(
        "code", max_length=50, unique=True, help_text="Korte naam zonder spaties, bijvoorbeeld gm0703."
    )
    naam = models.CharField("naam", max_length=200)
    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.OVERIG)
    regioleden = models.ManyToManyField(
        "self",
        verbose_name="leden van de regio",
        symmetrical=False,
        blank=True,
        related_name="regios",
        help_text="Voor een regio: de organisaties waarvan het regiobureau alles mag lezen.",
    )

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


keeps_versions(naam="Regioleden")(Organisatie.regioleden.through)
