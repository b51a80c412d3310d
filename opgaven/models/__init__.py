"""Opgaven, the matrix and the runs, split by subject."""

from opgaven.models.berekening import Berekening, Deel, Feiten, Score, ScorePaar, Stapelvlak, TeHerberekenen
from opgaven.models.bewaard import BewaardeVorm
from opgaven.models.effect import Effectwaarde, OpgaveEffect, Wanneer
from opgaven.models.importlog import Import
from opgaven.models.inlezing import Inlezing
from opgaven.models.matrix import Bewijs, Matrixversie, OpgavepaarWaarde, Soort, TypepaarWaarde
from opgaven.models.opgave import (
    Aard,
    Bestuurslaag,
    Geometriesoort,
    Hardheid,
    Opgave,
    OpgaveDeling,
    OpgaveTegel,
    OpgaveVorm,
    Status,
    Urgentie,
)
from opgaven.models.opgavetype import Opgavetype

__all__ = [
    "Aard",
    "Berekening",
    "Bestuurslaag",
    "BewaardeVorm",
    "Bewijs",
    "Deel",
    "Effectwaarde",
    "Feiten",
    "Geometriesoort",
    "Hardheid",
    "Import",
    "Inlezing",
    "Matrixversie",
    "Opgave",
    "OpgaveDeling",
    "OpgaveEffect",
    "OpgaveTegel",
    "OpgaveVorm",
    "OpgavepaarWaarde",
    "Opgavetype",
    "Score",
    "ScorePaar",
    "Soort",
    "Stapelvlak",
    "Status",
    "TeHerberekenen",
    "TypepaarWaarde",
    "Urgentie",
    "Wanneer",
]
