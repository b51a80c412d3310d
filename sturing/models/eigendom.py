"""What all that steering keeps has in common: an owner, who sees it, and who changed it last."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie, Zichtbaar

#: Kept with the row, and told by its versions already.
NIET_IN_VERSIES: Final = ("aangemaakt_op", "gewijzigd_op", "gewijzigd_door")


class Sturingslijn(models.TextChoices):
    """The three lines that steer side by side (domain.md, section C)."""

    LIJN = "lijn", _("Lijnorganisatie")
    OPGAVE = "opgave", _("Opgave of programma")
    GEBIED = "gebied", _("Gebied")


class Eigendom(Zichtbaar):
    """Something that an organisation owns; it stays when who made it leaves."""

    organisatie = models.ForeignKey(Organisatie, verbose_name=_("eigenaar"), on_delete=models.PROTECT, related_name="+")
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        abstract = True
