"""Logs: one line per event, with the id of its request, and without words of users (docs/operations.md, ADR).

Three rules keep people out of the logs. Of an event only the keys that are named here get through. Of an error: its
class, the places in the code and the codes of the database, never its message, for that quotes what somebody typed.
Of a line of a library: its sentence and the numbers in it, and of libraries that we do not know not even that.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from typing import Any, Final

import structlog
from structlog.typing import EventDict, Processor

from config.env import BASE_DIR

_ONS: Final = {
    "accounts", "api", "config", "cop", "django_structlog", "gebied", "ogc", "opgaven", "stakeholders", "stapeling",
    "sturing", "zoeken",
}  # fmt: skip
_BEKEND: Final = {"celery", "django", "gunicorn", "kombu", "redis"}
_SLEUTELS: Final = {
    "timestamp", "level", "logger", "event", "request_id", "task_id", "parent_task_id", "child_task_id",
    "child_task_name", "task", "method", "view", "code", "duration_ms", "exception", "signame",
}  # fmt: skip
_KADERS: Final = 5
_BIBLIOTHEKEN: Final = "site-packages/"


class Opmaak(structlog.stdlib.ProcessorFormatter):
    """Formats what comes from structlog and from logging alike."""

    def __init__(self, *, voluit: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._voluit = voluit

    def format(self, record: logging.LogRecord) -> str:
        """Take the words out of a line of a library first; with DEBUG a developer sees everything."""
        if not self._voluit and not hasattr(record, "_logger"):
            record = without_words(record)
        return super().format(record)


def without_words(record: logging.LogRecord) -> logging.LogRecord:
    """A copy of a record that holds our own sentence, or of a library's the fixed part and the numbers."""
    bron = record.name.partition(".")[0]
    if bron in _ONS:
        return record
    copy = logging.makeLogRecord(record.__dict__)
    if bron not in _BEKEND or record.name.startswith("django.security") or not isinstance(record.msg, str):
        copy.msg, copy.args = "melding van een bibliotheek", ()
    elif isinstance(record.args, dict):
        copy.args = {key: _number(value) for key, value in record.args.items()}
    elif record.args:
        copy.args = tuple(_number(value) for value in record.args)
    return copy


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else "-"


def allow_listed(_: Any, __: str, event: EventDict) -> EventDict:
    """Only the keys that cannot hold a name."""
    return {key: value for key, value in event.items() if key in _SLEUTELS}


def describe_exception(_: Any, __: str, event: EventDict) -> EventDict:
    """An error as class, places and codes."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception"] = describe(error)
    return event


def describe(error: BaseException) -> dict[str, Any]:
    """What may be told of an error: never its message.

    >>> describe(ValueError("Jan Jansen"))
    {'class': 'ValueError', 'at': []}
    """
    result: dict[str, Any] = {"class": _name(error), "at": _places(error)}
    if diag := getattr(error, "diag", None) or getattr(error.__cause__, "diag", None):
        codes = {"sqlstate": diag.sqlstate, "table": diag.table_name, "constraint": diag.constraint_name}
        result |= {key: value for key, value in codes.items() if value}
    if oorzaak := error.__cause__ or error.__context__:
        result["cause"] = _name(oorzaak)
    return result


def as_text(_: Any, __: str, event: EventDict) -> EventDict:
    """An error for people: the class with its codes, and a line per place."""
    if isinstance(fout := event.get("exception"), dict):
        kop = ", ".join(f"{key} {value}" for key, value in fout.items() if key != "at")
        event["exception"] = "\n".join([kop, *(f"  {plaats}" for plaats in fout["at"])])
    return event


def _places(error: BaseException) -> list[str]:
    """Where it went wrong: our own code on the way, and the last steps whoever's they are."""
    kaders = traceback.extract_tb(error.__traceback__)
    laatste = len(kaders) - _KADERS
    plaatsen = [
        f"{_short(kader.filename)}:{kader.lineno} {kader.name}"
        for nummer, kader in enumerate(kaders)
        if nummer >= laatste or _BIBLIOTHEKEN not in kader.filename
    ]
    return plaatsen[-4 * _KADERS :]


def _name(error: BaseException) -> str:
    soort = type(error)
    return soort.__qualname__ if soort.__module__ == "builtins" else f"{soort.__module__}.{soort.__qualname__}"


def _short(filename: str) -> str:
    """A path within the project or within its package: where the installation lives does not matter."""
    if _BIBLIOTHEKEN in filename:
        return filename.rpartition(_BIBLIOTHEKEN)[2]
    path = Path(filename)
    return str(path.relative_to(BASE_DIR)) if path.is_relative_to(BASE_DIR) else path.name


_VOORAF: Final[list[Processor]] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]

structlog.configure(
    processors=[structlog.stdlib.filter_by_level, *_VOORAF, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)


def logging_config(*, json: bool, voluit: bool) -> dict[str, Any]:
    """What ``logging`` needs: everything to stderr, as JSON or for people."""
    kort: list[Processor] = [describe_exception, allow_listed]
    leesbaar: list[Processor] = [as_text, structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)]
    slot: list[Processor] = [structlog.processors.JSONRenderer(ensure_ascii=False)] if json else leesbaar
    stil = {"level": "CRITICAL", "propagate": True, "handlers": []}
    door = {"level": "INFO", "propagate": True, "handlers": []}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "gebied": {
                "()": Opmaak,
                "voluit": voluit,
                "foreign_pre_chain": _VOORAF,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    *([] if voluit else kort),
                    *slot,
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "gebied"}},
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {
            "django": door,
            "django.server": door,
            "gunicorn.error": door,
            # One line per request and one per task is enough; these repeat it, with the path or the message.
            "django.request": stil,
            "gunicorn.access": stil,
            "celery.app.trace": stil,
            "celery.worker.strategy": {"level": "WARNING"},
            "celery.beat": {"level": "WARNING"},
            "pyogrio": {"level": "ERROR"},
            "weasyprint": {"level": "ERROR"},
            "fontTools": {"level": "ERROR"},
        },
    }


def catch_the_rest() -> None:
    """Errors that nobody caught, also in a thread, become a line of the log as well."""
    log = structlog.get_logger("config.logs")

    def hook(soort: type[BaseException], error: BaseException, spoor: Any) -> None:
        if issubclass(soort, KeyboardInterrupt):
            sys.__excepthook__(soort, error, spoor)
        else:
            log.critical("uncaught_exception", exc_info=(soort, error, spoor))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    logging.captureWarnings(capture=True)
    # A line that cannot be written would be shown with its arguments.
    logging.raiseExceptions = False
