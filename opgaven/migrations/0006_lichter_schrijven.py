"""Write the results of a run with less work for the database (ADR 0011)."""

import django.db.models.deletion
from django.db import migrations, models


def opgave():
    return models.ForeignKey(
        db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="opgaven.opgave"
    )


class Migration(migrations.Migration):
    dependencies = [("opgaven", "0005_meldingen_bij_opgave")]
    operations = [
        migrations.AlterField("scorepaar", "opgave_a", opgave()),
        migrations.AlterField("scorepaar", "opgave_b", opgave()),
        migrations.RunSQL(
            "ALTER TABLE opgaven_stapelvlak ALTER COLUMN geometrie SET STORAGE EXTERNAL",
            "ALTER TABLE opgaven_stapelvlak ALTER COLUMN geometrie SET STORAGE MAIN",
        ),
    ]
