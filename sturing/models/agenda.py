"""The agenda of an area: what was agreed, who does it, and the versions that were endorsed."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import Changed, keeps_versions
from accounts.models import Deling, Organisatie
from gebied.models import Gebied
from opgaven.models import Opgave
from sturing.models.afspraak import Afspraak
from sturing.models.eigendom import NIET_IN_VERSIES, Eigendom, Sturingslijn
from sturing.models.pcmoment import Pcmoment
from sturing.models.vraagstuk import Vraagstuk
from sturing.querysets import AgendaQuerySet, SturingQuerySet

_STAAT_VAST = "RAISE EXCEPTION 'Endorsed.' USING ERRCODE = 'integrity_constraint_violation';"  # onvertaald: SQL
#: Euros and hours: more than an area will ever ask, and what a column holds.
MAX_GETAL = 2_000_000_000


class Itemstatus(models.TextChoices):
    VOORGESTELD = "voorgesteld", _("Voorgesteld")
    AFGESPROKEN = "afgesproken", _("Afgesproken")
    BEZIG = "bezig", _("In uitvoering")
    KLAAR = "klaar", _("Klaar")
    VERVALLEN = "vervallen", _("Vervallen")


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "omschrijving", "resultaat", "functie", "gerealiseerd"))
class AgendaItem(Eigendom):
    """An action for an area. Promised is ``resultaat``, realised is ``gerealiseerd``. Money and hours are internal."""

    gebied = models.ForeignKey(Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="agendaitems")
    titel = models.CharField(_("titel"), max_length=200)
    omschrijving = models.TextField(_("omschrijving"), blank=True)
    resultaat = models.TextField(_("beloofd resultaat"), blank=True)
    trekker = models.ForeignKey(
        Organisatie, verbose_name=_("organisatie die trekt"), on_delete=models.PROTECT, related_name="+"
    )
    functie = models.CharField(
        _("functie van de trekker"), max_length=200, blank=True, help_text=_("Een functie, geen naam van een persoon.")
    )
    lijn = models.CharField(_("sturingslijn"), max_length=10, choices=Sturingslijn, default=Sturingslijn.GEBIED)
    termijn = models.DateField(_("klaar op"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=Itemstatus, default=Itemstatus.VOORGESTELD)
    gerealiseerd = models.TextField(_("wat is er gerealiseerd"), blank=True)
    klaar_op = models.DateField(_("afgerond op"), null=True, blank=True)
    geld_gevraagd = models.PositiveIntegerField(_("geld gevraagd (euro)"), null=True, blank=True)
    geld_beschikbaar = models.PositiveIntegerField(_("geld beschikbaar (euro)"), null=True, blank=True)
    uren_gevraagd = models.PositiveIntegerField(_("uren gevraagd"), null=True, blank=True)
    uren_beschikbaar = models.PositiveIntegerField(_("uren beschikbaar"), null=True, blank=True)
    pcmoment = models.ForeignKey(
        Pcmoment,
        verbose_name=_("P&C-moment"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="agendaitems",
    )
    pcjaar = models.PositiveSmallIntegerField(_("jaar van het P&C-moment"), null=True, blank=True)
    opgaven = models.ManyToManyField(Opgave, verbose_name=_("opgaven"), blank=True, related_name="agendaitems")
    vraagstuk = models.ForeignKey(
        Vraagstuk,
        verbose_name=_("vraagstuk"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="agendaitems",
    )
    afspraak = models.ForeignKey(
        Afspraak,
        verbose_name=_("afspraak"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="agendaitems",
    )
    wacht_op = models.ManyToManyField(
        "self", verbose_name=_("wacht op"), symmetrical=False, blank=True, related_name="wachtenden"
    )

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("agenda-item")
        verbose_name_plural = _("agenda-items")
        ordering = ["termijn", "pk"]
        indexes = [models.Index(fields=["status", "termijn"], name="agendaitem_status_termijn")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="klaar") | Q(klaar_op__isnull=False), name="agendaitem_klaar_heeft_dag"
            ),
            models.CheckConstraint(
                condition=Q(pcmoment__isnull=True) | Q(pcjaar__isnull=False),
                name="agendaitem_moment_heeft_jaar",
                violation_error_message=_("Kies bij een P&C-moment ook het jaar."),
            ),
            *[
                models.CheckConstraint(condition=Q(**{f"{veld}__lte": MAX_GETAL}), name=f"agendaitem_{veld}_grens")
                for veld in ("geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar")
            ],
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/sturing/agenda-items/{self.pk}/"

    @property
    def naam(self) -> str:
        """What pages about any object call it."""
        return str(self)

    @property
    def is_te_laat(self) -> bool:
        """Should it have been finished by now?"""
        loopt = self.status not in (Itemstatus.KLAAR, Itemstatus.VERVALLEN)
        return loopt and self.termijn is not None and self.termijn < timezone.localdate()


keeps_versions(naam="AgendaItemOpgave")(AgendaItem.opgaven.through)
keeps_versions(naam="AgendaItemItem")(AgendaItem.wacht_op.through)


@keeps_versions()
class AgendaItemDeling(Deling):
    """Who has to do it sees the item too."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een agenda-item")
        verbose_name_plural = _("delingen van agenda-items")
        constraints = [models.UniqueConstraint(fields=["item", "organisatie"], name="agendaitemdeling_uniek")]

    def __str__(self) -> str:
        return f"agenda-item {self.item_id} met organisatie {self.organisatie_id}"  # onvertaald: to us


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("orgaan", "toelichting", "inhoud"))
class Agendavaststelling(Eigendom):
    """The agenda of an area as a body endorsed it: what it says never changes again."""

    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="agendavaststellingen"
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"))
    orgaan = models.CharField(
        _("wie stelde vast"), max_length=200, help_text=_("Bijvoorbeeld: het college of de stuurgroep. Geen namen.")
    )
    vastgesteld_op = models.DateField(_("vastgesteld op"), default=timezone.localdate)
    toelichting = models.TextField(_("toelichting"), blank=True)
    inhoud = models.JSONField(_("inhoud"), default=list)

    objects = SturingQuerySet.as_manager()

    class Meta:
        verbose_name = _("vaststelling van een agenda")
        verbose_name_plural = _("vaststellingen van agenda's")
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gebied", "nummer"], name="agendavaststelling_uniek")
        ]
        triggers = [
            pgtrigger.Trigger(
                name="staat_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=Changed("inhoud", "nummer", "orgaan", "vastgesteld_op", "gebied", "organisatie"),
                func=_STAAT_VAST,
            )
        ]

    def __str__(self) -> str:
        return gettext("Agenda, versie {nummer}").format(nummer=self.nummer)

    def get_absolute_url(self) -> str:
        return f"/sturing/agenda/vaststellingen/{self.pk}/"

    @property
    def naam(self) -> str:
        """What pages about any object call it."""
        return str(self)


@keeps_versions()
class AgendavaststellingDeling(Deling):
    """An endorsed agenda is shared with an organisation that does not own it."""

    vaststelling = models.ForeignKey(Agendavaststelling, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een vastgestelde agenda")
        verbose_name_plural = _("delingen van vastgestelde agenda's")
        constraints = [
            models.UniqueConstraint(fields=["vaststelling", "organisatie"], name="agendavaststellingdeling_uniek")
        ]

    def __str__(self) -> str:
        return f"vaststelling {self.vaststelling_id} met organisatie {self.organisatie_id}"  # onvertaald: to us
