"""What steering adds to other pages: areas, opgaven, the start page, the profile of an area, and the demo."""

from __future__ import annotations

from accounts.startpagina import startvragen, wachtend
from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel, gebiedsprofiel_vooraf
from opgaven.demo.verhalen import verhalen
from opgaven.opgavepagina import opgavepagina
from opgaven.paarlinks import paarlinks


def register() -> None:
    """Called once, when the app starts."""
    from stakeholders.teksten import tekstbronnen
    from sturing import gebiedsdelen, start
    from sturing.demo import tell
    from sturing.paginas import (
        area_beforehand,
        area_part,
        opgave_parts,
        pair_link,
        profile_beforehand,
        profile_part,
    )
    from sturing.teksten import texts

    gebiedspagina.register("sturing", area_part)
    gebiedspagina_vooraf.register("sturing", area_beforehand)
    gebiedsprofiel.register("sturing", profile_part)
    gebiedsprofiel_vooraf.register("sturing", profile_beforehand)
    gebiedsprofiel.register("sturing-gebied", gebiedsdelen.profile_part)
    opgavepagina.register("sturing-opgave", gebiedsdelen.opgave_parts)
    paarlinks.register("sturing", pair_link)
    opgavepagina.register("sturing", opgave_parts)
    wachtend.register("vraagstukken", start.waiting)
    startvragen.register("vraagstukken", start.beforehand)
    verhalen.register("sturing", tell)
    tekstbronnen.register("sturing", texts)
