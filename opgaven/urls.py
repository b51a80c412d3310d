"""Pages about opgaven and runs, and the map."""

from django.urls import URLPattern, path

from opgaven.views import (
    berekeningen,
    bewerken,
    export,
    gebied,
    gedeeld,
    geschiedenis,
    kaart,
    kaartdata,
    matrix,
    matrixgeschiedenis,
    opgave,
    opgavelijst,
    start,
    zichtbaarheid,
)

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
    path("gebieden/<int:pk>/export/<str:soort>.<str:formaat>", export.export_gebied, name="gebied-export"),
    path("gebieden/<int:pk>/opgaven.json", gebied.kaart, name="gebied-opgaven-kaart"),
    path("opgaven/", opgavelijst.lijst, name="opgaven"),
    path("opgaven/opgaven.<str:formaat>", opgavelijst.exporteer, name="opgaven-exporteren"),
    path("opgaven/nieuw/", bewerken.nieuw, name="opgave-nieuw"),
    path("opgaven/verwijderd/", geschiedenis.verwijderd, name="opgaven-verwijderd"),
    path("opgaven/zoek-gebieden/", bewerken.zoek_gebieden, name="opgave-zoek-gebieden"),
    path("opgaven/<int:pk>/", opgave.opgave_page, name="opgave"),
    path("opgaven/<int:pk>/vorm.json", opgave.vorm, name="opgave-vorm"),
    path("opgaven/<int:pk>/wijzigen/", bewerken.wijzigen, name="opgave-wijzigen"),
    path("opgaven/<int:pk>/zichtbaarheid/", zichtbaarheid.zichtbaarheid, name="opgave-zichtbaarheid"),
    path("opgaven/<int:pk>/verwijderen/", bewerken.verwijderen, name="opgave-verwijderen"),
    path("opgaven/<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="opgave-geschiedenis"),
    path("opgaven/<int:pk>/geschiedenis/<int:nummer>/", geschiedenis.versie, name="opgave-versie"),
    path(
        "opgaven/<int:pk>/geschiedenis/<int:nummer>/kaart.json", geschiedenis.versie_kaart, name="opgave-versie-kaart"
    ),
    path(
        "opgaven/<int:pk>/geschiedenis/<int:nummer>/terugzetten/", geschiedenis.terugzetten, name="opgave-terugzetten"
    ),
    path(
        "opgaven/<int:pk>/geschiedenis/<int:nummer>/terugzetten/kaart.json",
        geschiedenis.terugzetten_kaart,
        name="opgave-terugzetten-kaart",
    ),
    path("berekeningen/", berekeningen.lijst, name="berekeningen"),
    path("berekeningen/<int:pk>/", berekeningen.berekening_page, name="berekening"),
    path("berekeningen/<int:pk>/stand/", berekeningen.stand, name="berekening-stand"),
    path("berekeningen/<int:pk>/annuleren/", berekeningen.annuleren, name="berekening-annuleren"),
    path("matrix/", matrix.matrix_page, name="matrix"),
    path("matrix/<slug:van>/<slug:naar>/", matrix.paar, name="matrix-paar"),
    path("matrix/<slug:van>/<slug:naar>/geschiedenis/", matrixgeschiedenis.geschiedenis, name="matrix-geschiedenis"),
    path(
        "matrix/<slug:van>/<slug:naar>/geschiedenis/<int:nummer>/terugzetten/",
        matrixgeschiedenis.terugzetten,
        name="matrix-terugzetten",
    ),
    path("organisatie/<slug:code>/gedeeld/", gedeeld.gedeeld, name="organisatie-gedeeld"),
    path("organisatie/<slug:code>/gedeeld/opgave/<int:pk>/", gedeeld.stop_opgave, name="organisatie-stop-opgave"),
    path("organisatie/<slug:code>/gedeeld/gebied/<int:pk>/", gedeeld.stop_gebied, name="organisatie-stop-gebied"),
]
