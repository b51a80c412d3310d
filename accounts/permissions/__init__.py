"""The one module that decides who may see and do what. Every door asks here; nothing else looks at a role.

rechten (what exists and which role gives it), doelgroep (who sees which objects), bevoegdheid (what one actor may do),
deuren (how pages, API and admin ask). The rules in words: docs/handleiding.md and ADR 0012.
"""

from accounts.permissions.bevoegdheid import SleutelActor, audience_of, bevoegdheid_of, forget
from accounts.permissions.deuren import (
    Werkplek,
    areas_of,
    doelgroep_of,
    is_allowed,
    is_platformbeheerder,
    organisatie_of,
    refusal,
    require,
    requires,
    user_of,
    werkplek_of,
)
from accounts.permissions.doelgroep import (
    ALLES,
    OPENBAAR,
    Doelgroep,
    ZichtbaarQuerySet,
    sees,
    visible_params,
    visible_q,
    visible_sql,
)
from accounts.permissions.geschiedenis import history_from, sees_history
from accounts.permissions.personen import decides_about, people_of
from accounts.permissions.rechten import GEBIEDSGEBONDEN, RECHT_NAMEN, ROLRECHTEN, SLEUTELRECHTEN, Recht

__all__ = [
    "ALLES",
    "GEBIEDSGEBONDEN",
    "OPENBAAR",
    "RECHT_NAMEN",
    "ROLRECHTEN",
    "SLEUTELRECHTEN",
    "Doelgroep",
    "Recht",
    "SleutelActor",
    "Werkplek",
    "ZichtbaarQuerySet",
    "areas_of",
    "audience_of",
    "bevoegdheid_of",
    "decides_about",
    "doelgroep_of",
    "forget",
    "history_from",
    "is_allowed",
    "is_platformbeheerder",
    "organisatie_of",
    "people_of",
    "refusal",
    "require",
    "requires",
    "sees",
    "sees_history",
    "user_of",
    "visible_params",
    "visible_q",
    "visible_sql",
    "werkplek_of",
]
