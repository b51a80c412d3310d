"""A register of 20,000 stakeholders: how long its lists, filters and searches take, for who sees what."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import Any, Final

import numpy as np
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from accounts.services.tweede_factor import totp_create
from gebied.crs import RD
from gebied.models import Gebied, Indeling, Rolgebied
from opgaven.models import Opgave, Opgavetype
from stakeholders.models import Betrokkenheid, Positie, Stakeholder, StakeholderDeling

AANTAL: Final = 20_000
ORGANISATIES, GEBIEDEN, OPGAVEN = 50, 400, 500
KEREN, WARM = 9, 2
GRENS_MS: Final = 200
SOORTEN = ("Dorpsraad", "Ondernemersvereniging", "Sportclub", "Natuurgroep", "Zorgcoöperatie", "Energiegroep", "School")
LETTERGREPEN = ("oos", "ter", "wiel", "krom", "voort", "hoge", "donk", "elzer", "waard", "twaal", "broek", "lei", "dam")
ADRESSEN = (
    "/stakeholders/",
    "/stakeholders/?bladzijde=300",
    "/stakeholders/?zoek=wielbroek",
    "/stakeholders/?zoek=natuurgroep+twaal",
    "/stakeholders/?zoek=bestaatniet",
    "/stakeholders/?zoek=ee",
    "/stakeholders/?soort=groep&categorie=natuur",
    "/stakeholders/?organisatie=bench-7",
    "/stakeholders/?sorteer=-gewijzigd",
    "/stakeholders/?sorteer=eigenaar",
    "/stakeholders/verbinden/?gebied={gebied}&zoek=waard",
    "/stakeholders/{stakeholder}/",
    "/stakeholders/gebied/{gebied}/",
    "/api/v1/stakeholders?zoek=wielbroek",
    "/api/v1/stakeholders?gebied={gebied}",
)


def meet_register() -> str:
    """A table in Markdown. Everything is made for it, and gone afterwards."""
    with transaction.atomic():
        nummers = _vul()
        _analyseer()
        mensen = _mensen(nummers.pop("gebieden"))
        regels = [_regel(adres.format(**nummers), mensen) for adres in ADRESSEN]
        transaction.set_rollback(True)
    kop = f"| {AANTAL:,} stakeholders, median ms (queries) | {' | '.join(mensen)} |"
    return "\n".join(["", kop, f"|---|{'---:|' * len(mensen)}", *regels])


def _regel(adres: str, mensen: dict[str, Client]) -> str:
    cellen = [_meet(client, adres) for client in mensen.values()]
    return f"| {adres} | {' | '.join(cellen)} |"


def _meet(client: Client, adres: str) -> str:
    """The median of the whole answer in ms, and how many queries it asked."""
    tijden = []
    for keer in range(KEREN + WARM):
        begin = perf_counter()
        status = client.get(adres).status_code
        if keer >= WARM:
            tijden.append((perf_counter() - begin) * 1000)
    with CaptureQueriesContext(connection) as vragen:
        client.get(adres)
    ms = median(tijden)
    nadruk = "**" if ms > GRENS_MS else ""
    return f"{nadruk}{ms:.0f}{nadruk} ({len(vragen)})" if status == 200 else f"{status}"


def _mensen(gebieden: list[Gebied]) -> dict[str, Client]:
    """Who asks: a visitor, a reader, an area manager of a tenth of the areas, and who sees all."""
    baas = User.objects.create_superuser("bench-baas")
    totp_create(user=baas, geheim="JBSWY3DPEHPK3PXP")
    lezer, manager = (_lid(naam, rol) for naam, rol in (("lezer", Rol.Naam.LEZER), ("gm", Rol.Naam.GEBIEDSMANAGER)))
    rol = Rol.objects.get(lidmaatschap__user=manager)
    Rolgebied.objects.bulk_create(Rolgebied(rol=rol, gebied=gebied) for gebied in gebieden[: GEBIEDEN // 10])
    wie = {"visitor": None, "reader": lezer, "area manager": manager, "sees all": baas}
    mensen = {naam: Client(headers={"host": "localhost"}) for naam in wie}
    for naam, user in wie.items():
        if user is not None:
            mensen[naam].force_login(user)
    return mensen


def _lid(naam: str, rol: str) -> User:
    user = User.objects.create_user(f"bench-{naam}")
    organisatie = Organisatie.objects.get(code="bench-7")
    Rol.objects.create(lidmaatschap=Lidmaatschap.objects.create(user=user, organisatie=organisatie), rol=rol)
    return user


def _vul() -> dict[str, Any]:
    """The register: a third public, a third shared, a third intern; two ties each, with a position at one of them."""
    kans = np.random.default_rng(28992)
    organisaties = Organisatie.objects.bulk_create(
        Organisatie(code=f"bench-{nummer}", naam=f"Gemeente {nummer}") for nummer in range(ORGANISATIES)
    )
    gebieden, opgaven = _gebieden(), _opgaven(organisaties)
    rijen = Stakeholder.objects.bulk_create(
        (_stakeholder(kans, nummer, organisaties[nummer % ORGANISATIES]) for nummer in range(AANTAL)), batch_size=2000
    )
    StakeholderDeling.objects.bulk_create(
        StakeholderDeling(stakeholder=rij, organisatie=organisaties[7])
        for rij in rijen
        if rij.zichtbaarheid == "gedeeld" and rij.organisatie_id != organisaties[7].pk
    )
    banden = Betrokkenheid.objects.bulk_create(
        (
            Betrokkenheid(stakeholder=rij, **plek)
            for rij in rijen
            for plek in ({"gebied": gebieden[kans.integers(GEBIEDEN)]}, {"opgave": opgaven[kans.integers(OPGAVEN)]})
        ),
        batch_size=2000,
    )
    Positie.objects.bulk_create(
        (
            Positie(
                betrokkenheid=band, macht=int(kans.integers(11)), belang=int(kans.integers(11)), onderbouwing="Gesprek"
            )
            for band in banden[::2]
        ),
        batch_size=2000,
    )
    return {"gebied": gebieden[0].pk, "stakeholder": rijen[7].pk, "gebieden": gebieden}


def _stakeholder(kans: np.random.Generator, nummer: int, eigenaar: Organisatie) -> Stakeholder:
    plaats = "".join(kans.choice(LETTERGREPEN, 3)).capitalize()
    return Stakeholder(
        organisatie=eigenaar,
        naam=f"{kans.choice(SOORTEN)} {plaats} {nummer}",
        soort=str(kans.choice(Stakeholder.Soort.values)),
        categorie=str(kans.choice(Stakeholder.Categorie.values)),
        zichtbaarheid=("openbaar", "gedeeld", "intern")[nummer % 3],
        omschrijving=" ".join("".join(kans.choice(LETTERGREPEN, 2)) for _ in range(25)),
    )


def _gebieden() -> list[Gebied]:
    indeling = Indeling.objects.create(naam="bench register", jaar=2026, bron="bench")
    return Gebied.objects.bulk_create(
        Gebied(
            indeling=indeling, niveau="wijk", code=f"BR{nummer:04d}", naam=f"Wijk {nummer}", zichtbaarheid="openbaar",
            geometrie=_vak(nummer), oppervlakte_m2=1e6,
        )
        for nummer in range(GEBIEDEN)
    )  # fmt: skip


def _opgaven(organisaties: list[Organisatie]) -> list[Opgave]:
    soort = Opgavetype.objects.first()
    return Opgave.objects.bulk_create(
        Opgave(
            bron="bench register", sleutel=str(nummer), naam=f"Opgave {nummer}", type=soort, geometrie=_vak(nummer),
            oppervlakte_m2=1e6, organisatie=organisaties[nummer % ORGANISATIES],
            zichtbaarheid="openbaar" if nummer % 2 else "intern",
        )
        for nummer in range(OPGAVEN)
    )  # fmt: skip


def _vak(nummer: int) -> MultiPolygon:
    """A square kilometre in a row of twenty."""
    x, y = 100_000 + nummer % 20 * 1000, 400_000 + nummer // 20 * 1000
    return MultiPolygon(Polygon.from_bbox((x, y, x + 1000, y + 1000)), srid=RD)


def _analyseer() -> None:
    """As the database would have done by itself a minute later."""
    with connection.cursor() as cursor:
        for model in (Stakeholder, StakeholderDeling, Betrokkenheid, Positie, Gebied, Opgave):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
