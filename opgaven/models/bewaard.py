"""A place that somebody gave and did not save yet."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class BewaardeVorm(models.Model):
    """A polygon at full detail, under a key that only its maker was told; the key is kept as SHA-256 only.

    It becomes the place of an opgave when its maker saves the form; by itself it is in no list and on no map.
    """

    kenmerk = models.CharField(max_length=64, unique=True)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    wkb = models.BinaryField(_("vorm"), help_text=_("Een MultiPolygon in RD."))
    bewaard_op = models.DateTimeField(_("bewaard op"), auto_now_add=True)

    class Meta:
        verbose_name = _("bewaarde vorm")
        verbose_name_plural = _("bewaarde vormen")
        indexes = [models.Index(fields=["bewaard_op"], name="bewaardevorm_op")]

    def __str__(self) -> str:
        return f"{self.bewaard_op:%Y-%m-%d %H:%M}"
