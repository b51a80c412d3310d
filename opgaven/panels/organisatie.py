"""What opgaven add to the pages of an organisation: how much is public, and the page about sharing."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Zichtbaarheid
from accounts.organisatie.panelen import Deel, OrganisatieVraag, Tabblad, organisatiepagina, tabbladen
from accounts.permissions import Recht
from opgaven.selectors.gedeeld import visibility_counts

TABBLAD = Tabblad(gettext_lazy("Gedeeld"), "organisatie-gedeeld", Recht.LEZEN, 50)


def register() -> None:
    """Called once, when the app starts."""
    organisatiepagina.register("zichtbaarheid", visibility)
    tabbladen.register("gedeeld", TABBLAD)


def visibility(vraag: OrganisatieVraag) -> Sequence[Deel]:
    """How many opgaven are public, shared and internal, each with the way to the list of them."""
    aantallen = visibility_counts(vraag.organisatie)
    rijen = [(keuze.label, str(keuze.value), aantallen["opgaven"][keuze]) for keuze in reversed(Zichtbaarheid)]
    gebieden = [(keuze.label, aantallen["gebieden"][keuze]) for keuze in reversed(Zichtbaarheid)]
    context = {
        "organisatie": vraag.organisatie,
        "rijen": rijen,
        "gebieden": gebieden if sum(aantallen["gebieden"].values()) else [],
    }
    return [Deel("zichtbaarheid", _("Wie ziet uw opgaven"), "opgaven/_zichtbaarheid.html", 20, context)]
