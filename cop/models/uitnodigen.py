"""Who is asked to a meeting, what they answered, whether they were there, and the mail that told them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from cop.models.bijeenkomst import Bijeenkomst
from cop.models.deelnemer import Deelnemer


@keeps_versions()
class Genodigde(models.Model):
    """A participant at a meeting, also who came unasked. It stays as a number when the participant is taken out."""

    class Antwoord(models.TextChoices):
        GEEN = "geen", _("Nog geen antwoord")
        JA = "ja", _("Komt")
        MISSCHIEN = "misschien", _("Komt misschien")
        NEE = "nee", _("Komt niet")
        ONGEVRAAGD = "ongevraagd", _("Kwam zonder uitnodiging")

    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.CASCADE, related_name="genodigden")
    deelnemer = models.ForeignKey(
        Deelnemer, null=True, blank=True, on_delete=models.SET_NULL, related_name="uitnodigingen"
    )
    antwoord = models.CharField(_("antwoord"), max_length=10, choices=Antwoord, default=Antwoord.GEEN)
    aanwezig = models.BooleanField(_("was er"), null=True, blank=True)

    class Meta:
        verbose_name = _("genodigde")
        verbose_name_plural = _("genodigden")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["bijeenkomst", "deelnemer"], name="genodigde_uniek")]

    def __str__(self) -> str:
        return f"genodigde {self.pk}"  # onvertaald: for developers


class Postbericht(models.Model):
    """A mail to one person about a meeting. The row is the memory: it goes out once it can, and then never again."""

    class Soort(models.TextChoices):
        UITNODIGING = "uitnodiging", _("Uitnodiging")
        WIJZIGING = "wijziging", _("Wijziging")
        AFGELAST = "afgelast", _("Afgelast")

    genodigde = models.ForeignKey(Genodigde, on_delete=models.CASCADE, related_name="berichten")
    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    volgnummer = models.PositiveIntegerField(_("volgnummer"), default=0)
    klaargezet_op = models.DateTimeField(_("klaargezet op"), auto_now_add=True)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    overgeslagen = models.BooleanField(_("niet meer nodig"), default=False)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)

    class Meta:
        verbose_name = _("postbericht")
        verbose_name_plural = _("postberichten")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["genodigde", "volgnummer"], name="postbericht_een_keer")]
        indexes = [
            models.Index(fields=["pogingen", "id"], name="postbericht_wacht", condition=Q(verstuurd_op__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.pk}"  # onvertaald: for developers
