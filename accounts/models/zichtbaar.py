"""What objects that belong to an organisation have in common: who may see them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.organisatie import Organisatie


class Zichtbaarheid(models.TextChoices):
    INTERN = "intern", _("Intern")
    GEDEELD = "gedeeld", _("Gedeeld")
    OPENBAAR = "openbaar", _("Openbaar")


class Zichtbaar(models.Model):
    """An object with an owner (``organisatie``, may be None) that others see only when it is shared or public.

    The model that uses this also has a Deling with the related name ``delingen``. The rules: accounts.permissions.
    """

    zichtbaarheid = models.CharField(
        _("zichtbaar voor"), max_length=10, choices=Zichtbaarheid, default=Zichtbaarheid.INTERN
    )

    class Meta:
        abstract = True


class Deling(models.Model):
    """An object is shared with another organisation; ``bewerken`` lets it change the object too."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="+")
    bewerken = models.BooleanField(_("mag ook bewerken"), default=False)

    class Meta:
        abstract = True
