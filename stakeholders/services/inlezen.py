"""Bring stakeholders in from a spreadsheet: a try that writes nothing, and the same for real."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep, Recht, doelgroep_of, is_allowed
from gebied.selectors.gebieden import gebied_ids
from opgaven.selectors.lijsten import opgave_id
from stakeholders.bevoegd import check_outcome
from stakeholders.importeren.lezen import Rij
from stakeholders.models import Betrokkenheid, Positie, Rasci, Stakeholder

if TYPE_CHECKING:
    from accounts.models import Organisatie, User

_GETAL: Final = re.compile(r"[0-9]{1,3}")
_DAGEN: Final = (
    re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{1,2})-(?P<dag>[0-9]{1,2})"),
    re.compile(r"(?P<dag>[0-9]{1,2})[-/](?P<maand>[0-9]{1,2})[-/](?P<jaar>[0-9]{4})"),
)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What becomes of one row: nieuw, bijgewerkt, ongewijzigd or afgewezen, and why."""

    nummer: int
    naam: str
    wat: str
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Verslag:
    """What became, or would become, of a file."""

    rijen: Sequence[Uitkomst] = field(default_factory=list)

    def aantal(self, wat: str) -> int:
        return sum(rij.wat == wat for rij in self.rijen)

    @property
    def bruikbaar(self) -> int:
        """How many rows change something."""
        return self.aantal("nieuw") + self.aantal("bijgewerkt")


def import_rows(
    *, rijen: Sequence[Rij], organisatie: Organisatie, actor: Any, user: User | None, proef: bool
) -> Verslag:
    """All rows in one transaction, each refused or whole; with ``proef`` everything is undone again.

    Rows are known again by the name of the stakeholder within the organisation: the same file twice changes nothing.
    """
    with transaction.atomic():
        werk = _Werk(organisatie, actor, user)
        verslag = Verslag([_row(rij, werk) for rij in rijen])
        if proef:
            transaction.set_rollback(True)
    return verslag


class _Werk:
    """What every row needs."""

    def __init__(self, organisatie: Organisatie, actor: Any, user: User | None) -> None:
        self.organisatie, self.actor, self.user = organisatie, actor, user
        self.doelgroep: Doelgroep = doelgroep_of(actor)
        self.bekend: dict[str, Stakeholder] = {
            rij.naam.lower(): rij for rij in Stakeholder.objects.filter(organisatie=organisatie)
        }


def _row(rij: Rij, werk: _Werk) -> Uitkomst:
    naam = rij.cellen.get("naam", "")
    try:
        with transaction.atomic():
            wat = _apply(rij, werk)
    except ValidationError as error:
        werk.bekend = {k: v for k, v in werk.bekend.items() if k != naam.lower() or v.pk in _stored(v)}
        return Uitkomst(rij.nummer, naam[:200], "afgewezen", " ".join(error.messages))
    return Uitkomst(rij.nummer, naam, wat)


def _stored(rij: Stakeholder) -> set[int]:
    """Is it still there after the row was undone?"""
    return set(Stakeholder.objects.filter(pk=rij.pk).values_list("pk", flat=True))


def _apply(rij: Rij, werk: _Werk) -> str:
    """Write one row. Raises ValidationError with a sentence."""
    cellen = rij.cellen
    if rij.formule:
        raise ValidationError(_("De cel {kolom} bevat een formule. Zet er de uitkomst neer.").format(kolom=rij.formule))
    if not cellen.get("naam"):
        raise ValidationError(_("De naam ontbreekt."))
    wat, stakeholder = _stakeholder(cellen, werk)
    plek = _place(cellen, werk)
    if plek is None:
        if any(cellen.get(kolom) for kolom in ("rol", "macht", "belang", "steun")):
            raise ValidationError(_("Een rol of positie hoort bij een gebied of opgave. Vul een van die twee in."))
        return wat
    anders, band = _tie(cellen, stakeholder, plek, werk)
    anders = _position(cellen, band, werk) or anders
    return "bijgewerkt" if anders and wat == "ongewijzigd" else wat


def _stakeholder(cellen: Mapping[str, str], werk: _Werk) -> tuple[str, Stakeholder]:
    sleutel = cellen["naam"].lower()
    bekend = werk.bekend.get(sleutel)
    obj = bekend or Stakeholder(organisatie=werk.organisatie, naam=cellen["naam"])
    waarden = {
        "soort": _choice(cellen, "soort", Stakeholder.Soort),
        "categorie": _choice(cellen, "categorie", Stakeholder.Categorie),
        "omschrijving": cellen.get("omschrijving"),
        "website": cellen.get("website"),
    }
    anders = _fill(obj, waarden)
    if bekend and not anders:
        return "ongewijzigd", obj
    _write(obj, werk)
    werk.bekend[sleutel] = obj
    return ("bijgewerkt" if bekend else "nieuw"), obj


