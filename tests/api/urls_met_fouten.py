"""The addresses of the site, and two below /api/ that go wrong as Django's own views do."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from config.urls import urlpatterns as site


def breek(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("geheim: het wachtwoord is 1234")


@require_POST
def alleen_post(request: HttpRequest) -> HttpResponse:
    return HttpResponse("goed")


urlpatterns = [path("api/v1/breek", breek), path("api/v1/alleen-post", alleen_post), *site]
