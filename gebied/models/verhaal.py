"""The story of an area: what it gives and carries, what it is and wants, and what was tried here before."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from gebied.models.profiel import ZONDER, Profielgegeven


@keeps_versions(zonder=ZONDER, persoon=("naam", "tekst", "bron"))
class LustOfLast(Profielgegeven):
    """What the area gives to a larger whole, gains from it, or carries for it."""

    SOORT = "lusten-en-lasten"
    TEKSTEN = ("naam", "tekst", "bron")

    class Soort(models.TextChoices):
        BIJDRAGE = "bijdrage", _("Bijdrage: het gebied levert dit aan anderen")
        LUST = "lust", _("Lust: het gebied heeft hier voordeel van")
        LAST = "last", _("Last: het gebied draagt dit")

    class Schaal(models.TextChoices):
        GEMEENTE = "gemeente", _("De gemeente")
        REGIO = "regio", _("De regio")
        LAND = "land", _("Heel Nederland")

    soort = models.CharField(_("soort"), max_length=10, choices=Soort)
    naam = models.CharField(_("in het kort"), max_length=200)
    tekst = models.TextField(_("toelichting"), blank=True, help_text=_("Noem geen namen van personen."))
    voor_wie = models.CharField(_("voor wie"), max_length=10, choices=Schaal)
    bron = models.CharField(_("bron"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("lust of last")
        verbose_name_plural = _("lusten en lasten")
        ordering = ["soort", "naam", "pk"]

    def __str__(self) -> str:
        return self.naam


@keeps_versions(zonder=ZONDER, persoon=("naam", "tekst", "methode"))
class Gebiedsbeeld(Profielgegeven):
    """Identity, a wish or a need of the area, with the method by which it was found."""

    SOORT = "gebiedsbeeld"
    TEKSTEN = ("naam", "tekst", "methode")

    class Soort(models.TextChoices):
        IDENTITEIT = "identiteit", _("Identiteit: wat dit gebied eigen is")
        WENS = "wens", _("Wens")
        BEHOEFTE = "behoefte", _("Behoefte")
        REACTIE = "reactie", _("Reactie van bewoners op dit profiel")

    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    naam = models.CharField(_("in het kort"), max_length=200)
    tekst = models.TextField(_("toelichting"), blank=True, help_text=_("Noem geen namen van personen."))
    methode = models.CharField(
        _("hoe gevonden"), max_length=300, help_text=_("Bijvoorbeeld een dorpsgesprek met 40 mensen of een enquête.")
    )
    datum = models.DateField(_("datum"), null=True, blank=True)

    class Meta:
        verbose_name = _("gebiedsbeeld")
        verbose_name_plural = _("gebiedsbeelden")
        ordering = ["soort", "naam", "pk"]

    def __str__(self) -> str:
        return self.naam


@keeps_versions(zonder=ZONDER, persoon=("naam", "tekst", "opbrengst", "bron"))
class EerdereAanpak(Profielgegeven):
    """What was tried here before, and what it left."""

    SOORT = "eerdere-aanpakken"
    TEKSTEN = ("naam", "tekst", "opbrengst", "bron")

    naam = models.CharField(_("aanpak"), max_length=200)
    begin_jaar = models.SmallIntegerField(_("eerste jaar"), null=True, blank=True)
    eind_jaar = models.SmallIntegerField(_("laatste jaar"), null=True, blank=True)
    tekst = models.TextField(_("wat er is geprobeerd"), blank=True, help_text=_("Noem geen namen van personen."))
    opbrengst = models.TextField(
        _("wat het heeft nagelaten"), help_text=_("Ook als dat weinig is, of iets onbedoelds.")
    )
    bron = models.CharField(_("bron"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("eerdere aanpak")
        verbose_name_plural = _("eerdere aanpakken")
        ordering = ["-begin_jaar", "naam", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(begin_jaar__isnull=True) | Q(eind_jaar__isnull=True) | Q(begin_jaar__lte=F("eind_jaar")),
                name="eerdereaanpak_begin_voor_eind",
                violation_error_message=_(
                    "Het eerste jaar ligt na het laatste jaar. Wissel ze om of laat er een leeg."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.naam
