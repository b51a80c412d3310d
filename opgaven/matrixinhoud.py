"""What a numbered matrix version holds, as plain values (method.md, section 3).

The content is JSON: ``typen`` (codes, in order), ``regel`` (friction by the rules alone), ``wrijving`` and
``wisselwerking`` (square lists in the order of ``typen``, overrides applied), and the overrides per pair of opgaven,
``paar_wrijving`` and ``paar_wisselwerking``, as lists of ``[van_id, naar_id, waarde]``.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np

import stapeling

Inhoud = dict[str, Any]


class Kenmerk(NamedTuple):
    """The traits of one type, as the rules need them."""

    code: str
    ligging: int
    ruimtebeslag: int
    duur: int
    plaatsgebonden: bool


class Waarde(NamedTuple):
    """A value for a pair: ``van`` and ``naar`` are codes of types, or ids of opgaven."""

    soort: str
    van: Any
    naar: Any
    waarde: int


def make_inhoud(typen: Iterable[Kenmerk], typeparen: Iterable[Waarde], opgaveparen: Iterable[Waarde]) -> Inhoud:
    """The full matrix in force, overrides of both kinds included."""
    typen = list(typen)
    place = {kenmerk.code: index for index, kenmerk in enumerate(typen)}
    regel = stapeling.wrijving_uit_kenmerken(*(np.array(column) for column in list(zip(*typen, strict=True))[1:]))
    wrijving, wisselwerking = regel.copy(), np.zeros_like(regel)
    for soort, van, naar, waarde in typeparen:
        if soort == "wrijving":
            wrijving[place[van], place[naar]] = wrijving[place[naar], place[van]] = waarde
        else:
            wisselwerking[place[van], place[naar]] = waarde
    opgaveparen = sorted(opgaveparen)
    return {
        "typen": list(place),
        "regel": regel.astype(int).tolist(),
        "wrijving": wrijving.astype(int).tolist(),
        "wisselwerking": wisselwerking.astype(int).tolist(),
        "paar_wrijving": [list(rest) for soort, *rest in opgaveparen if soort == "wrijving"],
        "paar_wisselwerking": [list(rest) for soort, *rest in opgaveparen if soort == "wisselwerking"],
    }


def fingerprint(inhoud: Inhoud) -> str:
    """Equal for equal content: SHA-256 of its canonical JSON."""
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def to_matrix(inhoud: Inhoud) -> stapeling.Matrix:
    """The content as the core wants it."""
    return stapeling.Matrix(
        wrijving=np.array(inhoud["wrijving"], dtype=float),
        wisselwerking=np.array(inhoud["wisselwerking"], dtype=float),
        paar_wrijving={(van, naar): float(waarde) for van, naar, waarde in inhoud["paar_wrijving"]},
        paar_wisselwerking={(van, naar): float(waarde) for van, naar, waarde in inhoud["paar_wisselwerking"]},
    )
