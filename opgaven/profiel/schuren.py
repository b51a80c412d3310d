"""Where it chafes in an area: on its page, on a page of its own and in its profile."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from accounts.organisatie.panelen import Deel
from accounts.permissions import Doelgroep, Recht, doelgroep_of, is_allowed
from accounts.samen import Gevraagd
from gebied.models import Gebied
from gebied.panels import Bijdrage, PaginaVraag, Paneel, Profielbijdrage, Profieldeel
from gebied.selectors.profielgegevens import story_beforehand, verhaal_of
from gebied.taal import aantal
from opgaven.opgavepagina import OpgaveVraag
from opgaven.schuren import Matrix, Schuurpunt, find_friction, make_matrix
from opgaven.selectors.effecten import effecten_in, effecten_of

#: Beside the profile of the area.
VOLGORDE = 46
BELANGRIJKSTE = 5


@dataclass(frozen=True, slots=True)
class Schuren:
    """The matrix and the sentences; both empty where nobody named an effect."""

    matrix: Matrix
    punten: list[Schuurpunt]


def friction_of(gebied: Gebied, doelgroep: Doelgroep) -> Schuren:
    """As far as this audience may see the opgaven and the profile. One query where there are no effects."""
    effecten = effecten_in(gebied.pk, doelgroep)
    if not effecten:
        return Schuren(Matrix([], []), [])
    verhaal = verhaal_of(gebied, doelgroep)
    gekozen: dict[str, list[str]] = defaultdict(list)
    for punt in verhaal.zwaartepunten:
        gekozen[punt.thema].append(punt.naam)
    return Schuren(make_matrix(effecten), find_friction(effecten, gekozen, verhaal.kwetsbare_themas))


def beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel will ask."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    return [effecten_in.of(gebied.pk, doelgroep), *story_beforehand(gebied.pk, doelgroep)]


def make_bijdrage(vraag: PaginaVraag) -> Bijdrage:
    """A panel where an opgave has effects."""
    schuren = friction_of(vraag.gebied, doelgroep_of(vraag.actor))
    if not schuren.matrix.rijen:
        return Bijdrage()
    context = {"gebied": vraag.gebied, "schuren": schuren, "punten": schuren.punten[:BELANGRIJKSTE]}
    kort = aantal(len(schuren.punten), "schuurpunt", "schuurpunten")
    paneel = Paneel("schuren", _("Waar schuurt het"), "opgaven/effecten/_paneel.html", VOLGORDE, context, kort=kort)
    return Bijdrage(panelen=[paneel], stijlen=["css/effecten.css"])


def make_profiel(vraag: PaginaVraag) -> Profielbijdrage:
    """The sentences on paper."""
    punten = friction_of(vraag.gebied, doelgroep_of(vraag.actor)).punten
    if not punten:
        return Profielbijdrage()
    deel = Profieldeel("schuren", _("Waar schuurt het"), "opgaven/effecten/_deel.html", 55, {"punten": punten})
    return Profielbijdrage(delen=[deel])


def make_opgavedeel(vraag: OpgaveVraag) -> list[Deel]:
    """The effects on the page of an opgave, for who may see any or add one."""
    effecten = list(effecten_of(vraag.opgave.pk))
    mag = is_allowed(vraag.actor, Recht.BEWERKEN, vraag.opgave)
    if not effecten and not mag:
        return []
    context: dict[str, Any] = {"opgave": vraag.opgave, "effecten": effecten, "mag_bewerken": mag}
    return [Deel("effecten", _("Effecten op brede welvaart"), "opgaven/effecten/_opgave.html", 40, context)]
