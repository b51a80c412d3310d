"""What came in with a form: just sent, or kept from when it could not be saved. Kept text only fills the form."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

from accounts.formulieren.kaartje import VELD, read_ticket
from accounts.formulieren.lezen import kept_form, newest_kept
from accounts.models import BewaardFormulier
from accounts.services.bewaren import MAX_BESTANDEN_BYTES, Bestand, form_forget, form_keep

Bestanden = MultiValueDict[str, UploadedFile]

#: The key in the address and in the form that names a kept form, and the cookie with the key of the browser.
BEWAARD: Final = "bewaard"
#: Where a request remembers them: the kept form, and the key that its answer must set.
_FORMULIER, _SLEUTEL = "bewaard.formulier", "bewaard.sleutel"
#: Says in a request that what it sent must not be kept.
_NIETS = "bewaard.niets"
_NOOIT: Final = frozenset({"csrfmiddlewaretoken", VELD, BEWAARD})
_GEHEIM = ("password", "wachtwoord", "otp")


class BewaardeUpload(SimpleUploadedFile):
    """A file that was kept by us, so its kind is what we wrote, not what a browser claims."""


@dataclass(frozen=True, slots=True)
class Invoer:
    """For a form: ``data`` and ``files`` as Django takes them, None when there is nothing; and what it came from."""

    data: QueryDict | None
    files: Bestanden | None
    bewaard: BewaardFormulier | None


def read_input(request: HttpRequest) -> Invoer:
    """What was sent, with the files that were kept before; on a GET what was kept, when it is this person's."""
    bewaard = _find(request, request.user.pk)
    if request.method == "POST":
        return Invoer(request.POST, _with_kept(request.FILES, bewaard), bewaard)
    if bewaard is None:
        return Invoer(None, None, None)
    data = QueryDict(mutable=True)
    for naam, waarden in bewaard.velden.items():
        data.setlist(naam, waarden)
    return Invoer(data, _with_kept(MultiValueDict(), bewaard), bewaard)


def keep_input(
    request: HttpRequest, *, gebruiker_id: int | None, bestanden: Iterable[Bestand] | None = None
) -> BewaardFormulier:
    """Keep what this request sent, with its files or with these. Raises TeVeelTekstError."""
    eerder = _find(request, gebruiker_id)
    uploads = _with_kept(request.FILES, eerder)
    te_groot = [str(upload.name) for _, upload in _last(uploads) if (upload.size or 0) > MAX_BESTANDEN_BYTES]
    formulier = form_keep(
        browser=_browser_key(request),
        gebruiker_id=gebruiker_id or 0,
        pad=request.path,
        velden={naam: waarden for naam, waarden in request.POST.lists() if not _is_secret(str(naam))},
        bestanden=_read(uploads) if bestanden is None else bestanden,
        te_groot=te_groot if bestanden is None else (),
    )
    if eerder is not None:
        form_forget(kenmerk=eerder.kenmerk, browser=_browser_key(request), gebruiker_id=gebruiker_id)
    request.META[_FORMULIER] = formulier
    return formulier


def keep_nothing(request: HttpRequest) -> None:
    """What this request sent is about somebody who was erased: it is not kept, whatever the answer is."""
    request.META[_NIETS] = True


def may_be_kept(request: HttpRequest) -> bool:
    """Not when a view said otherwise."""
    return _NIETS not in request.META


def kept_of(request: HttpRequest) -> BewaardFormulier | None:
    """The kept form that this request restored or made."""
    return request.META.get(_FORMULIER)


def offer_of(request: HttpRequest) -> BewaardFormulier | None:
    """On a form that was just opened: what was typed there before and not saved. Asks only a browser with a key."""
    browser = request.COOKIES.get(BEWAARD)
    if request.method == "POST" or not browser or kept_of(request) is not None or request.user.pk is None:
        return None
    return newest_kept(browser=browser, gebruiker_id=request.user.pk, pad=request.path)


def new_browser_key(request: HttpRequest) -> str:
    """The key that the answer must give to the browser, or empty."""
    return str(request.META.get(_SLEUTEL, ""))


def forget_input(request: HttpRequest) -> None:
    """What was kept has been used."""
    kenmerk = request.POST.get(BEWAARD, "")
    if kenmerk:
        form_forget(kenmerk=kenmerk, browser=_browser_key(request), gebruiker_id=request.user.pk)


def submission_key(request: HttpRequest) -> str:
    """The same for the same form sent twice with the same content; empty for a form without a ticket."""
    kaartje = read_ticket(request.POST)
    if kaartje is None:
        return ""
    velden = sorted((str(naam), waarden) for naam, waarden in request.POST.lists() if naam not in _NOOIT)
    uploads = sorted((veld, str(upload.name), upload.size) for veld, upload in _last(request.FILES))
    return hashlib.sha256(json.dumps([kaartje.gebruiker_id, kaartje.nummer, velden, uploads]).encode()).hexdigest()


def _find(request: HttpRequest, gebruiker_id: int | None) -> BewaardFormulier | None:
    post = request.method == "POST"
    kenmerk = (request.POST if post else request.GET).get(BEWAARD, "")
    if not kenmerk:
        return None
    request.META[_FORMULIER] = kept_form(
        kenmerk=kenmerk,
        browser=_browser_key(request),
        gebruiker_id=gebruiker_id,
        pad=None if post else request.path,
    )
    return kept_of(request)


def _browser_key(request: HttpRequest) -> str:
    sleutel = request.COOKIES.get(BEWAARD) or request.META.get(_SLEUTEL)
    if not sleutel:
        sleutel = request.META[_SLEUTEL] = secrets.token_urlsafe(32)
    return str(sleutel)


def _with_kept(files: Bestanden, bewaard: BewaardFormulier | None) -> Bestanden:
    """The files that came in, and the kept ones in fields that got none."""
    if bewaard is None:
        return files
    samen = files.copy()
    for bestand in bewaard.bestanden.all():
        if bestand.veld not in samen:
            samen[bestand.veld] = BewaardeUpload(bestand.naam, bytes(bestand.inhoud), bestand.soort)
    return samen


def _read(uploads: Bestanden) -> Iterator[Bestand]:
    """The last file of each field, unless it is too large to keep."""
    for veld, upload in _last(uploads):
        if (upload.size or 0) <= MAX_BESTANDEN_BYTES:
            upload.seek(0)
            yield Bestand(veld, str(upload.name), upload.content_type or "", upload.read())


def _last(uploads: Bestanden) -> list[tuple[str, UploadedFile]]:
    return [(str(veld), bestanden[-1]) for veld, bestanden in uploads.lists() if bestanden]


def _is_secret(naam: str) -> bool:
    return naam in _NOOIT or any(woord in naam.lower() for woord in _GEHEIM)
