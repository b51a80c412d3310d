"""Who takes part in a community: with or without an account, from which kind of organisation, shown with consent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Persoonsgegevens
from accounts.permissions import Recht
from cop.models.community import Community
from cop.querysets import DeelnemerQuerySet


class Soort(models.TextChoices):
    """The kinds of organisation that people come from."""

    GEMEENTE = "gemeente", _("Gemeente")
    PROVINCIE = "provincie", _("Provincie")
    WATERSCHAP = "waterschap", _("Waterschap")
    REGIO = "regio", _("Regio of regiobureau")
    RIJK = "rijk", _("Rijk")
    CORPORATIE = "corporatie", _("Woningcorporatie")
    WELZIJN = "welzijn", _("Welzijnsorganisatie")
    ONDERWIJS = "onderwijs", _("Onderwijs")
    VERENIGING = "vereniging", _("Vereniging of club")
    INWONERS = "inwoners", _("Inwoners")
    ONDERNEMERS = "ondernemers", _("Ondernemers")
    OVERIG = "overig", _("Overig")


class Taak(models.TextChoices):
    DEELNEMER = "deelnemer", _("Deelnemer")
    NOTULIST = "notulist", _("Notulist")
    COORDINATOR = "coordinator", _("Coördinator")


@keeps_versions(zonder=EIGEN_AFSPRAKEN, persoon=("naam", "email", "functie", "organisatienaam", "motivatie", "user_id"))
class Deelnemer(Persoonsgegevens):
    """Somebody in a community. Shown by name to other participants with consent only, which can be withdrawn."""

    class Status(models.TextChoices):
        AANGEVRAAGD = "aangevraagd", _("Vraagt om mee te doen")
        LID = "lid", _("Doet mee")
        AFGEWEZEN = "afgewezen", _("Afgewezen")
        GESTOPT = "gestopt", _("Gestopt")

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="deelnemers"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="deelnames",
    )
    naam = models.CharField(_("naam"), max_length=150)
    email = models.EmailField(_("e-mailadres"), blank=True)
    organisatienaam = models.CharField(_("organisatie"), max_length=200, blank=True)
    soort = models.CharField(_("soort organisatie"), max_length=12, choices=Soort, default=Soort.OVERIG)
    functie = models.CharField(_("rol of functie"), max_length=150, blank=True)
    taak = models.CharField(_("taak in de community"), max_length=12, choices=Taak, default=Taak.DEELNEMER)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.LID, editable=False)
    motivatie = models.TextField(_("waarom wilt u meedoen?"), blank=True)
    toestemming_op = models.DateField(_("toestemming gegeven op"), null=True, blank=True, editable=False)
    ingetrokken_op = models.DateField(_("toestemming ingetrokken op"), null=True, blank=True, editable=False)

    objects = DeelnemerQuerySet.as_manager()

    class Meta:
        verbose_name = _("deelnemer")
        verbose_name_plural = _("deelnemers")
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                "community",
                Lower("email"),
                condition=~Q(email=""),
                name="deelnemer_email_uniek",
                violation_error_message=_("Iemand met dit e-mailadres doet al mee of vroeg dat al."),
            ),
            models.UniqueConstraint(
                fields=["community", "user"],
                condition=Q(user__isnull=False),
                name="deelnemer_account_uniek",
                violation_error_message=_("Dit account doet al mee of vroeg dat al."),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(toestemming_op__isnull=False),
                name="deelnemer_intrekken_na_toestemming",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"/cop/{self.community_id}/deelnemers/"

    @property
    def toestemming(self) -> bool:
        """May others of the community see who this is?"""
        return self.toestemming_op is not None and self.ingetrokken_op is None

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community (accounts.permissions)."""
        return self.community.rechten_in_kring(persoon_id)
