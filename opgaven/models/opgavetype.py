"""The kinds of opgave and the traits from which friction follows (method.md, sections 1 and 3)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions


@keeps_versions()
class Opgavetype(models.Model):
    """A kind of opgave. Its traits are proposals that a municipality's own experts adjust."""

    class Ligging(models.IntegerChoices):
        ONDERGROND = 1, _("Ondergrond")
        MAAIVELD = 2, _("Maaiveld")
        ALLE = 3, _("Ondergrond en maaiveld")

    class Maat(models.IntegerChoices):
        KLEIN = 1, _("Klein")
        MIDDEL = 2, _("Middel")
        GROOT = 3, _("Groot")

    class Duur(models.IntegerChoices):
        KORT = 1, _("Kort")
        MIDDELLANG = 2, _("Middellang")
        LANG = 3, _("Lang of blijvend")

    code = models.SlugField(_("code"), max_length=30, unique=True)
    naam = models.CharField(_("naam"), max_length=100)
    letter = models.CharField(
        _("letters op de kaart"),
        max_length=2,
        unique=True,
        help_text=_("Een of twee letters, als aanvulling op de kleur."),
    )
    volgorde = models.PositiveSmallIntegerField(
        _("volgorde"), default=100, help_text=_("Volgorde in lijsten; bepaalt ook de kleur.")
    )
    ligging = models.PositiveSmallIntegerField(_("verticale ligging"), choices=Ligging)
    ruimtebeslag = models.PositiveSmallIntegerField(_("ruimtebeslag"), choices=Maat)
    duur = models.PositiveSmallIntegerField(_("duur"), choices=Duur)
    plaatsgebonden = models.BooleanField(_("plaatsgebonden"), default=True)

    class Meta:
        verbose_name = _("opgavetype")
        verbose_name_plural = _("opgavetypen")
        ordering = ["volgorde", "naam"]
        constraints = [
            models.CheckConstraint(condition=Q(ligging__range=(1, 3)), name="opgavetype_ligging_1_tot_3"),
            models.CheckConstraint(condition=Q(ruimtebeslag__range=(1, 3)), name="opgavetype_ruimtebeslag_1_tot_3"),
            models.CheckConstraint(condition=Q(duur__range=(1, 3)), name="opgavetype_duur_1_tot_3"),
        ]

    def __str__(self) -> str:
        return self.naam
