"""Which opgaven count on the page of an area: the choice in its address, and what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from accounts.permissions import doelgroep_of
from accounts.samen import Gevraagd
from gebied.panels import PaginaVraag
from opgaven.keuze import ALLE_OPGAVEN, OnjuisteVraagError, filter_from
from opgaven.keuzevelden import Keuzevelden, choice_fields, choices_beforehand
from opgaven.selectors.scores import Vraag, scores_beforehand
from opgaven.taal.keuze import keuze_zin


@dataclass(frozen=True, slots=True)
class Paginafilter:
    """The choice as checked, the sentence when it could not be read, and the types on offer."""

    vraag: Vraag
    fout: str
    velden: Keuzevelden

    @property
    def actief(self) -> bool:
        return self.vraag.is_filtered

    @property
    def zin(self) -> str:
        """What counts, as a sentence: "Alleen Woningbouw en Windenergie in het jaar 2030 tellen mee."."""
        return keuze_zin(self.vraag.keuze, self.velden)


def figures_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the choice and the scores of an area will ask, as far as that is known before anything was read."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    return [*choices_beforehand(doelgroep), *scores_beforehand(gebied.indeling_id, gebied.niveau, doelgroep)]


def read_filter(vraag: PaginaVraag) -> Paginafilter:
    """Read the choice from the address; a wrong one is said, and then nothing is filtered. Three queries."""
    doelgroep = doelgroep_of(vraag.actor)
    try:
        keuze, fout = filter_from(vraag.keuzes), ""
    except OnjuisteVraagError as onjuist:
        zin = _("{fout} Daarom tellen nu alle opgaven mee.")
        keuze, fout = ALLE_OPGAVEN, zin.format(fout=onjuist)
    return Paginafilter(
        vraag=Vraag(vraag.gebied.indeling_id, vraag.gebied.niveau, keuze, doelgroep),
        fout=fout,
        velden=choice_fields(keuze, doelgroep, vraag.keuzes),
    )
