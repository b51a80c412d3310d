"""Scores and overlaps as files for others: CSV, Excel, GeoPackage and GeoJSON. Columns: contract.md."""

from opgaven.exporteren.bestand import ExportFout, Formaat, formaat_of, write_file
from opgaven.exporteren.opgaven import opgaven_table
from opgaven.exporteren.overlappen import overlappen_of_area, overlappen_table
from opgaven.exporteren.scores import scores_of_area, scores_table
from opgaven.exporteren.tabel import Tabel

#: What can be exported, by the word in commands and addresses.
SOORTEN = {"scores": scores_table, "overlappen": overlappen_table}
#: The same, of one area.
SOORTEN_VAN_GEBIED = {"scores": scores_of_area, "overlappen": overlappen_of_area}

__all__ = [
    "SOORTEN",
    "SOORTEN_VAN_GEBIED",
    "ExportFout",
    "Formaat",
    "Tabel",
    "formaat_of",
    "opgaven_table",
    "overlappen_of_area",
    "overlappen_table",
    "scores_of_area",
    "scores_table",
    "write_file",
]
