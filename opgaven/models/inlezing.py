"""A file that somebody brought in through the pages: what was chosen about it, and how far it is. Lives for a day."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie
from opgaven.models.importlog import Import


class Inlezing(models.Model):
    """One file on its way in. The file stands under ``kenmerk``; the work is leased by one worker at a time."""

    class Werk(models.TextChoices):
        PROEF = "proef", _("Proef")
        IMPORT = "import", _("Inlezen")

    class Status(models.TextChoices):
        KIEZEN = "kiezen", _("Keuzes maken")
        WACHT = "wacht", _("Wacht")
        LOOPT = "loopt", _("Bezig")
        GEPROEFD = "geproefd", _("Klaar om in te lezen")
        KLAAR = "klaar", _("Ingelezen")
        MISLUKT = "mislukt", _("Niet gelukt")
        WEG = "weg", _("Weggegooid")

    soort = models.CharField(
        _("soort"),
        max_length=15,
        choices=[("gebieden", _("Gebieden")), ("opgaven", _("Opgaven")), ("indicatoren", _("Indicatoren"))],
    )
    organisatie = models.ForeignKey(
        Organisatie,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Voor wie het wordt ingelezen; leeg voor wie het platform beheert."),
    )
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    bestand = models.CharField(_("bestand"), max_length=255, help_text=_("Alleen de naam, zonder map."))
    grootte = models.PositiveBigIntegerField(_("grootte in bytes"), default=0)
    kenmerk = models.CharField(max_length=43, unique=True)
    gezien = models.JSONField(_("wat er in het bestand zit"), default=dict)
    keuzes = models.JSONField(_("keuzes"), default=dict)
    werk = models.CharField(max_length=8, choices=Werk, default=Werk.PROEF)
    status = models.CharField(_("stand"), max_length=10, choices=Status, default=Status.KIEZEN)
    fase = models.CharField(_("waar het werk is"), max_length=20, blank=True)
    rijen = models.PositiveIntegerField(_("rijen"), default=0)
    proef = models.JSONField(_("uitkomst van de proef"), default=dict)
    verslag = models.ForeignKey(Import, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    fout = models.TextField(_("wat er misging"), blank=True)
    werker = models.CharField(max_length=100, blank=True)
    poging = models.PositiveIntegerField(default=0)
    pogingen_vooraf = models.PositiveIntegerField(
        default=0,
        help_text="Attempts before this piece of work was asked.",  # onvertaald: for developers
    )
    hartslag_op = models.DateTimeField(null=True, blank=True)
    gevraagd_op = models.DateTimeField(null=True, blank=True)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    class Meta:
        verbose_name = _("inlezing")
        verbose_name_plural = _("inlezingen")
        ordering = ["-aangemaakt_op", "-pk"]
        indexes = [models.Index(fields=["status", "gevraagd_op"], name="inlezing_stand")]

    def __str__(self) -> str:
        return self.bestand

    def get_absolute_url(self) -> str:
        return f"/invoer/{self.pk}/"
