"""An invitation to become a member, sent by mail."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.organisatie import Organisatie
from accounts.models.persoonsgegevens import Persoonsgegevens


class UitnodigingQuerySet(models.QuerySet[Any]):
    def open(self) -> UitnodigingQuerySet:
        """Those that can still be accepted."""
        return self.filter(aanvaard_op__isnull=True, ingetrokken_op__isnull=True, verloopt_op__gt=timezone.now())


class Uitnodiging(Persoonsgegevens):
    """Somebody may become a member with these roles, by the one link that went to this address.

    Only the SHA-256 of the link's secret is kept. Once it was accepted the address is gone: the account has it.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="uitnodigingen")
    email = models.EmailField(_("e-mailadres"), blank=True)
    rollen = ArrayField(models.CharField(max_length=20), verbose_name=_("rollen"))
    gebieden = ArrayField(models.BigIntegerField(), verbose_name=_("gebieden"), default=list, blank=True)
    hash = models.CharField(max_length=64, unique=True, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    verloopt_op = models.DateTimeField(_("verloopt op"))
    aanvaard_op = models.DateTimeField(_("aanvaard op"), null=True, blank=True)
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ["-gemaakt_op"]

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"  # onvertaald: kept as text in the administration
