"""A vraagstuk: a question from an area to a department, with a deadline, an answer and an outcome."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.models import Deling, Organisatie
from gebied.models import Gebied
from opgaven.models import Opgave
from opgaven.models.opgave import Urgentie
from sturing.models.eigendom import NIET_IN_VERSIES, Eigendom, Sturingslijn
from sturing.querysets import StapQuerySet, VraagstukQuerySet


@keeps_versions(zonder=NIET_IN_VERSIES, persoon=("titel", "vraag", "afdeling", "functie", "antwoord", "uitkomst"))
class Vraagstuk(Eigendom):
    """Raised by ``organisatie``, answered by ``aan``: both see it. Addressees are departments and functions."""

    class Status(models.TextChoices):
        OPEN = "open", _("Wacht op antwoord")
        BEANTWOORD = "beantwoord", _("Beantwoord")
        AFGESLOTEN = "afgesloten", _("Afgesloten")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")

    gebied = models.ForeignKey(Gebied, verbose_name=_("gebied"), on_delete=models.PROTECT, related_name="vraagstukken")
    opgaven = models.ManyToManyField(Opgave, verbose_name=_("opgaven"), blank=True, related_name="vraagstukken")
    titel = models.CharField(_("titel"), max_length=200)
    vraag = models.TextField(_("vraag"))
    urgentie = models.PositiveSmallIntegerField(_("urgentie"), choices=Urgentie, default=Urgentie.MIDDEL)
    aan = models.ForeignKey(
        Organisatie, verbose_name=_("aan welke organisatie"), on_delete=models.PROTECT, related_name="+"
    )
    afdeling = models.CharField(_("afdeling"), max_length=200, blank=True)
    functie = models.CharField(
        _("functie"), max_length=200, blank=True, help_text=_("Een functie, geen naam van een persoon.")
    )
    lijn_vraag = models.CharField(
        _("sturingslijn van de vraag"), max_length=10, choices=Sturingslijn, default=Sturingslijn.GEBIED
    )
    lijn_aan = models.CharField(_("sturingslijn van het antwoord"), max_length=10, choices=Sturingslijn, blank=True)
    gesteld_op = models.DateField(_("gesteld op"), default=timezone.localdate)
    termijn = models.DateField(_("antwoord uiterlijk op"))
    status = models.CharField(_("status"), max_length=15, choices=Status, default=Status.OPEN)
    antwoord = models.TextField(_("antwoord"), blank=True)
    beantwoord_op = models.DateField(_("beantwoord op"), null=True, blank=True)
    uitkomst = models.TextField(_("uitkomst"), blank=True)
    afgesloten_op = models.DateField(_("afgesloten op"), null=True, blank=True)

    objects = VraagstukQuerySet.as_manager()

    class Meta:
        verbose_name = _("vraagstuk")
        verbose_name_plural = _("vraagstukken")
        ordering = ["termijn", "pk"]
        indexes = [models.Index(fields=["status", "termijn"], name="vraagstuk_status_termijn")]
        constraints = [
            models.CheckConstraint(
                condition=Q(termijn__gte=F("gesteld_op")),
                name="vraagstuk_termijn_na_vraag",
                violation_error_message=_("De termijn ligt voor de dag waarop de vraag is gesteld."),
            ),
            models.CheckConstraint(
                condition=~Q(status="beantwoord") | (Q(beantwoord_op__isnull=False) & ~Q(antwoord="")),
                name="vraagstuk_beantwoord_heeft_antwoord",
            ),
            models.CheckConstraint(
                condition=~Q(status="afgesloten") | (Q(afgesloten_op__isnull=False) & ~Q(uitkomst="")),
                name="vraagstuk_afgesloten_heeft_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/sturing/vraagstukken/{self.pk}/"

    @property
    def dagen_te_laat(self) -> int:
        """Days since the last day for an answer; 0 when there is time left or the answer came."""
        if self.status != self.Status.OPEN:
            return 0
        return max(0, (timezone.localdate() - self.termijn).days)


keeps_versions(naam="VraagstukOpgave")(Vraagstuk.opgaven.through)


@keeps_versions()
class VraagstukDeling(Deling):
    """Who has to answer sees the vraagstuk too."""

    vraagstuk = models.ForeignKey(Vraagstuk, on_delete=models.CASCADE, related_name="delingen")

    class Meta:
        verbose_name = _("deling van een vraagstuk")
        verbose_name_plural = _("delingen van vraagstukken")
        constraints = [models.UniqueConstraint(fields=["vraagstuk", "organisatie"], name="vraagstukdeling_uniek")]

    def __str__(self) -> str:
        return f"vraagstuk {self.vraagstuk_id} met organisatie {self.organisatie_id}"  # onvertaald: for developers


@keeps_versions(zonder=("verzonden_door",), persoon=("tekst",))
class Vraagstukstap(models.Model):
    """An escalation: prepared when the answer stays away, and sent by the manager (or by itself under a norm)."""

    vraagstuk = models.ForeignKey(Vraagstuk, on_delete=models.CASCADE, related_name="stappen")
    nummer = models.PositiveSmallIntegerField(_("stap"))
    aan_wie = models.CharField(_("aan wie"), max_length=200)
    tekst = models.TextField(_("tekst"))
    voorbereid_op = models.DateTimeField(_("klaargezet op"), default=timezone.now)
    verzonden_op = models.DateTimeField(_("verzonden op"), null=True, blank=True)
    verzonden_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    automatisch = models.BooleanField(_("ging vanzelf"), default=False)

    objects = StapQuerySet.as_manager()

    class Meta:
        verbose_name = _("stap van een vraagstuk")
        verbose_name_plural = _("stappen van vraagstukken")
        ordering = ["nummer"]
        constraints = [models.UniqueConstraint(fields=["vraagstuk", "nummer"], name="vraagstukstap_nummer_uniek")]

    @property
    def organisatie_id(self) -> int:
        """Whose it is (accounts.permissions)."""
        return self.vraagstuk.organisatie_id

    def __str__(self) -> str:
        return f"stap {self.nummer} van vraagstuk {self.vraagstuk_id}"  # onvertaald: for developers


class Bericht(models.Model):
    """A mail about a vraagstuk that has to go out: for whom follows from roles on the moment that it goes.

    The row is the memory: whatever happens to a worker, it goes out once it can, and not again after that.
    """

    class Soort(models.TextChoices):
        GESTELD = "gesteld", _("Nieuwe vraag")
        HERINNERING = "herinnering", _("Herinnering")
        TE_LAAT = "te-laat", _("Termijn voorbij")
        STAP_KLAAR = "stap-klaar", _("Stap staat klaar")
        STAP = "stap", _("Escalatie")
        STAP_VANZELF = "stap-vanzelf", _("Stap ging vanzelf")
        BEANTWOORD = "beantwoord", _("Antwoord")
        AFGESLOTEN = "afgesloten", _("Afgesloten")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")

    vraagstuk = models.ForeignKey(Vraagstuk, on_delete=models.CASCADE, related_name="berichten")
    soort = models.CharField(_("soort"), max_length=15, choices=Soort)
    nummer = models.PositiveSmallIntegerField(_("nummer"), default=0)
    naar = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="+")
    klaargezet_op = models.DateTimeField(_("klaargezet op"), auto_now_add=True)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    ontvangers = models.PositiveSmallIntegerField(_("aantal ontvangers"), null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)

    class Meta:
        verbose_name = _("bericht over een vraagstuk")
        verbose_name_plural = _("berichten over vraagstukken")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["vraagstuk", "soort", "nummer", "naar"], name="bericht_een_keer")
        ]
        indexes = [models.Index(fields=["klaargezet_op"], name="bericht_wacht", condition=Q(verstuurd_op__isnull=True))]

    def __str__(self) -> str:
        return f"{self.soort} over vraagstuk {self.vraagstuk_id}"  # onvertaald: for developers
