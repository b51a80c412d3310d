"""Measure: one landscape, one run, every engine, the same answer. Writes Markdown to stdout, progress to stderr."""

import argparse
import os
import platform
import sys
from collections.abc import Callable
from time import perf_counter

import django
import duckdb
import geopandas
import shapely

from bench.landschappen import Landschap, kies_landschap, maak_landschap
from bench.uitslag import Meting, meet, tabel
from stapeling import bereken_scores, laad_feiten, splits_feiten

POSTGIS = "PostGIS SQL"
ONZE = "stapeling"


def main() -> None:
    """Measure what is asked for."""
    opties = _lees_opties()
    django.setup()
    alleen = next((meting for naam, meting in _los().items() if getattr(opties, naam)), None)
    if alleen:
        _schrijf(alleen())
        return
    landschap = maak_landschap() if opties.gemaakt else kies_landschap()
    _schrijf(_omstandigheden(landschap))
    _schrijf(tabel(_metingen(landschap, opties.keer), maatstaf=POSTGIS))
    _schrijf(_optellen(landschap))
    _schrijf(_rechten())


def _lees_opties() -> argparse.Namespace:
    uitleg = argparse.ArgumentParser(prog="script/bench", description="Meet de rekenkern naast andere programma's.")
    uitleg.add_argument("--gemaakt", action="store_true", help="Meet op een gemaakt landschap, ook als Zeeland er is.")
    uitleg.add_argument("--keer", type=int, default=2, help="Zoveel keer meten; de snelste telt.")
    uitleg.add_argument("--rechten", action="store_true", help="Meet alleen wat rechten kosten in een lijst.")
    uitleg.add_argument("--register", action="store_true", help="Meet alleen een register van 20.000 stakeholders.")
    uitleg.add_argument("--veel", action="store_true", help="Meet alleen duizend opgaven in één verzoek aan de API.")
    return uitleg.parse_args()


def _los() -> dict[str, Callable[[], str]]:
    """Measurements that can be asked for alone, by the name of their option."""
    from bench.register import meet_register
    from bench.veel import meet_veel

    return {"rechten": _rechten, "register": meet_register, "veel": meet_veel}


def _omstandigheden(landschap: Landschap) -> str:
    versies = f"shapely {shapely.__version__} (GEOS {shapely.geos_version_string}), duckdb {duckdb.__version__}"
    machine = f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f} at the start"
    return f"{landschap.naam}: {landschap.omvang}. {machine}. {versies}, geopandas {geopandas.__version__}.\n"


def _metingen(landschap: Landschap, keer: int) -> list[Meting]:
    from django.db import connection

    from bench import databank, motoren, postgis

    draden = os.cpu_count() or 1
    motor: dict[str, Callable[[], tuple[int, float]]] = {
        f"{ONZE}, 1 thread": motoren.maak_onze(landschap, 1),
        f"{ONZE}, {draden} threads": motoren.maak_onze(landschap, draden),
        f"DuckDB spatial, {draden} threads": motoren.maak_duckdb(landschap, draden),
        "GeoPandas": motoren.maak_geopandas(landschap),
    }
    metingen = [_meet(naam, functie, keer) for naam, functie in motor.items()]
    with connection.cursor() as cursor, postgis.geladen(cursor, landschap.gebieden, landschap.opgaven):
        metingen.append(_meet(POSTGIS, motoren.maak_postgis(cursor), keer, _backend()))
    databank.vul(landschap)
    metingen.append(_meet("bereken --direct, database to database", databank.bereken, keer, _backend()))
    return metingen


def _backend() -> int:
    """Return the process id of our session in the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _optellen(landschap: Landschap) -> str:
    """Time a change of filter: on the landscape through the database, and on facts of the size of the country."""
    from bench import databank, landelijk
    from gebied.models import Indeling

    indeling = Indeling.objects.get(naam=databank.BRON)
    feiten, kenmerken, matrix = landelijk.maak_feiten(), landelijk.maak_kenmerken(), landelijk.maak_matrix()
    blobs = splits_feiten(feiten)
    omvang = f"{len(blobs):,} areas, {len(feiten.paar_m2):,} pairs, {len(feiten.vlak_m2):,} pieces"
    kies = kenmerken.type_index < 9
    stappen: dict[str, Callable[[], object]] = {
        f"{landschap.naam}, through the database, first time": lambda: databank.filter_scores(indeling, ["natuur"]),
        f"{landschap.naam}, through the database, another filter": lambda: databank.filter_scores(indeling, ["water"]),
        f"{omvang}: load the facts": lambda: laad_feiten(blobs),
        f"{omvang}: scores with their parts for a filter and a year": lambda: bereken_scores(
            feiten, kenmerken, matrix, kies=kies, peiljaar=2027
        ),
    }
    regels = ["", "| change of filter | ms |", "|---|---:|"]
    for naam, functie in stappen.items():
        begin = perf_counter()
        functie()
        regels.append(f"| {naam} | {(perf_counter() - begin) * 1000:.0f} |")
    return "\n".join(regels)


def _rechten() -> str:
    from bench.rechten import meet_rechten

    return meet_rechten()


def _meet(naam: str, functie: Callable[[], tuple[int, float]], keer: int, backend: int | None = None) -> Meting:
    meting = meet(naam, functie, keer=keer, backend=backend)
    sys.stderr.write(f"{naam}: {meting.seconden:.2f} s, processor {meting.processor:.2f} s\n")
    return meting


def _schrijf(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")


if __name__ == "__main__":
    main()
