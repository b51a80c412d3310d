"""What each app declares about the personal data that it holds. The register, the privacy page, the nightly job, the
export of a person and erasure all read this and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models.persoonsgegevens import EIGEN_AFSPRAKEN, Grondslag
from accounts.privacy.persoon import Persoon
from accounts.privacy.termijnen import Termijn
from accounts.tekst import Tekst


class BijWissen(StrEnum):
    """What happens to a field when a person is erased. One field that says VERWIJDEREN takes the whole row along."""

    VERWIJDEREN = gettext_noop("de hele regel wordt verwijderd")
    LEEGMAKEN = gettext_noop("wordt leeggemaakt")
    LOSMAKEN = gettext_noop("wordt losgemaakt van de persoon")
    BEHOUDEN = gettext_noop("blijft")

    @property
    def label(self) -> str:
        """The same in the language of the reader."""
        return _(self.value)


@dataclass(frozen=True, slots=True)
class Veld:
    """One field with personal data: what it is, in words, and what erasure does with it."""

    wat: Tekst
    bij_wissen: BijWissen = BijWissen.VERWIJDEREN
    reden: Tekst = ""
    """Why it stays. Required with BEHOUDEN."""
    geheim: bool = False
    """Not in an export, for whoever reads it could sign in with it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Verwerking:
    """One kind of record about one kind of person.

    ``persoon`` is the path to the account, ``adres`` to an e-mail address, ``rijen`` finds the rows when neither can.
    ``in_historie`` leaves erasure to accounts.services.historie_wissen, for history and log, which are append-only.
    ``vooraf`` does what must be done before rows are erased, such as taking a name out of texts about them.
    ``verlopen`` finds what is past its term and ``opruimen`` cleans that up; without it, as at erasure.
    """

    naam: Tekst
    model: str
    velden: Mapping[str, Veld]
    betrokkenen: Tekst
    doel: Tekst
    grondslag: Grondslag
    termijn: Termijn
    ontvangers: Tekst
    persoon: str = ""
    adres: str = ""
    rijen: Callable[[Persoon], QuerySet[Any]] | None = None
    in_historie: bool = False
    verlopen: Callable[[date], QuerySet[Any]] | None = None
    opruimen: Callable[[list[Any]], int] | None = None
    vooraf: Callable[[list[Any]], None] | None = None
    organisatie: str | None = None
    """The path to the organisation that answers for a row; "" for what every organisation of the person does; None for
    what is between the person and the platform. A manager of an organisation takes out no more than this."""
    uitleg: Tekst = ""
    """For readers of the register: what else there is to know."""

    @property
    def model_class(self) -> type[Model]:
        return apps.get_model(self.model)

    @property
    def rij_weg(self) -> bool:
        """Does erasure remove the row?"""
        return any(veld.bij_wissen is BijWissen.VERWIJDEREN for veld in self.velden.values())

    def rows_of(self, persoon: Persoon) -> QuerySet[Any]:
        """The rows about somebody."""
        rows = self.model_class._default_manager.all()
        if self.rijen:
            return self.rijen(persoon)
        condition = Q()
        if self.persoon and persoon.user_id is not None:
            condition |= Q(**{self.persoon: persoon.user_id})
        for adres in persoon.adressen if self.adres else ():
            condition |= Q(**{f"{self.adres}__iexact": adres})
        return rows.filter(condition).distinct() if condition else rows.none()

    def due(self, vandaag: date) -> QuerySet[Any] | None:
        """The rows past their term; None when they have no term that a clock can tell."""
        if self.verlopen:
            return self.verlopen(vandaag)
        if has_own_terms(self.model_class):
            return self.model_class._default_manager.filter(bewaren_tot__lt=vandaag)
        return None


@dataclass(frozen=True, kw_only=True)
class Elders:
    """Personal data that stand in no table of a model, so that they are in the register and nothing else."""

    naam: Tekst
    gegevens: Tekst
    betrokkenen: Tekst
    doel: Tekst
    grondslag: Grondslag
    termijn: Tekst
    ontvangers: Tekst
    bij_wissen: Tekst


