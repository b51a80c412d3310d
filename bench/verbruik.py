"""Processor time of this process, its children and the database: what a busy machine does not stretch."""

import os
from pathlib import Path

__all__ = ["processortijd"]

_TIK = os.sysconf("SC_CLK_TCK")


def processortijd(backend: int | None = None) -> float:
    """Return the seconds that all processors spent so far.

    With the process id of a session in the database (of this machine), those of the whole database are included:
    every session, parallel worker and writer, also those that ended.
    """
    eigen = sum(os.times()[:4])
    if backend is None:
        return eigen
    baas = int(_stat(backend)[1])
    return eigen + _seconden(baas) + sum(_seconden(pid) for pid in _kinderen(baas))


def _kinderen(baas: int) -> list[int]:
    pids = [int(map_.name) for map_ in Path("/proc").iterdir() if map_.name.isdecimal()]
    return [pid for pid in pids if _stat(pid)[1:2] == [str(baas)]]


def _seconden(pid: int) -> float:
    """User and system time, that of ended children included."""
    return sum(map(int, _stat(pid)[11:15])) / _TIK


def _stat(pid: int) -> list[str]:
    """Return the fields of a process from its state on; nothing when it has just ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
