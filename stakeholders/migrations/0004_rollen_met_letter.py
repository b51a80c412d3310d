from django.db import migrations, models

ROLLEN = [
    ("r", "Voert uit (R)"),
    ("a", "Beslist (A)"),
    ("s", "Ondersteunt (S)"),
    ("c", "Wordt geraadpleegd (C)"),
    ("i", "Wordt geïnformeerd (I)"),
]


class Migration(migrations.Migration):
    """Words only: nothing changes in the database."""

    dependencies = [("stakeholders", "0003_gehoord")]

    operations = [
        migrations.AlterField(
            model_name=naam,
            name="rol",
            field=models.CharField(choices=ROLLEN, default="c", max_length=1, verbose_name="rol"),
        )
        for naam in ("betrokkenheid", "betrokkenheidversie")
    ]
