"""Which opgaven count on the page of an area: the choice in its address, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from accounts.permissions import doelgroep_of
from gebied.panels import PaginaVraag
from gebied.taal import aantal
from opgaven.kaartvraag import Filter, OnjuisteVraagError, filter_from
from opgaven.models import Opgavetype
from opgaven.selectors.scores import Vraag

#: More names than this are counted, not listed.
NAMEN_MAX = 4


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
    def zin(self) -> str:
        """What counts, as a sentence: "Alleen Woningbouw en Windenergie in het jaar 2030 tellen mee."."""
        gekozen = [naam for _, naam, aan in self.typen if aan]
        if self.vraag.typen is None:
            wat = "opgaven"
        else:
            wat = join_words(gekozen) if 0 < len(gekozen) <= NAMEN_MAX else aantal(len(gekozen), "type", "typen")
        wanneer = f" in het jaar {self.vraag.peiljaar}" if self.vraag.peiljaar is not None else ""
        telt = "telt" if self.vraag.typen is not None and len(gekozen) == 1 else "tellen"
        return f"Alleen {wat}{wanneer} {telt} mee."


def join_words(woorden: Sequence[str]) -> str:
    """A list as one says it.

    >>> join_words(["a"]), join_words(["a", "b", "c"])
    ('a', 'a, b en c')
    """
    return " en ".join([", ".join(woorden[:-1]), woorden[-1]] if len(woorden) > 1 else woorden)


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