@dataclass(frozen=True, slots=True)
class Afspraken:
    """What holds for one record."""

    doel: Tekst
    grondslag: Grondslag
    bewaren_tot: date | None


_verwerkingen: list[Verwerking] = []
_elders: list[Elders] = []
_uitzonderingen: dict[tuple[str, str], Tekst] = {}


def declare(*verwerkingen: Verwerking) -> None:
    """Add to the register. Raises ImproperlyConfigured for a declaration that cannot be true."""
    for verwerking in verwerkingen:
        _check(verwerking)
        _verwerkingen.append(verwerking)


def declare_elsewhere(*soorten: Elders) -> None:
    """Add what stands outside the tables: files, caches, backups."""
    _elders.extend(soorten)


def declare_impersonal(model: str, velden: Iterable[str], reden: Tekst) -> None:
    """Say of fields that look personal that they are not, and why."""
    if not reden:
        raise ImproperlyConfigured(f"Say why {model} holds nothing personal.")
    for veld in velden:
        _uitzonderingen[(apps.get_model(model)._meta.label, veld)] = reden


def verwerkingen() -> tuple[Verwerking, ...]:
    """All declarations, in the order of the apps."""
    return tuple(_verwerkingen)


def alike() -> list[tuple[list[Verwerking], list[Tekst]]]:
    """Declarations that say the same of other tables, together, with the names of their fields: for who only reads."""
    samen: dict[tuple[object, ...], list[Verwerking]] = {}
    for soort in _verwerkingen:
        sleutel = (soort.betrokkenen, soort.doel, soort.grondslag, str(soort.termijn), soort.ontvangers)
        samen.setdefault(sleutel, []).append(soort)
    return [(soorten, _names(soorten)) for soorten in samen.values()]


def _names(soorten: list[Verwerking]) -> list[Tekst]:
    """What a reader calls the fields, each once; without those that only say how long a record is kept."""
    velden = [veld.wat for soort in soorten for naam, veld in soort.velden.items() if naam not in EIGEN_AFSPRAKEN]
    return list(dict.fromkeys(velden))


def elders() -> tuple[Elders, ...]:
    """What stands outside the tables."""
    return tuple(_elders)


def uitzonderingen() -> Mapping[tuple[str, str], Tekst]:
    """Fields that look personal and are not: the reason, by label of the model and name of the field."""
    return dict(_uitzonderingen)


def has_own_terms(model: type[Model]) -> bool:
    """Can a record of this model have a purpose, a legal basis and a term of its own?"""
    return any(field.name == "bewaren_tot" for field in model._meta.fields)


def afspraken_over(record: Model) -> Afspraken:
    """Purpose, legal basis and last day of one record: its own, or else what the register says of its kind."""
    [verwerking, *_] = [soort for soort in _verwerkingen if soort.model_class is type(record)]
    return Afspraken(
        doel=getattr(record, "doel", "") or verwerking.doel,
        grondslag=Grondslag(getattr(record, "grondslag", "") or verwerking.grondslag),
        bewaren_tot=getattr(record, "bewaren_tot", None) or verwerking.termijn.eind(record),
    )


def _check(verwerking: Verwerking) -> None:
    known = {field.name for field in verwerking.model_class._meta.get_fields()}
    if unknown := set(verwerking.velden) - known:
        raise ImproperlyConfigured(f"{verwerking.model} has no field {sorted(unknown)}.")
    if not (verwerking.persoon or verwerking.adres or verwerking.rijen):
        raise ImproperlyConfigured(f"{verwerking.naam}: nobody could ask for these rows, for they lead to no person.")
    for naam, veld in verwerking.velden.items():
        if veld.bij_wissen is BijWissen.BEHOUDEN and not veld.reden:
            raise ImproperlyConfigured(f"{verwerking.model}.{naam} stays at erasure: say why.")
