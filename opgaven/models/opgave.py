"""An opgave: a task, or a legal zone that stacks like one (domain.md, section B)."""

from django.conf import settings
from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GistIndex
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie, Zichtbaar
from gebied.crs import RD, WGS84
from gebied.models import Tegeltekening
from opgaven.models.importlog import Import
from opgaven.models.opgavetype import Opgavetype
from opgaven.querysets import OpgaveQuerySet


class Aard(models.TextChoices):
    OPGAVE = "opgave", _("Opgave")
    WERKINGSGEBIED = "werkingsgebied", _("Werkingsgebied")


class Status(models.TextChoices):
    CONCEPT = "concept", _("Concept")
    VERKENNING = "verkenning", _("Verkenning")
    PLANVORMING = "planvorming", _("Planvorming")
    UITVOERING = "uitvoering", _("Uitvoering")
    GELDEND = "geldend", _("Geldend")
    AFGEROND = "afgerond", _("Afgerond")
    VERVALLEN = "vervallen", _("Vervallen")


class Geometriesoort(models.TextChoices):
    VASTGESTELD = "vastgesteld", _("Vastgesteld")
    ZOEKGEBIED = "zoekgebied", _("Zoekgebied")
    INDICATIEF = "indicatief", _("Indicatief")


class Bestuurslaag(models.TextChoices):
    RIJK = "rijk", _("Rijk")
    PROVINCIE = "provincie", _("Provincie")
    WATERSCHAP = "waterschap", _("Waterschap")
    REGIO = "regio", _("Regio")
    GEMEENTE = "gemeente", _("Gemeente")


class Urgentie(models.IntegerChoices):
    LAAG = 1, pgettext_lazy("urgentie", "Laag")
    MIDDEL = 2, _("Middel")
    HOOG = 3, _("Hoog")


class Hardheid(models.TextChoices):
    HARD = "hard", _("Hard")
    ZACHT = "zacht", _("Zacht")


#: What somebody typed, in which a person may be named (stakeholders.teksten).
_TEKSTEN = ("naam", "beschrijving", "doel", "resultaat", "programma", "afdeling", "rol_eigenaar", "brondocument")


