"""The kinds of opgave and the traits from which friction follows (method.md, sections 1 and 3)."""

from django.db import models
from django.db.models import Q

from accounts.historie.bijhouden import keeps_versions


@keeps_versions()
class Opgavetype(models.Model):
    """A kind of opgave. Its traits are proposals that a municipality's own experts adjust."""

    class Ligging(models.IntegerChoices):
        ONDERGROND = 1, "Ondergrond"
        MAAIVELD = 2, "Maaiveld"
        ALLE = 3, "Ondergrond en maaiveld"

    class Maat(models.IntegerChoices):
        KLEIN = 1, "Klein"
        MIDDEL = 2, "Middel"
        GROOT = 3, "Groot"

    class Duur(models.IntegerChoices):
        KORT = 1, "Kort"
        MIDDELLANG = 2, "Middellang"
        LANG = 3, "Lang of blijvend"

    code = models.SlugField("code", max_length=30, unique=True)
    naam = models.CharField("naam", max_length=100)
    letter = models.CharField(
        "letters op de kaart",
        max_length=2,
        unique=True,
        help_text="Een of twee letters, als aanvulling op de kleur.",
    )
    volgorde = models.PositiveSmallIntegerField(
        "volgorde", default=100, help_text="Volgorde in lijsten; bepaalt ook de kleur."
    )
    ligging = models.PositiveSmallIntegerField("verticale ligging", choices=Ligging)
    ruimtebeslag = models.PositiveSmallIntegerField("ruimtebeslag", choices=Maat)
    duur = models.PositiveSmallIntegerField("duur", choices=Duur)
    plaatsgebonden = models.BooleanField("plaatsgebonden", default=True)

    class Meta:
        verbose_name = "opgavetype"
        verbose_name_plural = "opgavetypen"
        ordering = ["volgorde", "naam"]
        constraints = [
            models.CheckConstraint(condition=Q(ligging__range=(1, 3)), name="opgavetype_ligging_1_tot_3"),
            models.CheckConstraint(condition=Q(ruimtebeslag__range=(1, 3)), name="opgavetype_ruimtebeslag_1_tot_3"),
            models.CheckConstraint(condition=Q(duur__range=(1, 3)), name="opgavetype_duur_1_tot_3"),
        ]

    def __str__(self) -> str:
        return self.naam
