"""What somebody typed and could not save, and which submissions were already handled. Both live for a day."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class BewaardFormulier(models.Model):
    """A form that was sent in and not saved: it fills the form again, for the same person in the same browser, once.

    It saves nothing by itself. The key of the browser is kept as SHA-256 only.
    """

    kenmerk = models.CharField(max_length=43, unique=True)
    browser = models.CharField(max_length=64)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    pad = models.CharField(_("pad"), max_length=500)
    velden = models.JSONField(_("velden"), help_text=_("Namen met de lijst van waarden zoals de browser ze stuurde."))
    te_groot = models.JSONField(
        _("te grote bestanden"), default=list, help_text=_("Namen van wat niet bewaard kon worden.")
    )
    bewaard_op = models.DateTimeField(_("bewaard op"), auto_now_add=True)

    class Meta:
        verbose_name = _("bewaard formulier")
        verbose_name_plural = _("bewaarde formulieren")
        indexes = [models.Index(fields=["bewaard_op"], name="bewaardformulier_op")]

    def __str__(self) -> str:
        return f"{self.pad} ({self.bewaard_op:%Y-%m-%d %H:%M})"


class BewaardBestand(models.Model):
    """A file that came along with a kept form."""

    formulier = models.ForeignKey(BewaardFormulier, on_delete=models.CASCADE, related_name="bestanden")
    veld = models.CharField(_("veld"), max_length=100)
    naam = models.CharField(_("naam"), max_length=255)
    soort = models.CharField(_("soort"), max_length=100, blank=True)
    inhoud = models.BinaryField(_("inhoud"))

    class Meta:
        verbose_name = _("bewaard bestand")
        verbose_name_plural = _("bewaarde bestanden")
        constraints = [models.UniqueConstraint(fields=["formulier", "veld"], name="bewaardbestand_veld_uniek")]

    def __str__(self) -> str:
        return self.naam


class Indiening(models.Model):
    """A form that was handled, so that pressing the button twice makes one object."""

    sleutel = models.CharField(max_length=64, unique=True)
    doel = models.CharField(_("doel"), max_length=500, blank=True, help_text=_("Het adres van wat ervan kwam."))
    ingediend_op = models.DateTimeField(_("ingediend op"), auto_now_add=True)

    class Meta:
        verbose_name = _("indiening")
        verbose_name_plural = _("indieningen")
        indexes = [models.Index(fields=["ingediend_op"], name="indiening_op")]

    def __str__(self) -> str:
        return self.doel
