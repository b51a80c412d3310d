"""Areas as an organisation or Statistics Netherlands drew them."""

from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GistIndex
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie, Rol, Zichtbaar
from gebied.crs import DETAIL_METERS, RD, WGS84
from gebied.querysets import GebiedQuerySet


class Niveau(models.TextChoices):
    """From large to small; ``vrij`` is drawn by hand and has no place in the order."""

    LAND = "land", _("Land")
    PROVINCIE = "provincie", _("Provincie")
    REGIO = "regio", _("Regio")
    GEMEENTE = "gemeente", _("Gemeente")
    WIJK = "wijk", _("Wijk")
    BUURT = "buurt", _("Buurt")
    KERN = "kern", _("Kern")
    VRIJ = "vrij", _("Vrij gebied")


@keeps_versions()
class Indeling(models.Model):
    """One way to divide the land, of one year: "CBS 2022"."""

    naam = models.CharField(_("naam"), max_length=100, unique=True)
    jaar = models.PositiveSmallIntegerField(_("jaar"), null=True, blank=True)
    bron = models.CharField(_("bron"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("indeling")
        verbose_name_plural = _("indelingen")
        ordering = ["-jaar", "naam"]

    def __str__(self) -> str:
        return self.naam


@keeps_versions(zonder=("invoer_hash", "gewijzigd_op"), ligging="geometrie")
class Gebied(Zichtbaar):
    """An area: the place that area-based working starts from."""

    class Stedelijkheid(models.IntegerChoices):
        ZEER_STERK = 1, _("Zeer sterk stedelijk")
        STERK = 2, _("Sterk stedelijk")
        MATIG = 3, _("Matig stedelijk")
        WEINIG = 4, _("Weinig stedelijk")
        NIET = 5, _("Niet stedelijk")

    indeling = models.ForeignKey(Indeling, on_delete=models.CASCADE, related_name="gebieden")
    niveau = models.CharField(_("niveau"), max_length=10, choices=Niveau)
    code = models.CharField(_("code"), max_length=50)
    naam = models.CharField(_("naam"), max_length=200)
    ouder = models.ForeignKey(
        "self",
        verbose_name=_("ligt in"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="kinderen",
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("eigenaar"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="gebieden",
    )
    stedelijkheid = models.PositiveSmallIntegerField(_("stedelijkheid"), choices=Stedelijkheid, null=True, blank=True)
    geldig_van = models.DateField(_("geldig van"), null=True, blank=True)
    geldig_tot = models.DateField(_("geldig tot"), null=True, blank=True)
    geometrie = models.MultiPolygonField(_("geometrie"), srid=RD, spatial_index=False)
    oppervlakte_m2 = models.FloatField(_("oppervlakte in m2"), editable=False)
    invoer_hash = models.CharField(max_length=64, blank=True, editable=False)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)

    objects = GebiedQuerySet.as_manager()

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ["naam", "code"]
        indexes = [
            GistIndex(fields=["geometrie"], name="gebied_geometrie_gist"),
            # Every answer of the map asks who sees this layer and when it changed; rows are wide with geometry.
            models.Index(
                fields=["indeling", "niveau"],
                include=["id", "zichtbaarheid", "organisatie", "gewijzigd_op"],
                name="gebied_laag",
            ),
            models.Index(fields=["id"], condition=~Q(zichtbaarheid="openbaar"), name="gebied_niet_openbaar"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["indeling", "niveau", "code"], name="gebied_code_uniek"),
            models.CheckConstraint(condition=Q(geometrie__isvalid=True), name="gebied_geometrie_geldig"),
            models.CheckConstraint(condition=Q(oppervlakte_m2__gt=0), name="gebied_oppervlakte_positief"),
            models.CheckConstraint(condition=Q(stedelijkheid__range=(1, 5)), name="gebied_stedelijkheid_1_tot_5"),
            models.CheckConstraint(
                condition=Q(geldig_tot__isnull=True) | Q(geldig_van__isnull=True) | Q(geldig_van__lte=F("geldig_tot")),
                name="gebied_geldig_van_voor_tot",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/gebieden/{self.pk}/"


@keeps_versions()
class GebiedDeling(Deling):
    """An area is shared with an organisation that does not own it."""

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een gebied")
        verbose_name_plural = _("delingen van gebieden")
        constraints = [models.UniqueConstraint(fields=["gebied", "organisatie"], name="gebieddeling_uniek")]

    def __str__(self) -> str:
        return f"gebied {self.gebied_id} met organisatie {self.organisatie_id}"  # onvertaald: for the admin


@keeps_versions()
class Werkgebied(models.Model):
    """An area that an organisation works in: all areas together are its work area."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="werkgebieden")
    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="werkgebied_van")

    class Meta:
        verbose_name = _("werkgebied")
        verbose_name_plural = _("werkgebieden")
        constraints = [models.UniqueConstraint(fields=["organisatie", "gebied"], name="werkgebied_uniek")]

    def __str__(self) -> str:
        return f"organisatie {self.organisatie_id} in gebied {self.gebied_id}"  # onvertaald: for the admin


@keeps_versions()
class Rolgebied(models.Model):
    """An area that somebody's role holds for, with everything below it."""

    rol = models.ForeignKey(Rol, on_delete=models.CASCADE, related_name="gebieden")
    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="rollen")

    class Meta:
        verbose_name = _("gebied van een rol")
        verbose_name_plural = _("gebieden van rollen")
        constraints = [models.UniqueConstraint(fields=["rol", "gebied"], name="rolgebied_uniek")]

    def __str__(self) -> str:
        return f"rol {self.rol_id} in gebied {self.gebied_id}"  # onvertaald: for the admin


class GebiedVorm(models.Model):
    """The shape of an area at one detail, for drawing only: no number is ever made from it.

    Neighbours are generalised together, so that they keep sharing their border.
    """

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="vormen")
    detail = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(0), MaxValueValidator(len(DETAIL_METERS) - 1)]
    )
    geometrie = models.MultiPolygonField(srid=WGS84, spatial_index=False)
    in_voorraad = models.BooleanField(default=False, db_default=False)

    class Meta:
        verbose_name = _("vorm van een gebied")
        verbose_name_plural = _("vormen van gebieden")
        indexes = [
            GistIndex(fields=["geometrie"], name="gebiedvorm_geometrie_gist"),
            models.Index("gebied", name="gebiedvorm_niet_in_voorraad", condition=models.Q(in_voorraad=False)),
        ]
        constraints = [models.UniqueConstraint(fields=["gebied", "detail"], name="gebiedvorm_uniek")]

    def __str__(self) -> str:
        return f"{self.gebied_id} op detail {self.detail}"  # onvertaald: for the admin


class Tegeltekening(models.Model):
    """A shape as one tile of the map shows it, in JSON, ready to be sent; '' where it is too small to be drawn.

    For the zooms at which a view holds thousands (gebied.tegels). Made with the shapes, which say in ``in_voorraad``
    that it was: a shape that does not has no drawing yet, or an old one.
    """

    zoom = models.PositiveSmallIntegerField()
    kolom = models.PositiveIntegerField()
    rij = models.PositiveIntegerField()
    tekening = models.TextField()

    class Meta:
        abstract = True


class GebiedTegel(Tegeltekening):
    """What a tile of the map shows of an area."""

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="tegels", db_index=False)

    class Meta(Tegeltekening.Meta):
        indexes = [models.Index("zoom", "kolom", "rij", name="gebiedtegel_plek")]
        constraints = [models.UniqueConstraint(fields=["gebied", "zoom", "kolom", "rij"], name="gebiedtegel_uniek")]

    def __str__(self) -> str:
        return f"{self.gebied_id} op {self.zoom}/{self.kolom}/{self.rij}"  # onvertaald: for the admin
