"""A meeting of a community: its agenda, what was said, decided and agreed to do, and the report, item by item."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.community import Community
from cop.models.deelnemer import Deelnemer
from cop.querysets import BijeenkomstQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

#: So many characters of notes fit in one item: some six pages.
NOTITIES_MAX = 20_000


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "sleutel"), persoon=("titel", "toelichting", "plaats", "gastheer"))
class Bijeenkomst(Bijgehouden):
    """Numbered per community. ``sleutel`` and ``volgnummer`` are what calendar programs know it by (UID, SEQUENCE)."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", _("Nog niet uitgenodigd")
        UITGENODIGD = "uitgenodigd", _("Uitgenodigd")
        AFGELAST = "afgelast", _("Afgelast")

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="bijeenkomsten"
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"), editable=False)
    titel = models.CharField(_("titel"), max_length=200)
    begin = models.DateTimeField(_("begint op"))
    eind = models.DateTimeField(_("eindigt op"))
    plaats = models.CharField(_("plaats"), max_length=300, blank=True)
    gastheer = models.CharField(
        _("gastorganisatie"), max_length=200, blank=True, help_text=_("Een organisatie, geen naam van een persoon.")
    )
    toelichting = models.TextField(_("toelichting"), blank=True)
    stand = models.CharField(_("stand"), max_length=12, choices=Stand, default=Stand.CONCEPT, editable=False)
    sleutel = models.UUIDField(default=uuid4, unique=True, editable=False)
    volgnummer = models.PositiveIntegerField(_("volgnummer voor de agenda"), default=0, editable=False)

    objects = BijeenkomstQuerySet.as_manager()

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ["-begin", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "nummer"], name="bijeenkomst_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(begin__lt=F("eind")),
                name="bijeenkomst_begin_voor_eind",
                violation_error_message=_("Het einde ligt voor het begin. Kijk de tijden na."),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/cop/bijeenkomsten/{self.pk}/"

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community (accounts.permissions)."""
        return self.community.rechten_in_kring(persoon_id)


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "notities_op"), persoon=("titel", "toelichting", "notities", "verslag"))
class Agendapunt(Bijgehouden):
    """An item: what is on the agenda, what note takers wrote, and what the report says of it."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", _("Concept")
        GECONTROLEERD = "gecontroleerd", _("Gecontroleerd")
        GEPUBLICEERD = "gepubliceerd", _("Gepubliceerd")

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, verbose_name=_("bijeenkomst"), on_delete=models.CASCADE, related_name="agendapunten"
    )
    volgorde = models.PositiveSmallIntegerField(_("plaats op de agenda"), default=1)
    titel = models.CharField(_("titel"), max_length=200)
    toelichting = models.TextField(_("toelichting"), blank=True)
    minuten = models.PositiveSmallIntegerField(_("minuten"), null=True, blank=True)
    notities = models.TextField(_("notities"), blank=True, max_length=NOTITIES_MAX)
    notitieversie = models.PositiveIntegerField(_("versie van de notities"), default=0, editable=False)
    notities_op = models.DateTimeField(_("notities bewaard op"), null=True, editable=False)
    verslag = models.TextField(_("verslag"), blank=True)
    stand = models.CharField(
        _("stand van het verslag"), max_length=15, choices=Stand, default=Stand.CONCEPT, editable=False
    )

    class Meta:
        verbose_name = _("agendapunt")
        verbose_name_plural = _("agendapunten")
        ordering = ["volgorde", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="concept") | ~Q(verslag=""),
                name="agendapunt_verslag_voor_controle",
                violation_error_message=_("Schrijf eerst het verslag van dit punt."),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/cop/bijeenkomsten/{self.bijeenkomst_id}/"

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community; note takers write in the log (cop.bevoegd)."""
        return self.bijeenkomst.community.rechten_in_kring(persoon_id)


class VanPunt(models.Model):
    """Something that came out of an item of the agenda."""

    tekst = models.CharField(_("wat"), max_length=500)

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return f"/cop/bijeenkomsten/{self.agendapunt.bijeenkomst_id}/logboek/"  # type: ignore[attr-defined]

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community."""
        rechten: frozenset[Recht] = self.agendapunt.rechten_in_kring(persoon_id)  # type: ignore[attr-defined]
        return rechten


@keeps_versions(persoon=("tekst",))
class Besluit(VanPunt):
    """What was decided. Published with the report of its item."""

    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.CASCADE, related_name="besluiten")

    class Meta(VanPunt.Meta):
        abstract = False
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")


@keeps_versions(persoon=("tekst",))
class Actie(VanPunt):
    """What somebody does before a day. For participants only."""

    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.CASCADE, related_name="acties")
    eigenaar = models.ForeignKey(
        Deelnemer, verbose_name=_("wie"), null=True, blank=True, on_delete=models.SET_NULL, related_name="acties"
    )
    deadline = models.DateField(_("klaar op"), null=True, blank=True)
    klaar = models.BooleanField(_("klaar"), default=False)

    class Meta(VanPunt.Meta):
        abstract = False
        verbose_name = _("actie")
        verbose_name_plural = _("acties")
