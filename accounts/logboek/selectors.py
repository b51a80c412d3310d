"""Read the audit log: one organisation's lines, or all of them, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from accounts.logboek.woorden import details, word
from accounts.models import ApiSleutel, Logregel, Logsoort, Organisatie, User


@dataclass(frozen=True, slots=True)
class Logvraag:
    """Which lines: of one organisation (None: of all), of a kind, a person, from and up to and including a day."""

    organisatie_id: int | None
    soort: str = ""
    gebruiker_id: int | None = None
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Regel:
    """A line as a reader knows it."""

    pk: int
    moment: datetime
    soort: str
    wie: str
    organisatie: str
    onderwerp: str
    gegevens: str


def lines(vraag: Logvraag) -> QuerySet[Logregel, Logregel]:
    """The lines that are asked for, newest first. Not yet read."""
    filters = Q()
    if vraag.organisatie_id is not None:
        filters &= Q(organisatie_id=vraag.organisatie_id)
    if vraag.soort:
        filters &= Q(soort=vraag.soort)
    if vraag.gebruiker_id is not None:
        filters &= Q(gebruiker_id=vraag.gebruiker_id)
    if vraag.van:
        filters &= Q(moment__date__gte=vraag.van)
    if vraag.tot:
        filters &= Q(moment__date__lte=vraag.tot)
    return Logregel.objects.filter(filters).order_by("-pk")


def in_words(rows: Iterable[Logregel]) -> list[Regel]:
    """Lines with the names of today. Three queries, whatever the number of lines."""
    rows = list(rows)
    about = {row.onderwerp_id for row in rows if row.onderwerp == User._meta.label_lower}
    users = User.objects.in_bulk(({row.gebruiker_id for row in rows} | about) - {None})
    keys = ApiSleutel.objects.in_bulk({row.sleutel_id for row in rows} - {None})
    owners = {row.organisatie_id for row in rows if row.organisatie_id}
    names = dict(Organisatie.objects.filter(pk__in=owners).values_list("pk", "naam"))
    return [
        Regel(
            pk=row.pk,
            moment=row.moment,
            soort=str(Logsoort(row.soort).label),
            wie=_who(row, users, keys),
            organisatie=names.get(row.organisatie_id or 0, ""),
            onderwerp=_subject(row, users),
            gegevens=details(row.gegevens),
        )
        for row in rows
    ]


def people_in(vraag: Logvraag) -> list[tuple[int, str]]:
    """Who stands in the log of this organisation, by name. One query."""
    of = Logregel.objects.filter(gebruiker__isnull=False)
    if vraag.organisatie_id is not None:
        of = of.filter(organisatie_id=vraag.organisatie_id)
    found = User.objects.filter(pk__in=of.values("gebruiker_id"))
    return sorted(((user.pk, _name(user)) for user in found), key=lambda person: person[1].lower())


def _who(row: Logregel, users: Mapping[int, User], keys: Mapping[int, ApiSleutel]) -> str:
    if row.gebruiker_id:
        user = users.get(row.gebruiker_id)
        return _name(user) if user else _("een gewist account")
    if row.sleutel_id:
        sleutel = keys.get(row.sleutel_id)
        return (
            _("API-sleutel {naam}").format(naam=sleutel.naam) if sleutel else _("een API-sleutel die niet meer bestaat")
        )
    return _("niemand of gewist")


def _name(user: User) -> str:
    return user.get_full_name() or user.get_username()


def _subject(row: Logregel, users: Mapping[int, User]) -> str:
    """The name of a model with the number of the object; of a person, the name."""
    if row.onderwerp == User._meta.label_lower:
        user = users.get(row.onderwerp_id or 0)
        return _name(user) if user else _("een gewist account")
    naam = word(row.onderwerp)
    return f"{naam} {row.onderwerp_id}" if row.onderwerp_id else naam
