"""Write the scores of areas to a file."""

from opgaven.management.vragen import ExportCommando


class Command(ExportCommando):
    help = "Schrijf de scores van alle gebieden van een indeling en niveau naar een bestand."
    soort = "scores"
