"""Find cases and insights as far as this person may see them, with what carries an insight counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject, Lower
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag
from cop.models import Bewijs, Casus, Community, Inzicht, Inzichtpaar, Toepassing
from opgaven.models import Opgavetype

_BRON = Coalesce("casus_id", "antwoord__casus_id")
#: The report of an item, or pasted notes: below zero, so that their numbers never meet.
_VERSLAG = Coalesce(F("agendapunt_id"), -F("plakverslag_id"))


def insights_listed(doelgroep: Doelgroep) -> Any:
    """Those that may be seen and did not go into another, best carried first."""
    rows = Inzicht.objects.visible_to(doelgroep).current().select_related("community")
    return counted(rows, doelgroep).order_by("-dragend", "tegen", "zin", "pk")


#: What is counted of the evidence: which way it points, and of what the different ones count.
_GETELD: Final[dict[str, tuple[str, Any]]] = {
    "casussen": (Bewijs.Strekking.STEUNT, _BRON),
    "verslagen": (Bewijs.Strekking.STEUNT, _VERSLAG),
    "organisaties": (
        Bewijs.Strekking.STEUNT,
        Lower(Coalesce("casus__organisatienaam", "antwoord__casus__organisatienaam")),
    ),
    "casussen_tegen": (Bewijs.Strekking.SPREEKT_TEGEN, _BRON),
    "verslagen_tegen": (Bewijs.Strekking.SPREEKT_TEGEN, _VERSLAG),
}
_GEPROBEERD: Final[dict[str, Q]] = {
    "geprobeerd": Q(),
    "werkte": Q(resultaat=Toepassing.Resultaat.WERKTE),
    "niet": Q(resultaat=Toepassing.Resultaat.NIET),
}


def counted(rows: Any, doelgroep: Doelgroep) -> Any:
    """With the cases and reports that carry it (``casussen``, ``verslagen``, together ``dragend``) and contradict it
    (``tegen``), how many organisations, and how it went elsewhere: as far as this person may see them.
    """
    bewijs = {naam: _evidence(doelgroep, *wat) for naam, wat in _GETELD.items()}
    tegen = bewijs.pop("casussen_tegen") + bewijs.pop("verslagen_tegen")
    tried = {naam: _tried(welke) for naam, welke in _GEPROBEERD.items()}
    return rows.annotate(**bewijs, tegen=tegen, **tried).annotate(dragend=F("casussen") + F("verslagen"))


def _evidence(doelgroep: Doelgroep, strekking: str, wat: Any) -> Coalesce:
    rows = Bewijs.objects.visible_to(doelgroep).filter(inzicht=OuterRef("pk"), strekking=strekking)
    per = rows.order_by().values("inzicht").annotate(n=Count(wat, distinct=True)).values("n")
    return Coalesce(Subquery(per, output_field=IntegerField()), 0)


def _tried(welke: Q) -> Coalesce:
    rows = Toepassing.objects.filter(welke, inzicht=OuterRef("pk"))
    per = rows.order_by().values("inzicht").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(per, output_field=IntegerField()), 0)


@leesvraag(lambda rows: {rij.pop("inzicht"): rij for rij in rows})
def _evidence_of(pks: tuple[int, ...], doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    per = Bewijs.objects.visible_to(doelgroep).filter(inzicht__in=pks).order_by().values("inzicht")
    counts = {
        naam: Count(wat, distinct=True, filter=Q(strekking=strekking)) for naam, (strekking, wat) in _GETELD.items()
    }
    return per.annotate(**counts)


@leesvraag(lambda rows: {rij.pop("inzicht"): rij for rij in rows})
def _tried_of(pks: tuple[int, ...]) -> QuerySet[Any]:
    per = Toepassing.objects.filter(inzicht__in=pks).order_by().values("inzicht")
    return per.annotate(**{naam: Count("pk", filter=welke) for naam, welke in _GEPROBEERD.items()})


def counts_beforehand(pks: tuple[int, ...], doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What ``add_counts`` asks; ``pks`` in order."""
    return [_evidence_of.of(pks, doelgroep, doelgroep.persoon_id), _tried_of.of(pks)]


