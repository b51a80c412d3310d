"""How the versions of stakeholders, participation and initiatives are told."""

from __future__ import annotations

from accounts.historie.verschil import Weergave
from stakeholders.models import Initiatief, Participatieproces, Stakeholder

STAKEHOLDER = Weergave(model=Stakeholder)
PROCES = Weergave(model=Participatieproces)
INITIATIEF = Weergave(model=Initiatief)

#: What a restore leaves as it is: whose it is, who sees it, and what it is about.
BLIJFT = frozenset({"organisatie", "zichtbaarheid", "gebied", "opgave"})
