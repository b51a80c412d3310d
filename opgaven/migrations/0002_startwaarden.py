"""Write the start values of types and matrix, once."""

import datetime

from django.db import migrations

from opgaven import startwaarden


def write(apps, schema_editor):
    Opgavetype = apps.get_model("opgaven", "Opgavetype")
    TypepaarWaarde = apps.get_model("opgaven", "TypepaarWaarde")
    typen = {
        soort.code: Opgavetype.objects.create(volgorde=10 * nummer, **soort._asdict())
        for nummer, soort in enumerate(startwaarden.TYPEN, start=1)
    }
    common = {"bewijs": "zwak", "herkomst": "startwaarde", "datum": datetime.date(2026, 11, 22)}
    rows = [
        TypepaarWaarde(soort="wrijving", van_id=min(typen[a].pk, typen[b].pk), naar_id=max(typen[a].pk, typen[b].pk), waarde=f, reden=reden, **common)
        for a, b, f, reden in startwaarden.WRIJVING
    ]
    rows += [
        TypepaarWaarde(
            soort="wisselwerking", van=typen[a], naar=typen[b], waarde=s,
            reden=startwaarden.reden_wisselwerking(typen[a].naam, typen[b].naam, s), **common,
        )
        for a, b, s in startwaarden.WISSELWERKING
    ]
    TypepaarWaarde.objects.bulk_create(rows)


class Migration(migrations.Migration):
    dependencies = [("opgaven", "0001_initial")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
