"""Keeps what somebody typed when the answer to it is "sign in first", "you may not" or "that is gone".

Works for every form that carries a ticket, whatever view, decorator or admin page refuses it. What is kept fills the
form again after signing in; it saves nothing by itself, so a forged request gains nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qs, urlencode, urlsplit

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
    UnreadablePostError,
)
from django.shortcuts import render, resolve_url
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.invoer import BEWAARD, forget_input, keep_input, may_be_kept, new_browser_key
from accounts.formulieren.kaartje import VELD, ZONDER_ACCOUNT, read_ticket
from accounts.models import BewaardFormulier, User
from accounts.services.bewaren import BEWAAR_UREN, TeVeelTekstError

UITGELOGD = _("U bent niet meer ingelogd.")
_BEWAARD_ZIN = _("U was niet meer ingelogd. Wat u invulde is bewaard: log in, dan gaat u verder waar u was.")
_TE_VEEL_ZIN = _("U was niet meer ingelogd, en wat u stuurde is te groot om te bewaren. Log in en probeer het opnieuw.")
_OMWEG_ZIN = _("Wat u invulde is bewaard. Ga na deze stap terug naar het formulier; daar haalt u het terug.")
#: Says in a request that a view got it.
_VIEW = "bewaard.view"
_GEEN_RECHT, _WEG = 403, 404
#: How a browser says that a page of ours sent it, or somebody who loads it again.
_ZELF = frozenset({"same-origin", "none"})
_FORMULIER = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
#: Names of hidden fields, which mean nothing to who typed.
_TECHNISCH = frozenset({"geopend", "te_kiezen", "verder", "csrfmiddlewaretoken", VELD})


class BewaarMiddleware:
    """See the module."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._answer(request, self.get_response(request))
        sleutel = new_browser_key(request)
        if sleutel:
            response.set_cookie(
                BEWAARD,
                sleutel,
                max_age=BEWAAR_UREN * 3600,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> None:
        """The last middleware that is asked: from here on the view itself answers."""
        request.META[_VIEW] = True

    def _answer(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        login = _is_to_login(response)
        if login and _is_script(request):
            return _signed_out(request, response)
        if request.method != "POST" or request.content_type not in _FORMULIER:
            return response
        if login or response.status_code in (_GEEN_RECHT, _WEG):
            return _keep(request, response, login=login)
        if isinstance(response, HttpResponseRedirect) and _VIEW not in request.META:
            return _keep_on_detour(request, response)
        if isinstance(response, HttpResponseRedirect) and BEWAARD in request.POST:
            forget_input(request)
        return response


def _keep(request: HttpRequest, response: HttpResponseBase, *, login: bool) -> HttpResponseBase:
    try:
        kaartje = read_ticket(request.POST)
    except (SuspiciousOperation, UnreadablePostError):
        return response
    if kaartje is None:
        return response
    if kaartje.gebruiker_id == ZONDER_ACCOUNT and not login and not request.user.is_authenticated:
        velden = dict(request.POST.lists())
        return not_saved_page(request, velden, status=response.status_code) if _typed_here(request) else response
    if not User.objects.filter(pk=kaartje.gebruiker_id).exists():
        return response
    if not may_be_kept(request):
        return response if login else _gone_person_page(request, response)
    try:
        formulier = keep_input(request, gebruiker_id=kaartje.gebruiker_id)
    except TeVeelTekstError:
        if login:
            messages.warning(request, _TE_VEEL_ZIN)
        return response
    if login or not request.user.is_authenticated:
        # Where everybody may read, a page that ended with the session answers "that is not there", not "sign in".
        inloggen = _path_of(response) if login else resolve_url(settings.LOGIN_URL)
        messages.info(request, _BEWAARD_ZIN)
        return HttpResponseRedirect(f"{inloggen}?{urlencode({'next': form_address(formulier)})}")
    if request.user.pk != kaartje.gebruiker_id:
        return response
    return not_saved_page(request, formulier.velden, status=response.status_code, uren=BEWAAR_UREN)


def _typed_here(request: HttpRequest) -> bool:
    """Anybody can get a ticket without an account, and have a browser send words of theirs with it."""
    return request.headers.get("Sec-Fetch-Site", "none") in _ZELF


def _gone_person_page(request: HttpRequest, response: HttpResponseBase) -> HttpResponse:
    """Nothing of what was typed: who was erased does not come back by a form that was still open."""
    context = {"persoon": True, "weg": response.status_code == _WEG}
    return render(request, "formulier/niet_opgeslagen.html", context, status=response.status_code)


def _keep_on_detour(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Something sends the reader elsewhere first, before any view read the form: to set up a second step."""
    kaartje = read_ticket(request.POST)
    if kaartje is not None and kaartje.gebruiker_id == request.user.pk:
        try:
            keep_input(request, gebruiker_id=kaartje.gebruiker_id)
            messages.info(request, _OMWEG_ZIN)
        except TeVeelTekstError:
            messages.warning(request, _TE_VEEL_ZIN)
    return response


def not_saved_page(
    request: HttpRequest, velden: Mapping[str, Sequence[str]], *, status: int, uren: int = 0
) -> HttpResponse:
    """What was typed, to copy, where the form itself cannot come back; ``uren`` is how long it stays with us."""
    ingevuld = [
        (naam.replace("_", " "), "\n".join(waarden))
        for naam, waarden in velden.items()
        if any(waarden) and naam not in _TECHNISCH
    ]
    context = {"ingevuld": ingevuld, "weg": status == _WEG, "uren": uren}
    return render(request, "formulier/niet_opgeslagen.html", context, status=status)


def form_address(formulier: BewaardFormulier) -> str:
    """Where the kept form fills its form again."""
    return f"{formulier.pad}?{urlencode({BEWAARD: formulier.kenmerk})}"


def _is_to_login(response: HttpResponseBase) -> bool:
    """A redirect to a page to sign in that knows where to go on."""
    if not isinstance(response, HttpResponseRedirect):
        return False
    inloggen = {resolve_url(settings.LOGIN_URL), resolve_url("admin:login")}
    return _path_of(response) in inloggen and "next" in parse_qs(urlsplit(response.url).query)


def _path_of(response: HttpResponseBase) -> str:
    return urlsplit(response["Location"]).path


def _is_script(request: HttpRequest) -> bool:
    """A request that a script made: a login page would land inside a fragment, or be read as data."""
    return bool(request.headers.get("HX-Request")) or request.headers.get("Sec-Fetch-Dest") == "empty"


def _signed_out(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """401, with where to sign in and come back to the page that the reader sees."""
    pagina = urlsplit(request.headers.get("HX-Current-URL") or request.headers.get("Referer", ""))
    terug = f"/{pagina.path.lstrip('/')}" + (f"?{pagina.query}" if pagina.query else "")
    inloggen = f"{_path_of(response)}?{urlencode({'next': terug})}"
    answer = JsonResponse({"fout": UITGELOGD, "inloggen": inloggen}, status=401)
    if request.headers.get("HX-Request"):
        answer["HX-Redirect"] = inloggen
    add_never_cache_headers(answer)
    return answer
