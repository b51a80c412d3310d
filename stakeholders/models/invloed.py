"""The tie of a stakeholder to a place or a task, and how it stands there, by date."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden
from stakeholders.models.register import Stakeholder
from stakeholders.querysets import BetrokkenheidQuerySet, VanBetrokkenheidQuerySet

SCHAAL = [MinValueValidator(0), MaxValueValidator(10)]


class Rasci(models.TextChoices):
    """Who does what: the five of RASCI, each with its letter (responsible, accountable, supportive, ...)."""

    VERANTWOORDELIJK = "r", _("Voert uit (R)")
    EINDVERANTWOORDELIJK = "a", _("Beslist (A)")
    ONDERSTEUNT = "s", _("Ondersteunt (S)")
    GERAADPLEEGD = "c", _("Wordt geraadpleegd (C)")
    GEINFORMEERD = "i", _("Wordt geïnformeerd (I)")


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("toelichting",))
class Betrokkenheid(Bijgehouden):
    """A stakeholder has to do with one area or with one opgave."""

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("stakeholder"), on_delete=models.CASCADE, related_name="betrokkenheden"
    )
    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    opgave = models.ForeignKey(
        Opgave, verbose_name=_("opgave"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    rol = models.CharField(_("rol"), max_length=1, choices=Rasci, default=Rasci.GERAADPLEEGD)
    toelichting = models.CharField(
        _("toelichting"), max_length=300, blank=True, help_text=_("Wat doen of willen zij hier? Noem geen personen.")
    )

    objects = BetrokkenheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("betrokkenheid")
        verbose_name_plural = _("betrokkenheden")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["stakeholder", "gebied"],
                name="betrokkenheid_gebied_uniek",
                violation_error_message=_("Deze stakeholder is al aan dit gebied verbonden."),
            ),
            models.UniqueConstraint(
                fields=["stakeholder", "opgave"],
                name="betrokkenheid_opgave_uniek",
                violation_error_message=_("Deze stakeholder is al aan deze opgave verbonden."),
            ),
            models.CheckConstraint(
                condition=Q(gebied__isnull=True) ^ Q(opgave__isnull=True),
                name="betrokkenheid_gebied_of_opgave",
                violation_error_message=_("Kies een gebied of een opgave."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def organisatie_id(self) -> int:
        """Whose it is (accounts.permissions)."""
        return self.stakeholder.organisatie_id

    @property
    def plek(self) -> Gebied | Opgave:
        """The area or opgave that it is about."""
        return self.gebied or self.opgave  # type: ignore[return-value]

    def get_absolute_url(self) -> str:
        return self.stakeholder.get_absolute_url()


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("onderbouwing",))
class Positie(Bijgehouden):
    """Power, interest and support at one tie on one day. A new day is a new row, so that the course can be read."""

    betrokkenheid = models.ForeignKey(
        Betrokkenheid, verbose_name=_("betrokkenheid"), on_delete=models.CASCADE, related_name="posities"
    )
    datum = models.DateField(_("datum"), default=timezone.localdate)
    macht = models.PositiveSmallIntegerField(
        _("macht"), validators=SCHAAL, help_text=_("0 is geen invloed op het besluit, 10 is beslissend.")
    )
    belang = models.PositiveSmallIntegerField(
        _("belang"), validators=SCHAAL, help_text=_("0 is geen belang, 10 is het grootste belang.")
    )
    steun = models.PositiveSmallIntegerField(
        _("steun"),
        null=True,
        blank=True,
        validators=SCHAAL,
        help_text=_("0 is tegen, 5 is neutraal, 10 is voor. Laat leeg als u het niet weet."),
    )
    onderbouwing = models.TextField(
        _("onderbouwing"), help_text=_("Waaruit blijkt dit? Schrijf over de organisatie of groep, niet over personen.")
    )

    objects = VanBetrokkenheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("positie")
        verbose_name_plural = _("posities")
        ordering = ["-datum", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["betrokkenheid", "datum"],
                name="positie_dag_uniek",
                violation_error_message=_(
                    "Voor deze dag is al een positie vastgelegd. Wijzig die, of kies een andere dag."
                ),
            ),
            models.CheckConstraint(condition=Q(macht__lte=10), name="positie_macht_tot_10"),
            models.CheckConstraint(condition=Q(belang__lte=10), name="positie_belang_tot_10"),
            models.CheckConstraint(condition=Q(steun__isnull=True) | Q(steun__lte=10), name="positie_steun_tot_10"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def organisatie_id(self) -> int:
        return self.betrokkenheid.organisatie_id

    def get_absolute_url(self) -> str:
        return self.betrokkenheid.get_absolute_url()
