"""Scores and overlaps as files for others: CSV, Excel, GeoPackage and GeoJSON. Columns: contract.md."""

from opgaven.exporteren.bestand import ExportFout, Formaat, formaat_of, write_file
from opgaven.exporteren.overlappen import overlappen_table
from opgaven.exporteren.scores import scores_table
from opgaven.exporteren.tabel import Tabel

#: What can be exported, by the word in commands and addresses.
SOORTEN = {"scores": scores_table, "overlappen": overlappen_table}

__all__ = ["SOORTEN", "ExportFout", "Formaat", "Tabel", "formaat_of", "overlappen_table", "scores_table", "write_file"]
