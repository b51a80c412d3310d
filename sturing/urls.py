"""Pages of steering."""

from django.urls import path, register_converter

from sturing.soorten import Soortconverter
from sturing.views import (
    afspraken,
    afweging,
    agenda,
    gebiedsgeschiedenis,
    gebiedspagina,
    gebiedssturing,
    geschiedenis,
    keuzes,
    normen,
    overzicht,
    pcmomenten,
    regio,
    schuurpunt,
    vraagstukken,
    zichtbaarheid,
)

register_converter(Soortconverter, "sturingsoort")

_vraagstukken = [
    path("sturing/vraagstukken/", vraagstukken.lijst, name="vraagstukken"),
    path("sturing/vraagstukken/lijst.<str:formaat>", vraagstukken.exporteer, name="vraagstukken-export"),
    path("sturing/vraagstukken/nieuw/", vraagstukken.nieuw, name="vraagstuk-nieuw"),
    path("sturing/vraagstukken/<int:pk>/", vraagstukken.vraagstuk_page, name="vraagstuk"),
    path("sturing/vraagstukken/<int:pk>/wijzigen/", vraagstukken.wijzigen, name="vraagstuk-wijzigen"),
    path("sturing/vraagstukken/<int:pk>/beantwoorden/", vraagstukken.beantwoorden, name="vraagstuk-beantwoorden"),
    path("sturing/vraagstukken/<int:pk>/afsluiten/", vraagstukken.afsluiten, name="vraagstuk-afsluiten"),
    path("sturing/vraagstukken/<int:pk>/intrekken/", vraagstukken.intrekken, name="vraagstuk-intrekken"),
    path(
        "sturing/vraagstukken/<int:pk>/stappen/<int:nummer>/versturen/",
        vraagstukken.stap_versturen,
        name="vraagstuk-stap",
    ),
    path("sturing/vraagstukken/<int:pk>/geschiedenis/", geschiedenis.vraagstuk, name="vraagstuk-geschiedenis"),
    path(
        "sturing/vraagstukken/<int:pk>/geschiedenis/<int:nummer>/",
        geschiedenis.vraagstuk_versie,
        name="vraagstuk-versie",
    ),
    path(
        "sturing/vraagstukken/<int:pk>/geschiedenis/<int:nummer>/terugzetten/",
        geschiedenis.vraagstuk_terugzetten,
        name="vraagstuk-terugzetten",
    ),
]
_agenda = [
    path("sturing/agenda/", agenda.lijst, name="agenda"),
    path("sturing/agenda/lijst.<str:formaat>", agenda.exporteer, name="agenda-export"),
    path("sturing/agenda/gebied/<int:pk>/", agenda.van_gebied, name="gebied-agenda"),
    path("sturing/agenda/gebied/<int:pk>/vaststellen/", agenda.vaststellen, name="agenda-vaststellen"),
    path("sturing/agenda/vaststellingen/<int:pk>/", agenda.vaststelling_page, name="vaststelling"),
    path(
        "sturing/agenda/vaststellingen/<int:pk>/zichtbaarheid/",
        zichtbaarheid.vaststelling,
        name="vaststelling-zichtbaarheid",
    ),
    path("sturing/agenda-items/nieuw/", agenda.nieuw, name="agenda-item-nieuw"),
    path("sturing/agenda-items/<int:pk>/", agenda.item_page, name="agenda-item"),
    path("sturing/agenda-items/<int:pk>/wijzigen/", agenda.wijzigen, name="agenda-item-wijzigen"),
    path("sturing/agenda-items/<int:pk>/voortgang/", agenda.voortgang, name="agenda-item-voortgang"),
    path("sturing/agenda-items/<int:pk>/zichtbaarheid/", zichtbaarheid.agendaitem, name="agenda-item-zichtbaarheid"),
    path("sturing/agenda-items/<int:pk>/geschiedenis/", geschiedenis.agendaitem, name="agenda-item-geschiedenis"),
    path(
        "sturing/agenda-items/<int:pk>/geschiedenis/<int:nummer>/",
        geschiedenis.agendaitem_versie,
        name="agenda-item-versie",
    ),
    path(
        "sturing/agenda-items/<int:pk>/geschiedenis/<int:nummer>/terugzetten/",
        geschiedenis.agendaitem_terugzetten,
        name="agenda-item-terugzetten",
    ),
    path("sturing/pc/", pcmomenten.lijst, name="pcmomenten"),
    path("sturing/pc/lijst.<str:formaat>", pcmomenten.exporteer, name="pcmomenten-export"),
    path("sturing/pc/standaard/", pcmomenten.standaard, name="pcmomenten-standaard"),
    path("sturing/pc/nieuw/", pcmomenten.nieuw, name="pcmoment-nieuw"),
    path("sturing/pc/<int:pk>/wijzigen/", pcmomenten.wijzigen, name="pcmoment-wijzigen"),
    path("sturing/pc/<int:pk>/verwijderen/", pcmomenten.verwijderen, name="pcmoment-verwijderen"),
]

