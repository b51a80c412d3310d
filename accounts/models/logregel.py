"""The audit log: who signed in, exported, changed rights or looked at personal data. Only ever added to."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Logsoort(models.TextChoices):
    """What is worth knowing afterwards. Changes of opgaven, areas and values stand in their history instead."""

    AANMELDING = "aanmelding", _("Aangemeld")
    AFMELDING = "afmelding", _("Afgemeld")
    AANMELDING_MISLUKT = "aanmelding_mislukt", _("Aanmelden mislukt")
    EXPORT = "export", _("Bestand opgehaald")
    RECHTEN = "rechten", _("Rechten gewijzigd")
    SLEUTEL = "sleutel", _("API-sleutel")
    INZAGE = "inzage", _("Persoonsgegevens bekeken")
    PRIVACY = "privacy", _("Privacyverzoek")
    BEHEER = "beheer", _("Beheer")


class Logregel(models.Model):
    """One thing that somebody did. A trigger refuses every change; erasure can only take the person out.

    Who and whose are ids without a constraint: deleting a user or an organisation neither removes nor blocks a line.
    ``gegevens`` holds ids and codes, never names; a person in it stands under the key ``gebruiker``.
    """

    moment = models.DateTimeField(_("moment"), default=timezone.now, editable=False)
    soort = models.CharField(_("soort"), max_length=20, choices=Logsoort)
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gebruiker"),
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    sleutel = models.ForeignKey(
        "accounts.ApiSleutel",
        verbose_name=_("API-sleutel"),
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    organisatie = models.ForeignKey(
        "accounts.Organisatie",
        verbose_name=_("organisatie"),
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    onderwerp = models.CharField(
        _("onderwerp"), max_length=60, blank=True, help_text=_("Een model, zoals opgaven.opgave, of een korte code.")
    )
    onderwerp_id = models.BigIntegerField(_("nummer van het onderwerp"), null=True, blank=True)
    gegevens = models.JSONField(_("gegevens"), default=dict, blank=True)

    class Meta:
        verbose_name = _("logregel")
        verbose_name_plural = _("logregels")
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
