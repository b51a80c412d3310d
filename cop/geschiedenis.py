"""How the versions of communities are told. Those of participants have no page: they are about persons."""

from __future__ import annotations

from accounts.historie.verschil import Weergave
from cop.models import Community

COMMUNITY = Weergave(model=Community)
