"""For who sets up the platform: what is in the installation."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

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
        ("Organisaties", getal(stand.organisaties), reverse("organisatie")),
        ("Mensen met een account", getal(stand.gebruikers), reverse("admin:accounts_user_changelist")),
        ("Gebieden", f"{getal(stand.gebieden)} in {aantal(stand.lagen, 'laag', 'lagen')}", reverse("gebieden")),
        ("Opgaven", getal(stand.opgaven), reverse("opgaven")),
        ("Matrix", f"versie {stand.matrix}", reverse("matrix")),
        ("Gebieden die op cijfers wachten", getal(stand.wachtend), reverse("berekeningen")),
    ]
    context = {"feiten": feiten, "laatste": stand.laatste, "onbeheerd": stand.onbeheerd}
    return [Deel("installatie", "Deze installatie", "opgaven/start/_platform.html", 20, context)]
