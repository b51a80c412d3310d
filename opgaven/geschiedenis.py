"""How the versions of an opgave, of its effects and of the value of a pair of types are told."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.historie.verschil import Weergave
from gebied.taal import oppervlakte
from opgaven.models import Opgave, OpgaveEffect, TypepaarWaarde

OPGAVE = Weergave(
    model=Opgave,
    teksten={"oppervlakte_m2": oppervlakte},
    labels={"oppervlakte_m2": _("Oppervlakte"), "importering": _("Ingelezen uit")},
    verborgen=frozenset({"sleutel", "verwijderd_op"}),
    naamveld={"importering": "bestand"},
)

#: What a restore leaves as it is: what the opgave is known by, whose it is and who sees it.
BLIJFT = frozenset(
    {"bron", "sleutel", "organisatie", "zichtbaarheid", "importering", "oppervlakte_m2", "verwijderd_op"}
)
#: The same for an area. Where it stands in the land follows from an import.
GEBIED_BLIJFT = frozenset({"indeling", "niveau", "code", "ouder", "organisatie", "zichtbaarheid", "oppervlakte_m2"})

TYPEPAAR = Weergave(model=TypepaarWaarde, verborgen=frozenset({"soort", "van", "naar"}))
EFFECT = Weergave(model=OpgaveEffect, verborgen=frozenset({"opgave"}))
