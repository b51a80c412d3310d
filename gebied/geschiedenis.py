"""The history of an area, and what every page with a history has in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.historie.verschil import Weergave
from accounts.tekst import Tekst
from gebied.models import Gebied, Indicator, Indicatorwaarde
from gebied.taal import oppervlakte

GEBIED = Weergave(
    model=Gebied,
    teksten={"oppervlakte_m2": oppervlakte},
    labels={"oppervlakte_m2": _("Oppervlakte")},
)
INDICATOR = Weergave(model=Indicator, verborgen=frozenset({"bron", "code"}))
INDICATORWAARDE = Weergave(model=Indicatorwaarde, verborgen=frozenset({"gebied", "indicator", "periode"}))
_INGELOGD: Final = _("Wie niet inlogt, ziet deze pagina niet.")


@dataclass(frozen=True)
class Onderwerp:
    """Whose history a page shows, and where its pages are: ``<soort>-geschiedenis``, ``-versie``, ``-versie-kaart``."""

    obj: Any
    weergave: Weergave
    soort: str
    lijst: tuple[str, str]
    """Address and name of the list that it stands in."""
    mag_terugzetten: bool = False
    vanaf: int | None = 0
    """The first version that the visitor may read; None for no version."""
    lezers: Tekst = _INGELOGD
    """Who reads it, in a sentence."""

    @property
    def adres(self) -> str:
        return reverse(f"{self.soort}-geschiedenis", args=[self.obj.pk])

    def terugzetten(self, nummer: int) -> str:
        """Where a version is put back; the app that owns the services has that page."""
        return reverse(f"{self.soort}-terugzetten", args=[self.obj.pk, nummer])

    @property
    def pagina(self) -> str:
        return str(self.obj.get_absolute_url())
