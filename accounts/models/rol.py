"""Who belongs to which organisation, from when until when, and as what."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.organisatie import Organisatie
from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Persoonsgegevens


class LidmaatschapQuerySet(models.QuerySet[Any]):
    def active(self) -> LidmaatschapQuerySet:
        """Those that hold today."""
        vandaag = timezone.localdate()
        return self.filter(Q(eind__isnull=True) | Q(eind__gte=vandaag), begin__lte=vandaag)


@keeps_versions(zonder=EIGEN_AFSPRAKEN)
class Lidmaatschap(Persoonsgegevens):
    """Somebody works for an organisation, from ``begin`` up to and including ``eind``."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lidmaatschappen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="lidmaatschappen")
    begin = models.DateField(_("eerste dag"), default=timezone.localdate)
    eind = models.DateField(_("laatste dag"), null=True, blank=True)

    objects = LidmaatschapQuerySet.as_manager()

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        constraints = [
            models.UniqueConstraint(fields=["user", "organisatie"], name="lidmaatschap_uniek"),
            models.CheckConstraint(
                condition=Q(eind__isnull=True) | Q(begin__lte=F("eind")),
                name="lidmaatschap_begin_voor_eind",
                violation_error_message=_("De laatste dag ligt voor de eerste dag."),
            ),
        ]

    def __str__(self) -> str:
        return f"lidmaatschap {self.pk}"  # onvertaald: kept as text in the administration


@keeps_versions()
class Rol(models.Model):
    """What somebody is in an organisation. Which rights that gives stands in accounts.permissions.

    ``zonder`` takes rights away from one person's role: who edits attributes need not be who draws borders.
    """

    class Naam(models.TextChoices):
        BEHEERDER = "beheerder", _("Beheerder")
        GEBIEDSMANAGER = "gebiedsmanager", _("Gebiedsmanager")
        OPGAVEMANAGER = "opgavemanager", _("Opgavemanager")
        COP_COORDINATOR = "cop-coordinator", _("CoP-coördinator")
        LEZER = "lezer", _("Lezer")
        REGIOBUREAU = "regiobureau", _("Regiobureau")

    lidmaatschap = models.ForeignKey(Lidmaatschap, on_delete=models.CASCADE, related_name="rollen")
    rol = models.CharField(_("rol"), max_length=20, choices=Naam)
    zonder = ArrayField(
        models.CharField(max_length=20), verbose_name=_("zonder deze rechten"), default=list, blank=True
    )

    class Meta:
        verbose_name = _("rol")
        verbose_name_plural = _("rollen")
        constraints = [models.UniqueConstraint(fields=["lidmaatschap", "rol"], name="rol_uniek")]

    def __str__(self) -> str:
        return self.get_rol_display()
