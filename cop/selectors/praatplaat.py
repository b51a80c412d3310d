"""What stands on a praatplaat: the insights of a community or of one meeting, as far as somebody may see them."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.permissions import Doelgroep
from cop.models import Bewijs, Bijeenkomst, Community, Inzicht
from cop.praatplaat.beeld import Plaat
from cop.praatplaat.kaartje import Kaartje
from cop.selectors.kennis import insights_listed

#: How the kinds follow each other on a sheet.
_AARDEN: Final = list(Inzicht.Aard.values)
_SOORTEN: Final = list(Inzicht.Soort.values)
_BRONNEN: Final = ("casus", "antwoord__casus", "agendapunt", "plakverslag")


def insights_of(
    community: Community, bijeenkomst: Bijeenkomst | None, doelgroep: Doelgroep, *, gepubliceerd: bool
) -> list[Any]:
    """In the order of the sheet: by what they are about, factors first, the best carried first. One query."""
    rows = insights_listed(doelgroep).filter(community=community)
    if gepubliceerd:
        rows = rows.filter(stand="gepubliceerd")
    if bijeenkomst is not None:
        uit = Bewijs.objects.visible_to(doelgroep).filter(_from(bijeenkomst)).order_by().values("inzicht")
        rows = rows.filter(Q(bijeenkomst=bijeenkomst) | Q(pk__in=uit))
    return list(
        rows.order_by(_place("aard", _AARDEN), _place("soort", _SOORTEN), F("dragend").desc(), "tegen", "zin", "pk")
    )


def _from(bijeenkomst: Bijeenkomst) -> Q:
    """The evidence that came out of a meeting."""
    found = Q()
    for bron in _BRONNEN:
        found |= Q(**{f"{bron}__bijeenkomst": bijeenkomst})
    return found


def _place(veld: str, waarden: list[str]) -> Case:
    keuzes = [When(**{veld: waarde}, then=Value(nr)) for nr, waarde in enumerate(waarden)]
    return Case(*keuzes, default=Value(99), output_field=IntegerField())


def plate_of(community: Community, bijeenkomst: Bijeenkomst | None, inzichten: list[Any]) -> Plaat:
    """What is drawn of them. No query."""
    concepten = sum(een.stand != "gepubliceerd" for een in inzichten)
    dag = date_format(timezone.localdate(), "j F Y")
    return Plaat(
        titel=community.naam if bijeenkomst is None else bijeenkomst.titel,
        ondertitel=_subtitle(community, bijeenkomst, inzichten),
        kaartjes=[_card(een) for een in inzichten],
        voet=_("Gemaakt op {dag}. Elk bolletje is een casus of verslag dat dit inzicht draagt.").format(dag=dag),
        aarden={aard.value: str(aard.label) for aard in Inzicht.Aard},
        soorten={soort.value: str(soort.label) for soort in Inzicht.Soort},
        concept=_("Met concepten: alleen voor deelnemers") if concepten else "",
    )


def _subtitle(community: Community, bijeenkomst: Bijeenkomst | None, inzichten: list[Any]) -> str:
    n = len(inzichten)
    aantal = ngettext("{n} inzicht", "{n} inzichten", n).format(n=n)
    if bijeenkomst is None:
        return _("Wat wij leerden over {thema}. {aantal}.").format(thema=community.thema, aantal=aantal)
    dag = date_format(timezone.localtime(bijeenkomst.begin), "j F Y")
    return _("{community}, bijeenkomst {nr} op {dag}. {aantal}.").format(
        community=community.naam, nr=bijeenkomst.nummer, dag=dag, aantal=aantal
    )


def _card(een: Any) -> Kaartje:
    return Kaartje(
        nummer=een.pk,
        zin=een.zin,
        soort=een.soort,
        soortnaam=str(een.get_soort_display()),
        aard=een.aard,
        gedragen=carried_by(een),
        bolletjes=een.dragend,
        tegen=counted_against(een),
        tegens=een.tegen,
        concept=str(een.get_stand_display()) if een.stand != "gepubliceerd" else "",
    )


def carried_by(een: Any) -> str:
    """What carries it, counted in words; empty when nothing that may be seen does."""
    delen = []
    if een.casussen:
        delen.append(ngettext("{n} casus", "{n} casussen", een.casussen).format(n=een.casussen))
    if een.organisaties > 1:
        delen.append(_("{n} organisaties").format(n=een.organisaties))
    if een.verslagen:
        delen.append(ngettext("{n} verslag", "{n} verslagen", een.verslagen).format(n=een.verslagen))
    return ", ".join(delen)


def counted_against(een: Any) -> str:
    """The counter-examples in words."""
    if not een.tegen:
        return ""
    return ngettext("{n} tegenvoorbeeld", "{n} tegenvoorbeelden", een.tegen).format(n=een.tegen)
