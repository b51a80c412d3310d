"""Whose opgaven a score counts: two people in one meeting may look at different numbers, and must know why."""

from __future__ import annotations

from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep


def telt_mee(doelgroep: Doelgroep) -> str:
    """A sentence for beside a score. It says the same whether something is hidden or not.

    >>> from accounts.permissions import ALLES, OPENBAAR
    >>> telt_mee(OPENBAAR), telt_mee(ALLES)
    ('Alleen openbare opgaven tellen mee.', 'Alle opgaven tellen mee, ook interne.')
    """
    if doelgroep.alles:
        return _("Alle opgaven tellen mee, ook interne.")
    if doelgroep.organisatie_id is None:
        return _("Alleen openbare opgaven tellen mee.")
    if len(doelgroep.eigenaren) > 1:
        return _("Alle opgaven tellen mee die openbaar zijn, van uw regio of met uw organisatie gedeeld.")
    return _("Alle opgaven tellen mee die openbaar zijn, van uw organisatie of met haar gedeeld.")
