"""Notes of any origin that somebody pasted, cut into sentences, and what was made of each sentence."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.bijeenkomst import Bijeenkomst
from cop.models.community import Community
from cop.models.kennis import Inzicht
from cop.querysets import PlakverslagQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

#: So many characters and sentences fit: some ten pages, and what one form of a browser may hold.
PLAK_MAX: Final = 30_000
ZINNEN_MAX: Final = 300


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "tekst", "versie"))
class Plakverslag(Bijgehouden):
    """For who takes part only, for notes name people; emptied after a term. ``versie`` moves with every change."""

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="plakverslagen"
    )
    bijeenkomst = models.ForeignKey(
        Bijeenkomst,
        verbose_name=_("bijeenkomst"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="plakverslagen",
    )
    tekst = models.TextField(_("tekst"), blank=True, max_length=PLAK_MAX)
    versie = models.PositiveIntegerField(default=0, editable=False)

    objects = PlakverslagQuerySet.as_manager()

    class Meta:
        verbose_name = _("geplakt verslag")
        verbose_name_plural = _("geplakte verslagen")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.bijeenkomst or self.community)

    def get_absolute_url(self) -> str:
        return f"/cop/plakverslagen/{self.pk}/"

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community; note takers mark (cop.bevoegd)."""
        return self.community.rechten_in_kring(persoon_id)


@keeps_versions(zonder=("tekst",))
class Plakzin(models.Model):
    """A sentence of it: what somebody says it is, and the insight that it was made into or carries."""

    plakverslag = models.ForeignKey(Plakverslag, on_delete=models.CASCADE, related_name="zinnen")
    volgorde = models.PositiveIntegerField(_("plaats in de tekst"))
    tekst = models.TextField(_("zin"), max_length=2000)
    soort = models.CharField(_("soort"), max_length=12, choices=Inzicht.Soort, blank=True)
    aard = models.CharField(_("gaat over"), max_length=12, choices=Inzicht.Aard, blank=True)
    inzicht = models.ForeignKey(
        Inzicht, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="plakzinnen"
    )

    class Meta:
        verbose_name = _("zin van een geplakt verslag")
        verbose_name_plural = _("zinnen van geplakte verslagen")
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.tekst[:80]

    def get_absolute_url(self) -> str:
        return f"{self.plakverslag.get_absolute_url()}#zin-{self.pk}"

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community."""
        return self.plakverslag.rechten_in_kring(persoon_id)
