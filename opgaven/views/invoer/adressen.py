"""Addresses of the import in the browser."""

from django.urls import URLPattern, path

from opgaven.views.invoer import bestand, overzicht, stappen

urlpatterns: list[URLPattern] = [
    path("", overzicht.overzicht, name="invoer"),
    path("gebieden/", bestand.begin, {"soort": "gebieden"}, name="invoer-gebieden"),
    path("opgaven/", bestand.begin, {"soort": "opgaven"}, name="invoer-opgaven"),
    path("indicatoren/", bestand.begin, {"soort": "indicatoren"}, name="invoer-indicatoren"),
    path("verslag/<int:pk>/", overzicht.verslag, name="invoer-verslag"),
    path("verslag/<int:pk>/regels.csv", overzicht.verslag_csv, name="invoer-verslag-csv"),
    path("<int:pk>/", stappen.stand_page, name="inlezing"),
    path("<int:pk>/bestand/", bestand.ander, name="invoer-bestand"),
    path("<int:pk>/keuzes/", stappen.keuzes, name="invoer-keuzes"),
    path("<int:pk>/stand/", stappen.stand, name="invoer-stand"),
    path("<int:pk>/proef.csv", stappen.proef_csv, name="invoer-proef-csv"),
    path("<int:pk>/inlezen/", stappen.inlezen, name="invoer-inlezen"),
    path("<int:pk>/annuleren/", stappen.annuleren, name="invoer-annuleren"),
    path("<int:pk>/weggooien/", stappen.weggooien, name="invoer-weggooien"),
]
