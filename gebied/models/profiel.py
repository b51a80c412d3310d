"""What people tell about an area: kenmerken, judgements of signals, choices and what was tried before."""

from __future__ import annotations

from django.conf import settings
from django.contrib.gis.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie, Zichtbaar
from gebied.crs import RD
from gebied.models.gebied import Gebied
from gebied.models.indicator import Indicator
from gebied.models.welvaart import Thema
from gebied.querysets import ProfielQuerySet

#: Not in versions: the history itself says who changed it and when.
ZONDER = ("gewijzigd_op", "gewijzigd_door")  # onvertaald: names of fields


class Strekking(models.TextChoices):
    KANS = "kans", _("Kans")
    KWETSBAARHEID = "kwetsbaarheid", _("Kwetsbaarheid")


class Profielgegeven(Zichtbaar):
    """Something that an organisation tells about an area. Seen by who may see both it and the area."""

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="+", editable=False)
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("eigenaar"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ProfielQuerySet.as_manager()

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return f"/gebieden/{self.gebied_id}/profiel/{self.SOORT}/{self.pk}/"  # type: ignore[attr-defined]


@keeps_versions(zonder=ZONDER, persoon=("naam", "tekst", "bron"))
class Kenmerk(Profielgegeven):
    """A trait of an area, perhaps a kans, a kwetsbaarheid or both."""

    SOORT = "kenmerken"
    TEKSTEN = ("naam", "tekst", "bron")

    class Soort(models.TextChoices):
        HISTORISCH = "historisch", _("Historisch")
        RUIMTELIJK = "ruimtelijk_ecologisch", _("Ruimtelijk en ecologisch")
        SOCIAAL = "sociaal", _("Sociaal")
        MENSELIJK = "menselijk", _("Menselijk")

    naam = models.CharField(_("kenmerk in het kort"), max_length=200)
    soort = models.CharField(_("soort"), max_length=25, choices=Soort)
    tekst = models.TextField(_("toelichting"), blank=True, help_text=_("Noem geen namen van personen."))
    is_kans = models.BooleanField(_("dit is een kans"), default=False)
    is_kwetsbaarheid = models.BooleanField(_("dit is een kwetsbaarheid"), default=False)
    thema = models.CharField(_("thema van brede welvaart"), max_length=25, choices=Thema, blank=True)
    bron = models.CharField(
        _("bron"),
        max_length=300,
        blank=True,
        help_text=_("Waar weten wij dit van? Een onderzoek, een archief, een gesprek."),
    )
    datum = models.DateField(_("datum van de bron"), null=True, blank=True)
    plek = models.PointField(_("plek"), srid=RD, null=True, blank=True)

    class Meta:
        verbose_name = _("kenmerk")
        verbose_name_plural = _("kenmerken")
        ordering = ["soort", "naam", "pk"]

    def __str__(self) -> str:
        return self.naam


@keeps_versions(zonder=ZONDER, persoon=("reden",))
class Signaal(Profielgegeven):
    """What a person made of a suggestion: the figure as it stood then, and the judgement with its reason."""

    SOORT = "signalen"
    TEKSTEN = ("reden",)

    class Oordeel(models.TextChoices):
        BEVESTIGD = "bevestigd", _("Bevestigd")
        VERWORPEN = "verworpen", _("Verworpen")

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="signalen", editable=False)
    periode = models.CharField(_("periode"), max_length=10, editable=False)
    strekking = models.CharField(_("strekking"), max_length=15, choices=Strekking, editable=False)
    oordeel = models.CharField(_("oordeel"), max_length=10, choices=Oordeel)
    reden = models.TextField(_("reden"), help_text=_("Waarom klopt dit wel of niet voor dit gebied? Noem geen namen."))
    grond = models.JSONField(_("waarop het voorstel rust"), default=dict, editable=False)
    """The figure and its group when it was judged: waarde, aantal, laag, hoog, soort (selectors.indicatoren.Groep)."""

    class Meta:
        verbose_name = _("signaal")
        verbose_name_plural = _("signalen")
        ordering = ["indicator__naam", "periode", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebied", "indicator", "periode", "organisatie"],
                name="signaal_uniek",
                nulls_distinct=False,
                violation_error_message=_("Uw organisatie heeft dit voorstel al beoordeeld."),
            ),
            models.CheckConstraint(condition=~Q(reden=""), name="signaal_met_reden"),
        ]

    def __str__(self) -> str:
        return f"{self.naam}"

    @property
    def naam(self) -> str:
        return self.indicator.naam


@keeps_versions(zonder=ZONDER, persoon=("naam", "argument", "besluit_van"))
class Zwaartepunt(Profielgegeven):
    """The deliberate choice of what weighs most here, with the argument and who decided."""

    SOORT = "zwaartepunten"
    TEKSTEN = ("naam", "argument", "besluit_van")

    naam = models.CharField(_("wat hier het zwaarst weegt"), max_length=200)
    thema = models.CharField(_("thema van brede welvaart"), max_length=25, choices=Thema)
    argument = models.TextField(_("argument"), help_text=_("Waarom dit, en niet iets anders?"))
    besluit_van = models.CharField(
        _("wie besloot"), max_length=200, help_text=_("Een functie of orgaan, geen naam van een persoon.")
    )
    besloten_op = models.DateField(_("besloten op"))

    class Meta:
        verbose_name = _("zwaartepunt")
        verbose_name_plural = _("zwaartepunten")
        ordering = ["-besloten_op", "naam", "pk"]

    def __str__(self) -> str:
        return self.naam
