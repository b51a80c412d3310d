"""Scores, pairs and areas in plain Dutch (B1, u-form): the same words on the page, the map and in exports.

Pure: numbers in, sentences out; no query is made here.
"""

from opgaven.taal.kort import in_het_kort, opgave_naam, verouderd_zin
from opgaven.taal.labels import KARAKTER_LABELS, SCORE_LABELS, KarakterLabel, ScoreLabel
from opgaven.taal.redenen import SCHAAL, EigenWaarde, teken, waarom
from opgaven.taal.telt import telt_mee
from opgaven.taal.zekerheid import is_proposal, zekerheid
from opgaven.taal.zinnen import grens_waarde, punten, score_eenheid, score_waarde, score_zin, tel_opgaven, vergelijking

__all__ = [
    "KARAKTER_LABELS",
    "SCHAAL",
    "SCORE_LABELS",
    "EigenWaarde",
    "KarakterLabel",
    "ScoreLabel",
    "grens_waarde",
    "in_het_kort",
    "is_proposal",
    "opgave_naam",
    "punten",
    "score_eenheid",
    "score_waarde",
    "score_zin",
    "teken",
    "tel_opgaven",
    "telt_mee",
    "vergelijking",
    "verouderd_zin",
    "waarom",
    "zekerheid",
]
