"""What an opgave does to the themes of brede welvaart: here and now, later and elsewhere."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from gebied.models import LATER, Thema
from opgaven.models.opgave import Opgave
from opgaven.querysets import OpgaveEffectQuerySet


class Wanneer(models.TextChoices):
    NU = "nu", _("Hier en nu")
    LATER = "later", _("Later")
    ELDERS = "elders", _("Elders")


class Effectwaarde(models.IntegerChoices):
    """-3..+3; zero says that somebody looked and expects nothing."""

    ZEER_SLECHT = -3, _("-3: veel slechter")
    SLECHTER = -2, _("-2: slechter")
    IETS_SLECHTER = -1, _("-1: iets slechter")
    GEEN = 0, _("0: geen effect")
    IETS_BETER = 1, _("+1: iets beter")
    BETER = 2, _("+2: beter")
    VEEL_BETER = 3, _("+3: veel beter")


@keeps_versions(zonder=("gewijzigd_op", "gewijzigd_door"), persoon=("reden",))
class OpgaveEffect(models.Model):
    """Seen by who sees the opgave. The capitals are for later only."""

    opgave = models.ForeignKey(Opgave, on_delete=models.CASCADE, related_name="effecten", editable=False)
    thema = models.CharField(_("thema van brede welvaart"), max_length=25, choices=Thema)
    wanneer = models.CharField(_("waar en wanneer"), max_length=6, choices=Wanneer)
    waarde = models.SmallIntegerField(_("effect"), choices=Effectwaarde)
    reden = models.TextField(_("reden"), help_text=_("Waarom verwacht u dit? Noem geen namen van personen."))
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    #: What somebody typed, in which a person may be named (stakeholders.teksten).
    TEKSTEN = ("reden",)

    objects = OpgaveEffectQuerySet.as_manager()

    class Meta:
        verbose_name = _("effect van een opgave")
        verbose_name_plural = _("effecten van opgaven")
        ordering = ["opgave", "wanneer", "thema"]
        constraints = [
            models.UniqueConstraint(
                fields=["opgave", "thema", "wanneer"],
                name="opgave_effect_uniek",
                violation_error_message=_("Dit effect staat er al. Wijzig het in de lijst."),
            ),
            models.CheckConstraint(condition=Q(waarde__range=(-3, 3)), name="opgave_effect_min3_tot_3"),
            models.CheckConstraint(
                condition=Q(wanneer="later") | ~Q(thema__in=[thema.value for thema in LATER]),
                name="opgave_effect_kapitaal_is_later",
                violation_error_message=_("Een kapitaal gaat over later. Kies later, of een ander thema."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_thema_display()}: {self.waarde:+d}"

    def get_absolute_url(self) -> str:
        return f"/opgaven/{self.opgave_id}/effecten/"

    @property
    def organisatie_id(self) -> int | None:
        """Whose it is (accounts.permissions)."""
        return self.opgave.organisatie_id
