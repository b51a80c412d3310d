"""The register: organisations and groups that have to do with an area or an opgave. Never persons."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Lower, Upper
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, VanOrganisatie
from stakeholders.querysets import StakeholderQuerySet


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("naam", "omschrijving"))
class Stakeholder(VanOrganisatie):
    """An organisation or group. Power, interest and support stand at its ties, for they differ per place."""

    class Soort(models.TextChoices):
        ORGANISATIE = "organisatie", _("Organisatie")
        GROEP = "groep", _("Groep")

    class Categorie(models.TextChoices):
        BEWONERS = "bewoners", _("Bewoners")
        VERENIGING = "vereniging", _("Vereniging of club")
        ONDERNEMERS = "ondernemers", _("Ondernemers")
        LANDBOUW = "landbouw", _("Landbouw")
        NATUUR = "natuur", _("Natuur en landschap")
        ZORG = "zorg", _("Zorg en welzijn")
        ONDERWIJS = "onderwijs", _("Onderwijs")
        WONEN = "wonen", _("Wonen")
        NUTS = "nuts", _("Energie, water en netten")
        OVERHEID = "overheid", _("Overheid")
        OVERIG = "overig", _("Overig")

    naam = models.CharField(
        _("naam"), max_length=200, help_text=_("De naam van de organisatie of groep, niet van een persoon.")
    )
    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.ORGANISATIE)
    categorie = models.CharField(_("achterban"), max_length=12, choices=Categorie, default=Categorie.OVERIG)
    omschrijving = models.TextField(
        _("omschrijving"), blank=True, help_text=_("Wie zijn dit, en voor wie spreken zij? Noem geen personen.")
    )
    website = models.URLField(_("website"), blank=True)

    objects = StakeholderQuerySet.as_manager()

    class Meta:
        verbose_name = _("stakeholder")
        verbose_name_plural = _("stakeholders")
        ordering = ["naam", "pk"]
        indexes = [
            models.Index(fields=["organisatie", "naam"], name="stakeholder_organisatie_naam"),
            models.Index(fields=["naam", "id"], name="stakeholder_naam"),
            # As icontains asks it, so that a search in a large register reads few rows.
            GinIndex(OpClass(Upper("naam"), name="gin_trgm_ops"), name="stakeholder_naam_trgm"),
            GinIndex(OpClass(Upper("omschrijving"), name="gin_trgm_ops"), name="stakeholder_omschrijving_trgm"),
        ]
        constraints = [
            models.UniqueConstraint(
                "organisatie",
                Lower("naam"),
                name="stakeholder_naam_uniek",
                violation_error_message=_(
                    "Een stakeholder met deze naam staat al in het register. Zoek hem op in de lijst en vul hem aan."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/stakeholders/{self.pk}/"


@keeps_versions()
class StakeholderDeling(Deling):
    """A stakeholder is shared with an organisation that does not own it."""

    stakeholder = models.ForeignKey(Stakeholder, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een stakeholder")
        verbose_name_plural = _("delingen van stakeholders")
        constraints = [models.UniqueConstraint(fields=["stakeholder", "organisatie"], name="stakeholderdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.stakeholder_id}-{self.organisatie_id}"
