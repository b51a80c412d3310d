"""The tables of communities of practice, by subject."""

from cop.models.community import Community
from cop.models.deelnemer import Deelnemer, Soort, Taak

__all__ = ["Community", "Deelnemer", "Soort", "Taak"]
