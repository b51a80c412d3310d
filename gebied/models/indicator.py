"""Figures about areas: what is measured, by whom, and the value per area and period."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie, Zichtbaar, Zichtbaarheid
from accounts.permissions import ZichtbaarQuerySet
from gebied.models.gebied import Gebied
from gebied.models.welvaart import Thema
from gebied.querysets import IndicatorwaardeQuerySet


class Richting(models.TextChoices):
    HOGER_BETER = "hoger_beter", _("Hoger is beter")
    HOGER_SLECHTER = "hoger_slechter", _("Hoger is slechter")
    GEEN = "geen", _("Geen van beide")


class Ontbreekt(models.TextChoices):
    """Why there is no number. Missing is never zero."""

    LEEG = "leeg", _("Niet geleverd door de bron")
    GEHEIM = "geheim", _("Onbekend of geheim bij de bron")
    TE_KLEIN = "te_klein", _("Te weinig inwoners om een aandeel te geven")


@keeps_versions(zonder=("aangemaakt_op",))
class Indicator(Zichtbaar):
    """What is measured, keyed by (bron, code). Without an owner it is open data."""

    bron = models.CharField(_("bron"), max_length=100)
    code = models.CharField(_("code"), max_length=100)
    naam = models.CharField(_("naam"), max_length=200)
    eenheid = models.CharField(_("eenheid"), max_length=40, blank=True, help_text=_("Bijvoorbeeld %, km of inwoners."))
    richting = models.CharField(
        _("richting"),
        max_length=15,
        choices=Richting,
        default=Richting.GEEN,
        help_text=_("Alleen met een richting stelt het platform een kans of kwetsbaarheid voor."),
    )
    thema = models.CharField(_("thema van brede welvaart"), max_length=25, choices=Thema, blank=True)
    minimum = models.FloatField(_("laagste mogelijke waarde"), null=True, blank=True)
    maximum = models.FloatField(_("hoogste mogelijke waarde"), null=True, blank=True)
    uitleg = models.CharField(_("uitleg"), max_length=300, blank=True)
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("eigenaar"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="indicatoren",
    )
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    objects = ZichtbaarQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")
        ordering = ["bron", "naam", "code"]
        constraints = [
            models.UniqueConstraint(fields=["bron", "code"], name="indicator_bron_code_uniek"),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True) | Q(maximum__isnull=True) | Q(minimum__lte=F("maximum")),
                name="indicator_minimum_tot_maximum",
                violation_error_message=_("De laagste waarde ligt boven de hoogste. Wissel ze om of laat er een leeg."),
            ),
            models.CheckConstraint(
                condition=Q(organisatie__isnull=False) | Q(zichtbaarheid=Zichtbaarheid.OPENBAAR),
                name="indicator_zonder_eigenaar_is_openbaar",
                violation_error_message=_("Kies een eigenaar, of maak de indicator openbaar."),
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@keeps_versions()
class IndicatorDeling(Deling):
    """An indicator is shared with an organisation that does not own it."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een indicator")
        verbose_name_plural = _("delingen van indicatoren")
        constraints = [models.UniqueConstraint(fields=["indicator", "organisatie"], name="indicatordeling_uniek")]

    def __str__(self) -> str:
        return f"{self.indicator_id}:{self.organisatie_id}"


@keeps_versions()
class Indicatorwaarde(models.Model):
    """The value in one area and period: a number, or the reason why there is none."""

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="indicatorwaarden")
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="waarden")
    periode = models.CharField(_("periode"), max_length=10)
    waarde = models.FloatField(_("waarde"), null=True, blank=True)
    ontbreekt = models.CharField(_("waarom er geen getal is"), max_length=10, choices=Ontbreekt, blank=True)

    objects = IndicatorwaardeQuerySet.as_manager()

    class Meta:
        verbose_name = _("waarde van een indicator")
        verbose_name_plural = _("waarden van indicatoren")
        indexes = [models.Index(fields=["indicator", "periode"], name="indicatorwaarde_periode")]
        constraints = [
            models.UniqueConstraint(fields=["gebied", "indicator", "periode"], name="indicatorwaarde_uniek"),
            models.CheckConstraint(
                condition=Q(waarde__isnull=False, ontbreekt="") | (Q(waarde__isnull=True) & ~Q(ontbreekt="")),
                name="indicatorwaarde_getal_of_reden",
            ),
            models.CheckConstraint(
                condition=Q(periode__regex=r"^[12][0-9]{3}(-(K[1-4]|0[1-9]|1[0-2]))?$"),
                name="indicatorwaarde_periode_vorm",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id}:{self.gebied_id}:{self.periode}"
