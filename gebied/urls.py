"""Pages about areas."""

from django.urls import path

from gebied.views import begrippen, geschiedenis, lijst, pagina, profiel, toewijzen, zichtbaarheid

urlpatterns = [
    path("begrippen/", begrippen.begrippen, name="begrippen"),
    path("gebieden/", lijst.lijst, name="gebieden"),
    path("gebieden/lijst.csv", lijst.lijst_csv, name="gebieden-csv"),
    path("gebieden/<int:pk>/", pagina.gebied_page, name="gebied"),
    path("gebieden/<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="gebied-geschiedenis"),
    path("gebieden/<int:pk>/geschiedenis/<int:nummer>/", geschiedenis.versie, name="gebied-versie"),
    path(
        "gebieden/<int:pk>/geschiedenis/<int:nummer>/kaart.json", geschiedenis.versie_kaart, name="gebied-versie-kaart"
    ),
    path("gebieden/<int:pk>/zichtbaarheid/", zichtbaarheid.zichtbaarheid, name="gebied-zichtbaarheid"),
    path("gebieden/<int:pk>/profiel/", profiel.profiel, name="gebied-profiel"),
    path("gebieden/<int:pk>/profiel.pdf", profiel.profiel_pdf, name="gebied-profiel-pdf"),
    path("gebieden/<int:pk>/vorm.json", pagina.vorm, name="gebied-vorm"),
    path("organisatie/<slug:code>/werkgebied/", toewijzen.werkgebied, name="organisatie-werkgebied"),
    path("organisatie/<slug:code>/leden/<int:pk>/gebieden/", toewijzen.rolgebied, name="organisatie-rolgebied"),
]
