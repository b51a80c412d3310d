"""Where a person is still named in texts that people typed, now or in an earlier version, and take that name out.

Names that surely are this person (the whole name, the address, the number) and names that may be somebody else (a part
of the name) are found; a person decides, hit by hit.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils.text import Truncator

from accounts.permissions import Recht, is_allowed
from accounts.services.wissen import erasing
from stakeholders.models import (
    Afspraak,
    Betrokkenheid,
    Contactmoment,
    Inbreng,
    Initiatief,
    Participatieproces,
    Positie,
    Stakeholder,
)

if TYPE_CHECKING:
    from stakeholders.models import Contactpersoon

#: What stands in a text where a name was.
IEMAND: Final = "iemand"
#: Free texts of this app: by model the way to its owner, and the fields.
TEKSTEN: Final[Mapping[Any, tuple[str, tuple[str, ...]]]] = {
    Contactmoment: ("stakeholder__organisatie", ("onderwerp", "verslag", "door_rol")),
    Afspraak: ("stakeholder__organisatie", ("tekst", "rol")),
    Inbreng: ("participatieproces__organisatie", ("tekst", "reactie")),
    Participatieproces: ("organisatie", ("naam", "doelgroep", "uitleg", "terugkoppeling")),
    Initiatief: (
        "organisatie",
        ("naam", "idee", "energie", "gevraagd", "nodig", "eigenaarschap", "continuiteit", "gedaan"),
    ),
    Stakeholder: ("organisatie", ("naam", "omschrijving")),
    Betrokkenheid: ("stakeholder__organisatie", ("toelichting",)),
    Positie: ("betrokkenheid__stakeholder__organisatie", ("onderbouwing",)),
}
#: Fields of the contact log and of agreements out of which whole names go by themselves (services.contacten).
VANZELF: Final = ("onderwerp", "verslag", "tekst")
#: Parts of names that say nothing about who is meant.
_TUSSEN: Final = {"van", "den", "der", "het", "ten", "ter", "von", "des"}
_KORTSTE: Final = 3
#: More texts than this are not shown at once.
SPOREN_MAX: Final = 200
_OMGEVING: Final = 60


@dataclass(frozen=True, slots=True)
class Spoor:
    """One text with the name in it."""

    sleutel: str
    soort: str
    veld: str
    voor: str
    treffer: str
    na: str
    nu: bool
    """Does it stand in the text of today? Else only in an earlier version."""
    zeker: bool
    """The whole name, the address or the number; else a part of the name, which may be somebody else."""


@dataclass(frozen=True, slots=True)
class Namen:
    """What a text may know somebody by."""

    heel: tuple[str, ...]
    delen: tuple[str, ...]

    @property
    def woorden(self) -> tuple[str, ...]:
        return (*self.heel, *self.delen)

    @property
    def patroon(self) -> re.Pattern[str]:
        """Whole names first, so that no half of one stays."""
        langste = sorted(self.woorden, key=len, reverse=True)
        return re.compile("|".join(rf"(?<!\w){re.escape(woord)}(?!\w)" for woord in langste), re.IGNORECASE)

    def is_whole(self, treffer: str) -> bool:
        return treffer.lower() in {naam.lower() for naam in self.heel}


@dataclass(frozen=True, slots=True)
class _Vraag:
    """Who is looked for, in whose texts, and for whom."""

    namen: Namen
    organisatie_id: int
    actor: Any
    vanzelf: int | None

    def hits(self, rij: Any, veld: str) -> list[re.Match[str]]:
        gevonden = list(self.namen.patroon.finditer(getattr(rij, veld)))
        if veld in VANZELF and self.vanzelf is not None and getattr(rij, "stakeholder_id", None) == self.vanzelf:
            return [een for een in gevonden if not self.namen.is_whole(een.group())]
        return gevonden


def names_of(contact: Contactpersoon) -> Namen:
    """The whole name, the address and the number; and the words of the name."""
    heel = (contact.naam.strip(), contact.email.strip(), contact.telefoon.strip())
    delen = [woord.strip(".,") for woord in contact.naam.split()]
    return Namen(
        tuple(naam for naam in heel if len(naam) >= _KORTSTE),
        tuple(deel for deel in delen if len(deel) >= _KORTSTE and deel.lower() not in _TUSSEN),
    )


def traces(*, namen: Namen, organisatie_id: int, actor: Any, vanzelf: int | None = None) -> list[Spoor]:
    """The texts of this owner with one of these names in them, as far as the actor may change them.

    What goes by itself is left out: whole names in the contact log and agreements of the stakeholder ``vanzelf``.
    """
    if not namen.woorden:
        return []
    vraag = _Vraag(namen, organisatie_id, actor, vanzelf)
    return [spoor for model in TEKSTEN for spoor in _of_model(model, vraag)][:SPOREN_MAX]


@transaction.atomic
def traces_replace(*, namen: Namen, organisatie_id: int, actor: Any, sleutels: Collection[str]) -> int:
    """Write 'iemand' for the name in the chosen texts and in every version of them. Returns how many texts."""
    gekozen = {spoor.sleutel for spoor in traces(namen=namen, organisatie_id=organisatie_id, actor=actor)} & {*sleutels}
    modellen = {model._meta.label_lower: model for model in TEKSTEN}
    with erasing():
        for sleutel in gekozen:
            label, pk, veld = sleutel.split(":")
            model = modellen[label]
            _write(model._default_manager.filter(pk=pk), veld, namen.patroon)
            _write(_versions(model).filter(pgh_obj_id=pk), veld, namen.patroon)
    return len(gekozen)


def _of_model(model: Any, vraag: _Vraag) -> Iterator[Spoor]:
    """Rows as they stand first, then versions that say something else."""
    pad, velden = TEKSTEN[model]
    bevat = Q()
    for veld in velden:
        for woord in vraag.namen.woorden:
            bevat |= Q(**{f"{veld}__icontains": woord})
    nu = {rij.pk: rij for rij in model._default_manager.filter(bevat, **{pad: vraag.organisatie_id})}
    mag = sorted(pk for pk, rij in nu.items() if is_allowed(vraag.actor, Recht.BEWERKEN, rij))
    versies = _of_owner(model, pad, vraag.organisatie_id).filter(bevat).exclude(pgh_obj_id__in=nu.keys() - {*mag})
    rijen = [(pk, nu[pk], True) for pk in mag]
    rijen += [(versie.pgh_obj_id, versie, False) for versie in versies.order_by("-pgh_id")[: 5 * SPOREN_MAX]]
    gezien: set[str] = set()
    for pk, rij, is_nu in rijen:
        for veld in velden:
            sleutel = f"{model._meta.label_lower}:{pk}:{veld}"
            treffers = vraag.hits(rij, veld)
            if treffers and sleutel not in gezien:
                gezien.add(sleutel)
                yield _spoor(model, veld, sleutel, vraag.namen, getattr(rij, veld), treffers, nu=is_nu)


def _spoor(
    model: Any, veld: str, sleutel: str, namen: Namen, tekst: str, treffers: list[re.Match[str]], *, nu: bool
) -> Spoor:
    """The first whole name in a text, else the first part of one, with some words around it."""
    eerste = next((een for een in treffers if namen.is_whole(een.group())), treffers[0])
    return Spoor(
        sleutel=sleutel,
        soort=str(model._meta.verbose_name),
        veld=str(model._meta.get_field(veld).verbose_name),
        voor=_tail(tekst[: eerste.start()]),
        treffer=eerste.group(),
        na=str(Truncator(tekst[eerste.end() :]).chars(_OMGEVING)),
        nu=nu,
        zeker=namen.is_whole(eerste.group()),
    )


def _tail(tekst: str) -> str:
    return tekst if len(tekst) <= _OMGEVING else "…" + tekst[-_OMGEVING:]


def _versions(model: Any) -> Any:
    return model.pgh_event_models["gewijzigd"]._default_manager


def _of_owner(model: Any, pad: str, organisatie_id: int) -> Any:
    """The versions of rows of an owner, also of rows that are gone."""
    eerste, _, rest = pad.partition("__")
    if not rest:
        return _versions(model).filter(**{f"{eerste}_id": organisatie_id})
    ouder = model._meta.get_field(eerste).related_model
    return _versions(model).filter(**{f"{eerste}_id__in": _of_owner(ouder, rest, organisatie_id).values("pgh_obj_id")})


def _write(rijen: Any, veld: str, patroon: re.Pattern[str]) -> None:
    for rij in rijen:
        nieuw = patroon.sub(IEMAND, getattr(rij, veld))
        if nieuw != getattr(rij, veld):
            type(rij)._default_manager.filter(pk=rij.pk).update(**{veld: nieuw})