def _place(cellen: Mapping[str, str], werk: _Werk) -> dict[str, int] | None:
    """The area or opgave of the row, as far as it may be seen."""
    gebied, opgave = cellen.get("gebied", ""), cellen.get("opgave", "")
    if gebied and opgave:
        raise ValidationError(_("Vul een gebied of een opgave in, niet allebei. Gebruik twee rijen."))
    if gebied:
        ids = gebied_ids(gebied, werk.doelgroep)
        if len(ids) != 1:
            raise ValidationError(_unknown_area(gebied, len(ids)))
        return {"gebied_id": ids[0]}
    if opgave:
        gevonden = opgave_id(opgave, werk.doelgroep)
        if gevonden is None:
            raise ValidationError(_("De opgave {code} bestaat niet. Geef bron:sleutel.").format(code=opgave[:60]))
        return {"opgave_id": gevonden}
    return None


def _unknown_area(code: str, hoeveel: int) -> str:
    if hoeveel:
        return _("De code {code} komt in meer indelingen voor. Geef het nummer van het gebied.").format(code=code[:60])
    return _("Het gebied {code} bestaat niet. Geef de code of het nummer van een gebied.").format(code=code[:60])


def _tie(
    cellen: Mapping[str, str], stakeholder: Stakeholder, plek: dict[str, int], werk: _Werk
) -> tuple[bool, Betrokkenheid]:
    band = Betrokkenheid.objects.filter(stakeholder=stakeholder, **plek).first()
    nieuw = band is None
    band = band or Betrokkenheid(stakeholder=stakeholder, **plek)
    rol = cellen.get("rol", "").lower()
    if rol and rol not in Rasci.values:
        raise ValidationError(_("De rol is een van R, A, S, C of I."))
    anders = _fill(band, {"rol": rol, "toelichting": cellen.get("toelichting")})
    if nieuw or anders:
        _write(band, werk)
    return nieuw or anders, band


def _position(cellen: Mapping[str, str], band: Betrokkenheid, werk: _Werk) -> bool:
    """The position of a day; was anything written?"""
    if not any(cellen.get(kolom) for kolom in ("macht", "belang", "steun")):
        return False
    dag = _day(cellen.get("datum", ""))
    bekend = Positie.objects.filter(betrokkenheid=band, datum=dag).first()
    positie = bekend or Positie(betrokkenheid=band, datum=dag)
    anders = _fill(positie, {kolom: _number(cellen, kolom) for kolom in ("macht", "belang", "steun")})
    anders |= _fill(positie, {"onderbouwing": cellen.get("onderbouwing") or (None if bekend else _("Ingelezen"))})
    if bekend and not anders:
        return False
    if positie.macht is None or positie.belang is None:
        raise ValidationError(_("Vul macht en belang allebei in."))
    _write(positie, werk)
    return True


def _fill(obj: Any, waarden: Mapping[str, Any]) -> bool:
    """Set what is given; an empty cell leaves a value as it is. Was anything different?"""
    anders = [veld for veld, waarde in waarden.items() if waarde not in (None, "") and getattr(obj, veld) != waarde]
    for veld in anders:
        setattr(obj, veld, waarden[veld])
    return bool(anders)


def _write(obj: Any, werk: _Werk) -> None:
    obj.gewijzigd_door = werk.user
    if obj.pk and not is_allowed(werk.actor, Recht.BEWERKEN, obj):
        raise ValidationError(_("U mag deze stakeholder niet wijzigen: hij ligt buiten de gebieden van uw rol."))
    obj.full_clean()
    obj.save()
    check_outcome(werk.actor, obj)


def _choice(cellen: Mapping[str, str], kolom: str, keuzes: Any) -> str:
    """A value by its code or its name."""
    tekst = cellen.get(kolom, "").lower()
    namen = {str(keuze.label).lower(): str(keuze.value) for keuze in keuzes} | {str(w): str(w) for w in keuzes.values}
    if tekst and tekst not in namen:
        mogelijk = ", ".join(map(str, keuzes.values))
        zin = _("De waarde van {kolom} is niet bekend. Kies uit: {mogelijk}.")
        raise ValidationError(zin.format(kolom=kolom, mogelijk=mogelijk))
    return namen.get(tekst, "")


def _number(cellen: Mapping[str, str], kolom: str) -> int | None:
    tekst = cellen.get(kolom, "")
    if not tekst:
        return None
    if not _GETAL.fullmatch(tekst) or int(tekst) > 10:
        raise ValidationError(_("{kolom} is een heel getal van 0 tot en met 10.").format(kolom=kolom.capitalize()))
    return int(tekst)


def _day(tekst: str) -> date:
    """2026-05-01 or 1-5-2026."""
    for patroon in _DAGEN:
        gevonden = patroon.fullmatch(tekst)
        if gevonden:
            try:
                return date(int(gevonden["jaar"]), int(gevonden["maand"]), int(gevonden["dag"]))
            except ValueError:
                break
    raise ValidationError(_("De datum ontbreekt of klopt niet. Schrijf bijvoorbeeld 2026-05-01."))
