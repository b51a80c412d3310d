"""Participation: what was promised, what was done, what came in and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie
from gebied.models import Gebied
from opgaven.models import Opgave
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden, VanOrganisatie
from stakeholders.models.register import Stakeholder
from stakeholders.querysets import ProcesQuerySet, VanProcesQuerySet


class Niveau(models.IntegerChoices):
    """The participation ladder, from below; what a step means is for the organisation to say (Participatiestap)."""

    INFORMEREN = 1, _("Informeren")
    RAADPLEGEN = 2, _("Raadplegen")
    ADVISEREN = 3, _("Adviseren")
    COPRODUCEREN = 4, _("Coproduceren")
    MEEBESLISSEN = 5, _("Meebeslissen")


@keeps_versions(zonder=NIET_IN_HISTORIE)
class Participatiestap(Bijgehouden):
    """What an organisation means by one step of the ladder."""

    organisatie = models.ForeignKey(
        Organisatie, verbose_name=_("organisatie"), on_delete=models.CASCADE, related_name="+"
    )
    niveau = models.PositiveSmallIntegerField(_("stap"), choices=Niveau)
    omschrijving = models.TextField(_("wat wij daaronder verstaan"))

    class Meta:
        verbose_name = _("participatiestap")
        verbose_name_plural = _("participatiestappen")
        ordering = ["niveau"]
        constraints = [models.UniqueConstraint(fields=["organisatie", "niveau"], name="participatiestap_uniek")]

    def __str__(self) -> str:
        return self.get_niveau_display()

    def get_absolute_url(self) -> str:
        return "/stakeholders/participatie/ladder/"


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("naam", "doelgroep", "uitleg", "terugkoppeling"))
class Participatieproces(VanOrganisatie):
    """How the people of the area take part in an opgave, or in what happens in an area."""

    naam = models.CharField(_("naam"), max_length=200)
    opgave = models.ForeignKey(
        Opgave, verbose_name=_("opgave"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    doelgroep = models.CharField(
        _("wie doen er mee"), max_length=300, blank=True, help_text=_("Groepen, geen namen van personen.")
    )
    beloofd = models.PositiveSmallIntegerField(_("beloofd"), choices=Niveau)
    gerealiseerd = models.PositiveSmallIntegerField(
        _("gerealiseerd"),
        choices=Niveau,
        null=True,
        blank=True,
        help_text=_("Laat leeg zolang er nog niets is gedaan."),
    )
    begin = models.DateField(_("eerste dag"), null=True, blank=True)
    eind = models.DateField(_("laatste dag"), null=True, blank=True)
    uitleg = models.TextField(
        _("waarom dit verschil"), blank=True, help_text=_("Is er minder gedaan dan beloofd? Leg uit waarom.")
    )
    terugkoppeling = models.TextField(
        _("terugkoppeling"), blank=True, help_text=_("Wat hebt u de deelnemers laten weten?")
    )
    terugkoppeling_op = models.DateField(_("teruggekoppeld op"), null=True, blank=True)

    objects = ProcesQuerySet.as_manager()

    class Meta:
        verbose_name = _("participatieproces")
        verbose_name_plural = _("participatie")
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opgave__isnull=False) | Q(gebied__isnull=False),
                name="participatie_opgave_of_gebied",
                violation_error_message=_("Kies een opgave, een gebied of allebei."),
            ),
            models.CheckConstraint(
                condition=Q(begin__isnull=True) | Q(eind__isnull=True) | Q(begin__lte=F("eind")),
                name="participatie_begin_voor_eind",
                violation_error_message=_("De laatste dag ligt voor de eerste dag."),
            ),
            models.CheckConstraint(condition=Q(beloofd__range=(1, 5)), name="participatie_beloofd_1_tot_5"),
            models.CheckConstraint(
                condition=Q(gerealiseerd__isnull=True) | Q(gerealiseerd__range=(1, 5)),
                name="participatie_gerealiseerd_1_tot_5",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/stakeholders/participatie/{self.pk}/"

    @property
    def minder_dan_beloofd(self) -> bool:
        """Was less done than promised?"""
        return self.gerealiseerd is not None and self.gerealiseerd < self.beloofd


@keeps_versions()
class ParticipatieprocesDeling(Deling):
    """A process is shared with an organisation that does not own it."""

    participatieproces = models.ForeignKey(Participatieproces, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een participatieproces")
        verbose_name_plural = _("delingen van participatie")
        constraints = [
            models.UniqueConstraint(fields=["participatieproces", "organisatie"], name="participatiedeling_uniek")
        ]

    def __str__(self) -> str:
        return f"{self.participatieproces_id}-{self.organisatie_id}"


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("tekst", "reactie"))
class Inbreng(Bijgehouden):
    """What came in, and what was done with it."""

    class Gevolg(models.TextChoices):
        NIEUW = "nieuw", _("Nog niet beantwoord")
        OVERGENOMEN = "overgenomen", _("Overgenomen")
        DEELS = "deels", _("Deels overgenomen")
        NIET = "niet", _("Niet overgenomen")

    participatieproces = models.ForeignKey(
        Participatieproces, verbose_name=_("participatieproces"), on_delete=models.CASCADE, related_name="inbreng"
    )
    datum = models.DateField(_("datum"), default=timezone.localdate)
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("van"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    tekst = models.TextField(_("inbreng"), help_text=_("Wat is er gezegd? Noem geen namen van personen."))
    gevolg = models.CharField(_("wat is ermee gedaan"), max_length=12, choices=Gevolg, default=Gevolg.NIEUW)
    reactie = models.TextField(_("antwoord"), blank=True, help_text=_("Wat is ermee gedaan, en waarom?"))

    objects = VanProcesQuerySet.as_manager()

    class Meta:
        verbose_name = _("inbreng")
        verbose_name_plural = _("inbreng")
        ordering = ["-datum", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gevolg="nieuw") | ~Q(reactie=""),
                name="inbreng_gevolg_met_reactie",
                violation_error_message=_("Schrijf bij het antwoord wat ermee is gedaan en waarom."),
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def organisatie_id(self) -> int:
        return self.participatieproces.organisatie_id

    def get_absolute_url(self) -> str:
        return self.participatieproces.get_absolute_url()
