"""Keep what somebody typed and could not save, and throw it away in time."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from django.db import transaction
from django.utils import timezone

from accounts.models import BewaardBestand, BewaardFormulier, Indiening

BEWAAR_UREN: Final = 24
MAX_TEKST_BYTES: Final = 3 * 1024**2
MAX_BESTANDEN_BYTES: Final = 20 * 1024**2
#: So many forms of one person are kept; an older one makes room.
MAX_FORMULIEREN: Final = 10


class Bestand(NamedTuple):
    """A file as it came in: the field it came with, its name, its kind and what is in it."""

    veld: str
    naam: str
    soort: str
    inhoud: bytes


class TeVeelTekstError(Exception):
    """More text than is kept."""


@transaction.atomic
def form_keep(
    *,
    browser: str,
    gebruiker_id: int,
    pad: str,
    velden: Mapping[str, Sequence[str]],
    bestanden: Iterable[Bestand] = (),
    te_groot: Iterable[str] = (),
) -> BewaardFormulier:
    """Keep a form for this person in this browser. Files that do not fit any more are only named in ``te_groot``.

    Raises TeVeelTekstError.
    """
    if sum(len(waarde.encode()) for waarden in velden.values() for waarde in waarden) > MAX_TEKST_BYTES:
        raise TeVeelTekstError
    passend, over = _that_fit(bestanden)
    formulier = BewaardFormulier.objects.create(
        kenmerk=secrets.token_urlsafe(32),
        browser=browser_hash(browser),
        gebruiker_id=gebruiker_id,
        pad=pad[:500],
        velden={naam: [waarde.replace("\x00", "") for waarde in waarden] for naam, waarden in velden.items()},
        te_groot=[*te_groot, *(bestand.naam for bestand in over)],
    )
    BewaardBestand.objects.bulk_create(BewaardBestand(formulier=formulier, **bestand._asdict()) for bestand in passend)
    _make_room(gebruiker_id)
    return formulier


def form_forget(*, kenmerk: str, browser: str, gebruiker_id: int | None) -> None:
    """Throw a kept form away: it was used."""
    BewaardFormulier.objects.filter(kenmerk=kenmerk, browser=browser_hash(browser), gebruiker_id=gebruiker_id).delete()


def forms_purge() -> int:
    """Throw away what was kept longer than a day, and which submissions were handled then; returns how many forms."""
    grens = timezone.now() - timedelta(hours=BEWAAR_UREN)
    Indiening.objects.filter(ingediend_op__lt=grens).delete()
    _, per_model = BewaardFormulier.objects.filter(bewaard_op__lt=grens).delete()
    return per_model.get("accounts.BewaardFormulier", 0)


def browser_hash(browser: str) -> str:
    """The key of a browser as it is stored."""
    return hashlib.sha256(browser.encode()).hexdigest()


def _that_fit(bestanden: Iterable[Bestand]) -> tuple[list[Bestand], list[Bestand]]:
    passend: list[Bestand] = []
    over: list[Bestand] = []
    ruimte = MAX_BESTANDEN_BYTES
    for bestand in bestanden:
        past = len(bestand.inhoud) <= ruimte
        (passend if past else over).append(bestand)
        ruimte -= len(bestand.inhoud) if past else 0
    return passend, over


def _make_room(gebruiker_id: int) -> None:
    oud = BewaardFormulier.objects.filter(gebruiker_id=gebruiker_id).order_by("-bewaard_op", "-pk")
    ids = list(oud.values_list("pk", flat=True)[MAX_FORMULIEREN:])
    BewaardFormulier.objects.filter(pk__in=ids).delete()
