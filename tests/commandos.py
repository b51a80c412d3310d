"""Call a command as the command line does, and see what it prints and how it ends."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from django.core.management import CommandError, call_command


@dataclass(frozen=True)
class Afloop:
    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.stdout)


def roep(naam: str, *args: object) -> Afloop:
    """Exit code, stdout and stderr of a command, inside the transaction of the test."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        with redirect_stdout(out), redirect_stderr(err):
            call_command(naam, *map(str, args), stdout=out, stderr=err)
    except CommandError as error:
        code = error.returncode
        err.write(f"Fout: {error}\n")
    except SystemExit as error:
        code = int(error.code or 0)
    return Afloop(code, out.getvalue(), err.getvalue())
