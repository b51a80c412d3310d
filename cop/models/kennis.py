"""What a community learns: a case with its answers, and the insights that were made of them."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.bijeenkomst import Bijeenkomst
from cop.models.community import Community
from cop.models.deelnemer import Deelnemer, Soort
from cop.querysets import AntwoordQuerySet, KennisQuerySet
from gebied.models import Gebied, Thema
from opgaven.models import Opgave, Opgavetype
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

_THEMAS: Final = [thema.value for thema in Thema]
GEEN_NAMEN: Final = _("Noem geen namen van personen.")


class Kennisstand(models.TextChoices):
    """Forward one by one, and back to draft from anywhere. For participants only until it is published."""

    CONCEPT = "concept", _("Concept")
    GECONTROLEERD = "gecontroleerd", _("Gecontroleerd")
    GEPUBLICEERD = "gepubliceerd", _("Gepubliceerd")


class Kennisstuk(Bijgehouden):
    """Belongs to a community, is about themes of brede welvaart, and is published by itself."""

    themas = ArrayField(
        models.CharField(max_length=25, choices=Thema),
        verbose_name=_("thema's van brede welvaart"),
        default=list,
        blank=True,
    )
    stand = models.CharField(
        _("stand"), max_length=15, choices=Kennisstand, default=Kennisstand.CONCEPT, editable=False
    )

    objects = KennisQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(themas__contained_by=_THEMAS), name="%(class)s_themas_bestaan")
        ]

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community (accounts.permissions)."""
        return self.community.rechten_in_kring(persoon_id)  # type: ignore[attr-defined, no-any-return]


