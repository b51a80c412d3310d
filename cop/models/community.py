"""A community of practice: people of many kinds of organisation who learn from each other about one theme."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie
from accounts.permissions import Recht
from cop.querysets import CommunityQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

#: What somebody may do by their place in a community.
_PLEKRECHTEN: Final = {
    "coordinator": frozenset({Recht.LEZEN, Recht.BEWERKEN, Recht.PUBLICEREN}),
    "notulist": frozenset({Recht.LEZEN}),
    "deelnemer": frozenset({Recht.LEZEN}),
}


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("naam", "thema", "omschrijving"))
class Community(Bijgehouden):
    """Belongs to the people in it. An organisation supports it, which gives its other people no right to look."""

    class Openheid(models.TextChoices):
        BESLOTEN = "besloten", _("Besloten")
        OPENBAAR = "openbaar", _("Openbaar")

    naam = models.CharField(_("naam"), max_length=200)
    thema = models.CharField(_("thema"), max_length=100)
    omschrijving = models.TextField(
        _("omschrijving"), blank=True, help_text=_("Waarover leert u hier samen, en voor wie is het?")
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name=_("begeleid door"), on_delete=models.PROTECT, related_name="+"
    )
    openheid = models.CharField(_("openheid"), max_length=10, choices=Openheid, default=Openheid.BESLOTEN)
    aanmelden = models.BooleanField(_("wie wil, kan vragen om mee te doen"), default=False)

    objects = CommunityQuerySet.as_manager()

    class Meta:
        verbose_name = _("community")
        verbose_name_plural = _("communities")
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(aanmelden=False) | Q(openheid="openbaar"),
                name="community_aanmelden_alleen_open",
                violation_error_message=_(
                    "Aanmelden kan alleen bij een openbare community: een besloten vindt niemand."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/cop/{self.pk}/"

    def plek_van(self, persoon_id: int) -> str:
        """What somebody is here; empty for who does not take part. One query, kept for the request."""
        kept: dict[int, str] = self.__dict__.setdefault("_plekken", {})
        if persoon_id not in kept:
            rows = self.deelnemers.filter(user_id=persoon_id, status="lid")  # type: ignore[attr-defined]
            kept[persoon_id] = rows.values_list("taak", flat=True).first() or ""
        return kept[persoon_id]

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """What somebody may do here (accounts.permissions)."""
        return _PLEKRECHTEN.get(self.plek_van(persoon_id), frozenset())
