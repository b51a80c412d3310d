"""What every record with personal data can say about itself: why it is here, by what right, and until when."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Grondslag(models.TextChoices):
    """The legal bases of AVG article 6, paragraph 1."""

    TOESTEMMING = "toestemming", _("Toestemming (AVG artikel 6, lid 1, a)")
    OVEREENKOMST = "overeenkomst", _("Uitvoeren van een overeenkomst (AVG artikel 6, lid 1, b)")
    PLICHT = "plicht", _("Wettelijke plicht (AVG artikel 6, lid 1, c)")
    LEVENSBELANG = "levensbelang", _("Levensbelang (AVG artikel 6, lid 1, d)")
    TAAK = "taak", _("Taak van algemeen belang (AVG artikel 6, lid 1, e)")
    BELANG = "belang", _("Gerechtvaardigd belang (AVG artikel 6, lid 1, f)")


#: Not kept in versions: they are about keeping the record, not about what it says.
EIGEN_AFSPRAKEN = ("doel", "grondslag", "bewaren_tot")


class Persoonsgegevens(models.Model):
    """A record about a person. What is left empty follows the register (accounts.privacy), so that most stay empty.

    A model that uses this is declared in the module ``verwerkingen`` of its app. What holds for one record is given by
    ``accounts.privacy.register.afspraken_over``.
    """

    doel = models.CharField(
        _("doel"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text=_("Leeg betekent: het doel uit het verwerkingsregister."),
    )
    grondslag = models.CharField(
        _("grondslag"),
        max_length=15,
        choices=Grondslag,
        blank=True,
        default="",
        db_default="",
        help_text=_("Leeg betekent: de grondslag uit het verwerkingsregister."),
    )
    bewaren_tot = models.DateField(
        _("bewaren tot en met"),
        null=True,
        blank=True,
        help_text=_("Leeg betekent: de bewaartermijn uit het verwerkingsregister."),
    )

    class Meta:
        abstract = True
