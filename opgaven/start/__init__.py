"""What opgaven add to the start page: a part per role, and what waits for somebody (accounts.startpagina)."""

from __future__ import annotations

from accounts.startpagina import startdelen, startvragen, wachtend
from opgaven.start import gebieden, kop, matrix, nieuws, opgaven, platform, regio, voortgang


def register() -> None:
    """Called once, when the app starts."""
    startdelen.register("ingangen", kop.ways_in)
    startdelen.register("gebieden", gebieden.my_areas)
    startdelen.register("regio", regio.compared)
    startdelen.register("opgaven", opgaven.my_opgaven)
    startdelen.register("matrix", matrix.changed_values)
    startdelen.register("nieuws", nieuws.what_changed)
    startdelen.register("koplopers", kop.most_friction)
    startdelen.register("platform", platform.installation)
    wachtend.register("achterstallig", voortgang.overdue)
    wachtend.register("berekeningen", voortgang.runs)
    startvragen.register("achterstallig", voortgang.beforehand)