_normen = [
    path("sturing/normen/", normen.lijst, name="normen"),
    path("sturing/normen/lijst.<str:formaat>", normen.exporteer, name="normen-export"),
    path("sturing/normen/nieuw/", normen.nieuw, name="norm-nieuw"),
    path("sturing/normen/<int:pk>/wijzigen/", normen.wijzigen, name="norm-wijzigen"),
    path("sturing/normen/<int:pk>/akkoord/", normen.akkoord, name="norm-akkoord"),
    path("sturing/normen/<int:pk>/beeindigen/", normen.beeindigen, name="norm-beeindigen"),
]
_afspraken = [
    path("sturing/schuurpunt/<int:gebied_pk>/<int:a>/<int:b>/", schuurpunt.schuurpunt, name="schuurpunt"),
    path(
        "sturing/schuurpunt/<int:gebied_pk>/<int:a>/<int:b>/afspraak/", schuurpunt.afspraak, name="schuurpunt-afspraak"
    ),
    path("sturing/schuurpunt/<int:gebied_pk>/<int:a>/<int:b>/a4.pdf", schuurpunt.a4, name="schuurpunt-a4"),
    path("sturing/afspraken/<int:pk>/", afspraken.afspraak_page, name="afspraak"),
    path("sturing/afspraken/<int:pk>/wijzigen/", afspraken.wijzigen, name="sturing-afspraak-wijzigen"),
    path("sturing/afspraken/<int:pk>/zichtbaarheid/", zichtbaarheid.afspraak, name="afspraak-zichtbaarheid"),
    path("sturing/afspraken/<int:pk>/geschiedenis/", geschiedenis.afspraak, name="afspraak-geschiedenis"),
    path("sturing/afspraken/<int:pk>/geschiedenis/<int:nummer>/", geschiedenis.afspraak_versie, name="afspraak-versie"),
    path(
        "sturing/afspraken/<int:pk>/geschiedenis/<int:nummer>/terugzetten/",
        geschiedenis.afspraak_terugzetten,
        name="afspraak-terugzetten",
    ),
]
_regio = [
    path("sturing/regio/", regio.lijst, name="regio"),
    path("sturing/regio/lijst.<str:formaat>", regio.exporteer_lijst, name="regio-export"),
    path("sturing/regio/nieuw/", regio.nieuw, name="regioafspraak-nieuw"),
    path("sturing/regio/<int:pk>/", regio.regio_page, name="regioafspraak"),
    path("sturing/regio/<int:pk>/optelsom.<str:formaat>", regio.exporteer, name="regioafspraak-export"),
    path("sturing/regio/<int:pk>/wijzigen/", regio.wijzigen, name="regioafspraak-wijzigen"),
    path("sturing/regio/<int:pk>/zichtbaarheid/", zichtbaarheid.regioafspraak, name="regioafspraak-zichtbaarheid"),
    path("sturing/regio/<int:pk>/geschiedenis/", geschiedenis.regioafspraak, name="regioafspraak-geschiedenis"),
    path(
        "sturing/regio/<int:pk>/geschiedenis/<int:nummer>/",
        geschiedenis.regioafspraak_versie,
        name="regioafspraak-versie",
    ),
    path(
        "sturing/regio/<int:pk>/geschiedenis/<int:nummer>/terugzetten/",
        geschiedenis.regioafspraak_terugzetten,
        name="regioafspraak-terugzetten",
    ),
]
_SOORT = "sturing/<sturingsoort:soort>"
_EEN = f"{_SOORT}/<int:pk>"
_gebied = [
    path("sturing/keuzes/", keuzes.keuzes, name="keuzes"),
    path("sturing/keuzes/lijst.<str:formaat>", keuzes.exporteer, name="keuzes-export"),
    path("sturing/gebied/<int:pk>/", gebiedspagina.van_gebied, name="gebiedssturing"),
    path("sturing/afwegingen/<int:pk>/kiezen/", afweging.kiezen, name="afweging-kiezen"),
    path("sturing/afwegingen/<int:pk>/tabel.<str:formaat>", afweging.exporteer, name="afweging-export"),
    path(f"{_SOORT}/", gebiedssturing.lijst, name="sturingsoort"),
    path(f"{_SOORT}/lijst.<str:formaat>", gebiedssturing.exporteer, name="sturingsoort-export"),
    path(f"{_SOORT}/nieuw/", gebiedssturing.nieuw, name="sturingsoort-nieuw"),
    path(f"{_EEN}/", gebiedssturing.gegeven, name="sturingsgegeven"),
    path(f"{_EEN}/wijzigen/", gebiedssturing.wijzigen, name="sturingsgegeven-wijzigen"),
    path(f"{_EEN}/weghalen/", gebiedssturing.verwijderen, name="sturingsgegeven-weghalen"),
    path(f"{_EEN}/zichtbaarheid/", gebiedssturing.zichtbaarheid, name="sturingsgegeven-zichtbaarheid"),
    path(f"{_EEN}/geschiedenis/", gebiedsgeschiedenis.geschiedenis, name="sturingsgegeven-geschiedenis"),
    path(f"{_EEN}/geschiedenis/<int:nummer>/", gebiedsgeschiedenis.versie, name="sturingsgegeven-versie"),
    path(
        f"{_EEN}/geschiedenis/<int:nummer>/terugzetten/",
        gebiedsgeschiedenis.terugzetten,
        name="sturingsgegeven-terugzetten",
    ),
]

urlpatterns = [
    path("sturing/", overzicht.overzicht, name="sturing"),
    *_vraagstukken,
    *_agenda,
    *_afspraken,
    *_regio,
    *_gebied,
    *_normen,
]
