"""An index per source of the community: the stems of all its text, and the letters of its title."""

from django.db import migrations

#: Table, title, and the other columns: as in cop.zoekbronnen.
TABELLEN = (
    ("cop_inzicht", "zin", ("waarom", "voorwaarden")),
    ("cop_casus", "titel", ("onderwerp", "trots", "gewerkt", "lessen")),
)


def indexes():
    for tabel, titel, teksten in TABELLEN:
        alles = " || ' ' || ".join(f'"{naam}"' for naam in (titel, *teksten))
        yield f"zoek_{tabel}_stam", f"ON {tabel} USING gin (to_tsvector('dutch'::regconfig, ({alles})))"
        yield f"zoek_{tabel}_titel", f'ON {tabel} USING gin ("{titel}" gin_trgm_ops)'


class Migration(migrations.Migration):
    dependencies = [("zoeken", "0001_zoekindexen"), ("cop", "0003_kennis")]
    operations = [
        migrations.RunSQL(f"CREATE INDEX IF NOT EXISTS {naam} {wat}", f"DROP INDEX IF EXISTS {naam}")
        for naam, wat in indexes()
    ]
