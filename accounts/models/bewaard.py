"""What somebody typed and could not save, and which submissions were already handled. Both live for a day."""

from django.conf import settings
from django.db import models


class BewaardFormulier(models.Model):
    """A form that was sent in and not saved: it fills the form again, for the same person in the same browser, once.

    It saves nothing by itself. The key of the browser is kept as SHA-256 only.
    """

    kenmerk = models.CharField(max_length=43, unique=True)
    browser = models.CharField(max_length=64)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    pad = models.CharField("pad", max_length=500)
    velden = models.JSONField("velden", help_text="Namen met de lijst van waarden zoals de browser ze stuurde.")
    te_groot = models.JSONField("te grote bestanden", default=list, help_text="Namen van wat niet bewaard kon worden.")
    bewaard_op = models.DateTimeField("bewaard op", auto_now_add=True)

    class Meta:
        verbose_name = "bewaard formulier"
        verbose_name_plural = "bewaarde formulieren"
        indexes = [models.Index(fields=["bewaard_op"], name="bewaardformulier_op")]

    def __str__(self) -> str:
        return f"{self.pad} ({self.bewaard_op:%Y-%m-%d %H:%M})"


class BewaardBestand(models.Model):
    """A file that came along with a kept form."""

    formulier = models.ForeignKey(BewaardFormulier, on_delete=models.CASCADE, related_name="bestanden")
    veld = models.CharField("veld", max_length=100)
    naam = models.CharField("naam", max_length=255)
    soort = models.CharField("soort", max_length=100, blank=True)
    inhoud = models.BinaryField("inhoud")

    class Meta:
        verbose_name = "bewaard bestand"
        verbose_name_plural = "bewaarde bestanden"
        constraints = [models.UniqueConstraint(fields=["formulier", "veld"], name="bewaardbestand_veld_uniek")]

    def __str__(self) -> str:
        return self.naam


class Indiening(models.Model):
    """A form that was handled, so that pressing the button twice makes one object."""

    sleutel = models.CharField(max_length=64, unique=True)
    doel = models.CharField("doel", max_length=500, blank=True, help_text="Het adres van wat ervan kwam.")
    ingediend_op = models.DateTimeField("ingediend op", auto_now_add=True)

    class Meta:
        verbose_name = "indiening"
        verbose_name_plural = "indieningen"
        indexes = [models.Index(fields=["ingediend_op"], name="indiening_op")]

    def __str__(self) -> str:
        return self.doel
