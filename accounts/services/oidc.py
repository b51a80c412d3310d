"""Couple the login of an organisation, and let its people in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from allauth.socialaccount.models import SocialApp
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from accounts.models import Lidmaatschap, Logsoort, OidcKoppeling, Organisatie, Rol, User
from accounts.services.leden import lidmaatschap_set
from accounts.services.logboek import log_event

BEZET: Final = _("Een van deze domeinen hoort bij een andere organisatie.")


@transaction.atomic
def oidc_koppeling_create(
    *,
    organisatie: Organisatie,
    naam: str,
    server: str,
    client_id: str,
    geheim: str,
    domeinen: Sequence[str] = (),
    claim: str = "",
    waarden: Sequence[str] = (),
    rol: str = Rol.Naam.LEZER,
    door: User | None = None,
) -> OidcKoppeling:
    """Make the login of an organisation known; its address is /inloggen/organisatie/<code>/. Logged.

    Raises ValidationError when it would let in everybody, or people with an address that is another organisation's.
    """
    app = SocialApp.objects.create(
        provider="openid_connect",
        provider_id=_free_name(organisatie),
        name=naam[:40],
        client_id=client_id,
        secret=geheim,
        settings={"server_url": server, "oauth_pkce_enabled": True},
    )
    koppeling = OidcKoppeling(
        organisatie=organisatie, app=app, domeinen=domeinen, claim=claim, waarden=list(waarden), rol=rol
    )
    return _save(koppeling, door, "inlogdienst_gekoppeld")


@transaction.atomic
def oidc_koppeling_change(*, koppeling: OidcKoppeling, door: User | None) -> OidcKoppeling:
    """Keep other rules, or switch it on or off; holds from the next sign-in. Logged. Raises ValidationError."""
    return _save(koppeling, door, "inlogdienst_gewijzigd")


def _save(koppeling: OidcKoppeling, door: User | None, wat: str) -> OidcKoppeling:
    koppeling.domeinen = sorted({domein.strip().lower().lstrip("@") for domein in koppeling.domeinen})
    if domains_taken(koppeling).exists():
        raise ValidationError({"domeinen": BEZET})
    koppeling.full_clean()
    koppeling.save()
    log_event(
        soort=Logsoort.BEHEER,
        actor=door,
        organisatie=koppeling.organisatie,
        onderwerp=koppeling,
        gegevens={"wat": wat, "rol": str(koppeling.rol), "actief": koppeling.actief},
    )
    return koppeling


def domains_taken(koppeling: OidcKoppeling) -> QuerySet[OidcKoppeling]:
    """The logins of other organisations with one of these domains."""
    anderen = OidcKoppeling.objects.exclude(organisatie=koppeling.organisatie)
    return anderen.filter(domeinen__overlap=koppeling.domeinen)


def admits(koppeling: OidcKoppeling, claims: Mapping[str, Any]) -> bool:
    """Does this person meet every rule of the organisation? An address that its own login calls unproven does not."""
    if not koppeling.actief or "@" not in str(claims.get("email", "")):
        return False
    domein = str(claims["email"]).lower().rpartition("@")[2]
    if koppeling.domeinen and (domein not in koppeling.domeinen or claims.get("email_verified") is False):
        return False
    if not koppeling.claim:
        return True
    gegeven = claims.get(koppeling.claim)
    return bool(set(gegeven if isinstance(gegeven, list) else [gegeven]) & set(koppeling.waarden))


@transaction.atomic
def join_by_login(*, koppeling: OidcKoppeling, user: User) -> None:
    """Make who comes for the first time a member. A membership that the organisation ended stays ended. Logged."""
    organisatie = koppeling.organisatie
    if Lidmaatschap.objects.filter(user=user, organisatie=organisatie).exists():
        return
    lidmaatschap_set(user=user, organisatie=organisatie, rollen=[koppeling.rol])
    gegevens = {"wat": "lid_door_inlogdienst", "rol": koppeling.rol}
    log_event(soort=Logsoort.RECHTEN, actor=user, organisatie=organisatie, onderwerp=user, gegevens=gegevens)


def _free_name(organisatie: Organisatie) -> str:
    """The code of the organisation; with a number when it has another login already."""
    basis = slugify(organisatie.code)
    bezet = set(SocialApp.objects.filter(provider_id__startswith=basis).values_list("provider_id", flat=True))
    return next(naam for naam in (basis, *(f"{basis}-{nr}" for nr in range(2, 1000))) if naam not in bezet)
