"""The newsletter of an open community, who asked for it, and a row per mail. It names what is in it, copies nothing."""

from __future__ import annotations

import hashlib
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.historie.bijhouden import keeps_versions
from accounts.permissions import Recht
from cop.models.community import Community
from cop.querysets import NieuwsbriefQuerySet
from stakeholders.models.gedeeld import NIET_IN_HISTORIE, Bijgehouden

#: So many published items fit in one newsletter.
ONDERDELEN_MAX = 40


@keeps_versions(zonder=(*NIET_IN_HISTORIE, "sleutel", "verzonden_vorm"), persoon=("titel", "inleiding", "slot"))
class Nieuwsbrief(Bijgehouden):
    """``onderdelen`` name what was published (``verslag:12``); ``verzonden_vorm`` holds a digest of each as it went."""

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="nieuwsbrieven"
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"), null=True, editable=False)
    titel = models.CharField(_("onderwerp van de mail"), max_length=150)
    inleiding = models.TextField(_("inleiding"), max_length=5000)
    onderdelen = ArrayField(
        models.CharField(max_length=30), verbose_name=_("wat erin staat"), default=list, blank=True, size=ONDERDELEN_MAX
    )
    slot = models.TextField(_("tot slot"), max_length=2000, blank=True)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, editable=False)
    verzonden_vorm = models.JSONField(default=dict, blank=True, editable=False)
    sleutel = models.UUIDField(default=uuid4, unique=True, editable=False)

    objects = NieuwsbriefQuerySet.as_manager()

    class Meta:
        verbose_name = _("nieuwsbrief")
        verbose_name_plural = _("nieuwsbrieven")
        ordering = ["-nummer", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "nummer"], name="nieuwsbrief_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(nummer__isnull=True, verstuurd_op__isnull=True)
                | Q(nummer__isnull=False, verstuurd_op__isnull=False),
                name="nieuwsbrief_nummer_bij_versturen",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/cop/nieuwsbrieven/{self.pk}/"

    @property
    def is_verstuurd(self) -> bool:
        return self.verstuurd_op is not None

    def rechten_in_kring(self, persoon_id: int) -> frozenset[Recht]:
        """As in the community (accounts.permissions)."""
        return self.community.rechten_in_kring(persoon_id)


class Abonnee(models.Model):
    """An address that asked for the newsletter. It gets one question, and nothing more until its owner says yes.

    ``kenmerk`` is a digest of the address and the community: what a link to unsubscribe names.
    """

    community = models.ForeignKey(
        Community, verbose_name=_("community"), on_delete=models.CASCADE, related_name="abonnees"
    )
    email = models.EmailField(_("e-mailadres"))
    kenmerk = models.CharField(max_length=64, unique=True, editable=False)
    gevraagd_op = models.DateTimeField(_("gevraagd op"), default=timezone.now)
    bevestigd_op = models.DateTimeField(_("bevestigd op"), null=True, blank=True)
    mail_wacht = models.BooleanField(_("de vraag om te bevestigen wacht"), default=True)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    niet_voor = models.DateTimeField(_("niet eerder dan"), default=timezone.now)

    class Meta:
        verbose_name = _("abonnee")
        verbose_name_plural = _("abonnees")
        ordering = ["pk"]
        indexes = [models.Index(fields=["niet_voor"], name="abonnee_mail_wacht", condition=Q(mail_wacht=True))]

    def __str__(self) -> str:
        return f"abonnee {self.pk}"  # onvertaald: for developers


def mark_of(community_id: int, email: str) -> str:
    """The digest of an address in one community; capitals do not count."""
    return hashlib.sha256(f"{community_id}:{email.strip().lower()}".encode()).hexdigest()


class Nieuwsbriefpost(models.Model):
    """A newsletter for one subscriber. The row is the memory: it goes out once it can, and then never again."""

    nieuwsbrief = models.ForeignKey(Nieuwsbrief, on_delete=models.CASCADE, related_name="post")
    abonnee = models.ForeignKey(Abonnee, null=True, blank=True, on_delete=models.SET_NULL, related_name="post")
    klaargezet_op = models.DateTimeField(_("klaargezet op"), auto_now_add=True)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    overgeslagen = models.BooleanField(_("niet meer nodig"), default=False)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    niet_voor = models.DateTimeField(_("niet eerder dan"), default=timezone.now)

    class Meta:
        verbose_name = _("nieuwsbriefpost")
        verbose_name_plural = _("nieuwsbriefpost")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["nieuwsbrief", "abonnee"], name="nieuwsbriefpost_een_keer"),
        ]
        indexes = [
            models.Index(fields=["niet_voor"], name="nieuwsbriefpost_wacht", condition=Q(verstuurd_op__isnull=True))
        ]

    def __str__(self) -> str:
        return f"nieuwsbriefpost {self.pk}"  # onvertaald: for developers
