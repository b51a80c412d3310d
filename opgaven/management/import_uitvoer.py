"""What both import commands print: the report as an object, or in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from accounts.commando import ArgumentFout, Fout, Uitvoer
from gebied.importeren.fouten import BestandFout, KeuzeFout
from gebied.importeren.geometrie import BUITEN
from gebied.importeren.rapport import Rapport, Regel

_MAX_REGELS = 20


@contextmanager
def exit_codes() -> Iterator[None]:
    """A wrong argument is exit 2, a file in which nothing can be used exit 1."""
    try:
        yield
    except KeuzeFout as error:
        raise ArgumentFout(str(error)) from error
    except BestandFout as error:
        raise Fout(str(error)) from error


def as_uitvoer(rapport: Rapport, toelichting: str) -> Uitvoer:
    """The report; exit 1 when no row was usable."""
    gegevens = rapport.as_dict()
    delen = [
        f"{rapport.gelezen} gelezen: {rapport.nieuw} nieuw, {rapport.bijgewerkt} bijgewerkt, "
        f"{rapport.ongewijzigd} ongewijzigd, {len(rapport.overgeslagen)} overgeslagen, "
        f"{len(rapport.afgewezen)} afgewezen; {len(rapport.gerepareerd)} gerepareerd. {toelichting}".strip(),
        *_lines("Gerepareerd", rapport.gerepareerd),
        *_lines("Overgeslagen", rapport.overgeslagen),
        *_lines("Afgewezen", rapport.afgewezen),
    ]
    return Uitvoer(gegevens, "\n".join(delen), code=0 if rapport.bruikbaar else 1)


def nothing_usable(rapport: Rapport) -> str:
    """One line that says why a file gave nothing."""
    if not rapport.gelezen:
        return "Er zijn geen rijen gevonden. Controleer het bestand, de laag en --where."
    redenen = Counter(regel.reden for regel in rapport.afgewezen + rapport.overgeslagen)
    if not redenen:
        return "Geen enkele rij is bruikbaar."
    reden, aantal = redenen.most_common(1)[0]
    advies = "Klopt het coördinatenstelsel? Geef het op met --crs." if reden == BUITEN else "Controleer het bestand."
    return f"Geen enkele rij is bruikbaar. Reden bij {aantal} van {rapport.gelezen}: {reden}. {advies}"


def _lines(kop: str, regels: Sequence[Regel]) -> list[str]:
    """A line per row while there are few; else a line per reason."""
    if len(regels) <= _MAX_REGELS:
        return [f"{kop}: rij {regel.rij}, {_key(regel)}: {regel.reden}" for regel in regels]
    eerste = {regel.reden: regel for regel in reversed(regels)}
    redenen = Counter(regel.reden for regel in regels).most_common()
    shown = [f"{kop}: {aantal} keer, het eerst bij rij {eerste[reden].rij}: {reden}" for reden, aantal in redenen]
    rest = len(shown) - _MAX_REGELS
    meer = [f"{kop}: nog {rest} redenen."] if rest > 0 else []
    return [*shown[:_MAX_REGELS], *meer, f"{kop}: met --json ziet u alle rijen."]


def _key(regel: Regel) -> str:
    return f"sleutel {regel.sleutel}" if regel.sleutel else "zonder sleutel"
