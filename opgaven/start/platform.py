"""For who sets up the platform: what is in the installation."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from gebied.taal import aantal, getal
from opgaven.selectors.start import read_installation


def installation(vraag: StartVraag) -> Sequence[Deel]:
    """At most eight queries."""
    if not vraag.doelgroep.alles:
        return []
    stand = read_installation()
    feiten = [
        (_("Organisaties"), getal(stand.organisaties), reverse("organisatie")),
        (_("Mensen met een account"), getal(stand.gebruikers), reverse("admin:accounts_user_changelist")),
        (
            _("Gebieden"),
            _("{gebieden} in {lagen}").format(
                gebieden=getal(stand.gebieden), lagen=aantal(stand.lagen, "laag", "lagen")
            ),
            reverse("gebieden"),
        ),
        (_("Opgaven"), getal(stand.opgaven), reverse("opgaven")),
        (_("Matrix"), _("versie {matrix}").format(matrix=stand.matrix), reverse("matrix")),
        (_("Gebieden die op cijfers wachten"), getal(stand.wachtend), reverse("berekeningen")),
    ]
    context = {"feiten": feiten, "laatste": stand.laatste, "onbeheerd": stand.onbeheerd}
    return [Deel("installatie", _("Deze installatie"), "opgaven/start/_platform.html", 20, context)]
