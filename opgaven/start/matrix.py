"""Values of the matrix that changed, for the types that lie in somebody's areas."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from gebied.selectors.mijn import work_area_ids
from opgaven.selectors.matrixnieuws import changed_pairs, types_in


def changed_values(vraag: StartVraag) -> Sequence[Deel]:
    """For members; in areas of one's own only what touches them. At most six queries."""
    if not vraag.is_lid:
        return []
    gewijzigd = changed_pairs(vraag.sinds)
    if not gewijzigd:
        return []
    gebieden = sorted(vraag.rolgebieden) or work_area_ids(vraag.doelgroep.organisatie_id)
    typen = types_in(gebieden, vraag.doelgroep) if gebieden else None
    rijen = [rij for rij in gewijzigd if typen is None or {rij.van.pk, rij.naar.pk} <= typen]
    if not rijen:
        return []
    return [Deel("matrix", _("Gewijzigd in de matrix"), "opgaven/start/_matrix.html", 50, {"rijen": rijen})]
