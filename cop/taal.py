"""What carries an insight and who reads what somebody writes, as sentences of plain Dutch."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def evidence_sentence(inzicht: Any) -> str:
    """Like "3 casussen dragen dit, 1 spreekt het tegen": of an insight that was counted. Cases and reports alike."""
    if not inzicht.dragend and not inzicht.tegen:
        return _("er is nog geen bewijs dat u kunt zien")
    voor = ngettext("{n} casus draagt dit", "{n} casussen dragen dit", inzicht.dragend).format(n=inzicht.dragend)
    if inzicht.verslagen:
        voor = ngettext("{n} bron draagt dit", "{n} bronnen dragen dit", inzicht.dragend).format(n=inzicht.dragend)
    if not inzicht.tegen:
        return voor
    tegen = ngettext("{n} spreekt het tegen", "{n} spreken het tegen", inzicht.tegen).format(n=inzicht.tegen)
    return _("{voor}, {tegen}").format(voor=voor, tegen=tegen)


def who_reads(stuk: Any) -> str:
    """Said before somebody writes at a case, insight, question or product: everybody reads it at once, or not yet."""
    if stuk.stand == "gepubliceerd" and stuk.community.openheid == "openbaar":
        return _("Dit is gepubliceerd: iedereen leest meteen wat u opslaat.")
    return _("Alleen deelnemers lezen dit, tot het is gepubliceerd en de community openbaar is.")
