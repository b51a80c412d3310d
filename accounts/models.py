"""Organisations, users and the keys with which machines sign in."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from accounts.logregel import Logregel, Logsoort

__all__ = ["ApiSleutel", "Logregel", "Logsoort", "Organisatie", "User"]


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

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class User(AbstractUser):
    """Someone who signs in. What they may do is decided in accounts.permissions, nowhere else."""

    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name="organisatie",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="users",
    )

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"


class ApiSleutel(models.Model):
    """A key of an organisation for the API. Only its SHA-256 is kept: a lost key is replaced, never read back."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="api_sleutels")
    naam = models.CharField(
        "naam", max_length=100, help_text="Waarvoor deze sleutel is, bijvoorbeeld QGIS regiobureau."
    )
    hash = models.CharField(max_length=64, unique=True, editable=False)
    schrijven = models.BooleanField("mag schrijven", default=False)
    aangemaakt_op = models.DateTimeField("aangemaakt op", auto_now_add=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    class Meta:
        verbose_name = "API-sleutel"
        verbose_name_plural = "API-sleutels"
        ordering = ["organisatie__naam", "naam"]

    def __str__(self) -> str:
        return f"{self.naam} ({self.organisatie})"
