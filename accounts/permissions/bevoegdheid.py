"""What one actor may do: a person for the organisation they work for now, a key, or a visitor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from accounts.models import ApiSleutel, Lidmaatschap, Organisatie, Rol, User
from accounts.permissions.doelgroep import ALLES, OPENBAAR, Doelgroep, sees
from accounts.permissions.rechten import GEBIEDSGEBONDEN, ROLRECHTEN, Recht
from accounts.samen import leesvraag


@dataclass(frozen=True, slots=True)
class Toekenning:
    """Rights, everywhere in the organisation or (``gebieden``) only in these areas and what lies below them."""

    rechten: frozenset[Recht]
    gebieden: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Bevoegdheid:
    """The outcome for an actor, read once per request."""

    doelgroep: Doelgroep
    toekenningen: tuple[Toekenning, ...] = ()
    rollen: frozenset[str] = frozenset()
    lid_van: tuple[tuple[int, str], ...] = ()
    """Every organisation that the actor can work for today, by name: id and name."""

    def anywhere(self, recht: Recht) -> bool:
        """Is there anything at all that this right may hold for?"""
        return self.doelgroep.alles or any(recht in deel.rechten for deel in self.toekenningen)

    def areas(self, recht: Recht) -> frozenset[int] | None:
        """The areas that a right is bound to; None when it holds for more than what lies in areas."""
        delen = [deel.gebieden for deel in self.toekenningen if recht in deel.rechten]
        if self.doelgroep.alles or None in delen:
            return None
        return frozenset().union(*(deel for deel in delen if deel is not None))

    def on(self, recht: Recht, obj: Any) -> bool:
        """Does it hold for this object? Queries only for area-bound roles and for what others own.

        What belongs to a circle of people (a community) knows what each of them may do: no organisation decides there.
        """
        if self.doelgroep.alles:
            return True
        if hasattr(obj, "rechten_in_kring"):
            return self.doelgroep.persoon_id is not None and recht in obj.rechten_in_kring(self.doelgroep.persoon_id)
        if recht is Recht.LEZEN and hasattr(obj, "zichtbaarheid"):
            return sees(self.doelgroep, obj)
        return self._owns(recht, obj) and any(
            recht in deel.rechten and (deel.gebieden is None or _lies_in(obj, deel.gebieden))
            for deel in self.toekenningen
        )

    def _owns(self, recht: Recht, obj: Any) -> bool:
        """Does the object belong to the organisation, or was it shared with the right to edit?"""
        mijn = self.doelgroep.organisatie_id
        eigenaar = obj.pk if isinstance(obj, Organisatie) else getattr(obj, "organisatie_id", None)
        if mijn is None or eigenaar == mijn:
            return mijn is not None
        gedeeld = recht in {Recht.BEWERKEN, Recht.GEOMETRIE} and getattr(obj, "zichtbaarheid", "") == "gedeeld"
        return gedeeld and bool(obj.delingen.filter(organisatie_id=mijn, bewerken=True).exists())


class SleutelActor:
    """The organisation behind an API key, acting."""

    is_authenticated = True

    def __init__(self, sleutel: ApiSleutel) -> None:
        self.sleutel = sleutel
        self.organisatie = sleutel.organisatie


def bevoegdheid_of(actor: Any) -> Bevoegdheid:
    """Read what an actor may do; kept on the actor. At most two queries."""
    kept: Bevoegdheid | None = getattr(actor, "_bevoegdheid", None)
    if kept is None:
        kept = _read(actor)
        if actor is not None:
            actor._bevoegdheid = kept
    return kept


def forget(actor: Any) -> None:
    """After a change of roles or of the organisation somebody works for."""
    if hasattr(actor, "_bevoegdheid"):
        del actor._bevoegdheid


def _read(actor: Any) -> Bevoegdheid:
    if isinstance(actor, SleutelActor):
        return _of_key(actor)
    if not isinstance(actor, User) or not actor.is_active:
        return Bevoegdheid(OPENBAAR)
    if actor.is_superuser:
        return Bevoegdheid(replace(ALLES, persoon_id=actor.pk))
    bevoegdheid = _of_member(actor)
    return replace(bevoegdheid, doelgroep=replace(bevoegdheid.doelgroep, persoon_id=actor.pk))


def _of_key(actor: SleutelActor) -> Bevoegdheid:
    rechten = frozenset(Recht(recht) for recht in actor.sleutel.rechten) - {Recht.BEHEREN}
    return Bevoegdheid(audience_of(actor.organisatie), (Toekenning(rechten | {Recht.LEZEN}),))


_VAN_ROL = ("rollen__pk", "rollen__rol", "rollen__zonder", "rollen__gebieden__gebied_id")


def _of_member(user: User) -> Bevoegdheid:
    """Somebody works for one organisation at a time: the chosen one, or else the first they belong to."""
    rows = list(
        Lidmaatschap.objects.active()
        .filter(user=user)
        .order_by("organisatie__naam", "organisatie_id", "rollen__pk")
        .values_list(
            "organisatie_id",
            "organisatie__naam",
            "rollen__pk",
            "rollen__rol",
            "rollen__zonder",
            "rollen__gebieden__gebied_id",
        )
    )
    if not rows:
        return Bevoegdheid(OPENBAAR)
    leden = [row[0] for row in rows]
    gekozen = user.organisatie_id
    organisatie_id = gekozen if gekozen is not None and gekozen in leden else leden[0]
    mijn = [row[2:] for row in rows if row[0] == organisatie_id and row[2] is not None]
    rollen = frozenset(rol for _, rol, *_ in mijn)
    return Bevoegdheid(
        _audience(organisatie_id, regio=Rol.Naam.REGIOBUREAU in rollen),
        (Toekenning(frozenset({Recht.LEZEN})), *_grants(mijn)),
        rollen,
        tuple(dict.fromkeys((row[0], row[1]) for row in rows)),
    )


def _grants(rows: list[tuple[int, str, list[str], int | None]]) -> list[Toekenning]:
    gebieden: dict[int, set[int]] = {}
    rol_of: dict[int, tuple[str, list[str]]] = {}
    for pk, rol, zonder, gebied_id in rows:
        rol_of[pk] = (rol, zonder)
        gebieden.setdefault(pk, set()).update(() if gebied_id is None else (gebied_id,))
    return [
        Toekenning(
            ROLRECHTEN[rol] - {Recht(recht) for recht in zonder if recht in set(Recht)},
            frozenset(gebieden[pk]) if rol in GEBIEDSGEBONDEN else None,
        )
        for pk, (rol, zonder) in rol_of.items()
    ]


def audience_of(organisatie: Organisatie | None) -> Doelgroep:
    """What work for an organisation may read that nobody watches: as the organisation itself; none: all."""
    if organisatie is None:
        return ALLES
    return _audience(organisatie.pk, regio=organisatie.soort == Organisatie.Soort.REGIO)


def _audience(organisatie_id: int, *, regio: bool) -> Doelgroep:
    leden = Organisatie.regioleden.through.objects.filter(from_organisatie_id=organisatie_id) if regio else None
    eigenaren = {organisatie_id, *(leden.values_list("to_organisatie_id", flat=True) if leden is not None else ())}
    return Doelgroep(organisatie_id, frozenset(eigenaren))


def _lies_in(obj: Any, gebieden: frozenset[int]) -> bool:
    """Area-bound: the model's manager knows which of its objects lie in an area. Unsaved objects lie nowhere yet."""
    return hasattr(type(obj)._default_manager, "lying_in") and _in_areas(type(obj), obj.pk, gebieden)


@leesvraag(bool)
def _in_areas(model: type[Any], pk: int | None, gebieden: frozenset[int]) -> QuerySet[Any]:
    found: QuerySet[Any] = model._default_manager.filter(pk=pk).lying_in(gebieden).values_list("pk")[:1]
    return found
