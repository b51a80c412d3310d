"""Number 1 of the matrix: the start values."""

from django.db import migrations

from opgaven import matrixinhoud


def publish(apps, schema_editor):
    Opgavetype = apps.get_model("opgaven", "Opgavetype")
    TypepaarWaarde = apps.get_model("opgaven", "TypepaarWaarde")
    Matrixversie = apps.get_model("opgaven", "Matrixversie")
    typen = Opgavetype.objects.order_by("pk").values_list(*matrixinhoud.Kenmerk._fields)
    paren = TypepaarWaarde.objects.values_list("soort", "van__code", "naar__code", "waarde")
    inhoud = matrixinhoud.make_inhoud(map(matrixinhoud.Kenmerk._make, typen), map(matrixinhoud.Waarde._make, paren), [])
    Matrixversie.objects.create(
        nummer=1, inhoud=inhoud, vingerafdruk=matrixinhoud.fingerprint(inhoud), toelichting="Startwaarden", actief=True
    )


class Migration(migrations.Migration):
    dependencies = [("opgaven", "0002_startwaarden")]
    operations = [migrations.RunPython(publish, migrations.RunPython.noop)]
