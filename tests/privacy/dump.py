"""The whole database as text, as pg_dump gives it."""

from __future__ import annotations

import subprocess

from config.reservekopie.postgres import Server


def dump_text() -> str:
    """Every row of every table. Sees only what was committed."""
    server = Server()
    opdracht = [server.program("pg_dump"), "--data-only", "--inserts", f"--dbname={server.conninfo(server.database)}"]
    return subprocess.run(opdracht, env=server.environment, capture_output=True, text=True, check=True).stdout
