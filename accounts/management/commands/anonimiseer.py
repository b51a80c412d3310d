"""Clean up personal data that are past their term."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import Commando, Uitvoer
from accounts.services.opruimen import Onderdeel, clean_up, due_list


class Command(Commando):
    help = "Wis of anonimiseer persoonsgegevens waarvan de bewaartermijn voorbij is. Loopt elke nacht vanzelf."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--droog", action="store_true", help="Laat alleen zien wat er zou gebeuren.")

    def run(self, *, droog: bool, **_: Any) -> Uitvoer:
        onderdelen = due_list() if droog else clean_up()
        totaal = sum(onderdeel.aantal for onderdeel in onderdelen)
        gegevens = {
            "droog": droog,
            "totaal": totaal,
            "onderdelen": [
                {"naam": o.naam, "termijn": o.termijn, "wat": o.wat, "aantal": o.aantal} for o in onderdelen
            ],
        }
        return Uitvoer(gegevens, _text(onderdelen, totaal, droog=droog))


def _text(onderdelen: list[Onderdeel], totaal: int, *, droog: bool) -> str:
    if not totaal:
        return "Er is niets waarvan de bewaartermijn voorbij is."
    kop = "Dit zou er gebeuren:" if droog else "Dit is er gebeurd:"
    return "\n".join([kop, *(f"  {o.aantal:>6}  {o.naam}: {o.wat.lower()}" for o in onderdelen if o.aantal)])
