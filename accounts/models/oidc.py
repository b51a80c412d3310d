"""The login of an organisation itself, and whom it lets in here."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models.organisatie import Organisatie
from accounts.models.rol import Rol


class OidcKoppeling(models.Model):
    """People sign in at the login of their organisation (OpenID Connect). A new one becomes a member of that
    organisation and of no other, if their address or a claim is one that was agreed.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="oidc_koppelingen")
    app = models.OneToOneField("socialaccount.SocialApp", on_delete=models.CASCADE, related_name="koppeling")
    domeinen = ArrayField(
        models.CharField(max_length=253),
        verbose_name=_("domeinen"),
        default=list,
        blank=True,
        help_text=_("Wat na de @ staat in e-mailadressen van deze organisatie."),
    )
    claim = models.CharField(_("claim"), max_length=100, blank=True, help_text=_("Bijvoorbeeld groups."))
    waarden = ArrayField(
        models.CharField(max_length=200), verbose_name=_("waarden van de claim"), default=list, blank=True
    )
    rol = models.CharField(_("rol van wie nieuw is"), max_length=20, choices=Rol.Naam, default=Rol.Naam.LEZER)
    actief = models.BooleanField(_("actief"), default=True)

    class Meta:
        verbose_name = _("koppeling met een inlogdienst")
        verbose_name_plural = _("koppelingen met inlogdiensten")
        constraints = [
            models.CheckConstraint(
                condition=~Q(domeinen=[]) | (~Q(claim="") & ~Q(waarden=[])),
                name="oidckoppeling_laat_niet_iedereen_toe",
                violation_error_message=_("Geef domeinen op, of een claim met waarden."),
            ),
            models.CheckConstraint(
                condition=~Q(rol__in=["beheerder", "regiobureau"]),
                name="oidckoppeling_rol_niet_beheerder",
                violation_error_message=_("Wie nieuw is, wordt geen beheerder of regiobureau. Geef die rol zelf."),
            ),
        ]

    def __str__(self) -> str:
        return f"koppeling {self.pk}"  # onvertaald: kept as text in the administration
