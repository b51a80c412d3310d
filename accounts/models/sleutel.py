"""The keys with which machines sign in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.organisatie import Organisatie


def _reading() -> list[str]:
    return ["lezen"]


class ApiSleutelQuerySet(models.QuerySet[Any]):
    def active(self) -> ApiSleutelQuerySet:
        """Those that were not revoked and did not expire."""
        return self.filter(Q(vervalt_op__isnull=True) | Q(vervalt_op__gt=timezone.now()), ingetrokken_op__isnull=True)


@keeps_versions(zonder=("hash", "laatst_gebruikt_op", "aangemaakt_door"))
class ApiSleutel(models.Model):
    """A key of an organisation for the API. Only its SHA-256 is kept: a lost key is replaced, never read back."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="api_sleutels")
    naam = models.CharField(
        _("naam"), max_length=100, help_text=_("Waarvoor deze sleutel is, bijvoorbeeld QGIS regiobureau.")
    )
    hash = models.CharField(max_length=64, unique=True, editable=False)
    rechten = ArrayField(models.CharField(max_length=20), verbose_name=_("rechten"), default=_reading)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    aangemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    vervalt_op = models.DateTimeField(_("vervalt op"), null=True, blank=True)
    laatst_gebruikt_op = models.DateTimeField(_("laatst gebruikt op"), null=True, blank=True, editable=False)
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = ApiSleutelQuerySet.as_manager()

    class Meta:
        verbose_name = _("API-sleutel")
        verbose_name_plural = _("API-sleutels")
        ordering = ["organisatie__naam", "naam"]

    def __str__(self) -> str:
        return f"{self.naam} ({self.organisatie})"
