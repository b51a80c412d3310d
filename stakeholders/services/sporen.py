"""Where a person is still named in texts that people typed, now or in an earlier version, and take that name out.

Names that surely are this person (the whole name, the address, the number) and names that may be somebody else (a part
of the name) are found; a person decides, hit by hit.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pgtrigger
from django.contrib.gis.db.models import GeometryField
from django.db import transaction
from django.db.models import CharField, Q, QuerySet
from django.utils.text import Truncator

from accounts.permissions import Recht, areas_of, is_allowed
from accounts.samen import rows_together
from accounts.services.wissen import erasing
from stakeholders.teksten import ZONDER_OMGEVING, all_texts, standing_fast

if TYPE_CHECKING:
    from stakeholders.models import Contactpersoon

#: What stands in a text where a name was.
IEMAND: Final = "iemand"
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
        gevonden = list(self.namen.patroon.finditer(_text(getattr(rij, veld))))
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
    rijen = rows_together(*(deel for model in all_texts() for deel in _questions(model, vraag)))
    per_model = zip(all_texts(), rijen[::2], rijen[1::2], strict=True)
    return [spoor for model, nu, eerder in per_model for spoor in _of_model(model, vraag, nu, eerder)][:SPOREN_MAX]


@transaction.atomic
def traces_replace(*, namen: Namen, organisatie_id: int, actor: Any, sleutels: Collection[str]) -> int:
    """Write 'iemand' for the name in the chosen texts and in every version of them. Returns how many texts."""
    gekozen = {spoor.sleutel for spoor in traces(namen=namen, organisatie_id=organisatie_id, actor=actor)} & {*sleutels}
    modellen = {model._meta.label_lower: model for model in all_texts()}
    with erasing(), pgtrigger.ignore(*standing_fast()):
        for sleutel in gekozen:
            label, pk, veld = sleutel.split(":")
            model = modellen[label]
            _write(model._default_manager.filter(pk=pk), veld, namen.patroon)
            if _in_versions(model, veld):
                _write(_versions(model).filter(pgh_obj_id=pk), veld, namen.patroon)
    return len(gekozen)


def _questions(model: Any, vraag: _Vraag) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """The rows that hold one of the names as they stand, and the versions that do."""
    pad, velden = all_texts()[model]
    nu = _rows(model).filter(_holds(velden, vraag), **{pad: vraag.organisatie_id})
    bewaard = [veld for veld in velden if _in_versions(model, veld)]
    if not bewaard:
        return nu, nu.none()
    versies = _of_owner(model, pad, vraag.organisatie_id).filter(_holds(bewaard, vraag)).order_by("-pgh_id")
    return nu, versies[: 5 * SPOREN_MAX]


def _holds(velden: Sequence[str], vraag: _Vraag) -> Q:
    """One of the names stands in one of these fields."""
    bevat = Q()
    for veld in velden:
        for woord in vraag.namen.woorden:
            bevat |= Q(**{f"{veld}__icontains": woord})
    return bevat


def _in_versions(model: Any, veld: str) -> bool:
    """Do versions keep this text? Not of pasted notes, and what was said without a name has no versions."""
    if not hasattr(model, "pgh_event_models"):
        return False
    return veld in {een.name for een in model.pgh_event_models["gewijzigd"]._meta.get_fields()}


def _of_model(model: Any, vraag: _Vraag, staat: list[Any], versies: list[Any]) -> Iterator[Spoor]:
    """Rows as they stand first, then versions that say something else."""
    velden = all_texts()[model][1]
    bewaard = [veld for veld in velden if _in_versions(model, veld)]
    nu = {rij.pk: rij for rij in staat}
    mag = _allowed(model, nu, {versie.pgh_obj_id for versie in versies}, vraag.actor)
    rijen = [(pk, nu[pk], True) for pk in sorted(nu)]
    rijen += [(versie.pgh_obj_id, versie, False) for versie in versies]
    gezien: set[str] = set()
    for pk, rij, is_nu in rijen:
        for veld in (velden if is_nu else bewaard) if pk in mag else ():
            sleutel = f"{model._meta.label_lower}:{pk}:{veld}"
            treffers = vraag.hits(rij, veld)
            if treffers and sleutel not in gezien:
                gezien.add(sleutel)
                yield _spoor(model, veld, sleutel, vraag.namen, _text(getattr(rij, veld)), treffers, nu=is_nu)


def _rows(model: Any) -> Any:
    """Without shapes: one polygon can weigh megabytes."""
    vormen = [veld.name for veld in model._meta.concrete_fields if isinstance(veld, GeometryField)]
    return model._default_manager.defer(*vormen)


def _allowed(model: Any, nu: dict[int, Any], pks: set[int], actor: Any) -> set[int]:
    """Of which of these the actor may change the texts.

    What is gone may be changed by who may change all of an organisation; what belonged to a circle of people by who
    could there, for as long as there is a circle.
    """
    rijen = nu | _rows(model).in_bulk(pks - nu.keys())
    mag = {pk for pk, rij in rijen.items() if is_allowed(actor, Recht.BEWERKEN, rij)}
    weg, overal = pks - rijen.keys(), areas_of(actor, Recht.BEWERKEN) is None
    if not hasattr(model, "rechten_in_kring"):
        return mag | (weg if overal else set())
    return mag | {pk for pk in weg if _allowed_in_circle(_as_it_last_stood(model, pk), actor, overal=overal)}


def _allowed_in_circle(rij: Any, actor: Any, *, overal: bool) -> bool:
    """Of what is gone. Where the circle is gone too, nobody is left in it: then the organisation does it."""
    kring = rij
    for naam in all_texts()[type(rij)][0].split("__")[:-1] if rij else ():
        kring = getattr(kring, naam, None)
    if kring is None or kring._state.adding:
        return overal
    return is_allowed(actor, Recht.BEWERKEN, rij)


def _as_it_last_stood(model: Any, pk: int | None) -> Any:
    """A row, or what its newest version tells of it, within what it belonged to; None where nothing is kept."""
    rij = _rows(model).filter(pk=pk).first()
    versie = None if rij else _versions(model).filter(pgh_obj_id=pk).order_by("-pgh_id").first()
    if versie is None:
        return rij
    namen = [veld.attname for veld in model._meta.concrete_fields]
    rij = model(**{naam: getattr(versie, naam) for naam in namen if hasattr(versie, naam)})
    eerste, _punt, rest = all_texts()[model][0].partition("__")
    if rest:
        ouder = model._meta.get_field(eerste).related_model
        setattr(rij, eerste, _as_it_last_stood(ouder, getattr(versie, f"{eerste}_id")))
    return rij


def _spoor(
    model: Any, veld: str, sleutel: str, namen: Namen, tekst: str, treffers: list[re.Match[str]], *, nu: bool
) -> Spoor:
    """The first whole name in a text, else the first part of one, with some words around it."""
    eerste = next((een for een in treffers if namen.is_whole(een.group())), treffers[0])
    om_te_lezen = model not in ZONDER_OMGEVING
    return Spoor(
        sleutel=sleutel,
        soort=str(model._meta.verbose_name),
        veld=str(model._meta.get_field(veld).verbose_name),
        voor=_tail(tekst[: eerste.start()]) if om_te_lezen else "",
        treffer=eerste.group(),
        na=str(Truncator(tekst[eerste.end() :]).chars(_OMGEVING)) if om_te_lezen else "",
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
    """A text that becomes too long for its column loses its end: the name goes, whatever stood there."""
    for rij in rijen:
        nieuw = _replaced(getattr(rij, veld), patroon)
        column = rij._meta.get_field(veld)
        if isinstance(column, CharField) and isinstance(nieuw, str):
            nieuw = nieuw[: column.max_length]
        if nieuw != getattr(rij, veld):
            type(rij)._default_manager.filter(pk=rij.pk).update(**{veld: nieuw})


def _text(waarde: Any) -> str:
    """A text, or all texts within what is kept as JSON."""
    if isinstance(waarde, dict | list):
        delen = waarde.values() if isinstance(waarde, dict) else waarde
        return "\n".join(filter(None, map(_text, delen)))
    return waarde if isinstance(waarde, str) else ""


def _replaced(waarde: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(waarde, dict):
        return {naam: _replaced(deel, patroon) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_replaced(deel, patroon) for deel in waarde]
    return patroon.sub(IEMAND, waarde) if isinstance(waarde, str) else waarde
