"""The base of every command that outsiders rely on: one line when something is wrong, one object with ``--json``.

Exit 0 done, 1 nothing could be used, 2 wrong arguments. The object, and nothing else, goes to stdout; a command that
fails prints nothing there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from accounts.historie.context import of_command


class Fout(CommandError):
    """Something is wrong that the reader can mend; the message says what to do."""


class ArgumentFout(Fout):
    """The command was called in a way that cannot work."""

    def __init__(self, message: str) -> None:
        super().__init__(message, returncode=2)


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """What a command tells: an object for machines and a few lines for people. ``code`` 1: nothing was usable."""

    gegevens: dict[str, Any]
    tekst: str
    code: int = 0


class Commando(BaseCommand):
    """Implement ``add_options``, and ``run``: do the work, or raise Fout or ArgumentFout."""

    requires_system_checks = []
    run: Callable[..., Uitvoer]

    def add_options(self, parser: CommandParser) -> None:
        """Declare the arguments of the command."""

    def run_from_argv(self, argv: list[str]) -> None:
        """Wrong arguments give one line too."""
        try:
            super().run_from_argv(argv)
        except Fout as error:
            self.stderr.write(f"Fout: {error}")
            sys.exit(error.returncode)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """On the command line every error starts with the same word, whatever its class."""
        try:
            with of_command(type(self).__module__.rpartition(".")[2]):
                return super().execute(*args, **options)
        except Fout as error:
            if not getattr(self, "_called_from_command_line", False) or options.get("traceback"):
                raise
            self.stderr.write(f"Fout: {error}")
            sys.exit(error.returncode)

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Argparse, but for its English."""
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.error = self._refuse  # type: ignore[method-assign]
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        """``--json`` for all, then the command's own."""
        parser.add_argument("--json", action="store_true", help="Geef één JSON-object op stdout en verder niets.")
        self.add_options(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run, and print the object or the text."""
        try:
            uitvoer = self.run(**options)
        except CommandError:
            raise
        except OperationalError as error:
            raise Fout(
                "De database antwoordt niet. Start het platform met script/run en probeer het opnieuw."
            ) from error
        except Exception as error:
            if options.get("traceback"):
                raise
            raise Fout(
                f"Er ging iets mis ({type(error).__name__}: {_one_line(error)}). "
                "Probeer het opnieuw; met --traceback ziet u meer."
            ) from error
        as_json = json.dumps(uitvoer.gegevens, ensure_ascii=False, default=str)
        self.stdout.write(as_json if options["json"] else uitvoer.tekst)
        if uitvoer.code:
            sys.exit(uitvoer.code)

    def _refuse(self, message: str) -> NoReturn:
        raise ArgumentFout(to_dutch(message))


_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"Geef ook \1 op."),
    (r"unrecognized arguments: (.*)", r"De optie \1 bestaat niet. Kijk met --help welke er zijn."),
    (r"argument (.*): expected one argument", r"Geef een waarde bij \1."),
    (r"argument (.*): invalid int value: (.*)", r"\1 moet een geheel getal zijn, niet \2."),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\2 kan niet bij \1. Kies uit: \3."),
)


def to_dutch(message: str) -> str:
    """A message of argparse as a Dutch sentence that says what to do.

    >>> to_dutch("the following arguments are required: --indeling")
    'Geef ook --indeling op.'
    >>> to_dutch("argument --niveau: invalid choice: 'dorp' (choose from 'wijk', 'buurt')")
    "'dorp' kan niet bij --niveau. Kies uit: 'wijk', 'buurt'."
    """
    for pattern, sentence in _TRANSLATIONS:
        if match := re.fullmatch(pattern, message):
            return match.expand(sentence)
    return message


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
