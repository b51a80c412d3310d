"""With whom what is told about an area is shared: a table per kind, as everywhere."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling
from gebied.models.profiel import Kenmerk, Signaal, Zwaartepunt
from gebied.models.verhaal import EerdereAanpak, Gebiedsbeeld, LustOfLast


@keeps_versions()
class KenmerkDeling(Deling):
    onderwerp = models.ForeignKey(Kenmerk, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een kenmerk")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="kenmerkdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"


@keeps_versions()
class SignaalDeling(Deling):
    onderwerp = models.ForeignKey(Signaal, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een signaal")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="signaaldeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"


@keeps_versions()
class ZwaartepuntDeling(Deling):
    onderwerp = models.ForeignKey(Zwaartepunt, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een zwaartepunt")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="zwaartepuntdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"


@keeps_versions()
class LustOfLastDeling(Deling):
    onderwerp = models.ForeignKey(LustOfLast, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een lust of last")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="lustoflastdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"


@keeps_versions()
class GebiedsbeeldDeling(Deling):
    onderwerp = models.ForeignKey(Gebiedsbeeld, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een gebiedsbeeld")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="gebiedsbeelddeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"


@keeps_versions()
class EerdereAanpakDeling(Deling):
    onderwerp = models.ForeignKey(EerdereAanpak, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een eerdere aanpak")
        constraints = [models.UniqueConstraint(fields=["onderwerp", "organisatie"], name="eerdereaanpakdeling_uniek")]

    def __str__(self) -> str:
        return f"{self.onderwerp_id}:{self.organisatie_id}"
