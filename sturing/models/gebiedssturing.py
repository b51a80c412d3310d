"""How an area is steered: what we want to reach, who has which role, what the team can, and what each line wants."""

from __future__ import annotations

from typing import ClassVar

import pgtrigger
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import Changed, keeps_versions
from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Persoonsgegevens
from gebied.models import Gebied
from gebied.models.gebied import Niveau
from opgaven.models import Opgave
from sturing.models.eigendom import NIET_IN_VERSIES, Eigendom, Sturingslijn
from sturing.querysets import GebiedssturingQuerySet

_STAAT_VAST = """
    IF OLD.vastgesteld_op IS NOT NULL THEN
        RAISE EXCEPTION 'Endorsed.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
"""  # onvertaald: SQL


class Gebiedssturing(Eigendom):
    """Something that an organisation keeps about steering an area. Seen by who may see both it and the area."""

    #: Its name in addresses.
    SOORT: ClassVar[str] = ""

    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = GebiedssturingQuerySet.as_manager()

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return f"/sturing/{self.SOORT}/{self.pk}/"

    @property
    def naam(self) -> str:
        """What pages about any object call it."""
        return str(self)

    @property
    def staat_vast(self) -> str:
        """Why it can no longer change; empty when it can."""
        return ""


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "tekst", "orgaan"))
class Visie(Gebiedssturing):
    """What we want to reach. Once endorsed it never changes: what comes after it is a new one."""

    SOORT = "visies"
    #: What stays as it was when a body endorsed it.
    _VAST = ("titel", "tekst", "niveau", "tot_jaar", "orgaan", "vastgesteld_op")

    titel = models.CharField(_("titel"), max_length=200)
    tekst = models.TextField(_("wat willen wij bereiken"), help_text=_("Noem geen namen van personen."))
    niveau = models.CharField(_("schaalniveau"), max_length=10, choices=Niveau)
    tot_jaar = models.SmallIntegerField(_("tot en met"), validators=[MinValueValidator(1900), MaxValueValidator(2200)])
    orgaan = models.CharField(
        _("wie stelde vast"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld: het college of de raad. Geen namen. Leeg zolang de visie een concept is."),
    )
    vastgesteld_op = models.DateField(_("vastgesteld op"), null=True, blank=True)

    class Meta:
        verbose_name = _("visie")
        verbose_name_plural = _("visies")
        ordering = [F("vastgesteld_op").desc(nulls_first=True), "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(vastgesteld_op__isnull=True, orgaan="") | Q(vastgesteld_op__isnull=False) & ~Q(orgaan=""),
                name="visie_vastgesteld_door_iemand",
                violation_error_message=_("Vul in wie de visie vaststelde en wanneer, of laat beide leeg."),
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="staat_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=Changed(
                    "titel", "tekst", "niveau", "tot_jaar", "orgaan", "vastgesteld_op", "gebied", "organisatie"
                ),
                func=_STAAT_VAST,
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def staat_vast(self) -> str:
        if self.vastgesteld_op is None:
            return ""
        return gettext("Deze visie is vastgesteld en verandert niet meer. Maak een nieuwe versie.")

    def clean(self) -> None:
        """Says in words what the trigger refuses."""
        eerder = type(self).objects.filter(pk=self.pk, vastgesteld_op__isnull=False).first() if self.pk else None
        if eerder and any(getattr(eerder, veld) != getattr(self, veld) for veld in self._VAST):
            raise ValidationError(eerder.staat_vast)


@keeps_versions(zonder=(*NIET_IN_VERSIES, *EIGEN_AFSPRAKEN), persoon=("wie", "email"))
class Gebiedsrol(Persoonsgegevens, Gebiedssturing):
    """Who does what for an area, and from when till when. Officials and administrators; never a council member."""

    SOORT = "rollen"

    class Aard(models.TextChoices):
        AMBTELIJK = "ambtelijk", _("Ambtelijk")
        BESTUURLIJK = "bestuurlijk", _("Bestuurlijk")

    rol = models.CharField(
        _("rol"), max_length=150, help_text=_("Bijvoorbeeld: gebiedsmanager, gebiedswethouder of opgavemanager.")
    )
    aard = models.CharField(_("ambtelijk of bestuurlijk"), max_length=12, choices=Aard, default=Aard.AMBTELIJK)
    wie = models.CharField(
        _("naam"),
        max_length=150,
        blank=True,
        help_text=_("Wie deze rol mag zien, ziet de naam. Raadsleden staan hier niet."),
    )
    email = models.EmailField(
        _("zakelijk e-mailadres"), blank=True, help_text=_("Ziet alleen uw organisatie. Hierop kan iemand zich melden.")
    )
    begin = models.DateField(_("vanaf"))
    eind = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta:
        verbose_name = _("rol voor een gebied")
        verbose_name_plural = _("rollen voor een gebied")
        ordering = ["aard", "rol", "begin", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(eind__isnull=True) | Q(eind__gte=F("begin")),
                name="gebiedsrol_eind_na_begin",
                violation_error_message=_("De laatste dag ligt voor de eerste dag."),
            )
        ]

    def __str__(self) -> str:
        return self.rol


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "nodig", "leert"))
class Vaardigheid(Gebiedssturing):
    """A skill that the team of an area needs: of the team, never of an employee."""

    SOORT = "vaardigheden"

    class Aanwezig(models.TextChoices):
        JA = "ja", _("Ja")
        DEELS = "deels", _("Deels")
        NEE = "nee", _("Nee")
        ONBEKEND = "onbekend", _("Onbekend")

    titel = models.CharField(
        _("vaardigheid"), max_length=200, help_text=_("Bijvoorbeeld: rekenen aan grondexploitatie.")
    )
    nodig = models.TextField(_("waarvoor is dit nodig"), help_text=_("Voor welke opgave of welk gesprek?"))
    aanwezig = models.CharField(_("heeft het team dit"), max_length=10, choices=Aanwezig, default=Aanwezig.ONBEKEND)
    leert = models.TextField(
        _("wat leert het team"), blank=True, help_text=_("Schrijf over het team als geheel, nooit over één medewerker.")
    )

    class Meta:
        verbose_name = _("vaardigheid van een gebiedsteam")
        verbose_name_plural = _("vaardigheden van een gebiedsteam")
        ordering = ["titel", "pk"]

    def __str__(self) -> str:
        return self.titel


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "toelichting", "verschil"))
class Lijnwens(Gebiedssturing):
    """What one of the three lines wants with an area or an opgave, and with which line that clashes."""

    SOORT = "lijnwensen"

    lijn = models.CharField(_("sturingslijn"), max_length=10, choices=Sturingslijn)
    titel = models.CharField(_("wat wil deze lijn"), max_length=200)
    opgave = models.ForeignKey(
        Opgave, verbose_name=_("opgave"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    toelichting = models.TextField(_("toelichting"), blank=True, help_text=_("Noem geen namen van personen."))
    botst_met = models.CharField(_("wil een andere lijn iets anders"), max_length=10, choices=Sturingslijn, blank=True)
    verschil = models.TextField(
        _("wat is het verschil"), blank=True, help_text=_("Wat wil die andere lijn, en wat is nodig om eruit te komen?")
    )

    class Meta:
        verbose_name = _("wens van een sturingslijn")
        verbose_name_plural = _("wensen van sturingslijnen")
        ordering = ["lijn", "titel", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(botst_met="") | ~Q(botst_met=F("lijn")),
                name="lijnwens_botst_met_andere_lijn",
                violation_error_message=_("Kies een andere lijn dan de lijn van deze wens."),
            ),
            models.CheckConstraint(
                condition=Q(botst_met="") | ~Q(verschil=""),
                name="lijnwens_botsing_heeft_verschil",
                violation_error_message=_("Schrijf op wat het verschil is tussen de twee lijnen."),
            ),
        ]

    def __str__(self) -> str:
        return self.titel
