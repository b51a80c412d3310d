"""The values of pairs: what experts set, and the numbered versions that runs name (method.md, section 3)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from opgaven.models.opgave import Opgave
from opgaven.models.opgavetype import Opgavetype


class Soort(models.TextChoices):
    WRIJVING = "wrijving", _("Wrijving (0 tot 6)")
    WISSELWERKING = "wisselwerking", _("Wisselwerking (-3 tot +3)")


class Bewijs(models.TextChoices):
    ZWAK = "zwak", _("Zwak")
    REDELIJK = "redelijk", _("Redelijk")
    STERK = "sterk", _("Sterk")


class PaarWaarde(models.Model):
    """A value that somebody set for a pair, with the reason. Friction has no direction, interaction has."""

    class Herkomst(models.TextChoices):
        STARTWAARDE = "startwaarde", _("Startwaarde (voorstel)")
        EIGEN = "eigen", _("Eigen waarde")

    soort = models.CharField(_("soort"), max_length=15, choices=Soort)
    waarde = models.SmallIntegerField(_("waarde"))
    reden = models.TextField(_("reden"))
    bewijs = models.CharField(_("bewijs"), max_length=10, choices=Bewijs, default=Bewijs.ZWAK)
    herkomst = models.CharField(_("herkomst"), max_length=15, choices=Herkomst, default=Herkomst.EIGEN)
    auteur = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("auteur"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    datum = models.DateField(_("datum"), auto_now=True)

    class Meta:
        abstract = True


def _waarde_in_bereik(naam: str) -> models.CheckConstraint:
    """Friction 0..6, interaction -3..+3."""
    return models.CheckConstraint(
        condition=Q(soort=Soort.WRIJVING, waarde__range=(0, 6)) | Q(soort=Soort.WISSELWERKING, waarde__range=(-3, 3)),
        name=naam,
    )


@keeps_versions(zonder=("datum", "auteur"))
class TypepaarWaarde(PaarWaarde):
    """A value for a pair of types. A friction row is kept once, with the lower type id as ``van``."""

    van = models.ForeignKey(Opgavetype, on_delete=models.CASCADE, related_name="+")
    naar = models.ForeignKey(Opgavetype, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("waarde van een typepaar")
        verbose_name_plural = _("waarden van typeparen")
        ordering = ["soort", "van__volgorde", "naar__volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["soort", "van", "naar"], name="typepaar_uniek"),
            models.CheckConstraint(
                condition=Q(soort=Soort.WISSELWERKING) | Q(van_id__lte=F("naar_id")),
                name="typepaar_wrijving_zonder_richting",
            ),
            _waarde_in_bereik("typepaar_waarde_in_bereik"),
        ]

    def __str__(self) -> str:
        return f"{self.van} en {self.naar}: {self.waarde}"  # onvertaald: for the admin


@keeps_versions(zonder=("datum", "auteur"))
class OpgavepaarWaarde(PaarWaarde):
    """A value for one pair of opgaven; stronger than that of their types."""

    van = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="+")
    naar = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("waarde van een opgavepaar")
        verbose_name_plural = _("waarden van opgaveparen")
        ordering = ["soort", "van", "naar"]
        constraints = [
            models.UniqueConstraint(fields=["soort", "van", "naar"], name="opgavepaar_uniek"),
            models.CheckConstraint(condition=~Q(van_id=F("naar_id")), name="opgavepaar_twee_opgaven"),
            models.CheckConstraint(
                condition=Q(soort=Soort.WISSELWERKING) | Q(van_id__lt=F("naar_id")),
                name="opgavepaar_wrijving_zonder_richting",
            ),
            _waarde_in_bereik("opgavepaar_waarde_in_bereik"),
        ]

    def __str__(self) -> str:
        return f"{self.van} en {self.naar}: {self.waarde}"  # onvertaald: for the admin


@keeps_versions(zonder=("inhoud", "auteur"))
class Matrixversie(models.Model):
    """The full matrix in force at a moment, numbered and never changed. Every run names one.

    ``inhoud`` holds ``typen`` (codes in order), ``wrijving`` and ``wisselwerking`` (square lists in that order) and the
    overrides per pair of opgaven as ``[van_id, naar_id, waarde]``.
    """

    nummer = models.PositiveIntegerField(_("nummer"), unique=True)
    inhoud = models.JSONField(_("inhoud"))
    vingerafdruk = models.CharField(max_length=64)
    toelichting = models.CharField(_("toelichting"), max_length=200, blank=True)
    actief = models.BooleanField(_("actief"), default=False)
    auteur = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    class Meta:
        verbose_name = _("matrixversie")
        verbose_name_plural = _("matrixversies")
        ordering = ["-nummer"]
        constraints = [models.UniqueConstraint(fields=["actief"], condition=Q(actief=True), name="matrix_een_actief")]

    def __str__(self) -> str:
        return f"Matrix {self.nummer}"  # onvertaald: for the admin
