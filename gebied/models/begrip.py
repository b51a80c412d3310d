"""What this installation says of the shared words: its own meanings, what was proposed, and what people remarked.

The list that comes with the platform is a document (gebied.begrippen); only what differs from it stands here.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Organisatie

#: So long a meaning may be: it is shown beside a word.
DEFINITIE_MAX = 600


class Begripsinhoud(models.Model):
    """What is said of one term. ``anker`` is what its address is made of."""

    anker = models.SlugField(_("kenmerk"), max_length=100, editable=False)
    naam = models.CharField(_("begrip"), max_length=100)
    onderwerp = models.CharField(_("onderwerp"), max_length=100)
    definitie = models.TextField(_("betekenis"), max_length=DEFINITIE_MAX)
    engels = models.CharField(_("het woord in het Engels"), max_length=100, blank=True)
    definitie_engels = models.TextField(_("betekenis in het Engels"), max_length=DEFINITIE_MAX, blank=True)
    bron = models.CharField(
        _("bron"), max_length=300, blank=True, help_text=_("Een wet, een onderzoek of een gesprek in uw regio.")
    )
    synoniemen = models.CharField(
        _("andere woorden hiervoor"), max_length=200, blank=True, help_text=_("Met een komma ertussen.")
    )
    breder = models.CharField(_("hoort onder"), max_length=100, blank=True)
    verwant = models.CharField(
        _("heeft te maken met"), max_length=300, blank=True, help_text=_("Andere begrippen, met een komma ertussen.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/begrippen/{self.anker}/"


#: What a proposal brings into the list.
INHOUD = tuple(field.name for field in Begripsinhoud._meta.fields)


@keeps_versions()
class EigenBegrip(Begripsinhoud):
    """A term as it was adopted here. Its versions are those of its history; the one that ships is number 1."""

    class Stand(models.TextChoices):
        GELDEND = "geldend", _("Geldend")
        VERVALLEN = "vervallen", _("Vervallen")

    anker = models.SlugField(_("kenmerk"), max_length=100, unique=True, editable=False)
    versie = models.PositiveSmallIntegerField(_("versie"), default=1)
    reden = models.TextField(_("reden"), max_length=1000)
    aangenomen_op = models.DateField(_("aangenomen op"))
    stand = models.CharField(_("stand"), max_length=10, choices=Stand, default=Stand.GELDEND)

    class Meta:
        verbose_name = _("eigen begrip")
        verbose_name_plural = _("eigen begrippen")
        ordering = ["anker"]


@keeps_versions(zonder=("indiener", "besloten_door"))
class Begripsvoorstel(Begripsinhoud):
    """A new meaning that an organisation proposes. ``bij_versie`` is the version that it would replace."""

    class Stand(models.TextChoices):
        OPEN = "open", _("Open")
        AANGENOMEN = "aangenomen", _("Aangenomen")
        AFGEWEZEN = "afgewezen", _("Niet aangenomen")

    vervalt = models.BooleanField(
        _("onze eigen betekenis vervalt"),
        default=False,
        help_text=_("Dan geldt weer wat bij het platform hoort; een eigen begrip verdwijnt uit de lijst."),
    )
    reden = models.TextField(_("waarom"), max_length=1000, help_text=_("Noem geen namen van personen."))
    bij_versie = models.PositiveSmallIntegerField(_("versie die dit vervangt"), default=0, editable=False)
    organisatie = models.ForeignKey(
        Organisatie, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    indiener = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    ingediend_op = models.DateTimeField(_("ingediend op"), auto_now_add=True)
    stand = models.CharField(_("stand"), max_length=10, choices=Stand, default=Stand.OPEN, editable=False)
    besluit = models.TextField(_("waarom dit besluit"), max_length=1000, blank=True, editable=False)
    besloten_op = models.DateField(_("besloten op"), null=True, editable=False)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("begripsvoorstel")
        verbose_name_plural = _("begripsvoorstellen")
        ordering = ["-ingediend_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="open") | Q(besloten_op__isnull=False), name="begripsvoorstel_besloten_op"
            )
        ]
        indexes = [models.Index(fields=["anker"], name="begripsvoorstel_anker")]


@keeps_versions(zonder=("auteur", "beantwoord_door"))
class Begripsopmerking(models.Model):
    """What somebody remarks about a term, and what was answered. ``organisatie`` is whom they worked for then."""

    anker = models.SlugField(_("kenmerk"), max_length=100, editable=False)
    tekst = models.TextField(_("uw opmerking"), max_length=2000, help_text=_("Noem geen namen van personen."))
    auteur = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    organisatie = models.ForeignKey(
        Organisatie, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    geplaatst_op = models.DateTimeField(_("geplaatst op"), auto_now_add=True)
    antwoord = models.TextField(_("antwoord"), max_length=2000, blank=True)
    beantwoord_op = models.DateTimeField(_("beantwoord op"), null=True, editable=False)
    beantwoord_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("begripsopmerking")
        verbose_name_plural = _("begripsopmerkingen")
        ordering = ["geplaatst_op", "pk"]
        indexes = [models.Index(fields=["anker"], name="begripsopmerking_anker")]

    def __str__(self) -> str:
        return str(self.pk)

    def get_absolute_url(self) -> str:
        return f"/begrippen/{self.anker}/"
