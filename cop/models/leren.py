"""Action research: what a community wants to learn, what it tries where, what it sees, and what it changes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.bijeenkomst import Bijeenkomst
from cop.models.community import Community
from cop.models.kennis import GEEN_NAMEN, Kennisstuk
from gebied.models import Gebied
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("vraag", "aanleiding", "antwoord"))
class Leervraag(Kennisstuk):
    """A question with steps. Where it plays follows from its steps. Published by itself, with its steps."""

    class Status(models.TextChoices):
        GESTELD = "gesteld", _("Gesteld")
        LOOPT = "loopt", _("Wij proberen het uit")
        BEANTWOORD = "beantwoord", _("Beantwoord")
        GESTOPT = "gestopt", _("Gestopt")

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="leervragen"
    )
    vraag = models.CharField(_("de vraag"), max_length=300)
    aanleiding = models.TextField(_("waarom deze vraag"), blank=True, help_text=GEEN_NAMEN)
    status = models.CharField(_("hoe staat het ervoor?"), max_length=10, choices=Status, default=Status.GESTELD)
    antwoord = models.TextField(_("wat wij nu weten"), blank=True, help_text=GEEN_NAMEN)

    class Meta(Kennisstuk.Meta):
        abstract = False
        verbose_name = _("leervraag")
        verbose_name_plural = _("leervragen")
        ordering = ["vraag", "pk"]
        constraints = [
            *Kennisstuk.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(status="beantwoord") | ~Q(antwoord=""),
                name="leervraag_antwoord_bij_beantwoord",
                violation_error_message=_("Schrijf op wat u nu weet, of kies een andere stand."),
            ),
        ]

    def __str__(self) -> str:
        return self.vraag

    def get_absolute_url(self) -> str:
        return f"/cop/leervragen/{self.pk}/"


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("tekst",))
class Leerstap(Bijgehouden):
    """What was tried, seen or changed on a day, and where. Coordinators and note takers write it."""

    class Soort(models.TextChoices):
        PROBEREN = "proberen", _("Wat wij proberen")
        ZIEN = "zien", _("Wat wij zagen")
        VERANDEREN = "veranderen", _("Wat wij veranderen")

    leervraag = models.ForeignKey(
        Leervraag, verbose_name=_("leervraag"), on_delete=models.CASCADE, related_name="stappen"
    )
    datum = models.DateField(_("datum"))
    soort = models.CharField(_("wat voor stap"), max_length=10, choices=Soort, default=Soort.PROBEREN)
    tekst = models.TextField(_("wat"), max_length=4000, help_text=GEEN_NAMEN)
    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), null=True, blank=True, on_delete=models.SET_NULL, related_name="leerstappen"
    )
    bijeenkomst = models.ForeignKey(
        Bijeenkomst,
        verbose_name=_("besproken op bijeenkomst"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="leerstappen",
    )

    class Meta:
        verbose_name = _("leerstap")
        verbose_name_plural = _("leerstappen")
        ordering = ["datum", "pk"]

    def __str__(self) -> str:
        return self.tekst[:80]

    def get_absolute_url(self) -> str:
        return f"/cop/leervragen/{self.leervraag_id}/#stap-{self.pk}"

    @property
    def community(self) -> Community:
        return self.leervraag.community

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community; note takers write steps too (cop.bevoegd)."""
        return self.leervraag.rechten_in_kring(persoon_id)
