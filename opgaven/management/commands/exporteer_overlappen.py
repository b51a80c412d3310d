"""Write the pairs that overlap to a file."""

from opgaven.management.vragen import ExportCommando


class Command(ExportCommando):
    help = "Schrijf alle overlappende paren van opgaven per gebied naar een bestand."
    soort = "overlappen"
