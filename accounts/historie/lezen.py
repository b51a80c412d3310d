"""Versions of an object as its page shows them: who, when, through which door, and what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.historie.bijhouden import BEGINSTAND, GEWIJZIGD, TOEGEVOEGD, VERWIJDERD
from accounts.historie.verschil import Verschil, Weergave, differences, names_of_related, related_names
from accounts.models import ApiSleutel, User
from accounts.samen import rows_together
from accounts.tekst import Tekst

_WAT: Mapping[str, Tekst] = {
    BEGINSTAND: gettext_lazy("Stand toen de geschiedenis begon"),
    TOEGEVOEGD: gettext_lazy("Toegevoegd"),
    GEWIJZIGD: gettext_lazy("Gewijzigd"),
    VERWIJDERD: gettext_lazy("Verwijderd"),
}
_ONBEKEND = gettext_lazy("door een gewist account")


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One version, compared with the one before it."""

    nummer: int
    moment: datetime
    soort: str
    wat: str
    wie: str
    verschillen: Sequence[Verschil]
    ligging_gewijzigd: bool
    rij: Any
    vorige: Any

    @property
    def is_eerste(self) -> bool:
        return self.vorige is None

    @property
    def pad(self) -> str:
        """The last part of the address of its page."""
        return f"{self.nummer}/"

    @property
    def samenvatting(self) -> str:
        """Which fields changed, in a few words."""
        if self.is_eerste:
            return ""
        namen = [verschil.label for verschil in self.verschillen] + [_("Grens")] * self.ligging_gewijzigd
        return ", ".join(naam if not plek else naam[:1].lower() + naam[1:] for plek, naam in enumerate(namen))


def versions_of(weergave: Weergave, pk: int, vanaf: int = 0) -> QuerySet[Any]:
    """The versions of one object from number ``vanaf`` on, newest first. Not yet read."""
    rows = weergave.versies.objects.filter(pgh_obj_id=pk, pgh_id__gte=vanaf)
    return rows.select_related("pgh_context").order_by("-pgh_id")


def describe(weergave: Weergave, rows: Sequence[Any], vorige: Any = None) -> list[Wijziging]:
    """Versions of one object, newest first, in words; ``vorige`` is the version before the last of them.

    One query, for users, keys, changed outlines and what the foreign keys of the model point at.
    """
    rows = list(rows)
    if not rows:
        return []
    return _describe(weergave, list(zip(rows, [*rows[1:], vorige], strict=True)), _outlines(weergave, rows, vorige))


def describe_many(weergave: Weergave, rows: Sequence[Any]) -> list[Wijziging]:
    """All versions of several objects, newest first, each compared with the one before it of the same object."""
    rows = list(rows)
    ouder: dict[int, Any] = {}
    paren = []
    for row in reversed(rows):
        paren.append((row, ouder.get(row.pgh_obj_id)))
        ouder[row.pgh_obj_id] = row
    return _describe(weergave, paren[::-1], weergave.versies.objects.none())


def _describe(weergave: Weergave, paren: Sequence[tuple[Any, Any]], omtrekken: QuerySet[Any]) -> list[Wijziging]:
    verwijzingen = related_names(weergave, [row for paar in paren for row in paar if row is not None])
    gelezen = rows_together(omtrekken, *_actors([row for row, _ in paren]), *verwijzingen.values())
    liggingen, users, keys, *per_veld = gelezen
    namen = {veld: dict(rows) for veld, rows in zip(verwijzingen, per_veld, strict=True)}
    wie = _actor_names(users, keys)
    return [
        Wijziging(
            nummer=row.pgh_id,
            moment=row.pgh_created_at,
            soort=row.pgh_label,
            wat=_what(row, ouder),
            wie=_who(row, wie),
            verschillen=differences(weergave, ouder, row, namen) if row.pgh_label != VERWIJDERD else [],
            ligging_gewijzigd=ouder is not None and any(ouder.pgh_id < nummer < row.pgh_id for nummer in liggingen),
            rij=row,
            vorige=ouder,
        )
        for row, ouder in paren
    ]


def latest(weergave: Weergave, pk: int, vanaf: int = 0, aantal: int = 3) -> list[Wijziging]:
    """The last changes of an object."""
    rows = list(versions_of(weergave, pk, vanaf)[: aantal + 1])
    return describe(weergave, rows[:aantal], rows[aantal] if len(rows) > aantal else None)


