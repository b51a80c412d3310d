"""Where somebody is found when no plain path leads there, and what is past its term."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db.models import Exists, F, Func, JSONField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest, TruncDate
from django.utils import timezone
from pghistory.models import Context

from accounts.models import Lidmaatschap, Logregel, Logsoort, Uitnodiging, User
from accounts.privacy.persoon import Persoon
from accounts.privacy.termijnen import Termijn, months_later

_JSON = JSONField()
_AANMELDEN = (Logsoort.AANMELDING, Logsoort.AFMELDING, Logsoort.AANMELDING_MISLUKT)


def running(pad: str) -> Exists:
    """Has the user at ``pad`` a membership that runs, or one that is still to begin?"""
    vandaag = timezone.localdate()
    return Exists(
        Lidmaatschap.objects.filter(Q(eind__isnull=True) | Q(eind__gte=vandaag), user=OuterRef(pad)).values("pk")
    )


def last_day_of(user: User) -> date | None:
    """The last day of the last membership that ended; None while one runs."""
    einden = [eind or date.max for eind in Lidmaatschap.objects.filter(user=user).values_list("eind", flat=True)]
    laatste = max(einden, default=date.min)
    return laatste if laatste < timezone.localdate() else None


def account_ends_counting(user: User) -> date | None:
    """From when the term of an account counts: not while a membership runs, and never for who sets up the platform."""
    laatste = last_day_of(user)
    if laatste is None or user.is_superuser:
        return None
    momenten = [timezone.localdate(moment) for moment in (user.date_joined, user.last_login) if moment]
    return max(laatste, *momenten)


def accounts_due(vandaag: date) -> QuerySet[User]:
    """Accounts without a membership for longer than the term, or than the day that was set for one account.

    Never somebody with a running membership, nor who sets up the platform.
    """
    grens = months_later(vandaag, -int(settings.BEWAARTERMIJNEN["account"]))
    laatste = Lidmaatschap.objects.filter(user=OuterRef("pk")).order_by("-eind").values("eind")[:1]
    rows = User.objects.filter(~running("pk"), is_superuser=False).annotate(
        sinds=Greatest(
            Coalesce(laatste, TruncDate("date_joined")),
            TruncDate("date_joined"),
            TruncDate(Coalesce("last_login", "date_joined")),
        )
    )
    return rows.filter(Q(bewaren_tot__lt=vandaag) | Q(bewaren_tot__isnull=True, sinds__lt=grens)).order_by("pk")


def membership_end(lid: Lidmaatschap) -> date | None:
    return lid.eind


def memberships_due(vandaag: date) -> QuerySet[Any]:
    """Memberships that ended longer ago than the term, of people who are no member anywhere any more."""
    grens = months_later(vandaag, -int(settings.BEWAARTERMIJNEN["lidmaatschap"]))
    rows = Lidmaatschap.objects.filter(~running("user_id"), eind__lt=vandaag).annotate(sinds=F("eind"))
    return rows.filter(Q(bewaren_tot__lt=vandaag) | Q(bewaren_tot__isnull=True, eind__lt=grens)).order_by("pk")


def invitation_end(uitnodiging: Uitnodiging) -> date:
    return timezone.localdate(uitnodiging.verloopt_op)


def invitations_due(vandaag: date) -> QuerySet[Any]:
    """Invitations that ran out longer ago than the term, accepted or not, or than the day set for one of them."""
    grens = months_later(vandaag, -int(settings.BEWAARTERMIJNEN["uitnodiging"]))
    rows = Uitnodiging.objects.annotate(sinds=TruncDate("verloopt_op"))
    return rows.filter(Q(bewaren_tot__lt=vandaag) | Q(bewaren_tot__isnull=True, sinds__lt=grens)).order_by("pk")


def day_of_event(regel: Logregel) -> date:
    return timezone.localdate(regel.moment)


def log_lines_of(persoon: Persoon) -> QuerySet[Logregel]:
    """What somebody did, and what was done with their account."""
    if persoon.user_id is None:
        return Logregel.objects.none()
    over = Q(onderwerp="accounts.user", onderwerp_id=persoon.user_id)
    return Logregel.objects.filter(Q(gebruiker=persoon.user_id) | over | Q(gegevens__gebruiker=persoon.user_id))


def log_lines_due(vandaag: date) -> QuerySet[Logregel]:
    """Lines past their term that still name somebody; sign-ins sooner than the rest."""
    aanmelden, overige = (_begin_of(vandaag, naam) for naam in ("aanmelding", "logboek"))
    oud = Q(soort__in=_AANMELDEN, moment__lt=aanmelden) | Q(moment__lt=overige)
    persoon = Q(gebruiker__isnull=False) | Q(gegevens__has_key="gebruiker")
    over = Q(onderwerp="accounts.user", onderwerp_id__isnull=False)
    return Logregel.objects.filter(oud, persoon | over).annotate(sinds=TruncDate("moment")).order_by("pk")


def blank_people_in_log(pks: list[Any]) -> int:
    """Take whoever they name out of these lines."""
    rows = Logregel.objects.filter(pk__in=pks)
    rows.filter(gebruiker__isnull=False).update(gebruiker=None)
    rows.filter(onderwerp="accounts.user", onderwerp_id__isnull=False).update(onderwerp_id=None)
    zonder = Func(F("gegevens"), Value("gebruiker"), template="%(expressions)s", arg_joiner=" - ", output_field=_JSON)
    rows.filter(gegevens__has_key="gebruiker").update(gegevens=zonder)
    return len(pks)


def contexts_of(persoon: Persoon) -> QuerySet[Context]:
    """Changes that somebody made, in the history."""
    if persoon.user_id is None:
        return Context.objects.none()
    return Context.objects.filter(metadata__gebruiker=persoon.user_id)


def sessions_of(persoon: Persoon) -> QuerySet[Session]:
    """Sessions name their user inside a signed text, so every one is opened. Reads the whole table."""
    keys = [
        session.pk
        for session in Session.objects.iterator(chunk_size=500)
        if persoon.user_id is not None and session.get_decoded().get(SESSION_KEY) == str(persoon.user_id)
    ]
    return Session.objects.filter(pk__in=keys)


def sessions_due(vandaag: date) -> QuerySet[Session]:
    """Sessions that ran out."""
    rows = Session.objects.filter(expire_date__lt=timezone.now())
    return rows.annotate(sinds=TruncDate("expire_date")).order_by("expire_date", "pk")


def _begin_of(vandaag: date, instelling: str) -> datetime:
    dag = Termijn("", instelling).grens(vandaag)
    return timezone.make_aware(datetime.combine(dag, time.min))
