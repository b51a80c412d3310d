"""The files of a house style. Their addresses change with what is in them, so that browsers may keep them for good.

For everybody: what a visitor sees is public, and the address of what is being prepared cannot be guessed.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from accounts.huisstijl.bladen import sheet
from accounts.huisstijl.kleur import Modus
from accounts.models import Huisstijl

_BEWAREN = "public, max-age=31536000, immutable"


@require_safe
def licht(request: HttpRequest, code: str, kenmerk: str) -> HttpResponse:
    return _sheet(code, kenmerk, "licht")


@require_safe
def donker(request: HttpRequest, code: str, kenmerk: str) -> HttpResponse:
    return _sheet(code, kenmerk, "donker")


@require_safe
def logo(request: HttpRequest, code: str, kenmerk: str) -> HttpResponse:
    stijl = _find(code, kenmerk, "logo")
    if not stijl.logo:
        raise Http404
    return _for_good(HttpResponse(bytes(stijl.logo), "image/png"))


def _sheet(code: str, kenmerk: str, modus: Modus) -> HttpResponse:
    stijl = _find(code, kenmerk, "licht", "donker")
    return _for_good(HttpResponse(sheet(code, stijl.licht, stijl.donker, modus), "text/css; charset=utf-8"))


def _find(code: str, kenmerk: str, *velden: str) -> Huisstijl:
    stijl = Huisstijl.objects.filter(organisatie__code=code, kenmerk=kenmerk).only(*velden).first()
    if stijl is None:
        raise Http404
    return stijl


def _for_good(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = _BEWAREN
    return response
