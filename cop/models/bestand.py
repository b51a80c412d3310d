"""Files of a community. On the disk they have a name that nobody gave them; what people called them stands here."""

from __future__ import annotations

from secrets import token_hex
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.bestandssoorten import SOORTEN
from cop.models.bijeenkomst import Agendapunt, Bijeenkomst
from cop.models.community import Community
from cop.querysets import BestandQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

#: Below the uploads, so that a backup holds them.
MAP: Final = "cop"


def place_of(_obj: Any, _naam: str) -> str:
    """Nothing of the name that somebody gave reaches the disk."""
    return f"{MAP}/{token_hex(16)}"


class MetBestand(Bijgehouden):
    """A row that names a file (cop.services.opslag). No version keeps the file itself: removed is removed."""

    bestand = models.FileField(_("bestand"), upload_to=place_of, max_length=60)
    naam = models.CharField(_("naam"), max_length=100)
    soort = models.CharField(_("soort bestand"), max_length=5, editable=False)
    grootte = models.PositiveIntegerField(_("grootte in bytes"), default=0, editable=False)
    met_plaats = models.BooleanField(_("zegt waar een foto is gemaakt"), default=False, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.naam

    @property
    def soortnaam(self) -> str:
        """What people call this kind of file."""
        return str(SOORTEN[self.soort].naam) if self.soort in SOORTEN else ""


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "bestand"), persoon=("naam", "omschrijving"))
class Bijeenkomstbestand(MetBestand):
    """At a meeting, or at an item of its agenda. For who takes part, until it is published by itself."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", _("Alleen voor deelnemers")
        GEPUBLICEERD = "gepubliceerd", _("Gepubliceerd")

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, verbose_name=_("bijeenkomst"), on_delete=models.CASCADE, related_name="bestanden"
    )
    agendapunt = models.ForeignKey(
        Agendapunt,
        verbose_name=_("bij agendapunt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bestanden",
    )
    omschrijving = models.CharField(_("wat het is"), max_length=200, blank=True)
    stand = models.CharField(_("wie ziet het"), max_length=15, choices=Stand, default=Stand.CONCEPT, editable=False)

    objects = BestandQuerySet.as_manager()

    class Meta:
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")
        ordering = ["pk"]

    def get_absolute_url(self) -> str:
        return f"/cop/bijeenkomsten/{self.bijeenkomst_id}/#bestanden"

    @property
    def community(self) -> Community:
        return self.bijeenkomst.community

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community; note takers add files too (cop.bevoegd)."""
        return self.community.rechten_in_kring(persoon_id)
