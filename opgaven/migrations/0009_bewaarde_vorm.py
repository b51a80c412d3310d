"""Shapes that were given and not saved yet."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL), ("opgaven", "0008_historie")]
    operations = [
        migrations.CreateModel(
            name="BewaardeVorm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=64, unique=True)),
                ("wkb", models.BinaryField(help_text="Een MultiPolygon in RD.", verbose_name="vorm")),
                ("bewaard_op", models.DateTimeField(auto_now_add=True, verbose_name="bewaard op")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "bewaarde vorm",
                "verbose_name_plural": "bewaarde vormen",
                "indexes": [models.Index(fields=["bewaard_op"], name="bewaardevorm_op")],
            },
        ),
    ]
