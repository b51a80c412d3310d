"""An agreement that was made where opgaven chafe. What has to be done for it stands on the agenda."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie
from gebied.models import Gebied
from opgaven.models import Opgave
from sturing.models.eigendom import NIET_IN_VERSIES, Eigendom, Sturingslijn
from sturing.models.vraagstuk import Vraagstuk
from sturing.querysets import SturingQuerySet


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "tekst", "gelegenheid"))
class Afspraak(Eigendom):
    """What parties agreed about opgaven in an area."""

    gebied = models.ForeignKey(Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="afspraken")
    opgaven = models.ManyToManyField(Opgave, verbose_name=_("opgaven"), blank=True, related_name="afspraken")
    vraagstukken = models.ManyToManyField(
        Vraagstuk, verbose_name=_("vraagstukken"), blank=True, related_name="afspraken"
    )
    partijen = models.ManyToManyField(
        Organisatie, verbose_name=_("met welke organisaties"), blank=True, related_name="+"
    )
    titel = models.CharField(_("titel"), max_length=200)
    tekst = models.TextField(_("wat is afgesproken"))
    lijn = models.CharField(
        _("sturingslijn"),
        max_length=10,
        choices=Sturingslijn,
        default=Sturingslijn.GEBIED,
        db_default=Sturingslijn.GEBIED,
        help_text=_("Welke lijn houdt deze afspraak bij?"),
    )
    gemaakt_op = models.DateField(_("afgesproken op"), default=timezone.localdate)
    gelegenheid = models.CharField(
        _("waar is dit afgesproken"), max_length=200, blank=True, help_text=_("Bijvoorbeeld: bestuurlijk overleg.")
    )

    objects = SturingQuerySet.as_manager()

    class Meta:
        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        ordering = ["-gemaakt_op", "-pk"]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/sturing/afspraken/{self.pk}/"

    @property
    def naam(self) -> str:
        """What pages about any object call it."""
        return str(self)


keeps_versions(naam="AfspraakOpgave")(Afspraak.opgaven.through)
keeps_versions(naam="AfspraakVraagstuk")(Afspraak.vraagstukken.through)
keeps_versions(naam="AfspraakOrganisatie")(Afspraak.partijen.through)


@keeps_versions()
class AfspraakDeling(Deling):
    """The parties see the agreement too."""

    afspraak = models.ForeignKey(Afspraak, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een afspraak")
        verbose_name_plural = _("delingen van afspraken")
        constraints = [models.UniqueConstraint(fields=["afspraak", "organisatie"], name="afspraakdeling_uniek")]

    def __str__(self) -> str:
        return f"afspraak {self.afspraak_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers
