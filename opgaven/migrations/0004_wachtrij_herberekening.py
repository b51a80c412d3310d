"""Number every change of an area's input, and know when the last one was."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("opgaven", "0003_eerste_matrix")]
    operations = [
        migrations.AddField("teherberekenen", "laatst_op", models.DateTimeField(auto_now=True)),
        migrations.RunSQL(
            "CREATE SEQUENCE opgaven_teherberekenen_nummer OWNED BY opgaven_teherberekenen.nummer",
            "DROP SEQUENCE opgaven_teherberekenen_nummer",
        ),
    ]
