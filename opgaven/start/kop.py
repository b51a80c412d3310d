"""What everybody may see: the ways in for a visitor, and where most friction is."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accounts.models import Rol
from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from gebied.selectors.mijn import work_area_ids
from opgaven.selectors.start import Vulling, read_fill, read_start
from opgaven.taal import punten, telt_mee


def ways_in(vraag: StartVraag) -> Sequence[Deel]:
    """For who is no member of anything: what there is to see."""
    if vraag.is_lid:
        return []
    vulling: Vulling = read_fill(vraag.doelgroep)
    return [Deel("ingangen", _("Wat u kunt zien"), "opgaven/start/_ingangen.html", 10, {"vulling": vulling})]


def most_friction(vraag: StartVraag) -> Sequence[Deel]:
    """For who has no areas of their own to start from. At most 15 queries."""
    if vraag.rolgebieden or Rol.Naam.REGIOBUREAU in vraag.rollen:
        return []
    if not vraag.doelgroep.alles and work_area_ids(vraag.doelgroep.organisatie_id):
        return []
    inhoud = read_start(vraag.doelgroep)
    if inhoud.laag is None:
        return []
    koplopers = [(gebied, punten(gebied.conflict)) for gebied in inhoud.koplopers]
    context = {"inhoud": inhoud, "koplopers": koplopers, "telt_mee": telt_mee(vraag.doelgroep)}
    return [Deel("conflict", _("Gebieden met de meeste wrijving"), "opgaven/start/_koplopers.html", 30, context)]
