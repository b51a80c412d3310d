"""With which organisations what is kept about steering an area is shared."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling
from sturing.models.afweging import Afweging, Instrument, Prioriteit
from sturing.models.gebiedssturing import Gebiedsrol, Lijnwens, Vaardigheid, Visie


@keeps_versions()
class VisieDeling(Deling):
    visie = models.ForeignKey(Visie, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een visie")
        verbose_name_plural = _("delingen van visies")
        constraints = [models.UniqueConstraint(fields=["visie", "organisatie"], name="visiedeling_uniek")]

    def __str__(self) -> str:
        return f"visie {self.visie_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class GebiedsrolDeling(Deling):
    gebiedsrol = models.ForeignKey(Gebiedsrol, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een gebiedsrol")
        verbose_name_plural = _("delingen van gebiedsrollen")
        constraints = [models.UniqueConstraint(fields=["gebiedsrol", "organisatie"], name="gebiedsroldeling_uniek")]

    def __str__(self) -> str:
        return f"gebiedsrol {self.gebiedsrol_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class VaardigheidDeling(Deling):
    vaardigheid = models.ForeignKey(Vaardigheid, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een vaardigheid")
        verbose_name_plural = _("delingen van vaardigheden")
        constraints = [models.UniqueConstraint(fields=["vaardigheid", "organisatie"], name="vaardigheiddeling_uniek")]

    def __str__(self) -> str:
        return f"vaardigheid {self.vaardigheid_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class LijnwensDeling(Deling):
    lijnwens = models.ForeignKey(Lijnwens, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een wens van een sturingslijn")
        verbose_name_plural = _("delingen van wensen van sturingslijnen")
        constraints = [models.UniqueConstraint(fields=["lijnwens", "organisatie"], name="lijnwensdeling_uniek")]

    def __str__(self) -> str:
        return f"lijnwens {self.lijnwens_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class AfwegingDeling(Deling):
    afweging = models.ForeignKey(Afweging, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een afweging")
        verbose_name_plural = _("delingen van afwegingen")
        constraints = [models.UniqueConstraint(fields=["afweging", "organisatie"], name="afwegingdeling_uniek")]

    def __str__(self) -> str:
        return f"afweging {self.afweging_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class PrioriteitDeling(Deling):
    prioriteit = models.ForeignKey(Prioriteit, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een prioriteit")
        verbose_name_plural = _("delingen van prioriteiten")
        constraints = [models.UniqueConstraint(fields=["prioriteit", "organisatie"], name="prioriteitdeling_uniek")]

    def __str__(self) -> str:
        return f"prioriteit {self.prioriteit_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions()
class InstrumentDeling(Deling):
    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een instrument")
        verbose_name_plural = _("delingen van instrumenten")
        constraints = [models.UniqueConstraint(fields=["instrument", "organisatie"], name="instrumentdeling_uniek")]

    def __str__(self) -> str:
        return f"instrument {self.instrument_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers
