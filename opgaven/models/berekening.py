"""Runs and what they leave: facts, scores and pairs (method.md, sections 2 and 4; ADR 0002 and 0003)."""

from typing import Any

from django.conf import settings
from django.contrib.gis.db import models
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebied.crs import RD
from gebied.models import Gebied, Indeling, Niveau
from opgaven.models.matrix import Matrixversie
from opgaven.models.opgave import Opgave


class Berekening(models.Model):
    """A run. Its progress lives here, so that the broker may lose every message without losing a result."""

    class Soort(models.TextChoices):
        VOLLEDIG = "volledig", _("Volledig")
        DEEL = "deel", _("Geraakte gebieden")
        MATRIX = "matrix", _("Nieuwe matrix")

    class Status(models.TextChoices):
        WACHT = "wacht", _("Wacht")
        LOOPT = "loopt", _("Loopt")
        KLAAR = "klaar", _("Klaar")
        MISLUKT = "mislukt", _("Mislukt")
        GEANNULEERD = "geannuleerd", _("Geannuleerd")

    indeling = models.ForeignKey(Indeling, on_delete=models.CASCADE, related_name="berekeningen")
    niveau = models.CharField(_("niveau"), max_length=10, choices=Niveau)
    soort = models.CharField(_("soort"), max_length=10, choices=Soort, default=Soort.VOLLEDIG)
    peiljaar = models.PositiveSmallIntegerField(_("peiljaar"), null=True, blank=True)
    matrix = models.ForeignKey(Matrixversie, on_delete=models.PROTECT, related_name="berekeningen")
    softwareversie = models.CharField(_("softwareversie"), max_length=30)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.WACHT)
    gebieden_totaal = models.PositiveIntegerField(_("gebieden"), default=0)
    gebieden_klaar = models.PositiveIntegerField(_("gebieden klaar"), default=0)
    opgaven = models.PositiveIntegerField(_("opgaven"), default=0)
    paren = models.PositiveIntegerField(_("paren"), default=0)
    overlap_m2 = models.FloatField(_("overlap in m2"), default=0.0)
    klassegrenzen = models.JSONField(default=dict, help_text=_("Per score de vier grenzen, of een lege lijst."))
    fout = models.TextField(_("wat er misging"), blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    gestart_op = models.DateTimeField(_("gestart op"), null=True, blank=True)
    klaar_op = models.DateTimeField(_("klaar op"), null=True, blank=True)

    telling: Any
    """What an audience may know of its counts: opgaven.selectors.berekening.with_counts sets it."""

    class Meta:
        verbose_name = _("berekening")
        verbose_name_plural = _("berekeningen")
        ordering = ["-aangemaakt_op", "-pk"]
        indexes = [models.Index(fields=["indeling", "niveau", "status"], name="berekening_stand")]

    def __str__(self) -> str:
        return f"Berekening {self.pk}"  # onvertaald: for the admin

    def get_absolute_url(self) -> str:
        return f"/berekeningen/{self.pk}/"


class Deel(models.Model):
    """A chunk of areas, leased by one worker at a time. A lease without a heartbeat is taken over."""

    class Status(models.TextChoices):
        WACHT = "wacht", _("Wacht")
        LOOPT = "loopt", _("Loopt")
        KLAAR = "klaar", _("Klaar")

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="delen")
    gebied_ids = ArrayField(models.BigIntegerField())
    status = models.CharField(max_length=8, choices=Status, default=Status.WACHT)
    werker = models.CharField(max_length=100, blank=True)
    poging = models.PositiveSmallIntegerField(default=0)
    hartslag_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("deel van een berekening")
        verbose_name_plural = _("delen van berekeningen")
        indexes = [models.Index(fields=["berekening", "status"], name="deel_stand")]

    def __str__(self) -> str:
        return f"Deel {self.pk} van {self.berekening_id}"  # onvertaald: for the admin


class TeHerberekenen(models.Model):
    """An area whose input changed after its last computation: its score is stale as long as this row exists.

    ``nummer`` grows with every change, so that a computation only takes away what it has seen.
    """

    gebied = models.OneToOneField(Gebied, primary_key=True, on_delete=models.CASCADE, related_name="te_herberekenen")
    nummer = models.BigIntegerField()
    berekening = models.ForeignKey(Berekening, null=True, on_delete=models.SET_NULL, related_name="+")
    sinds = models.DateTimeField(auto_now_add=True)
    laatst_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("te herberekenen gebied")
        verbose_name_plural = _("te herberekenen gebieden")

    def __str__(self) -> str:
        return f"gebied {self.gebied_id}"  # onvertaald: for the admin


class Feiten(models.Model):
    """The newest facts of an area as stapeling packed them: pieces with members, without geometry."""

    gebied = models.OneToOneField(Gebied, primary_key=True, on_delete=models.CASCADE, related_name="feiten")
    inhoud = models.BinaryField()
    gelezen_op = models.DateTimeField(
        help_text="When the geometries were read: older facts never replace newer ones.",  # onvertaald: for developers
    )

    class Meta:
        verbose_name = _("feiten van een gebied")
        verbose_name_plural = _("feiten van gebieden")

    def __str__(self) -> str:
        return f"feiten van {self.gebied_id}"  # onvertaald: for the admin


class Stapelvlak(models.Model):
    """A piece: the part of an area that exactly these opgaven cover. The newest computation only."""

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="stapelvlakken")
    diepte = models.PositiveSmallIntegerField(_("aantal opgaven"))
    opgave_ids = ArrayField(models.BigIntegerField())
    oppervlakte_m2 = models.FloatField(_("oppervlakte in m2"))
    geometrie = models.MultiPolygonField(srid=RD, spatial_index=False)

    class Meta:
        verbose_name = _("stapelvlak")
        verbose_name_plural = _("stapelvlakken")
        indexes = [
            GistIndex(fields=["geometrie"], name="stapelvlak_geometrie_gist"),
            GinIndex(fields=["opgave_ids"], name="stapelvlak_opgaven_gin"),
        ]

    def __str__(self) -> str:
        return f"{self.diepte} opgaven in gebied {self.gebied_id}"  # onvertaald: for the admin


class Score(models.Model):
    """The scores of one area in one run, over all opgaven. Never changed; ``actueel`` points at the newest.

    An audience that may not see all opgaven never reads these rows as they are (ADR 0012).
    """

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="scores")
    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="scores")
    actueel = models.BooleanField(default=False)
    opgaven = models.PositiveIntegerField()
    bedekt_m2 = models.FloatField()
    gestapeld_m2 = models.FloatField()
    stapel_max = models.PositiveIntegerField()
    stapel_gemiddeld = models.FloatField()
    overlap_m2 = models.FloatField()
    conflict = models.FloatField()
    samenhang = models.FloatField()
    tegenwerking = models.FloatField()
    deelnames = models.JSONField(default=list, help_text=_("Per opgave [id, m2, druk]."))
    berekend_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        constraints = [
            models.UniqueConstraint(fields=["berekening", "gebied"], name="score_uniek"),
            models.UniqueConstraint(fields=["gebied"], condition=Q(actueel=True), name="score_een_actueel"),
        ]

    def __str__(self) -> str:
        return f"score van {self.gebied_id} in {self.berekening_id}"  # onvertaald: for the admin


class ScorePaar(models.Model):
    """One pair that overlaps in an area: a part of that area's scores (method.md, section 4)."""

    score = models.ForeignKey(Score, on_delete=models.CASCADE, related_name="paren")
    # Without a foreign key in the database: its two checks per row were a tenth of the time of a run. An opgave that is
    # removed keeps its row (verwijderd_op), and Django cascades a real deletion (ADR 0011).
    opgave_a = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    opgave_b = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    overlap_m2 = models.FloatField()
    aandeel_a = models.FloatField()
    aandeel_b = models.FloatField()
    wrijving = models.SmallIntegerField()
    wisselwerking = models.FloatField()
    gelijktijdig = models.BooleanField()
    karakter = models.CharField(max_length=30)
    aandeel_conflict = models.FloatField()
    aandeel_samenhang = models.FloatField()
    aandeel_tegenwerking = models.FloatField()

    class Meta:
        verbose_name = _("paar in een score")
        verbose_name_plural = _("paren in scores")
        constraints = [models.UniqueConstraint(fields=["score", "opgave_a", "opgave_b"], name="scorepaar_uniek")]

    def __str__(self) -> str:
        return f"{self.opgave_a_id} x {self.opgave_b_id}"