def page_of(weergave: Weergave, pk: int, rows: Sequence[Any], vanaf: int = 0) -> list[Wijziging]:
    """The versions of a page of :func:`versions_of`, the last one compared with the first of the next page."""
    rows = list(rows)
    if not rows:
        return []
    return describe(weergave, rows, versions_of(weergave, pk, vanaf).filter(pgh_id__lt=rows[-1].pgh_id).first())


def change_of(weergave: Weergave, pk: int, nummer: int, vanaf: int = 0) -> Wijziging | None:
    """One version of an object, by its number."""
    rows = list(versions_of(weergave, pk, vanaf).filter(pgh_id__lte=nummer)[:2])
    if not rows or rows[0].pgh_id != nummer:
        return None
    return describe(weergave, rows[:1], rows[1] if len(rows) > 1 else None)[0]


def compare(weergave: Weergave, nu: Any, dan: Any) -> list[Verschil]:
    """What differs between two versions of one object, whatever lies between them."""
    return differences(weergave, nu, dan, names_of_related(weergave, [nu, dan]))


def newest_number(weergave: Weergave, pk: int) -> int:
    """The number of the version that holds now."""
    return versions_of(weergave, pk).order_by().aggregate(nummer=Max("pgh_id"))["nummer"] or 0


def newest_numbers(weergave: Weergave, pks: Sequence[int]) -> dict[int, int]:
    """The number of the version that holds now, per object. One query."""
    rows = weergave.versies.objects.filter(pgh_obj_id__in=pks).order_by().values_list("pgh_obj_id")
    return dict(rows.annotate(nummer=Max("pgh_id")))


def _outlines(weergave: Weergave, rows: Sequence[Any], vorige: Any) -> QuerySet[Any]:
    """Numbers of the outlines that were replaced in these versions. An outline stands just before its version."""
    table = weergave.model.pgh_event_models.get("ligging_gewijzigd")  # type: ignore[attr-defined]
    if table is None or not rows:
        return weergave.versies.objects.none()  # type: ignore[no-any-return]
    found = table.objects.filter(Q(pgh_id__gt=vorige.pgh_id if vorige else 0), pgh_obj_id=rows[0].pgh_obj_id)
    return found.filter(pgh_id__lt=rows[0].pgh_id).values_list("pgh_id", flat=True)  # type: ignore[no-any-return]


def _what(row: Any, vorige: Any) -> str:
    """Models whose rows stay when they are removed say so with a moment."""
    nu, toen = getattr(row, "verwijderd_op", None), getattr(vorige, "verwijderd_op", None)
    if row.pgh_label == GEWIJZIGD and bool(nu) != bool(toen):
        return _("Verwijderd") if nu else _("Weer toegevoegd")
    return str(_WAT.get(row.pgh_label, row.pgh_label))


def _actors(rows: Sequence[Any]) -> tuple[QuerySet[User], QuerySet[ApiSleutel]]:
    """The people and the keys behind these versions."""
    contexts = [row.pgh_context.metadata for row in rows if row.pgh_context]
    users = {context["gebruiker"] for context in contexts if context.get("gebruiker")}
    keys = {context["sleutel"] for context in contexts if context.get("sleutel")}
    return User.objects.filter(pk__in=users), ApiSleutel.objects.filter(pk__in=keys)


def _actor_names(users: Sequence[User], keys: Sequence[ApiSleutel]) -> dict[tuple[str, int], str]:
    return {
        ("gebruiker", user.pk): _("door {naam}").format(naam=user.get_full_name() or user.get_username())
        for user in users
    } | {("sleutel", sleutel.pk): _("met API-sleutel {naam}").format(naam=sleutel.naam) for sleutel in keys}


def _who(row: Any, namen: Mapping[tuple[str, int], str]) -> str:
    """Who was behind it, and how if that was no person on a page."""
    if row.pgh_label == BEGINSTAND:
        return ""
    if row.pgh_context is None:
        return _("rechtstreeks in de database")
    context = row.pgh_context.metadata
    for soort in ("gebruiker", "sleutel"):
        if context.get(soort):
            return namen.get((soort, context[soort]), str(_ONBEKEND))
    if "opdracht" in context:
        return _("met de opdracht {opdracht}").format(opdracht=context["opdracht"])
    return _("met de taak {taak}").format(taak=context["taak"]) if "taak" in context else str(_ONBEKEND)
