"""Make insights of what was said, give them evidence, and merge those that say the same."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import locked
from cop.models import Bewijs, Inzicht, Inzichtpaar, Kennisstand, Toepassing
from cop.services.kennis import kennis_create
from opgaven.models import Opgavetype
from stakeholders.services.records import Opgeslagen


def inzicht_create(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """A new insight, with the opgavetypen (``obj.typen``) and the first evidence (``obj.bewijs``) that came with it."""

    def daarna(inzicht: Inzicht) -> None:
        een, *ander = [*(een for een in getattr(obj, "typen", ()) if een is not None), None]
        if een is not None:
            _tie(inzicht, een, ander[0])
        bewijs = getattr(obj, "bewijs", None)
        if bewijs is not None:
            bewijs.inzicht = inzicht
            _add_evidence(bewijs, user)

    return kennis_create(obj=obj, actor=actor, user=user, indiening=indiening, daarna=daarna)


@transaction.atomic
def typen_add(*, inzicht: Inzicht, type_a: Opgavetype, type_b: Opgavetype | None, actor: Any) -> None:
    """It is about these two together, or about this one. Twice is once."""
    nu = locked(inzicht)
    require(actor, Recht.BEWERKEN, nu)
    _tie(nu, type_a, type_b)


@transaction.atomic
def typen_remove(*, paar: Inzichtpaar, actor: Any) -> None:
    """It is not about these after all."""
    require(actor, Recht.BEWERKEN, locked(paar.inzicht))
    paar.delete()


def _tie(inzicht: Inzicht, een: Opgavetype, ander: Opgavetype | None) -> None:
    a, b = (een, None) if ander is None or ander == een else sorted((een, ander), key=lambda soort: soort.pk)
    Inzichtpaar.objects.get_or_create(inzicht=inzicht, type_a=a, type_b=b)


def bewijs_add(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """A sentence for or against an insight of the same community. Raises AlIngediendError or ValidationError."""
    require(actor, Recht.BEWERKEN, obj.inzicht)

    def make() -> Opgeslagen:
        return Opgeslagen(_add_evidence(obj, user))

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


def _add_evidence(bewijs: Bewijs, user: User | None) -> Bewijs:
    if source_community(bewijs) != bewijs.inzicht.community_id:
        raise ValidationError(_("Dit komt uit een andere community. Kies een inzicht van dezelfde community."))
    bewijs.gewijzigd_door = user
    bewijs.full_clean()
    bewijs.save()
    return bewijs


def source_community(bewijs: Bewijs) -> int | None:
    """The community that the evidence comes from."""
    if bewijs.casus is not None:
        return bewijs.casus.community_id
    if bewijs.antwoord is not None:
        return bewijs.antwoord.casus.community_id
    if bewijs.plakverslag is not None:
        return bewijs.plakverslag.community_id
    return bewijs.agendapunt.bijeenkomst.community_id if bewijs.agendapunt is not None else None


@transaction.atomic
def bewijs_remove(*, bewijs: Bewijs, actor: Any) -> None:
    """It says nothing about this insight after all; the history keeps it."""
    require(actor, Recht.BEWERKEN, locked(bewijs.inzicht))
    bewijs.delete()


@transaction.atomic
def inzichten_merge(*, weg: Inzicht, blijft: Inzicht, actor: Any) -> Inzicht:
    """``weg`` says the same as ``blijft``: its evidence, opgavetypen and applications go there, and it leads on.

    Products built on ``weg`` are built on ``blijft`` too.

    Raises ValidationError where that cannot be.
    """
    rijen = {rij.pk: rij for rij in _locked_pair(weg, blijft)}
    weg, blijft = rijen[weg.pk], rijen[blijft.pk]
    require(actor, Recht.BEWERKEN, weg)
    _check_merge(weg, blijft)
    for model in (Bewijs, Toepassing):
        stukken = model.objects.filter(inzicht=weg)
        stukken.filter(eerst_bij__isnull=True).update(eerst_bij=weg)
        stukken.update(inzicht=blijft)
    for paar in weg.paren.select_related("type_a", "type_b"):  # type: ignore[attr-defined]
        _tie(blijft, paar.type_a, paar.type_b)
    blijft.producten.add(*weg.producten.all())  # type: ignore[attr-defined]
    blijft.themas = sorted({*blijft.themas, *weg.themas})
    blijft.save(update_fields=["themas", "gewijzigd_op"])
    weg.samengevoegd_in = blijft
    weg.save(update_fields=["samengevoegd_in", "gewijzigd_op"])
    return blijft


def _locked_pair(weg: Inzicht, blijft: Inzicht) -> list[Inzicht]:
    """Both rows for update, always in the same order, so that two merges never wait for each other."""
    rijen = Inzicht.objects.select_for_update(of=("self",)).filter(pk__in=[weg.pk, blijft.pk]).order_by("pk")
    return list(rijen)


def _check_merge(weg: Inzicht, blijft: Inzicht) -> None:
    if weg.pk == blijft.pk or weg.community_id != blijft.community_id:
        raise ValidationError(_("Kies een ander inzicht van dezelfde community."))
    if weg.samengevoegd_in_id is not None or blijft.samengevoegd_in_id is not None:
        raise ValidationError(_("Een van de twee is intussen al samengevoegd. Kijk opnieuw."))
    if weg.soort != blijft.soort:
        raise ValidationError(_("Een factor, een belemmering en een les zijn niet hetzelfde. Wijzig eerst de soort."))
    if weg.stand == Kennisstand.GEPUBLICEERD != blijft.stand:
        raise ValidationError(_("Dit inzicht is gepubliceerd en het andere niet. Publiceer eerst dat andere."))


@transaction.atomic
def inzicht_split(*, inzicht: Inzicht, actor: Any) -> Inzicht:
    """Undo a merge: what came along goes back.

    The opgavetypen and products that it added stay; take those away by hand.
    """
    nu: Inzicht = locked(inzicht)
    require(actor, Recht.BEWERKEN, nu)
    if nu.samengevoegd_in_id is None:
        return nu
    hierin = _merged_into(nu.pk)
    for model in (Bewijs, Toepassing):
        terug = model.objects.filter(eerst_bij__in=hierin)
        terug.update(inzicht=nu)
        terug.filter(eerst_bij=nu).update(eerst_bij=None)
    nu.samengevoegd_in = None
    nu.save(update_fields=["samengevoegd_in", "gewijzigd_op"])
    return nu


def _merged_into(pk: int) -> set[int]:
    """The insight itself, and all that went into it, directly or by another one."""
    gevonden, nieuw = {pk}, {pk}
    while nieuw:
        nieuw = set(Inzicht.objects.filter(samengevoegd_in__in=nieuw).values_list("pk", flat=True)) - gevonden
        gevonden |= nieuw
    return gevonden
