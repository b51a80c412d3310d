"""Trigrams, and an index per source: the stems of all its text, and the letters of its title."""

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

#: Table, title, and the other columns: as in zoeken.bronnen.
TABELLEN = (
    ("gebied_gebied", "naam", ("code",)),
    ("opgaven_opgave", "naam", ("beschrijving", "doel", "resultaat", "programma")),
    ("sturing_vraagstuk", "titel", ("vraag", "antwoord", "uitkomst")),
    ("sturing_agendaitem", "titel", ("omschrijving", "resultaat", "gerealiseerd")),
    ("stakeholders_stakeholder", "naam", ("omschrijving",)),
    ("stakeholders_participatieproces", "naam", ("doelgroep", "terugkoppeling")),
    ("stakeholders_initiatief", "naam", ("idee", "nodig")),
    ("gebied_kenmerk", "naam", ("tekst",)),
    ("gebied_zwaartepunt", "naam", ("argument",)),
)


def indexes():
    for tabel, titel, teksten in TABELLEN:
        alles = " || ' ' || ".join(f'"{naam}"' for naam in (titel, *teksten))
        yield f"zoek_{tabel}_stam", f"ON {tabel} USING gin (to_tsvector('dutch'::regconfig, ({alles})))"
        yield f"zoek_{tabel}_titel", f'ON {tabel} USING gin ("{titel}" gin_trgm_ops)'


class Migration(migrations.Migration):
    dependencies = [
        ("gebied", "0005_profiel"),
        ("opgaven", "0012_effecten"),
        ("sturing", "0001_begin"),
        ("stakeholders", "0001_initial"),
    ]
    operations = [
        TrigramExtension(),
        *(
            migrations.RunSQL(f"CREATE INDEX IF NOT EXISTS {naam} {wat}", f"DROP INDEX IF EXISTS {naam}")
            for naam, wat in indexes()
        ),
    ]
