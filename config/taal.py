"""Dutch or English: what the reader chose, and never what a browser happens to ask for (ADR 0021).

The language of a request is that of a cookie, for pages and fragments alike; below /api/ everything is Dutch.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.signals import request_finished
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import DjangoTranslation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import JSONCatalog, set_language

#: What the choice says of each language, in that language.
_EIGEN_NAAM = dict(settings.LANGUAGES)


class TaalMiddleware:
    """Outermost but for the log, so that a refusal or an error page has the language of the reader too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.LANGUAGE_CODE = language_of(request)
        translation.activate(request.LANGUAGE_CODE)
        response = self.get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            patch_vary_headers(response, ["Cookie"])
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


@receiver(request_finished)
def forget_language(**_: object) -> None:
    """After the last byte: an answer that streams is made after the middleware returned."""
    translation.deactivate()


def language_of(request: HttpRequest) -> str:
    """What the cookie says, when we speak it."""
    if request.path == "/api" or request.path.startswith("/api/"):
        return settings.LANGUAGE_CODE
    taal = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return taal if taal in _EIGEN_NAAM else settings.LANGUAGE_CODE


def taal_context(request: HttpRequest) -> dict[str, object]:
    """For the templates: the language of the page, and what there is to choose."""
    taal = translation.get_language() or settings.LANGUAGE_CODE
    return {
        "taal": taal,
        "talen": [(code, naam, code == taal) for code, naam in settings.LANGUAGES],
        "scriptteksten": script_texts(taal),
    }


@cache
def script_texts(taal: str) -> dict[str, object]:
    """What the sentences of the scripts are in a language; nothing for the one they are written in."""
    if taal == settings.LANGUAGE_CODE:
        return {}
    catalogus = JSONCatalog()
    mappen = [str(pad) for pad in settings.LOCALE_PATHS]
    catalogus.translation = DjangoTranslation(taal, domain="djangojs", localedirs=mappen)
    return dict[str, object](catalogus.get_catalog())


@csrf_exempt
@require_POST
def kiezen(request: HttpRequest) -> HttpResponseBase:
    """Keep the choice and go back, to a page of ours only.

    Without the token that other forms carry: it would give every visitor a cookie on every page. Where the request
    comes from says the same, and who gets past it can make a page English or Dutch, and no more.
    """
    if not _from_ourselves(request):
        raise PermissionDenied(_("Dit verzoek komt van een andere website. Kies de taal onder aan een pagina."))
    return set_language(request)


def _from_ourselves(request: HttpRequest) -> bool:
    """What every browser of today tells; one that tells nothing is not led by another site."""
    soort = request.headers.get("Sec-Fetch-Site", "none")
    herkomst = request.headers.get("Origin")
    return soort in {"same-origin", "none"} and herkomst in {None, f"{request.scheme}://{request.get_host()}"}
