"""What a community makes for others to use: a guide or a working form, in numbered versions that all stay."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.bestand import MetBestand, place_of
from cop.models.community import Community
from cop.models.kennis import GEEN_NAMEN, Inzicht, Kennisstuk
from cop.querysets import ProductuitgaveQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE

#: So many characters of text fit in one version: some twenty pages.
PRODUCTTEKST_MAX = 60_000


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("titel", "omschrijving"))
class Product(Kennisstuk):
    """For participants, until it is published with all its versions."""

    class Soort(models.TextChoices):
        HANDREIKING = "handreiking", _("Handreiking")
        WERKVORM = "werkvorm", _("Werkvorm")
        ANDERS = "anders", _("Iets anders")

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="producten"
    )
    titel = models.CharField(_("titel"), max_length=200)
    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.HANDREIKING)
    omschrijving = models.TextField(_("voor wie en waarvoor"), blank=True, help_text=GEEN_NAMEN)
    inzichten = models.ManyToManyField(
        Inzicht, verbose_name=_("inzichten die erin zitten"), blank=True, related_name="producten"
    )

    class Meta(Kennisstuk.Meta):
        abstract = False
        verbose_name = _("product")
        verbose_name_plural = _("producten")
        ordering = ["titel", "pk"]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/cop/producten/{self.pk}/"


keeps_versions(naam="ProductInzicht")(Product.inzichten.through)


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "bestand"), persoon=("naam", "wijziging", "tekst"))
class Productuitgave(MetBestand):
    """A text, a file or both, and what is new in it. What stands here is not changed any more: the next one is."""

    bestand = models.FileField(_("bestand"), upload_to=place_of, max_length=60, blank=True)
    naam = models.CharField(_("naam"), max_length=100, blank=True)
    product = models.ForeignKey(Product, verbose_name=_("product"), on_delete=models.CASCADE, related_name="versies")
    nummer = models.PositiveSmallIntegerField(_("versie"), editable=False)
    wijziging = models.CharField(_("wat is er nieuw?"), max_length=300)
    tekst = models.TextField(_("tekst"), blank=True, max_length=PRODUCTTEKST_MAX)

    objects = ProductuitgaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("productuitgave")
        verbose_name_plural = _("productuitgaven")
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["product", "nummer"], name="productuitgave_nummer_uniek"),
            models.CheckConstraint(
                condition=~Q(tekst="") | ~Q(bestand=""),
                name="productuitgave_zegt_iets",
                violation_error_message=_("Schrijf de tekst, of kies een bestand."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("versie {nummer}")).format(nummer=self.nummer)

    def get_absolute_url(self) -> str:
        return f"/cop/producten/{self.product_id}/?versie={self.nummer}"

    @property
    def community(self) -> Community:
        return self.product.community

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community; note takers add versions too (cop.bevoegd)."""
        return self.community.rechten_in_kring(persoon_id)
