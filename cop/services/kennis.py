"""Write cases and insights: change them together with others, and publish them one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.formulieren.versies import Samenvoeging, Versie, plain, version_of
from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import locked, require_seen, take_over
from cop.models import Bewijs, Casus, Inzicht, Kennisstand, Kennisstuk
from opgaven.models import Opgavetype
from stakeholders.services.records import Opgeslagen

#: From which state something may go where: forward one by one, and back to draft from anywhere.
_WEGEN: Final = {
    Kennisstand.CONCEPT: {Kennisstand.GECONTROLEERD},
    Kennisstand.GECONTROLEERD: {Kennisstand.CONCEPT, Kennisstand.GEPUBLICEERD},
    Kennisstand.GEPUBLICEERD: {Kennisstand.CONCEPT},
}


def kennis_create(
    *,
    obj: Any,
    actor: Any,
    user: User | None,
    indiening: str = "",
    daarna: Callable[[Any], None] | None = None,
) -> Opgeslagen:
    """A case or an insight, with what was chosen with it (``chosen``). Raises AlIngediendError or ValidationError."""
    require(actor, Recht.BEWERKEN, obj.community)

    def make() -> Opgeslagen:
        with transaction.atomic():
            obj.gewijzigd_door = user
            obj.full_clean()
            obj.save()
            _choose(obj, chosen(obj))
            if daarna is not None:
                daarna(obj)
            return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def kennis_change(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """As record_change; of fields that hold a set, what either added or took away counts, so those never clash.

    Raises IntussenGewijzigdError, IntussenVerwijderdError, PermissionDenied or ValidationError, and writes nothing.
    """
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    sets = [veld for veld in velden if veld == "themas" or veld in chosen(obj)]
    gewoon = [veld for veld in velden if veld not in sets]
    samen = take_over(nu, obj, geopend=geopend, velden=gewoon)
    nieuw = {veld: _together(veld, obj, nu, geopend) for veld in sets}
    anders = [veld for veld in sets if nieuw[veld] != set(version_of(nu, [veld])[veld])]
    samen = Samenvoeging(samen.overgenomen, (*samen.behouden, *anders))
    if not samen.behouden:
        return Opgeslagen(nu, samen)
    if "themas" in anders:
        nu.themas = sorted(nieuw["themas"])
    nu.gewijzigd_door = user
    nu.full_clean()
    nu.save()
    _choose(nu, {veld: nieuw[veld] for veld in anders if veld != "themas"})
    return Opgeslagen(nu, samen)


def chosen(obj: Any) -> Mapping[str, Collection[Any]]:
    """What a form chose in fields that tie to many: it lays that here, for Django writes those only after saving."""
    found: Mapping[str, Collection[Any]] = getattr(obj, "gekozen", {})
    return found


def _together(veld: str, obj: Any, nu: Any, geopend: Versie) -> set[Any]:
    gemaakt = set(plain(chosen(obj)[veld]) if veld in chosen(obj) else obj.themas)
    staat = set(version_of(nu, [veld])[veld])
    begin = set(geopend.get(veld, staat))
    return (staat | (gemaakt - begin)) - (begin - gemaakt)


def _choose(obj: Any, gekozen: Mapping[str, Iterable[Any]]) -> None:
    for veld, rijen in gekozen.items():
        getattr(obj, veld).set(rijen)
    if isinstance(obj, Casus) and gekozen:
        # A case about an opgave is about its type, also for who may not see the opgave.
        obj.opgavetypen.add(*Opgavetype.objects.filter(opgaven__in=obj.opgaven.all()).distinct())


@transaction.atomic
def kennis_move(*, stuk: Kennisstuk, naar: str, actor: Any) -> Any:
    """Check, publish or withdraw. Raises ValidationError where that is not the next step."""
    nu = locked(stuk)
    require(actor, Recht.PUBLICEREN, nu)
    if nu.stand == naar:
        return nu
    if naar not in _WEGEN[Kennisstand(nu.stand)]:
        raise ValidationError(_("Laat dit eerst controleren. Publiceer het daarna."))
    if getattr(nu, "samengevoegd_in_id", None) is not None:
        raise ValidationError(_("Dit inzicht is samengevoegd met een ander. Publiceer dat."))
    nu.stand = naar
    nu.save(update_fields=["stand", "gewijzigd_op"])
    return nu


@transaction.atomic
def kennis_remove(*, obj: Any, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """Take away what is not published; the history keeps it. Raises IntussenGewijzigdError or ValidationError."""
    nu = locked(obj)
    require(actor, Recht.BEWERKEN, nu)
    if waarom := why_not_removed(nu):
        raise ValidationError(waarom)
    require_seen(nu, geopend)
    nu.delete()


def why_not_removed(stuk: Any) -> str:
    """What was published and what others build on stays: what to do first, or nothing."""
    if stuk.stand == Kennisstand.GEPUBLICEERD:
        return _("Dit is gepubliceerd. Trek het eerst terug.")
    if isinstance(stuk, Casus) and Bewijs.objects.filter(Q(casus=stuk) | Q(antwoord__casus=stuk)).exists():
        return _("Inzichten steunen op deze casus. Haal eerst het bewijs weg bij die inzichten.")
    if isinstance(stuk, Inzicht) and stuk.toepassingen.exists():
        return _("Iemand schreef op waar dit is geprobeerd. Voeg dit inzicht samen met een ander.")
    if isinstance(stuk, Inzicht) and stuk.samengevoegd.exists():
        return _("Een ander inzicht ging hierin op. Haal ze eerst uit elkaar.")
    return ""
