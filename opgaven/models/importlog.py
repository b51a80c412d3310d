"""What came in, from which file, with which result."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Organisatie


class Import(models.Model):
    """One import of areas, opgaven or indicators, with its report (contract.md)."""

    SOORTEN = (("gebieden", _("Gebieden")), ("opgaven", _("Opgaven")), ("indicatoren", _("Indicatoren")))

    soort = models.CharField(_("soort"), max_length=15, choices=SOORTEN)
    bestand = models.CharField(_("bestand"), max_length=255, help_text=_("Alleen de naam, zonder map."))
    parameters = models.JSONField(_("parameters"), default=dict)
    rapport = models.JSONField(_("rapport"), default=dict)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=pgettext_lazy("van wie", "van"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Van wie is wat erin staat. Leeg bij open gegevens van niemand."),
    )
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-aangemaakt_op"]

    def __str__(self) -> str:
        return f"{self.bestand} ({self.aangemaakt_op:%d-%m-%Y})"

    def get_absolute_url(self) -> str:
        return f"/invoer/verslag/{self.pk}/"