@keeps_versions(
    zonder=("invoer_hash", "aangemaakt_op", "gewijzigd_op", "gewijzigd_door"),
    stil=("importering",),
    ligging="geometrie",
    persoon=_TEKSTEN,
)
class Opgave(Zichtbaar):
    """What has to happen somewhere. Keyed by (bron, sleutel), so that an import recognises its own rows.

    A removed opgave keeps its row (``verwijderd_op``): runs of the past go on naming it.
    """

    bron = models.CharField(_("bron"), max_length=100, default="eigen")
    sleutel = models.CharField(_("sleutel"), max_length=200)
    naam = models.CharField(_("naam"), max_length=250)
    type = models.ForeignKey(Opgavetype, verbose_name=_("opgavetype"), on_delete=models.PROTECT, related_name="opgaven")
    aard = models.CharField(_("aard"), max_length=15, choices=Aard, default=Aard.OPGAVE)
    status = models.CharField(_("status"), max_length=15, choices=Status, default=Status.VERKENNING)
    geometrie = models.MultiPolygonField(_("geometrie"), srid=RD, spatial_index=False)
    geometriesoort = models.CharField(
        _("soort geometrie"), max_length=15, choices=Geometriesoort, default=Geometriesoort.INDICATIEF
    )
    oppervlakte_m2 = models.FloatField(_("oppervlakte in m2"), editable=False)

    beschrijving = models.TextField(_("beschrijving"), blank=True)
    doel = models.TextField(_("doel"), blank=True)
    resultaat = models.TextField(_("beoogd resultaat"), blank=True)
    begin_jaar = models.SmallIntegerField(_("eerste jaar"), null=True, blank=True)
    eind_jaar = models.SmallIntegerField(_("laatste jaar"), null=True, blank=True)
    urgentie = models.PositiveSmallIntegerField(_("urgentie"), choices=Urgentie, null=True, blank=True)
    bestuurslaag = models.CharField(_("bestuurslaag"), max_length=12, choices=Bestuurslaag, blank=True)
    programma = models.CharField(_("programma"), max_length=200, blank=True)

    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("eigenaar"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="opgaven",
    )
    afdeling = models.CharField(_("afdeling"), max_length=200, blank=True)
    rol_eigenaar = models.CharField(
        _("rol van de eigenaar"), max_length=200, blank=True, help_text=_("Een functie, geen naam van een persoon.")
    )

    hoeveelheid = models.DecimalField(_("hoeveelheid"), max_digits=14, decimal_places=2, null=True, blank=True)
    eenheid = models.CharField(
        _("eenheid"), max_length=30, blank=True, help_text=_("Bijvoorbeeld woningen, MW, ha of m3.")
    )
    doeljaar = models.SmallIntegerField(_("doeljaar"), null=True, blank=True)
    hardheid = models.CharField(_("hard of zacht plan"), max_length=5, choices=Hardheid, blank=True)

    brondocument = models.CharField(_("brondocument"), max_length=500, blank=True)
    importering = models.ForeignKey(
        Import, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="opgaven"
    )
    invoer_hash = models.CharField(max_length=64, blank=True, editable=False)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    verwijderd_op = models.DateTimeField(_("verwijderd op"), null=True, blank=True, editable=False)

    TEKSTEN = _TEKSTEN

    objects = OpgaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("opgave")
        verbose_name_plural = _("opgaven")
        ordering = ["naam", "pk"]
        indexes = [
            GistIndex(fields=["geometrie"], name="opgave_geometrie_gist"),
            models.Index(fields=["status"], name="opgave_status"),
            models.Index(fields=["id"], condition=~Q(zichtbaarheid="openbaar"), name="opgave_niet_openbaar"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bron", "sleutel"], name="opgave_bron_sleutel_uniek"),
            models.CheckConstraint(condition=Q(geometrie__isvalid=True), name="opgave_geometrie_geldig"),
            models.CheckConstraint(condition=Q(oppervlakte_m2__gt=0), name="opgave_oppervlakte_positief"),
            models.CheckConstraint(
                condition=Q(begin_jaar__isnull=True) | Q(eind_jaar__isnull=True) | Q(begin_jaar__lte=F("eind_jaar")),
                name="opgave_begin_voor_eind",
                violation_error_message=_(
                    "Het eerste jaar ligt na het laatste jaar. Wissel ze om of laat er een leeg."
                ),
            ),
            models.CheckConstraint(
                condition=Q(status="geldend", aard="werkingsgebied") | (~Q(status="geldend")),
                name="opgave_alleen_zone_is_geldend",
                violation_error_message=(
                    _("Alleen een werkingsgebied kan de status geldend hebben. Kies een andere status of aard.")
                ),
            ),
            models.CheckConstraint(
                condition=~Q(zichtbaarheid="openbaar") | ~(Q(status="concept") | Q(geometriesoort="zoekgebied")),
                name="opgave_concept_en_zoekgebied_niet_openbaar",
                violation_error_message=(
                    _(
                        "Een concept of een zoekgebied kan niet openbaar zijn. Kies intern of gedeeld, of een "
                        "andere status of soort geometrie."
                    )
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/opgaven/{self.pk}/"


@keeps_versions()
class OpgaveDeling(Deling):
    """An opgave is shared with an organisation that does not own it."""

    opgave = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een opgave")
        verbose_name_plural = _("delingen van opgaven")
        constraints = [models.UniqueConstraint(fields=["opgave", "organisatie"], name="opgavedeling_uniek")]

    def __str__(self) -> str:
        return f"opgave {self.opgave_id} met organisatie {self.organisatie_id}"  # onvertaald: for the admin


class OpgaveVorm(models.Model):
    """The shape of an opgave at one detail, for drawing only. No row where it would be smaller than a pixel."""

    opgave = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="vormen")
    detail = models.PositiveSmallIntegerField()
    geometrie = models.MultiPolygonField(srid=WGS84, spatial_index=False)
    in_voorraad = models.BooleanField(default=False, db_default=False)

    class Meta:
        verbose_name = _("vorm van een opgave")
        verbose_name_plural = _("vormen van opgaven")
        indexes = [
            GistIndex(fields=["geometrie"], name="opgavevorm_geometrie_gist"),
            models.Index("opgave", name="opgavevorm_niet_in_voorraad", condition=models.Q(in_voorraad=False)),
        ]
        constraints = [models.UniqueConstraint(fields=["opgave", "detail"], name="opgavevorm_uniek")]

    def __str__(self) -> str:
        return f"{self.opgave_id} op detail {self.detail}"  # onvertaald: for the admin


class OpgaveTegel(Tegeltekening):
    """What a tile of the map shows of an opgave. One that is too small stands in the tile of its middle."""

    opgave = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="tegels", db_index=False)

    class Meta(Tegeltekening.Meta):
        indexes = [models.Index("zoom", "kolom", "rij", name="opgavetegel_plek")]
        constraints = [models.UniqueConstraint(fields=["opgave", "zoom", "kolom", "rij"], name="opgavetegel_uniek")]

    def __str__(self) -> str:
        return f"{self.opgave_id} op {self.zoom}/{self.kolom}/{self.rij}"  # onvertaald: for the admin
