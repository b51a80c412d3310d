"""An initiative from the area: what people start themselves, and what they need to go on."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, VanOrganisatie
from stakeholders.models.register import Stakeholder
from stakeholders.querysets import InitiatiefQuerySet


@keeps_versions(
    zonder=NIET_IN_HISTORIE,
    persoon=("naam", "idee", "energie", "gevraagd", "nodig", "eigenaarschap", "continuiteit", "gedaan"),
)
class Initiatief(VanOrganisatie):
    """The question is what is needed to go on. Nobody who volunteers is scored."""

    class Status(models.TextChoices):
        IDEE = "idee", _("Idee")
        VERKENNEN = "verkennen", _("Wordt verkend")
        LOOPT = "loopt", _("Loopt")
        KLAAR = "klaar", _("Klaar")
        GESTOPT = "gestopt", _("Gestopt")

    class InPlan(models.TextChoices):
        ONBEKEND = "onbekend", _("Niet bekend")
        JA = "ja", _("Ja, er is tijd voor")
        DEELS = "deels", _("Voor een deel")
        NEE = "nee", _("Nee")

    naam = models.CharField(_("naam"), max_length=200)
    idee = models.TextField(_("het idee"))
    initiatiefnemer = models.ForeignKey(
        Stakeholder,
        verbose_name=_("initiatiefnemer"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("De organisatie of groep die hiermee kwam."),
    )
    gebied = models.ForeignKey(Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="+")
    opgave = models.ForeignKey(
        Opgave, verbose_name=_("opgave"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.IDEE)
    energie = models.TextField(_("waar zit de energie"), blank=True)
    gevraagd = models.TextField(_("gevraagde steun"), blank=True)
    nodig = models.TextField(_("Wat is nodig om door te gaan?"), blank=True)
    eigenaarschap = models.TextField(
        _("wie trekt het"), blank=True, help_text=_("Een organisatie, groep of rol. Geen naam van een persoon.")
    )
    continuiteit = models.TextField(
        _("wie houdt het gaande"), blank=True, help_text=_("Ook over twee jaar, als de eersten stoppen?")
    )
    uren_gevraagd = models.PositiveIntegerField(_("uren gevraagd van ons"), null=True, blank=True)
    uren_in_plan = models.CharField(
        _("staan die uren in het plan van een team"), max_length=10, choices=InPlan, default=InPlan.ONBEKEND
    )
    gedaan = models.TextField(_("wat wij deden"), blank=True)

    objects = InitiatiefQuerySet.as_manager()

    class Meta:
        verbose_name = _("initiatief")
        verbose_name_plural = _("initiatieven")
        ordering = ["naam", "pk"]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/stakeholders/initiatieven/{self.pk}/"


@keeps_versions()
class InitiatiefDeling(Deling):
    """An initiative is shared with an organisation that does not own it."""

    initiatief = models.ForeignKey(Initiatief, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een initiatief")
        verbose_name_plural = _("delingen van initiatieven")
        constraints = [models.UniqueConstraint(fields=["initiatief", "organisatie"], name="initiatiefdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.initiatief_id}-{self.organisatie_id}"
