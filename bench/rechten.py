"""What rights cost: a list of 1,000 opgaven, for who sees all and for a member from whom 1,000 others are hidden."""

from __future__ import annotations

from time import perf_counter
from typing import Any

from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import transaction
from django.test import Client

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from accounts.services.tweede_factor import totp_create
from gebied.crs import RD
from opgaven.models import Opgave, OpgaveDeling, Opgavetype

AANTAL = 1000
KEREN, WARM = 15, 3
ADRESSEN = ("/api/v1/opgaven?paginaGrootte=1000&geometrie=nee", "/api/v1/opgaven?paginaGrootte=1000")


def meet_rechten() -> str:
    """A table in Markdown. The opgaven and people are made for it, and gone afterwards."""
    with transaction.atomic():
        eigen, ander = (Organisatie.objects.create(code=f"bench-{naam}", naam=naam) for naam in ("eigen", "ander"))
        _maak(eigen, "intern", AANTAL // 2)
        _deel(_maak(ander, "gedeeld", AANTAL // 2), eigen)
        baas = User.objects.create_superuser("bench-baas")
        lid = User.objects.create_user("bench-lid")
        totp_create(user=baas, geheim="JBSWY3DPEHPK3PXP")
        Rol.objects.create(lidmaatschap=Lidmaatschap.objects.create(user=lid, organisatie=eigen), rol=Rol.Naam.LEZER)
        zonder = [_meet(baas, adres) for adres in ADRESSEN]
        verborgen = _maak(ander, "intern", AANTAL)
        met = [_meet(lid, adres) for adres in ADRESSEN]
        Opgave.objects.filter(pk__in=[opgave.pk for opgave in verborgen]).delete()
        # Once more without, so that what grew warm in between counts on both sides.
        zonder = [min(eerst, _meet(baas, adres)) for eerst, adres in zip(zonder, ADRESSEN, strict=True)]
        transaction.set_rollback(True)
    regels = [
        f"| {adres} | {a:.0f} | {b:.0f} | {(b / a - 1) * 100:+.0f} % |"
        for adres, a, b in zip(ADRESSEN, zonder, met, strict=True)
    ]
    kop = f"| list of {AANTAL:,} opgaven | sees all, ms | member, {AANTAL:,} others hidden, ms | more |"
    return "\n".join(["", kop, "|---|---:|---:|---:|", *regels])


def _meet(user: User, adres: str) -> float:
    """The fastest of many times, in ms, of the whole answer; the first few are not counted."""
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    tijden = []
    for _ in range(KEREN + WARM):
        begin = perf_counter()
        aantal = client.get(adres).json()["aantal"]
        tijden.append((perf_counter() - begin) * 1000)
        if aantal != AANTAL:
            raise ValueError(f"{adres} gives {aantal} opgaven")
    return min(tijden[WARM:])


def _maak(eigenaar: Organisatie, zichtbaarheid: str, aantal: int) -> list[Opgave]:
    vlak = MultiPolygon(Polygon.from_bbox((100_000, 400_000, 101_000, 401_000)), srid=RD)
    soort = Opgavetype.objects.first()
    naam = f"bench {eigenaar} {zichtbaarheid} {aantal}"
    vast: dict[str, Any] = {"bron": naam, "type": soort, "geometrie": vlak, "oppervlakte_m2": 1e6}
    vast |= {"organisatie": eigenaar, "zichtbaarheid": zichtbaarheid}
    return Opgave.objects.bulk_create(
        Opgave(sleutel=str(number), naam=f"Opgave {number}", **vast) for number in range(aantal)
    )


def _deel(opgaven: list[Opgave], organisatie: Organisatie) -> None:
    OpgaveDeling.objects.bulk_create(OpgaveDeling(opgave=opgave, organisatie=organisatie) for opgave in opgaven)
