"""People who sign in."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models.organisatie import Organisatie
from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Persoonsgegevens


@keeps_versions(
    zonder=("password", "last_login", *EIGEN_AFSPRAKEN), persoon=("username", "first_name", "last_name", "email")
)
class User(Persoonsgegevens, AbstractUser):
    """Someone who signs in. What they may do is decided in accounts.permissions, nowhere else."""

    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("werkt nu namens"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="users",
        help_text=_("Een van de organisaties waarvan deze persoon lid is."),
    )

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
