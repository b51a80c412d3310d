"""Where a house style is prepared, and where its files are."""

from django.urls import path

from accounts.huisstijl import bestanden, views, weergave

_BEHEER = "organisatie/<slug:code>/huisstijl/"
_BESTAND = "huisstijl/<slug:code>/<slug:kenmerk>/"

urlpatterns = [
    path("weergave/", weergave.kiezen, name="weergave"),
    path(_BEHEER, views.huisstijl, name="organisatie-huisstijl"),
    path(f"{_BEHEER}voorbeeld/", views.voorbeeld, name="organisatie-huisstijl-voorbeeld"),
    path(f"{_BEHEER}aan/", views.aan, name="organisatie-huisstijl-aan"),
    path(f"{_BEHEER}uit/", views.uit, name="organisatie-huisstijl-uit"),
    path(f"{_BEHEER}weggooien/", views.weggooien, name="organisatie-huisstijl-weggooien"),
    path(f"{_BESTAND}licht.css", bestanden.licht, name="huisstijl-licht"),
    path(f"{_BESTAND}donker.css", bestanden.donker, name="huisstijl-donker"),
    path(f"{_BESTAND}logo.png", bestanden.logo, name="huisstijl-logo"),
]