@keeps_versions(
    zonder=NIET_IN_HISTORIE, persoon=("titel", "organisatienaam", "onderwerp", "trots", "gewerkt", "lessen")
)
class Casus(Kennisstuk):
    """A case that an organisation brought in, with the three questions. ``opgavetypen`` holds those of ``opgaven``."""

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="casussen"
    )
    bijeenkomst = models.ForeignKey(
        Bijeenkomst,
        verbose_name=_("bijeenkomst"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="casussen",
    )
    titel = models.CharField(_("titel"), max_length=200)
    organisatienaam = models.CharField(
        _("ingebracht door"), max_length=200, help_text=_("Een organisatie of groep, geen naam van een persoon.")
    )
    soort = models.CharField(_("soort organisatie"), max_length=12, choices=Soort, default=Soort.GEMEENTE)
    gebied = models.ForeignKey(
        Gebied, verbose_name=_("gebied"), null=True, blank=True, on_delete=models.SET_NULL, related_name="casussen"
    )
    opgaven = models.ManyToManyField(Opgave, verbose_name=_("opgaven"), blank=True, related_name="casussen")
    opgavetypen = models.ManyToManyField(Opgavetype, verbose_name=_("opgavetypen"), blank=True, related_name="casussen")
    onderwerp = models.TextField(_("waar het over gaat"), help_text=GEEN_NAMEN)
    trots = models.TextField(_("waar bent u trots op?"), blank=True)
    gewerkt = models.TextField(_("wat heeft gewerkt?"), blank=True)
    lessen = models.TextField(_("welke lessen neemt u mee?"), blank=True)

    class Meta(Kennisstuk.Meta):
        abstract = False
        verbose_name = _("casus")
        verbose_name_plural = _("casussen")
        ordering = ["titel", "pk"]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/cop/casussen/{self.pk}/"


keeps_versions(naam="CasusOpgave")(Casus.opgaven.through)
keeps_versions(naam="CasusOpgavetype")(Casus.opgavetypen.through)


@keeps_versions(zonder=("gewijzigd_op",), persoon=("tekst", "functie"))
class Antwoord(models.Model):
    """What somebody else says of a case. Perspective is kept with it; it stays by nobody when that person is erased."""

    class Vraag(models.TextChoices):
        OPVALLEND = "opvallend", _("Wat valt u op?")
        LEERZAAM = "leerzaam", _("Wat is voor u leerzaam?")

    casus = models.ForeignKey(Casus, verbose_name=_("casus"), on_delete=models.CASCADE, related_name="antwoorden")
    vraag = models.CharField(_("vraag"), max_length=10, choices=Vraag)
    tekst = models.TextField(_("antwoord"), max_length=4000)
    deelnemer = models.ForeignKey(
        Deelnemer,
        verbose_name=_("deelnemer"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="antwoorden",
    )
    soort = models.CharField(_("soort organisatie"), max_length=12, choices=Soort, default=Soort.OVERIG)
    functie = models.CharField(_("rol of functie"), max_length=150, blank=True)
    gegeven_op = models.DateTimeField(_("gegeven op"), auto_now_add=True)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)

    objects = AntwoordQuerySet.as_manager()

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["casus", "deelnemer", "vraag"], name="antwoord_een_per_vraag"),
            models.CheckConstraint(condition=~Q(tekst=""), name="antwoord_zegt_iets"),
        ]

    def __str__(self) -> str:
        return self.tekst[:80]

    def get_absolute_url(self) -> str:
        return f"/cop/casussen/{self.casus_id}/#antwoord-{self.pk}"

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community (accounts.permissions)."""
        return self.casus.rechten_in_kring(persoon_id)


@keeps_versions(zonder=NIET_IN_HISTORIE, persoon=("zin", "waarom", "voorwaarden"))
class Inzicht(Kennisstuk):
    """A sentence that others can use, carried by evidence. A merged one leads on to the one that it went into."""

    class Soort(models.TextChoices):
        FACTOR = "factor", _("Werkzame factor")
        BELEMMERING = "belemmering", _("Belemmering")
        LES = "les", _("Les")

    class Aard(models.TextChoices):
        INHOUD = "inhoud", _("Inhoud")
        ORGANISATIE = "organisatie", _("Organisatie")
        GEDRAG = "gedrag", _("Gedrag")
        RELATIE = "relatie", _("Relatie")

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="inzichten"
    )
    bijeenkomst = models.ForeignKey(
        Bijeenkomst,
        verbose_name=_("komt uit bijeenkomst"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="inzichten",
    )
    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.FACTOR)
    aard = models.CharField(_("gaat over"), max_length=12, choices=Aard, default=Aard.INHOUD)
    zin = models.CharField(_("het inzicht in één zin"), max_length=300)
    waarom = models.TextField(_("waarom het werkt of juist niet"), blank=True)
    voorwaarden = models.TextField(_("onder welke voorwaarden"), blank=True)
    samengevoegd_in = models.ForeignKey(
        "self",
        verbose_name=_("samengevoegd in"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="samengevoegd",
    )

    class Meta(Kennisstuk.Meta):
        abstract = False
        verbose_name = _("inzicht")
        verbose_name_plural = _("inzichten")
        ordering = ["zin", "pk"]
        constraints = [
            *Kennisstuk.Meta.constraints,
            models.CheckConstraint(
                condition=Q(samengevoegd_in__isnull=True) | ~Q(samengevoegd_in=models.F("pk")),
                name="inzicht_niet_in_zichzelf",
            ),
        ]

    def __str__(self) -> str:
        return self.zin

    def get_absolute_url(self) -> str:
        return f"/cop/inzichten/{self.pk}/"


class VanInzicht(Bijgehouden):
    """What hangs on an insight. ``eerst_bij`` is where it hung before insights were merged, so that it can go back."""

    eerst_bij = models.ForeignKey(
        Inzicht, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return f"/cop/inzichten/{self.inzicht_id}/"  # type: ignore[attr-defined]

    def rechten_in_kring(self, persoon_id: int) -> Any:
        """As in the community (accounts.permissions)."""
        return self.inzicht.rechten_in_kring(persoon_id)  # type: ignore[attr-defined]


@keeps_versions()
class Inzichtpaar(models.Model):
    """Which opgavetypen an insight is about: two of them in no order (the lower number first), or one."""

    inzicht = models.ForeignKey(Inzicht, on_delete=models.CASCADE, related_name="paren")
    type_a = models.ForeignKey(Opgavetype, verbose_name=_("opgavetype"), on_delete=models.CASCADE, related_name="+")
    type_b = models.ForeignKey(
        Opgavetype,
        verbose_name=_("samen met"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta:
        verbose_name = _("opgavetypen van een inzicht")
        verbose_name_plural = _("opgavetypen van inzichten")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(type_b__isnull=True) | Q(type_a__lt=models.F("type_b")), name="inzichtpaar_op_volgorde"
            ),
            models.UniqueConstraint(fields=["inzicht", "type_a", "type_b"], name="inzichtpaar_uniek"),
            models.UniqueConstraint(
                fields=["inzicht", "type_a"], condition=Q(type_b__isnull=True), name="inzichtpaar_een_type_uniek"
            ),
        ]

    def __str__(self) -> str:
        return f"inzichtpaar {self.pk}"  # onvertaald: for developers
