#!/usr/bin/env python
"""Ask the advisory services about everything in our locks, and tell what they did not answer.

pip-audit calls a package that its service does not know "skipped", and then reports that nothing was found. Here a
package that was not checked is a package that was not checked.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GEVONDEN, NIET_GECONTROLEERD = 1, 3


@dataclass
class Uitslag:
    """What one service said: leaks, and what it could not say."""

    lekken: list[str] = field(default_factory=list)
    gecontroleerd: int = 0
    ongecontroleerd: list[str] = field(default_factory=list)
    storing: str = ""


def main(root: Path, eisen: Path) -> int:
    """Print a line per leak and a conclusion per service; give the exit code."""
    uitslagen = {"Python": python(eisen), "npm": npm(root)}
    for naam, uitslag in uitslagen.items():
        print("\n".join([*uitslag.lekken, conclusion(naam, uitslag)]))
    if any(uitslag.lekken for uitslag in uitslagen.values()):
        return GEVONDEN
    if any(uitslag.storing or uitslag.ongecontroleerd for uitslag in uitslagen.values()):
        return NIET_GECONTROLEERD
    return 0


def conclusion(naam: str, uitslag: Uitslag) -> str:
    """One line for people."""
    if uitslag.storing:
        return f"{naam}: de adviesdienst antwoordt niet, dus er is niets gecontroleerd ({uitslag.storing})."
    slot = f"{naam}: {uitslag.gecontroleerd} pakketten gecontroleerd, {len(uitslag.lekken)} lekken bekend."
    if weg := uitslag.ongecontroleerd:
        slot += f" Niet gecontroleerd: {len(weg)} ({', '.join(weg[:5])}{' ...' if len(weg) > 5 else ''})."
    return slot


def python(eisen: Path) -> Uitslag:
    """pip-audit over the exported lock: every version is pinned with its hash, so nothing is resolved or installed."""
    with tempfile.NamedTemporaryFile(suffix=".json") as uit:
        opdracht = [sys.executable, "-m", "pip_audit", "-r", str(eisen), "--require-hashes", "--disable-pip"]
        opdracht += ["--format", "json", "--output", uit.name, "--progress-spinner", "off"]
        proces = subprocess.run(opdracht, capture_output=True, text=True, check=False)
        inhoud = Path(uit.name).read_text()
    if not inhoud.strip():
        return Uitslag(storing=last_line(proces.stderr))
    pakketten: list[dict[str, Any]] = json.loads(inhoud)["dependencies"]
    lekken = [
        f"{pakket['name']} {pakket['version']}: {lek['id']}, "
        f"verholpen in {', '.join(lek['fix_versions']) or 'nog niets'}"
        for pakket in pakketten
        for lek in pakket.get("vulns", [])
    ]
    weg = [pakket["name"] for pakket in pakketten if "skip_reason" in pakket]
    if len(weg) == len(pakketten):
        return Uitslag(storing="de dienst kent geen enkel pakket")
    return Uitslag(lekken, len(pakketten) - len(weg), weg)


def npm(root: Path) -> Uitslag:
    """Ask npm audit over the lock, what only development needs included."""
    opdracht = [
        "npm",
        "audit",
        "--json",
        "--package-lock-only",
        "--include=dev",
        "--include=optional",
        "--include=peer",
    ]
    proces = subprocess.run(opdracht, cwd=root, capture_output=True, text=True, check=False)
    try:
        verslag = json.loads(proces.stdout)
        gevonden, aantal = verslag["vulnerabilities"], verslag["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError):
        return Uitslag(storing=last_line(proces.stderr))
    return Uitslag([f"{naam}: {lek['severity']}, {lek['range']}" for naam, lek in sorted(gevonden.items())], aantal)


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip() and "complete log" not in line]
    return lines[-1].strip()[:200] if lines else "geen antwoord"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
