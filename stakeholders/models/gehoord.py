"""Did participants feel heard? Asked once per round, answered without a name, and shown only added up."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from stakeholders.models.participatie import Participatieproces
from stakeholders.querysets import VanGehoorrondeQuerySet


class Gehoorronde(models.Model):
    """A question that went to the participants of one process. Their addresses are not kept."""

    participatieproces = models.ForeignKey(
        Participatieproces,
        verbose_name=_("participatieproces"),
        on_delete=models.CASCADE,
        related_name="gehoorrondes",
    )
    begonnen_op = models.DateField(_("gevraagd op"))
    sluit_op = models.DateField(_("antwoorden tot en met"))
    gevraagd = models.PositiveSmallIntegerField(_("aantal mensen gevraagd"), default=0)

    class Meta:
        verbose_name = _("gehoorronde")
        verbose_name_plural = _("gehoorrondes")
        ordering = ["-begonnen_op", "-pk"]

    def __str__(self) -> str:
        return str(self.pk)


class Gehoorlink(models.Model):
    """One link that was not used yet. Whoever answers takes it away, so nothing ties an answer to a person."""

    ronde = models.ForeignKey(
        Gehoorronde, verbose_name=_("gehoorronde"), on_delete=models.CASCADE, related_name="links"
    )
    hash = models.CharField(_("kenmerk"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("link van een gehoorronde")
        verbose_name_plural = _("links van gehoorrondes")

    def __str__(self) -> str:
        return str(self.pk)


class Gehoorantwoord(models.Model):
    """What somebody answered. Without a moment and without a tie to the link that it came by."""

    class Gehoord(models.TextChoices):
        JA = "ja", _("Ja")
        DEELS = "deels", _("Voor een deel")
        NEE = "nee", _("Nee")

    ronde = models.ForeignKey(
        Gehoorronde, verbose_name=_("gehoorronde"), on_delete=models.CASCADE, related_name="antwoorden"
    )
    gehoord = models.CharField(_("voelt u zich gehoord"), max_length=5, choices=Gehoord)
    woorden = models.TextField(_("in uw woorden"), blank=True)

    objects = VanGehoorrondeQuerySet.as_manager()

    class Meta:
        verbose_name = _("antwoord van een gehoorronde")
        verbose_name_plural = _("antwoorden van gehoorrondes")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def organisatie_id(self) -> int:
        """Whose it is (accounts.permissions)."""
        return self.ronde.participatieproces.organisatie_id
