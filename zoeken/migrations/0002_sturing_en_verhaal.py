"""An index per source that came later: the stems of all its text, and the letters of its title."""

from django.db import migrations

#: Table, title, and the other columns: as in zoeken.bronnen.
TABELLEN = (
    ("sturing_afspraak", "titel", ("tekst", "gelegenheid")),
    ("sturing_visie", "titel", ("tekst",)),
    ("sturing_afweging", "titel", ("vraag", "keuze", "redenen", "alternatieven")),
    ("gebied_gebiedsbeeld", "naam", ("tekst", "methode")),
    ("gebied_lustoflast", "naam", ("tekst",)),
    ("gebied_eerdereaanpak", "naam", ("tekst", "opbrengst")),
)


def indexes():
    for tabel, titel, teksten in TABELLEN:
        alles = " || ' ' || ".join(f'"{naam}"' for naam in (titel, *teksten))
        yield f"zoek_{tabel}_stam", f"ON {tabel} USING gin (to_tsvector('dutch'::regconfig, ({alles})))"
        yield f"zoek_{tabel}_titel", f'ON {tabel} USING gin ("{titel}" gin_trgm_ops)'


class Migration(migrations.Migration):
    dependencies = [
        ("zoeken", "0001_zoekindexen"),
        ("gebied", "0007_namen_uit_versies"),
        ("sturing", "0004_banden"),
    ]
    operations = [
        migrations.RunSQL(f"CREATE INDEX IF NOT EXISTS {naam} {wat}", f"DROP INDEX IF EXISTS {naam}")
        for naam, wat in indexes()
    ]
