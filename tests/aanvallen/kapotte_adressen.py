"""Addresses of a site where everything goes wrong."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def kapot(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("this view always fails")


urlpatterns = [path("kapot/", kapot)]
handler400 = "config.pages.onleesbaar"
handler403 = "config.pages.niet_toegestaan"
handler404 = "config.pages.niet_gevonden"
handler500 = "config.pages.ging_mis"
