"""The addresses of the site, and some that go wrong in every way in which a name could end up in a log."""

from __future__ import annotations

import logging
import threading
import warnings

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from accounts.models import User
from config.urls import handler400, handler403, handler404, handler429, handler500  # noqa: F401 - read by Django
from config.urls import urlpatterns as site
from opgaven.models import Opgave
from opgaven.tasks import werk

NAAM = "Xantippe-Merkteken"


def dubbel(request: HttpRequest) -> HttpResponse:
    """The database quotes the row in its refusal."""
    User.objects.create(username=NAAM)
    return HttpResponse()


def vraag(request: HttpRequest) -> HttpResponse:
    """Django quotes what was typed."""
    return HttpResponse(User.objects.get(pk=NAAM))


def invoer(request: HttpRequest) -> HttpResponse:
    """PostgreSQL quotes what was typed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::int", [NAAM])
    return HttpResponse()


def model(request: HttpRequest) -> HttpResponse:
    """A message with a model in it, wrapped around another error."""
    opgave, user = Opgave.objects.get(naam=NAAM), User.objects.get(username=NAAM)
    try:
        raise KeyError(repr(opgave))
    except KeyError as error:
        raise RuntimeError(f"{opgave} van {user}") from error


def regels(request: HttpRequest) -> HttpResponse:
    """Libraries that log, each in its own way; a thread that dies; a warning."""
    logging.getLogger("onbekend.pakket").error(f"Geen veld voor {NAAM}")  # noqa: G004 - as others do
    logging.getLogger("onbekend.pakket").error("Geen veld voor %s", NAAM)
    logging.getLogger("django.security.DisallowedHost").error("Invalid HTTP_HOST header: '%s'", NAAM)
    logging.getLogger("kombu").error("Message %(wat)s refused: %(nummer)d", {"wat": NAAM, "nummer": 3})
    logging.getLogger("django.template").warning("%s and %d", NAAM, 4)
    warnings.warn(NAAM, stacklevel=1)
    thread = threading.Thread(target=int, args=[NAAM])
    thread.start()
    thread.join()
    return HttpResponse("goed")


def taak(request: HttpRequest) -> HttpResponse:
    """A task that fails over what it got."""
    werk.delay(NAAM)
    return HttpResponse("goed")


def stil(request: HttpRequest) -> HttpResponse:
    """Goes wrong below an address that has no line of its own."""
    raise RuntimeError(NAAM)


urlpatterns = [
    path("static/breek/", stil),
    *(path(f"breek/{view.__name__}/", view, name=f"breek-{view.__name__}") for view in (dubbel, vraag, invoer, model)),
    path("regels/", regels, name="regels"),
    path("taak/", taak, name="taak"),
    *site,
]
