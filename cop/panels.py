"""What communities add to other pages: who waits for a coordinator and which meetings come, on the start page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.samen import Gevraagd
from accounts.startpagina import Punt, StartVraag, startvragen, wachtend
from cop.antwoordlink import token_of
from cop.models import Genodigde
from cop.selectors.bijeenkomsten import coming_for
from cop.selectors.communities import asking_to_join
from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel_vooraf
from opgaven.demo.verhalen import verhalen
from opgaven.paarkennis import paarkennis


def register() -> None:
    """Called once, when the app starts."""
    from cop import elders, leerpaneel, zoekbronnen
    from cop.demo import tell
    from cop.teksten import texts
    from stakeholders.teksten import tekstbronnen

    gebiedspagina.register("cop", elders.area_part)
    gebiedspagina_vooraf.register("cop", elders.area_beforehand)
    gebiedsprofiel_vooraf.register("cop", elders.public_beforehand)
    gebiedspagina.register("leervragen", leerpaneel.area_part)
    gebiedspagina_vooraf.register("leervragen", leerpaneel.area_beforehand)
    paarkennis.register("cop", elders.beside_pairs)
    zoekbronnen.register()
    wachtend.register("communities", waiting)
    startvragen.register("communities", beforehand)
    verhalen.register("cop", tell)
    tekstbronnen.register("cop", texts)


def beforehand(vraag: StartVraag) -> list[Gevraagd[Any]]:
    """What waiting will ask."""
    return (
        []
        if vraag.doelgroep.persoon_id is None
        else [asking_to_join.of(vraag.doelgroep), coming_for.of(vraag.doelgroep)]
    )


def waiting(vraag: StartVraag) -> Sequence[Punt]:
    """Who asks to take part where this person coordinates, and meetings that wait for an answer. Two queries."""
    if vraag.doelgroep.persoon_id is None:
        return []
    vragen = [_asked(str(community), n, community.pk) for community, n in asking_to_join(vraag.doelgroep)]
    return [*vragen, *(_invited(een) for een in coming_for(vraag.doelgroep))]


def _invited(genodigde: Genodigde) -> Punt:
    bijeenkomst = genodigde.bijeenkomst
    dag = date_format(timezone.localtime(bijeenkomst.begin), "j F")
    zin = _("U bent uitgenodigd op {dag}: {titel}.").format(dag=dag, titel=bijeenkomst.titel)
    return Punt(zin, _("Laat weten of u komt."), reverse("bijeenkomst-antwoord", args=[token_of(genodigde)]), 28)


def _asked(naam: str, n: int, pk: int) -> Punt:
    zin = ngettext("{n} persoon wil meedoen aan {naam}.", "{n} mensen willen meedoen aan {naam}.", n)
    return Punt(zin.format(n=n, naam=naam), _("Laat toe of niet."), reverse("deelnemers", args=[pk]), 30)
