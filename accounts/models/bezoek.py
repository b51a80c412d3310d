"""When somebody was here last, so that the start page can tell what is new since then."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Bezoek(models.Model):
    """The visit that goes on, and when the one before it ended. A visit ends with hours of silence.

    One row per person: where somebody went, and how often they came, is not kept.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="bezoek"
    )
    laatst_op = models.DateTimeField(_("laatst gezien op"))
    vorige_op = models.DateTimeField(_("einde van het vorige bezoek"), null=True)

    class Meta:
        verbose_name = _("bezoek")
        verbose_name_plural = _("bezoeken")

    def __str__(self) -> str:
        return f"bezoek van {self.user_id}"  # onvertaald: kept as text in the administration
