"""Brede welvaart as Statistics Netherlands divides it: eight themes here and now, four capitals for later."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Thema(models.TextChoices):
    """A theme of brede welvaart, in the order of the monitor. There is no total of them, on purpose."""

    SUBJECTIEF_WELZIJN = "subjectief_welzijn", _("Subjectief welzijn")
    MATERIELE_WELVAART = "materiele_welvaart", _("Materiële welvaart")
    GEZONDHEID = "gezondheid", _("Gezondheid")
    ARBEID_EN_VRIJE_TIJD = "arbeid_en_vrije_tijd", _("Arbeid en vrije tijd")
    WONEN = "wonen", _("Wonen")
    SAMENLEVING = "samenleving", _("Samenleving")
    VEILIGHEID = "veiligheid", _("Veiligheid")
    MILIEU = "milieu", _("Milieu")
    ECONOMISCH_KAPITAAL = "economisch_kapitaal", _("Economisch kapitaal")
    NATUURLIJK_KAPITAAL = "natuurlijk_kapitaal", _("Natuurlijk kapitaal")
    MENSELIJK_KAPITAAL = "menselijk_kapitaal", _("Menselijk kapitaal")
    SOCIAAL_KAPITAAL = "sociaal_kapitaal", _("Sociaal kapitaal")


#: Here and now, and what is left for later.
HIER_EN_NU = tuple(Thema)[:8]
LATER = tuple(Thema)[8:]
