"""All that is held about one person, with what the register says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import Manager, Model, QuerySet, prefetch_related_objects
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.logboek.woorden import details, model_name
from accounts.models import Organisatie, User
from accounts.privacy.persoon import Persoon, person_of
from accounts.privacy.register import Veld, Verwerking, verwerkingen
from accounts.samen import rows_together
from accounts.tekst import Tekst

GEHEIM = gettext_lazy("Niet getoond: wie dit leest, kan ermee inloggen")
UZELF, DEZE_PERSOON, IEMAND_ANDERS = gettext_lazy("uzelf"), gettext_lazy("deze persoon"), gettext_lazy("iemand anders")

Rij = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Deel:
    """The rows of one declaration, and earlier versions of them."""

    verwerking: Verwerking
    rijen: Sequence[Rij]
    eerder: Sequence[Rij] = ()

    @property
    def leesbaar(self) -> list[list[tuple[str, str]]]:
        """The rows in words: the name of each field and what it says. Empty fields are left out."""
        return [self._readable(rij) for rij in self.rijen]

    @property
    def eerder_leesbaar(self) -> list[list[tuple[str, str]]]:
        return [[(_("Sinds"), _text(rij["sinds"])), *self._readable(rij)] for rij in self.eerder]

    def _readable(self, rij: Rij) -> list[tuple[str, str]]:
        velden = self.verwerking.velden
        regels = [(str(veld.wat), _text(rij[naam])) for naam, veld in velden.items() if naam in rij]
        return [(wat, tekst) for wat, tekst in regels if tekst]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """Something that this person added, changed or removed."""

    moment: Any
    wat: str
    soort: str
    nummer: Any


@dataclass(frozen=True, slots=True)
class Uitdraai:
    """Everything, in the order of the register. ``binnen`` names the organisation that it is limited to."""

    delen: Sequence[Deel]
    wijzigingen: Sequence[Wijziging] = field(default_factory=tuple)
    binnen: Organisatie | None = None


@dataclass(frozen=True, slots=True)
class _Lezer:
    """Whose data they are, and what that person is called in them: names of other people are left out."""

    persoon: Persoon
    aanduiding: Tekst


def everything_about(user: User, *, binnen: Organisatie | None = None, zelf: bool = True) -> Uitdraai:
    """What the tables hold about somebody; with ``binnen`` only what that one organisation answers for.

    ``zelf``: the person reads it, not somebody else.
    """
    persoon = person_of(user)
    lezer = _Lezer(persoon, UZELF if zelf else DEZE_PERSOON)
    vragen: list[tuple[Verwerking, QuerySet[Any]]] = []
    for verwerking in verwerkingen():
        rows = verwerking.rows_of(persoon) if binnen is None else _within(verwerking, persoon, binnen)
        if rows is not None:
            vragen.append((verwerking, rows.order_by("pk")))
    gelezen = rows_together(*(rows for _verwerking, rows in vragen))
    delen = [_part(verwerking, records, lezer) for (verwerking, _), records in zip(vragen, gelezen, strict=True)]
    return Uitdraai(delen, _changes(persoon) if binnen is None else (), binnen)


def _within(verwerking: Verwerking, persoon: Persoon, binnen: Organisatie) -> QuerySet[Any] | None:
    if verwerking.organisatie is None:
        return None
    rows = verwerking.rows_of(persoon)
    return rows.filter(**{verwerking.organisatie: binnen}) if verwerking.organisatie else rows


def _part(verwerking: Verwerking, records: list[Any], lezer: _Lezer) -> Deel:
    model = verwerking.model_class
    relaties = [naam for naam in verwerking.velden if _is_relation(model, naam) and not _is_person(model, naam)]
    prefetch_related_objects(records, *relaties)
    rijen = [_row(record, verwerking.velden, lezer) for record in records]
    return Deel(verwerking, rijen, _earlier(verwerking, records, lezer))


def _earlier(verwerking: Verwerking, records: list[Any], lezer: _Lezer) -> list[Rij]:
    """Versions in the history, of rows that are about this person as a whole."""
    events = getattr(verwerking.model_class, "pgh_event_models", {}) if verwerking.rij_weg and records else {}
    found = []
    for event in sorted(set(events.values()), key=lambda model: str(model._meta.label)):
        kept = {row.name for row in event._meta.fields}
        velden = {naam: veld for naam, veld in verwerking.velden.items() if naam in kept}
        rows = event._default_manager.filter(pgh_obj_id__in=[record.pk for record in records]).order_by("pgh_id")
        found += [{"sinds": row.pgh_created_at, **_row(row, velden, lezer)} for row in rows]
    return found


def _row(record: Model, velden: Mapping[str, Veld], lezer: _Lezer) -> Rij:
    return {naam: GEHEIM if veld.geheim else _value(record, naam, lezer) for naam, veld in velden.items()}


def _value(record: Model, naam: str, lezer: _Lezer) -> Any:
    model_field = record._meta.get_field(naam)
    if _is_person(type(record), naam):
        return _someone(getattr(record, f"{naam}_id"), lezer)
    value = getattr(record, naam)
    if isinstance(value, Manager):
        return [str(one) for one in value.all()]
    if isinstance(value, Model):
        return str(value)
    choices = dict(getattr(model_field, "flatchoices", ()))
    return choices.get(value, value) if choices else value


def _someone(pk: int | None, lezer: _Lezer) -> str | None:
    """Other people's names are not this person's data."""
    if pk is None:
        return None
    return str(lezer.aanduiding if pk == lezer.persoon.user_id else IEMAND_ANDERS)


def _changes(persoon: Persoon) -> list[Wijziging]:
    """What this person changed, from all versions. One query for all tables of versions."""
    tabellen = [een for een in apps.get_models() if hasattr(een, "pgh_tracked_model") and not een._meta.proxy]
    if persoon.user_id is None:
        return []
    rijen = rows_together(*(_changed_by(een, persoon.user_id) for een in tabellen))
    found = [
        Wijziging(moment, label.replace("_", " "), str(tabel.pgh_tracked_model._meta.verbose_name), pk)
        for tabel, deel in zip(tabellen, rijen, strict=True)
        for moment, label, pk in deel
    ]
    return sorted(found, key=lambda wijziging: wijziging.moment)


def _changed_by(tabel: Any, user_id: int) -> QuerySet[Any]:
    rows: QuerySet[Any] = tabel._default_manager.filter(pgh_context__metadata__gebruiker=user_id)
    return rows.values_list("pgh_created_at", "pgh_label", "pgh_obj_id")


def _text(value: Any) -> str:
    """A value as a Dutch reader knows it."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return details(value)
    return "" if value is None else model_name(str(value)) or str(value)


def _is_person(model: type[Model], naam: str) -> bool:
    """Does this field name a user? Of that only the id is looked at."""
    soort = model._meta.get_field(naam).related_model
    return isinstance(soort, type) and issubclass(soort, User)


def _is_relation(model: type[Model], naam: str) -> bool:
    return bool(model._meta.get_field(naam).is_relation)
