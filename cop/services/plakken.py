"""Pasted notes: cut, marked sentence by sentence by several people at once, and made into insights at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import locked
from cop.bevoegd import require_log
from cop.models import PLAK_MAX, ZINNEN_MAX, Bewijs, Inzicht, Plakverslag, Plakzin
from cop.samenvoegen import merge_texts
from cop.services.inzichten import bewijs_add, inzicht_create
from cop.zinnen import ZIN_MAX, clean_text, cut_text
from gebied.taal import getal
from stakeholders.services.records import Opgeslagen

#: What a form may say of a sentence: the kind of insight and what it is about; empty says nothing of it.
Merk = tuple[str, str]
NIEUW: Final = "nieuw"
INZICHT_MAX: Final = 300


def plak_create(*, obj: Plakverslag, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Keep what was pasted and cut it. Raises AlIngediendError, or ValidationError with what is too much of it."""
    require_log(actor, obj.community)
    obj.tekst = clean_text(obj.tekst)
    zinnen = _checked(obj.tekst)

    def make() -> Opgeslagen:
        with transaction.atomic():
            obj.gewijzigd_door = user
            obj.full_clean()
            obj.save()
            Plakzin.objects.bulk_create(
                Plakzin(plakverslag=obj, volgorde=nr, tekst=zin) for nr, zin in enumerate(zinnen, start=1)
            )
            return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


def _checked(tekst: str) -> list[str]:
    if len(tekst) > PLAK_MAX:
        zin = _("Deze tekst heeft {n} tekens en er passen er {max}. Plak hem in delen, bijvoorbeeld per agendapunt.")
        raise ValidationError({"tekst": zin.format(n=getal(len(tekst)), max=getal(PLAK_MAX))})
    zinnen = cut_text(tekst)
    if not zinnen:
        raise ValidationError({"tekst": _("Hier staat nog geen zin in. Plak de tekst van uw verslag.")})
    if len(zinnen) > ZINNEN_MAX:
        zin = _("Deze tekst heeft {n} zinnen en er passen er {max}. Plak hem in delen, bijvoorbeeld per agendapunt.")
        raise ValidationError({"tekst": zin.format(n=getal(len(zinnen)), max=getal(ZINNEN_MAX))})
    return zinnen


@transaction.atomic
def marks_save(*, verslag: Plakverslag, merken: Mapping[int, tuple[Merk, Merk]], actor: Any) -> Plakverslag:
    """Per sentence what was on the screen and what somebody made of it: only what they changed is written."""
    nu = _open(verslag, actor)
    anders = {pk: naar for pk, (van, naar) in merken.items() if van != naar}
    rijen = [rij for rij in nu.zinnen.filter(pk__in=anders, inzicht__isnull=True) if _differs(rij, anders[rij.pk])]
    for rij in rijen:
        rij.soort, rij.aard = anders[rij.pk]
        rij.aard = rij.aard if rij.soort else ""
        rij.clean_fields(exclude=["plakverslag", "tekst"])
    Plakzin.objects.bulk_update(rijen, ["soort", "aard"])
    return _moved(nu) if rijen else nu


def _differs(rij: Plakzin, merk: Merk) -> bool:
    return (rij.soort, rij.aard) != merk


@transaction.atomic
def sentences_join(*, verslag: Plakverslag, eerste: int, tweede: int, actor: Any) -> Plakverslag:
    """Two that stand beside each other become one; when they no longer do, somebody did so before: nothing happens."""
    nu = _open(verslag, actor)
    rijen = list(nu.zinnen.all())
    naast = {een.pk: ander for een, ander in pairwise(rijen)}
    ander = naast.get(eerste)
    een = next((rij for rij in rijen if rij.pk == eerste), None)
    if een is None or ander is None or ander.pk != tweede or een.inzicht_id or ander.inzicht_id:
        return nu
    if len(een.tekst) + len(ander.tekst) + 1 > ZIN_MAX:
        raise ValidationError(_("Samen worden deze zinnen te lang. Kort er eerst een in."))
    een.tekst = f"{een.tekst} {ander.tekst}"
    een.soort, een.aard = (een.soort, een.aard) if een.soort else (ander.soort, ander.aard)
    ander.delete()
    een.save()
    return _moved(nu)


@transaction.atomic
def sentence_change(*, zin: Plakzin, basis: str, tekst: str, actor: Any) -> Plakzin:
    """What somebody made of a sentence, together with what others did. A line break makes two of it."""
    verslag = _open(zin.plakverslag, actor)
    nu: Plakzin = locked(zin)
    if nu.inzicht_id:
        raise ValidationError(_("Van deze zin is al een inzicht gemaakt. Wijzig het daar."))
    regels = [regel.strip() for regel in merge_texts(clean_text(basis), clean_text(tekst), nu.tekst).split("\n")]
    regels = [regel for regel in regels if regel]
    if not regels or max(len(regel) for regel in regels) > ZIN_MAX:
        raise ValidationError(_("Schrijf een zin van hoogstens {n} tekens.").format(n=getal(ZIN_MAX)))
    if verslag.zinnen.count() + len(regels) - 1 > ZINNEN_MAX:
        raise ValidationError(_("Er passen niet meer zinnen in dit verslag."))
    if regels == [nu.tekst]:
        return nu
    nu.tekst = regels[0]
    nu.save()
    _insert_after(nu, regels[1:])
    _moved(verslag)
    return nu


