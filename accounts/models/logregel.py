"""The audit log: who signed in, exported, changed rights or looked at personal data. Only ever added to."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Logsoort(models.TextChoices):
    """What is worth knowing afterwards. Changes of opgaven, areas and values stand in their history instead."""

    AANMELDING = "aanmelding", "Aangemeld"
    AFMELDING = "afmelding", "Afgemeld"
    AANMELDING_MISLUKT = "aanmelding_mislukt", "Aanmelden mislukt"
    EXPORT = "export", "Bestand opgehaald"
    RECHTEN = "rechten", "Rechten gewijzigd"
    SLEUTEL = "sleutel", "API-sleutel"
    INZAGE = "inzage", "Persoonsgegevens bekeken"
    PRIVACY = "privacy", "Privacyverzoek"
    BEHEER = "beheer", "Beheer"


class Logregel(models.Model):
    """One thing that somebody did. A trigger refuses every change; erasure can only take the person out.

    Who and whose are ids without a constraint: deleting a user or an organisation neither removes nor blocks a line.
    ``gegevens`` holds ids and codes, never names; a person in it stands under the key ``gebruiker``.
    """

    moment = models.DateTimeField("moment", default=timezone.now, editable=False)
    soort = models.CharField("soort", max_length=20, choices=Logsoort)
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="gebruiker",
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    sleutel = models.ForeignKey(
        "accounts.ApiSleutel",
        verbose_name="API-sleutel",
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    organisatie = models.ForeignKey(
        "accounts.Organisatie",
        verbose_name="organisatie",
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    onderwerp = models.CharField(
        "onderwerp", max_length=60, blank=True, help_text="Een model, zoals opgaven.opgave, of een korte code."
    )
    onderwerp_id = models.BigIntegerField("nummer van het onderwerp", null=True, blank=True)
    gegevens = models.JSONField("gegevens", default=dict, blank=True)

    class Meta:
        verbose_name = "logregel"
        verbose_name_plural = "logregels"
        ordering = ["-moment", "-pk"]
        indexes = [
            models.Index(fields=["-moment"], name="logregel_moment"),
            models.Index(fields=["organisatie", "-moment"], name="logregel_organisatie"),
            models.Index(fields=["gebruiker", "-moment"], name="logregel_gebruiker"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(soort__in=Logsoort.values), name="logregel_soort_bekend"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.moment:%d-%m-%Y %H:%M})"
