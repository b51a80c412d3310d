"""Paging of lists, as templates/_blader.html wants it: the same for every app (accounts.bladeren)."""

from accounts.bladeren import Bladeraar, Bladzijde

__all__ = ["Bladeraar", "Bladzijde"]
