"""Which opgaven count on the page of an area: the choice in its address, and what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import QueryDict

from accounts.permissions import doelgroep_of
from gebied.panels import PaginaVraag
from gebied.taal import aantal
from opgaven.kaartvraag import Filter, OnjuisteVraagError, filter_from
from opgaven.models import Opgavetype
from opgaven.selectors.scores import Vraag


@dataclass(frozen=True, slots=True)
class Paginafilter:
    """The choice as checked, the sentence when it could not be read, and the types on offer."""

    vraag: Vraag
    fout: str
    typen: list[tuple[str, str, bool]]
    jaar: str

    @property
    def actief(self) -> bool:
        return self.vraag.is_filtered

    @property
    def in_woorden(self) -> str:
        """What counts, as part of a sentence: "Woningbouw, Wind in het jaar 2030"."""
        gekozen = [naam for _, naam, aan in self.typen if aan]
        delen = []
        if self.vraag.typen is not None:
            delen.append(", ".join(gekozen) if 0 < len(gekozen) <= 3 else aantal(len(gekozen), "type", "typen"))
        if self.vraag.peiljaar is not None:
            delen.append(f"het jaar {self.vraag.peiljaar}")
        return " in ".join(delen)


def read_filter(vraag: PaginaVraag) -> Paginafilter:
    """Read types and year from the address; a wrong one is said, and then nothing is filtered. Two queries."""
    try:
        keuze, fout = filter_from(vraag.keuzes), ""
    except OnjuisteVraagError as onjuist:
        keuze, fout = Filter(), f"{onjuist} Daarom tellen nu alle opgaven mee."
    gekozen = keuze.typen or frozenset()
    typen = [(code, naam, code in gekozen) for code, naam in Opgavetype.objects.values_list("code", "naam")]
    return Paginafilter(
        vraag=_question(vraag, keuze),
        fout=fout,
        typen=typen,
        jaar=_raw_year(vraag.keuzes),
    )


def _question(vraag: PaginaVraag, keuze: Filter) -> Vraag:
    kaal = Vraag(vraag.gebied.indeling_id, vraag.gebied.niveau, doelgroep=doelgroep_of(vraag.actor))
    return replace(kaal, typen=keuze.typen, peiljaar=keuze.jaar)


def _raw_year(keuzes: QueryDict) -> str:
    """What was typed is never lost, wrong or right."""
    return keuzes.get("jaar", "")[:10]
