"""Find the files of a meeting, as far as this person may see them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from cop.models import Bijeenkomstbestand, Community


def files_of(bijeenkomst: Any, doelgroep: Doelgroep) -> list[Bijeenkomstbestand]:
    """Those of the meeting itself; those of its items (``punten``) go with the items. One query.

    The item of a file may be hidden from who sees the file: then it stands with the meeting.
    """
    per_punt: dict[int | None, list[Bijeenkomstbestand]] = {punt.pk: [] for punt in bijeenkomst.punten}
    los: list[Bijeenkomstbestand] = []
    for bestand in Bijeenkomstbestand.objects.visible_to(doelgroep).filter(bijeenkomst=bijeenkomst):
        per_punt.get(bestand.agendapunt_id, los).append(bestand)
    for punt in bijeenkomst.punten:
        punt.stukken = per_punt[punt.pk]
    return los


def _with_meeting(rows: Any) -> QuerySet[Bijeenkomstbestand]:
    found: QuerySet[Bijeenkomstbestand] = rows.select_related("bijeenkomst__community")
    return found


def get_file(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen. Raises Http404."""
    return get_object_or_404(_with_meeting(Bijeenkomstbestand.objects.visible_to(doelgroep)), pk=pk)


def joined_file(pk: int, doelgroep: Doelgroep) -> Any:
    """One of a community that this person takes part in. Raises Http404."""
    joined = Community.objects.joined_by(doelgroep)
    return get_object_or_404(_with_meeting(Bijeenkomstbestand.objects.filter(bijeenkomst__community__in=joined)), pk=pk)
