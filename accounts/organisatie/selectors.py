"""Reads about one organisation: its members, its keys, and until when somebody manages it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiSleutel, Lidmaatschap, Organisatie, Rol, Uitnodiging, User

#: A key that expires within so many days is spoken of.
BIJNA_VERLOPEN_DAGEN = 30


class Toestand(models.TextChoices):
    """How a membership stands today."""

    ACTIEF = "actief", _("Actief")
    STRAKS = "straks", _("Begint later")
    VOORBIJ = "voorbij", _("Beëindigd")


class Sleuteltoestand(models.TextChoices):
    """How a key stands now."""

    ACTIEF = "actief", _("Werkt")
    VERLOPEN = "verlopen", _("Verlopen")
    INGETROKKEN = "ingetrokken", _("Ingetrokken")


def state_of(lid: Lidmaatschap, vandaag: date | None = None) -> Toestand:
    """How this membership stands today."""
    vandaag = vandaag or timezone.localdate()
    if lid.begin > vandaag:
        return Toestand.STRAKS
    return Toestand.VOORBIJ if lid.eind is not None and lid.eind < vandaag else Toestand.ACTIEF


def members(
    organisatie: Organisatie, *, zoek: str = "", rol: str = "", toestand: str = ""
) -> QuerySet[Lidmaatschap, Lidmaatschap]:
    """Members with their account and roles, by name. Two queries."""
    found: Any = Lidmaatschap.objects.filter(organisatie=organisatie).filter(_found(zoek), _in_state(toestand))
    if rol:
        found = found.filter(rollen__rol=rol)
    rows: QuerySet[Lidmaatschap, Lidmaatschap] = found.select_related("user").prefetch_related(
        models.Prefetch("rollen", Rol.objects.order_by("pk"))
    )
    return rows.order_by("user__last_name", "user__first_name", "user__username", "pk")


def memberships_of(user: User) -> list[Lidmaatschap]:
    """All that somebody belongs to, the present first. Two queries."""
    rows = Lidmaatschap.objects.filter(user=user).select_related("organisatie").order_by("organisatie__naam", "pk")
    vandaag = timezone.localdate()
    found = list(rows.prefetch_related(models.Prefetch("rollen", Rol.objects.order_by("pk"))))
    return sorted(found, key=lambda lid: Toestand.values.index(state_of(lid, vandaag)))


def member_counts(organisatie: Organisatie) -> dict[str, int]:
    """How many members stand how. One query."""
    tellers = {code: Count("pk", filter=_in_state(code)) for code in Toestand.values}
    return Lidmaatschap.objects.filter(organisatie=organisatie).aggregate(**tellers)


def invitations(organisatie: Organisatie) -> QuerySet[Uitnodiging, Uitnodiging]:
    """Those that were not accepted nor withdrawn, the newest first; some are too old to accept. One query."""
    rows: QuerySet[Uitnodiging, Uitnodiging] = Uitnodiging.objects.filter(
        organisatie=organisatie, aanvaard_op__isnull=True, ingetrokken_op__isnull=True
    )
    return rows.order_by("-gemaakt_op", "-pk")


def is_member(organisatie: Organisatie, email: str) -> bool:
    """Does somebody with this address belong to the organisation today?"""
    actief = Lidmaatschap.objects.active().filter(organisatie=organisatie)
    return bool(actief.filter(user__email__iexact=email).exists())


def keys(organisatie: Organisatie, toestand: str = "") -> QuerySet[ApiSleutel, ApiSleutel]:
    """Keys with who made them, the newest first. One query."""
    found: QuerySet[ApiSleutel, ApiSleutel] = ApiSleutel.objects.filter(organisatie=organisatie)
    return found.filter(_key_in_state(toestand)).select_related("aangemaakt_door").order_by("-aangemaakt_op", "-pk")


def key_counts(organisatie: Organisatie) -> dict[str, int]:
    """How many keys stand how, and how many of those that work expire soon. One query."""
    tellers = {code: Count("pk", filter=_key_in_state(code)) for code in Sleuteltoestand.values}
    straks = timezone.now() + timedelta(days=BIJNA_VERLOPEN_DAGEN)
    bijna = _key_in_state(Sleuteltoestand.ACTIEF) & Q(vervalt_op__lte=straks)
    return ApiSleutel.objects.filter(organisatie=organisatie).aggregate(**tellers, bijna=Count("pk", filter=bijna))


def key_state(sleutel: ApiSleutel) -> Sleuteltoestand:
    """How this key stands now."""
    if sleutel.ingetrokken_op is not None:
        return Sleuteltoestand.INGETROKKEN
    verlopen = sleutel.vervalt_op is not None and sleutel.vervalt_op <= timezone.now()
    return Sleuteltoestand.VERLOPEN if verlopen else Sleuteltoestand.ACTIEF


def managed_until(organisatie: Organisatie) -> date:
    """The last day of the row of days, from today on, on each of which somebody manages the organisation.

    Yesterday when nobody does today, ``date.max`` when there is no end to it. One query.
    """
    beheerders = Rol.objects.filter(
        lidmaatschap__organisatie=organisatie, rol=Rol.Naam.BEHEERDER, lidmaatschap__user__is_active=True
    ).exclude(zonder__contains=["beheren"])
    perioden = beheerders.order_by().values_list("lidmaatschap__begin", "lidmaatschap__eind")
    return last_day_without_gap([(begin, eind or date.max) for begin, eind in perioden], timezone.localdate())


def last_day_without_gap(perioden: Sequence[tuple[date, date]], vanaf: date) -> date:
    """How far periods (first and last day) reach together from a day on, without a day between them.

    >>> from datetime import date
    >>> dag = lambda nummer: date(2026, 1, nummer)
    >>> last_day_without_gap([(dag(1), dag(5)), (dag(6), dag(9)), (dag(11), dag(20))], dag(2)).day
    9
    >>> last_day_without_gap([(dag(3), dag(5))], dag(2)).day
    1
    """
    tot = vanaf - timedelta(days=1)
    for begin, eind in sorted(perioden):
        if tot == date.max or begin > tot + timedelta(days=1):
            break
        tot = max(tot, eind)
    return tot


def _found(zoek: str) -> Q:
    """Every word stands in a name or in the address."""
    condition = Q()
    for woord in zoek.split()[:8]:
        velden = ("first_name", "last_name", "username", "email")
        condition &= Q(*[(f"user__{veld}__icontains", woord) for veld in velden], _connector=Q.OR)
    return condition


def _in_state(toestand: str) -> Q:
    vandaag = timezone.localdate()
    return {
        Toestand.ACTIEF.value: Q(begin__lte=vandaag) & (Q(eind__isnull=True) | Q(eind__gte=vandaag)),
        Toestand.STRAKS.value: Q(begin__gt=vandaag),
        Toestand.VOORBIJ.value: Q(eind__lt=vandaag, begin__lte=vandaag),
    }.get(toestand, Q())


def _key_in_state(toestand: str) -> Q:
    nu = timezone.now()
    return {
        Sleuteltoestand.ACTIEF.value: Q(ingetrokken_op__isnull=True)
        & (Q(vervalt_op__isnull=True) | Q(vervalt_op__gt=nu)),
        Sleuteltoestand.VERLOPEN.value: Q(ingetrokken_op__isnull=True, vervalt_op__lte=nu),
        Sleuteltoestand.INGETROKKEN.value: Q(ingetrokken_op__isnull=False),
    }.get(toestand, Q())
