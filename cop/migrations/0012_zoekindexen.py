"""What can be searched of communities since later: the stems of all its text, and the letters of its title."""

from django.db import migrations

#: Table, title, and the other columns: as in cop.zoekbronnen.
TABELLEN = (
    ("cop_community", "naam", ("thema", "omschrijving")),
    ("cop_bijeenkomst", "titel", ("plaats", "gastheer")),
    ("cop_agendapunt", "titel", ("verslag",)),
    ("cop_nieuwsbrief", "titel", ("inleiding", "slot")),
)


def indexes():
    for tabel, titel, teksten in TABELLEN:
        alles = " || ' ' || ".join(f'"{naam}"' for naam in (titel, *teksten))
        yield f"zoek_{tabel}_stam", f"ON {tabel} USING gin (to_tsvector('dutch'::regconfig, ({alles})))"
        yield f"zoek_{tabel}_titel", f'ON {tabel} USING gin ("{titel}" gin_trgm_ops)'


class Migration(migrations.Migration):
    dependencies = [
        ("cop", "0011_zonder_uitnodiging"),
        ("zoeken", "0001_zoekindexen"),
    ]
    operations = [
        migrations.RunSQL(f"CREATE INDEX IF NOT EXISTS {naam} {wat}", f"DROP INDEX IF EXISTS {naam}")
        for naam, wat in indexes()
    ]
