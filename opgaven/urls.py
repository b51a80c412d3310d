"""Pages about opgaven and runs, and the map."""

from django.urls import URLPattern, path

from opgaven.views import export, gebied, kaart, kaartdata, start

urlpatterns: list[URLPattern] = [
    path("", start.start, name="start"),
    path("berekeningen/export/<str:soort>.<str:formaat>", export.export, name="export"),
    path("kaart/", kaart.kaart, name="kaart"),
    path("kaart/paneel/gebied/<int:gebied_id>/", kaart.paneel_gebied, name="kaart-paneel-gebied"),
    path("kaart/paneel/punt/", kaart.paneel_punt, name="kaart-paneel-punt"),
    path("kaart/data/gebieden/", kaartdata.gebieden, name="kaart-data-gebieden"),
    path("kaart/data/opgaven/", kaartdata.opgaven, name="kaart-data-opgaven"),
    path("kaart/data/stapelvlakken/", kaartdata.stapelvlakken, name="kaart-data-stapelvlakken"),
    path("kaart/data/scores/", kaartdata.scores, name="kaart-data-scores"),
    path("kaart/data/punt/", kaartdata.punt, name="kaart-data-punt"),
    path("gebieden/<int:pk>/opgaven/", gebied.opgaven, name="gebied-opgaven"),
    path("gebieden/<int:pk>/paren/", gebied.paren, name="gebied-paren"),
    path("gebieden/<int:pk>/opgaven.json", gebied.kaart, name="gebied-opgaven-kaart"),
]
