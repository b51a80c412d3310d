"""Persons as contacts of a stakeholder, what was spoken about, and what was agreed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Persoonsgegevens
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden
from stakeholders.models.register import Stakeholder
from stakeholders.querysets import VanStakeholderQuerySet


class VanStakeholder(models.Model):
    """Belongs to a stakeholder, and so to the organisation that keeps it."""

    objects = VanStakeholderQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def organisatie_id(self) -> int:
        """Whose it is (accounts.permissions)."""
        return self.stakeholder.organisatie_id  # type: ignore[attr-defined,no-any-return]

    def get_absolute_url(self) -> str:
        return self.stakeholder.get_absolute_url()  # type: ignore[attr-defined,no-any-return]


@keeps_versions(zonder=EIGEN_AFSPRAKEN, persoon=("naam", "functie", "email", "telefoon"))
class Contactpersoon(Persoonsgegevens, VanStakeholder):
    """Somebody who can be reached on behalf of a stakeholder. Never scored; councillors are not listed."""

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("stakeholder"), on_delete=models.CASCADE, related_name="contactpersonen"
    )
    naam = models.CharField(_("naam"), max_length=150)
    functie = models.CharField(_("functie"), max_length=150, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    telefoon = models.CharField(_("telefoon"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("contactpersoon")
        verbose_name_plural = _("contactpersonen")
        ordering = ["naam", "pk"]

    def __str__(self) -> str:
        return self.naam


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("onderwerp", "verslag", "door_rol"))
class Contactmoment(Bijgehouden, VanStakeholder):
    """A line of the contact log."""

    class Soort(models.TextChoices):
        GESPREK = "gesprek", _("Gesprek")
        TELEFOON = "telefoon", _("Telefoon")
        MAIL = "mail", _("E-mail of brief")
        BIJEENKOMST = "bijeenkomst", _("Bijeenkomst")

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("stakeholder"), on_delete=models.CASCADE, related_name="contactmomenten"
    )
    datum = models.DateField(_("datum"), default=timezone.localdate)
    soort = models.CharField(_("soort contact"), max_length=12, choices=Soort, default=Soort.GESPREK)
    contactpersoon = models.ForeignKey(
        Contactpersoon,
        verbose_name=_("met wie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    door_rol = models.CharField(
        _("wie van ons"), max_length=150, help_text=_("Een rol, zoals gebiedsmanager. Geen naam.")
    )
    onderwerp = models.CharField(_("onderwerp"), max_length=200)
    verslag = models.TextField(
        _("verslag"), blank=True, help_text=_("Noem geen namen; de contactpersoon kiest u hierboven.")
    )

    class Meta:
        verbose_name = _("contactmoment")
        verbose_name_plural = _("contactmomenten")
        ordering = ["-datum", "-pk"]

    def __str__(self) -> str:
        return self.onderwerp


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("tekst", "rol"))
class Afspraak(Bijgehouden, VanStakeholder):
    """Something agreed with a stakeholder: what, who of which side, until when, and how it stands."""

    class Stand(models.TextChoices):
        OPEN = "open", _("Open")
        NAGEKOMEN = "nagekomen", _("Nagekomen")
        NIET_NAGEKOMEN = "niet_nagekomen", _("Niet nagekomen")
        VERVALLEN = "vervallen", _("Vervallen")

    class Kant(models.TextChoices):
        WIJ = "wij", _("Wij")
        ZIJ = "zij", _("De stakeholder")
        SAMEN = "samen", _("Samen")

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("stakeholder"), on_delete=models.CASCADE, related_name="afspraken"
    )
    tekst = models.TextField(_("afspraak"), help_text=_("Wat is er afgesproken? Noem geen namen."))
    kant = models.CharField(_("wie doet het"), max_length=5, choices=Kant, default=Kant.WIJ)
    rol = models.CharField(
        _("rol"), max_length=150, help_text=_("Een rol, zoals gebiedsmanager of voorzitter. Geen naam.")
    )
    datum = models.DateField(_("afgesproken op"), default=timezone.localdate)
    deadline = models.DateField(_("uiterlijk op"), null=True, blank=True)
    stand = models.CharField(_("stand"), max_length=15, choices=Stand, default=Stand.OPEN)

    class Meta:
        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        ordering = ["deadline", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(deadline__isnull=True) | Q(deadline__gte=F("datum")),
                name="afspraak_deadline_na_datum",
                violation_error_message=_("De uiterste dag ligt voor de dag van de afspraak."),
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def te_laat(self) -> bool:
        """Is it open while its last day is over?"""
        return self.stand == self.Stand.OPEN and self.deadline is not None and self.deadline < timezone.localdate()
