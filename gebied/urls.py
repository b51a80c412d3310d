"""Pages about areas."""

from django.urls import path, register_converter

from gebied.profiel.soorten import Soortconverter
from gebied.views import (
    begrippen,
    begripsvoorstellen,
    cijfers,
    eigen_indicatoren,
    geschiedenis,
    indicatorgeschiedenis,
    lijst,
    pagina,
    profiel,
    profielgegevens,
    profielherstel,
    toewijzen,
    zichtbaarheid,
)

register_converter(Soortconverter, "profielsoort")

_GEGEVENS = "gebieden/<int:pk>/profiel/<profielsoort:soort>"
_INDICATOR = "gebieden/indicatoren/<int:pk>"
_GEGEVEN = f"{_GEGEVENS}/<int:nummer>"

urlpatterns = [
    path("begrippen/", begrippen.begrippen, name="begrippen"),
    path("begrippen/skos.<str:vorm>", begrippen.begrippen_skos, name="begrippen-skos"),
    path("begrippen/voorstellen/nieuw/", begripsvoorstellen.nieuw, name="begrip-nieuw"),
    path("begrippen/voorstellen/<int:pk>/", begripsvoorstellen.voorstel, name="begripsvoorstel"),
    path(
        "begrippen/voorstellen/<int:pk>/intrekken/",
        begripsvoorstellen.voorstel_intrekken,
        name="begripsvoorstel-intrekken",
    ),
    path("begrippen/opmerkingen/<int:pk>/antwoord/", begripsvoorstellen.antwoorden, name="begripsopmerking-antwoord"),
    path("begrippen/opmerkingen/<int:pk>/weghalen/", begripsvoorstellen.opmerking_weg, name="begripsopmerking-weg"),
    path("begrippen/<slug:anker>/", begrippen.begrip, name="begrip"),
    path("begrippen/<slug:anker>/voorstel/", begripsvoorstellen.voorstellen, name="begrip-voorstel"),
    path("begrippen/<slug:anker>/opmerking/", begripsvoorstellen.opmerking_nieuw, name="begripsopmerking-nieuw"),
    path("gebieden/", lijst.lijst, name="gebieden"),
    path("gebieden/lijst.<str:formaat>", lijst.exporteer, name="gebieden-export"),
    path("gebieden/indicatoren/", eigen_indicatoren.lijst, name="eigen-indicatoren"),
    path("gebieden/indicatoren/lijst.<str:formaat>", eigen_indicatoren.exporteer, name="eigen-indicatoren-export"),
    path(f"{_INDICATOR}/wijzigen/", eigen_indicatoren.wijzigen, name="eigen-indicator"),
    path(f"{_INDICATOR}/geschiedenis/", indicatorgeschiedenis.geschiedenis, name="indicator-geschiedenis"),
    path(f"{_INDICATOR}/geschiedenis/<int:nummer>/", indicatorgeschiedenis.versie, name="indicator-versie"),
    path(
        f"{_INDICATOR}/geschiedenis/<int:nummer>/terugzetten/",
        indicatorgeschiedenis.terugzetten,
        name="indicator-terugzetten",
    ),
    path("gebieden/<int:pk>/", pagina.gebied_page, name="gebied"),
    path("gebieden/<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="gebied-geschiedenis"),
    path("gebieden/<int:pk>/geschiedenis/<int:nummer>/", geschiedenis.versie, name="gebied-versie"),
    path(
        "gebieden/<int:pk>/geschiedenis/<int:nummer>/kaart.json", geschiedenis.versie_kaart, name="gebied-versie-kaart"
    ),
    path("gebieden/<int:pk>/zichtbaarheid/", zichtbaarheid.zichtbaarheid, name="gebied-zichtbaarheid"),
    path("gebieden/<int:pk>/profiel/", profiel.profiel, name="gebied-profiel"),
    path("gebieden/<int:pk>/profiel.pdf", profiel.profiel_pdf, name="gebied-profiel-pdf"),
    path("gebieden/<int:pk>/profiel/indicatoren/", cijfers.indicatoren, name="gebied-indicatoren"),
    path("gebieden/<int:pk>/profiel/indicatoren.<str:formaat>", cijfers.exporteer, name="gebied-indicatoren-export"),
    path(
        "gebieden/<int:pk>/profiel/indicatoren/<int:indicator>/beoordelen/",
        cijfers.beoordelen,
        name="signaal-beoordelen",
    ),
    path(
        "gebieden/<int:pk>/profiel/indicatoren/<int:indicator>/geschiedenis/",
        indicatorgeschiedenis.waarden,
        name="waarde-geschiedenis",
    ),
    path("gebieden/<int:pk>/profiel/kenmerken.json", pagina.kenmerken_kaart, name="gebied-kenmerken-kaart"),
    path(f"{_GEGEVENS}/", profielgegevens.lijst, name="profielgegevens"),
    path(f"{_GEGEVENS}.<str:formaat>", profielgegevens.exporteer, name="profielgegevens-export"),
    path(f"{_GEGEVENS}/nieuw/", profielgegevens.nieuw, name="profielgegeven-nieuw"),
    path(f"{_GEGEVEN}/", profielgegevens.gegeven, name="profielgegeven"),
    path(f"{_GEGEVEN}/wijzigen/", profielgegevens.wijzigen, name="profielgegeven-wijzigen"),
    path(f"{_GEGEVEN}/weghalen/", profielgegevens.verwijderen, name="profielgegeven-weghalen"),
    path(f"{_GEGEVEN}/zichtbaarheid/", profielgegevens.zichtbaarheid, name="profielgegeven-zichtbaarheid"),
    path(f"{_GEGEVEN}/geschiedenis/", profielherstel.geschiedenis, name="profielgegeven-geschiedenis"),
    path(f"{_GEGEVEN}/geschiedenis/<int:versienummer>/", profielherstel.versie, name="profielgegeven-versie"),
    path(
        f"{_GEGEVEN}/geschiedenis/<int:versienummer>/terugzetten/",
        profielherstel.terugzetten,
        name="profielgegeven-terugzetten",
    ),
    path("gebieden/<int:pk>/vorm.json", pagina.vorm, name="gebied-vorm"),
    path("organisatie/<slug:code>/werkgebied/", toewijzen.werkgebied, name="organisatie-werkgebied"),
    path("organisatie/<slug:code>/leden/<int:pk>/gebieden/", toewijzen.rolgebied, name="organisatie-rolgebied"),
]