def add_counts(inzichten: Sequence[Any], doelgroep: Doelgroep) -> None:
    """The numbers of ``counted`` on insights that are read already and need no order of them: two light questions."""
    if not inzichten:
        return
    pks = tuple(sorted(inzicht.pk for inzicht in inzichten))
    evidence, tried = (vraag.read() for vraag in counts_beforehand(pks, doelgroep))
    for inzicht in inzichten:
        getallen = dict.fromkeys((*_GETELD, *_GEPROBEERD), 0)
        getallen |= evidence.get(inzicht.pk, {}) | tried.get(inzicht.pk, {})
        inzicht.tegen = getallen.pop("casussen_tegen") + getallen.pop("verslagen_tegen")
        inzicht.dragend = getallen["casussen"] + getallen["verslagen"]
        vars(inzicht).update(getallen)


def with_types(rows: Any) -> Any:
    """Insights with the pairs of opgavetypen that they are about: a list of {a, b, naam_a, naam_b} as ``typen``."""
    paren = Inzichtpaar.objects.filter(inzicht=OuterRef("pk")).order_by("pk")
    return rows.annotate(
        typen=ArraySubquery(
            paren.values(
                paar=JSONObject(a="type_a__code", b="type_b__code", naam_a="type_a__naam", naam_b="type_b__naam")
            )
        )
    )


def get_insight(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen, also one that went into another. Raises Http404."""
    rows = Inzicht.objects.visible_to(doelgroep).select_related("community", "samengevoegd_in", "gewijzigd_door")
    return get_object_or_404(counted(with_types(rows), doelgroep), pk=pk)


def joined_insight(pk: int, doelgroep: Doelgroep) -> Any:
    """One of a community that this person takes part in. Raises Http404."""
    return get_object_or_404(
        Inzicht.objects.filter(community__in=Community.objects.joined_by(doelgroep)).select_related("community"), pk=pk
    )


def cases_listed(doelgroep: Doelgroep) -> Any:
    """Those that may be seen, the last first, with the number of answers for who takes part in any community."""
    rows = Casus.objects.visible_to(doelgroep).select_related("community", "bijeenkomst")
    typen = Opgavetype.objects.filter(casussen=OuterRef("pk")).order_by("volgorde", "naam")
    return rows.annotate(typen=ArraySubquery(typen.values(paar=JSONObject(code="code", naam="naam")))).order_by(
        F("bijeenkomst__begin").desc(nulls_last=True), "-pk"
    )


def get_case(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen. Raises Http404."""
    rows = Casus.objects.visible_to(doelgroep).select_related("community", "bijeenkomst", "gewijzigd_door")
    return get_object_or_404(rows, pk=pk)


def joined_case(pk: int, doelgroep: Doelgroep) -> Any:
    """One of a community that this person takes part in. Raises Http404."""
    joined = Casus.objects.filter(community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(joined.select_related("community", "bijeenkomst"), pk=pk)


def alike(community: Community, zin: str, behalve: int = 0) -> QuerySet[Inzicht]:
    """The insights of a community, those whose sentence looks most like this one first."""
    rows = Inzicht.objects.current().filter(community=community).exclude(pk=behalve)
    found: QuerySet[Inzicht] = rows.order_by(TrigramSimilarity("zin", zin[:300]).desc(), "zin", "pk")
    return found


def about_type(rows: Any, code: str, model: type[Any]) -> Any:
    """Of cases or insights: those about this opgavetype."""
    if model is Casus:
        return rows.filter(pk__in=Casus.opgavetypen.through.objects.filter(opgavetype__code=code).values("casus"))
    paren = Inzichtpaar.objects.filter(Q(type_a__code=code) | Q(type_b__code=code))
    return rows.filter(pk__in=paren.values("inzicht"))


def redirect_of(inzicht: Inzicht, doelgroep: Doelgroep) -> Inzicht:
    """The insight that this one went into, over as many steps as it takes. Raises Http404 where one may not see it."""
    doel = inzicht
    for _stap in range(20):
        if doel.samengevoegd_in_id is None:
            return doel
        volgende = Inzicht.objects.visible_to(doelgroep).filter(pk=doel.samengevoegd_in_id).first()
        if volgende is None:
            raise Http404
        doel = volgende
    raise Http404
