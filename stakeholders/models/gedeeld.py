"""What the tables of this app have in common."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisatie, Zichtbaar

#: Fields of which no version is kept: they say when and by whom, which the history itself tells.
NIET_IN_HISTORIE = ("aangemaakt_op", "gewijzigd_op", "gewijzigd_door")


class Bijgehouden(models.Model):
    """When a record came and changed last, and by whom."""

    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gewijzigd door"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        abstract = True


class VanOrganisatie(Bijgehouden, Zichtbaar):
    """Belongs to an organisation, which decides who else sees it; nobody does until it says so."""

    organisatie = models.ForeignKey(
        Organisatie, verbose_name=_("eigenaar"), on_delete=models.PROTECT, related_name="%(class)s_set"
    )

    class Meta:
        abstract = True
