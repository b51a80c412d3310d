"""Weighing opgaven of an area side by side, which come first, and which instruments are used. Nothing is added up."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from opgaven.models import Opgave
from sturing.models.eigendom import NIET_IN_VERSIES
from sturing.models.gebiedssturing import Gebiedssturing


class Antwoord(models.TextChoices):
    JA = "ja", _("Ja")
    NEE = "nee", _("Nee")
    ONBEKEND = "onbekend", _("Onbekend")


#: What makes an opgave suited to work out a solution for. Never summed.
CRITERIA: Final = {
    "meer_opgaven": _("lost meer opgaven tegelijk op"),
    "energie": _("er is energie bij mensen"),
    "bevoegd": _("de bevoegdheid ligt in de regio"),
    "geld": _("er is geld"),
    "moment": _("dit is het moment"),
}


@keeps_versions(
    zonder=NIET_IN_VERSIES, persoon=("titel", "vraag", "keuze", "redenen", "alternatieven", "besluit_van", "tabel")
)
class Afweging(Gebiedssturing):
    """Opgaven side by side, that end in a choice. ``tabel`` is what stood in the table when the choice was recorded."""

    SOORT = "afwegingen"

    titel = models.CharField(_("titel"), max_length=200)
    vraag = models.TextField(_("wat ligt voor"), blank=True, help_text=_("Welke keuze moet er komen, en waarom nu?"))
    opgaven = models.ManyToManyField(Opgave, verbose_name=_("opgaven"), blank=True, related_name="+")
    keuze = models.TextField(_("wat is gekozen"), blank=True, help_text=_("Wat, waar, hoeveel en wanneer?"))
    redenen = models.TextField(_("redenen"), blank=True, help_text=_("Wat gaf de doorslag? Noem geen namen."))
    alternatieven = models.TextField(
        _("wat is ook overwogen"), blank=True, help_text=_("Welke andere keuzes lagen voor, en waarom niet?")
    )
    besluit_van = models.CharField(
        _("wie besloot"), max_length=200, blank=True, help_text=_("Een functie of orgaan, geen naam van een persoon.")
    )
    besloten_op = models.DateField(_("besloten op"), null=True, blank=True)
    tabel = models.JSONField(_("de tabel bij het besluit"), default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("integrale afweging")
        verbose_name_plural = _("integrale afwegingen")
        ordering = ["-besloten_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(besloten_op__isnull=True) | ~(Q(keuze="") | Q(redenen="") | Q(besluit_van="")),
                name="afweging_keuze_heeft_reden",
                violation_error_message=_("Een keuze heeft een reden en iemand die besloot."),
            )
        ]

    def __str__(self) -> str:
        return self.titel


keeps_versions(naam="AfwegingOpgave")(Afweging.opgaven.through)


@keeps_versions(
    zonder=NIET_IN_VERSIES,
    persoon=(
        "reden",
        "meer_opgaven_reden",
        "energie_reden",
        "bevoegd_reden",
        "geld_reden",
        "moment_reden",
        "besluit_van",
    ),
)
class Prioriteit(Gebiedssturing):
    """An opgave that comes first in an area, and how suited it is to work out solutions for."""

    SOORT = "prioriteiten"

    opgave = models.ForeignKey(Opgave, verbose_name=_("opgave"), on_delete=models.CASCADE, related_name="+")
    volgorde = models.PositiveSmallIntegerField(
        _("plaats in de volgorde"),
        validators=[MinValueValidator(1), MaxValueValidator(99)],
        help_text=_("1 komt het eerst. Twee opgaven mogen dezelfde plaats hebben."),
    )
    reden = models.TextField(_("reden"), help_text=_("Waarom komt deze opgave hier in de rij? Noem geen namen."))
    meer_opgaven = models.CharField(
        _("lost meer opgaven tegelijk op"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND
    )
    meer_opgaven_reden = models.CharField(_("waarom"), max_length=300, blank=True)
    energie = models.CharField(
        _("er is energie bij mensen"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND
    )
    energie_reden = models.CharField(_("waarom"), max_length=300, blank=True)
    bevoegd = models.CharField(
        _("de bevoegdheid ligt in de regio"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND
    )
    bevoegd_reden = models.CharField(_("waarom"), max_length=300, blank=True)
    geld = models.CharField(_("er is geld"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND)
    geld_reden = models.CharField(_("waarom"), max_length=300, blank=True)
    moment = models.CharField(_("dit is het moment"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND)
    moment_reden = models.CharField(_("waarom"), max_length=300, blank=True)
    besluit_van = models.CharField(
        _("wie besloot"), max_length=200, help_text=_("Een functie of orgaan, geen naam van een persoon.")
    )
    besloten_op = models.DateField(_("besloten op"))

    class Meta:
        verbose_name = _("prioriteit")
        verbose_name_plural = _("prioriteiten")
        ordering = ["volgorde", "opgave__naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "gebied", "opgave"],
                name="prioriteit_opgave_uniek",
                violation_error_message=_("Deze opgave heeft hier al een plaats. Wijzig die."),
            ),
            models.CheckConstraint(condition=Q(volgorde__range=(1, 99)), name="prioriteit_volgorde"),
        ]

    def __str__(self) -> str:
        return self.opgave.naam

    def clean(self) -> None:
        """An answer is worth as much as its reason."""
        zonder = [naam for naam in CRITERIA if getattr(self, naam) != "onbekend" and not getattr(self, f"{naam}_reden")]
        if zonder:
            zin = gettext("Schrijf in één zin waarom u dit denkt, of kies onbekend.")
            raise ValidationError({f"{naam}_reden": zin for naam in zonder})

    @property
    def criteria(self) -> list[dict[str, Any]]:
        """The answers with their reasons, in one order."""
        return [
            {
                "label": label,
                "code": getattr(self, naam),
                "antwoord": Antwoord(getattr(self, naam)).label,
                "reden": getattr(self, f"{naam}_reden"),
            }
            for naam, label in CRITERIA.items()
        ]


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "reden"))
class Instrument(Gebiedssturing):
    """What is used to get an opgave done in an area."""

    SOORT = "instrumenten"

    class Soort(models.TextChoices):
        OMGEVINGSPLAN = "omgevingsplan", _("Omgevingsplan")
        PROGRAMMA = "programma", _("Programma")
        SUBSIDIE = "subsidie", _("Subsidie")
        CONVENANT = "convenant", _("Convenant")
        GRONDBELEID = "grondbeleid", _("Grondbeleid")
        PARTICIPATIE = "participatie", _("Participatie")
        VERGUNNING = "vergunning", _("Vergunning of handhaving")
        ANDERS = "anders", _("Iets anders")

    class Stand(models.TextChoices):
        OVERWOGEN = "overwogen", _("Overwogen")
        VOORBEREIDING = "voorbereiding", _("In voorbereiding")
        INGEZET = "ingezet", _("Ingezet")
        BEEINDIGD = "beeindigd", _("Beëindigd")
        AFGEVALLEN = "afgevallen", _("Afgevallen")

    opgave = models.ForeignKey(Opgave, verbose_name=_("opgave"), on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(_("soort instrument"), max_length=15, choices=Soort)
    titel = models.CharField(_("naam"), max_length=200, help_text=_("Bijvoorbeeld: subsidie beekdalherstel."))
    stand = models.CharField(_("stand"), max_length=15, choices=Stand, default=Stand.OVERWOGEN)
    sinds = models.DateField(_("sinds"), null=True, blank=True)
    reden = models.TextField(_("reden"), help_text=_("Waarom dit instrument, of waarom niet?"))

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instrumenten")
        ordering = ["opgave__naam", "soort", "titel", "pk"]

    def __str__(self) -> str:
        return self.titel
