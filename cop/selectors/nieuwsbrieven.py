"""Find newsletters with what is in them, as it is published now; what there is to choose; and how a sending goes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncDate
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep
from cop.models import Abonnee, Agendapunt, Casus, Community, Inzicht, Nieuwsbrief

#: An address that nobody confirms is kept so long.
BEVESTIGEN_BINNEN: Final = timedelta(days=7)
_GEPUBLICEERD: Final = "gepubliceerd"


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One published thing: ``sleutel`` names it, ``herkomst`` says what it is. A withdrawn one has only a key."""

    sleutel: str
    kop: str = ""
    tekst: str = ""
    herkomst: str = ""
    adres: str = ""
    teruggetrokken: bool = False
    aangepast: bool = False

    @property
    def vorm(self) -> str:
        """A digest of what it says."""
        return hashlib.sha256(f"{self.kop}\n{self.tekst}".encode()).hexdigest()[:32]


def published_in(community: Community) -> dict[str, Onderdeel]:
    """All that a community published, by key, the newest meeting first. Three queries."""
    gevonden = [*_reports(community), *_insights(community), *_cases(community)]
    return {een.sleutel: een for een in gevonden}


def _reports(community: Community) -> list[Onderdeel]:
    rows = Agendapunt.objects.filter(bijeenkomst__community=community, stand=_GEPUBLICEERD)
    return [
        Onderdeel(
            f"verslag:{punt.pk}",
            punt.titel,
            punt.verslag,
            _("Verslag van {titel}, {dag}").format(
                titel=punt.bijeenkomst.titel,
                dag=date_format(timezone.localtime(punt.bijeenkomst.begin), "j F Y"),
            ),
            punt.get_absolute_url(),
        )
        for punt in rows.select_related("bijeenkomst").order_by("-bijeenkomst__begin", "volgorde", "pk")
    ]


def _insights(community: Community) -> list[Onderdeel]:
    rows = Inzicht.objects.filter(community=community, stand=_GEPUBLICEERD, samengevoegd_in__isnull=True)
    return [
        Onderdeel(f"inzicht:{een.pk}", een.zin, een.waarom, str(een.get_soort_display()), een.get_absolute_url())
        for een in rows.order_by("zin", "pk")
    ]


def _cases(community: Community) -> list[Onderdeel]:
    rows = Casus.objects.filter(community=community, stand=_GEPUBLICEERD).order_by("titel", "pk")
    return [
        Onderdeel(
            f"casus:{een.pk}",
            een.titel,
            "\n\n".join(deel for deel in (een.onderwerp, een.gewerkt, een.lessen) if deel),
            _("Casus van {wie}").format(wie=een.organisatienaam),
            een.get_absolute_url(),
        )
        for een in rows
    ]


def parts_of(brief: Nieuwsbrief) -> list[Onderdeel]:
    """What is in it, as it is published now; what was withdrawn says so and no more. Three queries."""
    gepubliceerd = published_in(brief.community)
    return [_part(sleutel, gepubliceerd.get(sleutel), brief.verzonden_vorm) for sleutel in brief.onderdelen]


def _part(sleutel: str, nu: Onderdeel | None, toen: Mapping[str, str]) -> Onderdeel:
    if nu is None:
        return Onderdeel(sleutel, teruggetrokken=True)
    anders = sleutel in toen and toen[sleutel] != nu.vorm
    return Onderdeel(sleutel, nu.kop, nu.tekst, nu.herkomst, nu.adres, aangepast=anders)


def newsletters_of(community: Community, doelgroep: Doelgroep) -> list[Nieuwsbrief]:
    """Those that may be seen: drafts first, then the newest. One query."""
    rows = Nieuwsbrief.objects.visible_to(doelgroep).filter(community=community)
    found: list[Nieuwsbrief] = list(rows.order_by("verstuurd_op", "-pk"))
    return [*(een for een in found if not een.is_verstuurd), *(een for een in found[::-1] if een.is_verstuurd)]


def get_newsletter(pk: int, doelgroep: Doelgroep) -> Any:
    """Raises Http404."""
    rows = Nieuwsbrief.objects.visible_to(doelgroep).select_related("community__organisatie")
    return get_object_or_404(rows, pk=pk)


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How many mails there are, and what became of them."""

    totaal: int
    verstuurd: int
    wachten: int
    geweigerd: int
    """Of those that wait: how many the mail server refused before."""
    overgeslagen: int


def progress_of(brief: Nieuwsbrief) -> Voortgang:
    """One query."""
    wacht = Q(verstuurd_op__isnull=True)
    tellingen = brief.post.aggregate(  # type: ignore[attr-defined]
        totaal=Count("pk"),
        verstuurd=Count("pk", filter=~wacht & Q(overgeslagen=False)),
        wachten=Count("pk", filter=wacht),
        geweigerd=Count("pk", filter=wacht & Q(pogingen__gt=0)),
        overgeslagen=Count("pk", filter=Q(overgeslagen=True)),
    )
    return Voortgang(**tellingen)


def subscribers_of(community: Community) -> int:
    """How many confirmed. One query."""
    return Abonnee.objects.filter(community=community, bevestigd_op__isnull=False).count()


def unconfirmed(vandaag: date) -> QuerySet[Any]:
    """Addresses that nobody confirmed in time."""
    rows = Abonnee.objects.filter(bevestigd_op__isnull=True, gevraagd_op__date__lt=vandaag - BEVESTIGEN_BINNEN)
    return rows.annotate(sinds=TruncDate("gevraagd_op")).order_by("pk")
