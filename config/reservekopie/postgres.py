"""The server and its programs pg_dump and pg_restore."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import IO, Any, Final, cast

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from accounts.commando import Fout

_PROGRAMMAS: Final = Path("/usr/lib/postgresql")
_VAN_ANDEREN: Final = re.compile(r" COMMENT - EXTENSION | SCHEMA - public | TABLE DATA \S+ spatial_ref_sys ")
_INRICHTING: Final = ("encoding", "datlocprovider", "datcollate", "datctype", "daticulocale", "datlocale")


class Server:
    """The server of the platform's database. A password travels by environment, never on a command line."""

    def __init__(self) -> None:
        connection.ensure_connection()
        instelling = connection.get_connection_params()
        self._password: str = instelling.pop("password", "")
        self._parameters = {naam: str(w) for naam, w in instelling.items() if isinstance(w, str | int)}
        self.versie: int = connection.connection.info.server_version // 10_000
        self.database: str = connection.connection.info.dbname

    def conninfo(self, database: str) -> str:
        return make_conninfo("", **self._parameters | {"dbname": database})

    @cached_property
    def environment(self) -> dict[str, str]:
        return os.environ | ({"PGPASSWORD": self._password} if self._password else {})

    def connect(self, database: str) -> psycopg.Connection[Any]:
        """A connection of our own, beside that of Django."""
        return psycopg.connect(self.conninfo(database), password=self._password or None, autocommit=True)

    def program(self, naam: str) -> str:
        """The program of the server's own version, or of the next newer one."""
        if settings.PG_BIN and (Path(settings.PG_BIN) / naam).exists():
            return str(Path(settings.PG_BIN) / naam)
        versies = sorted(int(path.name) for path in _PROGRAMMAS.glob("[0-9]*") if (path / "bin" / naam).exists())
        for versie in versies:
            if versie >= self.versie:
                return str(_PROGRAMMAS / str(versie) / "bin" / naam)
        if (path := shutil.which(naam)) and _version_of(path) >= self.versie:
            return path
        raise Fout(f"{naam} van PostgreSQL {self.versie} ontbreekt. Installeer postgresql-client-{self.versie}.")

    @contextmanager
    def dump(self, momentopname: str) -> Iterator[IO[bytes]]:
        """What pg_dump gives of exactly this snapshot, while it comes."""
        opdracht = [self.program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"]
        opdracht += [f"--snapshot={momentopname}", f"--dbname={self.conninfo(self.database)}"]
        with self._run(opdracht, stdout=subprocess.PIPE) as proces:
            yield cast("IO[bytes]", proces.stdout)

    def load(self, database: str, dump: Iterable[bytes], inhoud: str) -> None:
        """Restore the entries of this table of contents into a fresh database; stop at the first error."""
        with tempfile.NamedTemporaryFile("w", suffix=".lijst") as lijst:
            lijst.write(inhoud)
            lijst.flush()
            opdracht = [self.program("pg_restore"), "--exit-on-error", "--no-owner", "--no-privileges"]
            opdracht += [f"--use-list={lijst.name}", f"--dbname={self.conninfo(database)}"]
            with self._run(opdracht, stdin=subprocess.PIPE) as proces:
                _feed(proces, dump)

    def contents(self, dump: Iterable[bytes]) -> str:
        """The table of contents of a dump, without what belongs to the owner of PostGIS and comes with it."""
        with (
            tempfile.TemporaryFile() as uit,
            self._run([self.program("pg_restore"), "--list"], stdin=subprocess.PIPE, stdout=uit) as proces,
        ):
            _feed(proces, dump)
            proces.wait()
            uit.seek(0)
            regels = uit.read().decode().splitlines(keepends=True)
        return "".join(regel for regel in regels if not _VAN_ANDEREN.search(regel))

    @contextmanager
    def _run(self, opdracht: list[str], **pipes: Any) -> Iterator[subprocess.Popen[bytes]]:
        """A program to its end; its first complaint in our words. Further lines may quote rows, so they stay unsaid."""
        with tempfile.TemporaryFile() as klachten:
            proces = subprocess.Popen(opdracht, env=self.environment, stderr=klachten, **pipes)
            try:
                yield proces
            except BaseException:
                proces.kill()
                raise
            finally:
                for pipe in filter(None, (proces.stdin, proces.stdout)):
                    with suppress(BrokenPipeError):
                        pipe.close()
                code = proces.wait()
            klachten.seek(0)
            regel = klachten.readline().decode(errors="replace").strip()
        if code:
            raise Fout(f"{Path(opdracht[0]).name} stopte met een fout ({regel or code}).")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One restore at a time."""
        with self.connect("postgres") as beheer:
            row = beheer.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [f"restore {self.database}"]).fetchone()
            if not row or not row[0]:
                raise Fout("Er wordt al een reservekopie teruggezet. Wacht tot dat klaar is.")
            yield

    def create(self, naam: str) -> None:
        """An empty database with PostGIS, that sorts as the present one does."""
        with self.connect("postgres") as beheer:
            try:
                sjabloon = sql.Identifier(settings.DATABASE_SJABLOON)
                beheer.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(naam), sjabloon))
            except psycopg.Error as error:
                reden = str(error).splitlines()[0]
                raise Fout(
                    f"Een nieuwe database maken lukt niet ({reden}). Geef de gebruiker van de database het recht "
                    "CREATEDB en kijk naar DATABASE_SJABLOON (docs/operations.md)."
                ) from error
            if _layout(beheer, naam) != _layout(beheer, self.database):
                raise Fout(
                    f"De databasesjabloon {settings.DATABASE_SJABLOON} sorteert anders dan de database. "
                    "Stel DATABASE_SJABLOON in (docs/operations.md)."
                )

    def drop(self, naam: str) -> None:
        with self.connect("postgres") as beheer:
            drop_database(beheer, naam)

    def remains(self) -> list[str]:
        """Databases that an interrupted restore left: half-filled, or replaced and not yet dropped."""
        with self.connect("postgres") as beheer:
            rows = beheer.execute(
                "SELECT datname FROM pg_database WHERE starts_with(datname, %s) OR starts_with(datname, %s)",
                [f"{self.database}_herstel_", f"{self.database}_vervangen_"],
            )
            return [naam for (naam,) in rows]

    def swap(self, nieuw: str, oud: str) -> None:
        """Give ``nieuw`` the name of the platform's database, and that one the name ``oud``; both or neither."""
        huidig = sql.Identifier(self.database)
        with self.connect("postgres") as beheer:
            beheer.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(huidig))
            try:
                beheer.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = ANY(%s) AND backend_type = 'client backend'",
                    [[self.database, nieuw]],
                )
                with beheer.transaction():
                    beheer.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(huidig, sql.Identifier(oud)))
                    beheer.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(nieuw), huidig))
            except psycopg.Error as error:
                beheer.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(huidig))
                raise Fout(
                    f"De database is niet te verwisselen ({str(error).splitlines()[0]}). "
                    "De oude gegevens staan er nog. Stop de website en de workers en probeer het opnieuw."
                ) from error


def drop_database(beheer: psycopg.Connection[Any], naam: str) -> None:
    """Also with others in it. FORCE refuses to end a vacuum of the system; without it PostgreSQL waits for that."""
    drop = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(naam))
    try:
        beheer.execute(drop + sql.SQL(" WITH (FORCE)"))
    except psycopg.errors.InsufficientPrivilege:
        beheer.execute(drop)


def _version_of(program: str) -> int:
    uitvoer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\) (\d+)", uitvoer)
    return int(found[1]) if found else 0


def _feed(proces: subprocess.Popen[bytes], dump: Iterable[bytes]) -> None:
    """Write to a program; one that closed its door has said why, or needs no more."""
    with suppress(BrokenPipeError), cast("IO[bytes]", proces.stdin) as pipe:
        for blok in dump:
            pipe.write(blok)


def _layout(beheer: psycopg.Connection[Any], naam: str) -> list[Any]:
    row = beheer.execute("SELECT to_jsonb(d) FROM pg_database d WHERE datname = %s", [naam]).fetchone()
    return [row[0].get(sleutel) for sleutel in _INRICHTING] if row else []