def _insert_after(zin: Plakzin, regels: Sequence[str]) -> None:
    if not regels:
        return
    erna = Plakzin.objects.filter(plakverslag=zin.plakverslag_id, volgorde__gt=zin.volgorde)
    erna.update(volgorde=F("volgorde") + len(regels))
    Plakzin.objects.bulk_create(
        Plakzin(plakverslag_id=zin.plakverslag_id, volgorde=zin.volgorde + nr, tekst=regel)
        for nr, regel in enumerate(regels, start=1)
    )


@dataclass(frozen=True, slots=True)
class Keuze:
    """What becomes of one sentence: a new insight with this text, or evidence for or against another one."""

    zin: int
    tekst: str
    doel: str
    """``nieuw``, ``steunt-<number>``, ``spreekt_tegen-<number>``; anything else leaves it for later."""
    aard: str = ""


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """How many insights and pieces of evidence came of it."""

    inzichten: int
    bewijzen: int


@transaction.atomic
def plak_finish(*, verslag: Plakverslag, keuzes: Sequence[Keuze], actor: Any, user: User | None) -> Gemaakt:
    """All or nothing; a sentence that was handled before is left alone. Raises ValidationError by field."""
    nu = _open(verslag, actor)
    require(actor, Recht.BEWERKEN, nu)
    rijen = {rij.pk: rij for rij in nu.zinnen.filter(inzicht__isnull=True).exclude(soort="")}
    telling = {NIEUW: 0, "bewijs": 0}
    for keuze in keuzes:
        rij = rijen.get(keuze.zin)
        if rij is None:
            continue
        wat = NIEUW if keuze.doel == NIEUW else "bewijs"
        rij.inzicht = _new(nu, rij, keuze, actor, user) if wat == NIEUW else _evidence(nu, rij, keuze, actor, user)
        if rij.inzicht is not None:
            rij.save()
            telling[wat] += 1
    _moved(nu)
    return Gemaakt(telling[NIEUW], telling["bewijs"])


def _new(verslag: Plakverslag, rij: Plakzin, keuze: Keuze, actor: Any, user: User | None) -> Inzicht:
    zin = " ".join(keuze.tekst.split())
    if not zin or len(zin) > INZICHT_MAX:
        fout = _("Een inzicht is een zin van hoogstens {n} tekens; dit zijn er {nu}. Maak hem korter of vul hem in.")
        raise ValidationError({f"zin-{rij.pk}": fout.format(n=INZICHT_MAX, nu=getal(len(zin)))})
    inzicht: Any = Inzicht(
        community=verslag.community,
        bijeenkomst=verslag.bijeenkomst,
        soort=rij.soort,
        aard=keuze.aard or rij.aard or Inzicht.Aard.INHOUD,
        zin=zin,
    )
    inzicht.bewijs = Bewijs(plakverslag=verslag, citaat=rij.tekst)
    try:
        inzicht_create(obj=inzicht, actor=actor, user=user)
    except ValidationError as error:
        raise ValidationError({f"zin-{rij.pk}": " ".join(error.messages)}) from error
    return inzicht  # type: ignore[no-any-return]


def _evidence(verslag: Plakverslag, rij: Plakzin, keuze: Keuze, actor: Any, user: User | None) -> Inzicht | None:
    strekking, _streep, nummer = keuze.doel.partition("-")
    if strekking not in Bewijs.Strekking.values or not (nummer.isascii() and nummer.isdigit() and len(nummer) < 16):
        return None
    rijen = Inzicht.objects.current().filter(community=verslag.community_id, pk=int(nummer))
    inzicht: Inzicht | None = rijen.first()
    if inzicht is None:
        fout = _("Dit inzicht is er niet meer. Kies een ander, of maak een nieuw inzicht.")
        raise ValidationError({f"zin-{rij.pk}": fout})
    bewijs = Bewijs(inzicht=inzicht, strekking=strekking, plakverslag=verslag, citaat=rij.tekst)
    try:
        bewijs_add(obj=bewijs, actor=actor, user=user)
    except ValidationError as error:
        raise ValidationError({f"zin-{rij.pk}": " ".join(error.messages)}) from error
    return inzicht


@transaction.atomic
def plak_wipe(*, verslag: Plakverslag, actor: Any) -> Plakverslag:
    """Take text and sentences away before their term; insights and what was quoted for them stay."""
    nu: Plakverslag = locked(verslag)
    require(actor, Recht.BEWERKEN, nu)
    nu.zinnen.all().delete()
    nu.tekst = ""
    nu.save(update_fields=["tekst", "gewijzigd_op"])
    return _moved(nu)


def _open(verslag: Plakverslag, actor: Any) -> Any:
    """The row for update, so that what two people do comes one after the other."""
    nu = locked(verslag)
    require_log(actor, nu.community)
    return nu


def _moved(verslag: Plakverslag) -> Plakverslag:
    verslag.versie += 1
    verslag.save(update_fields=["versie", "gewijzigd_op"])
    return verslag
