"""Pages of communities, below /cop/."""

from django.urls import URLPattern, path

from cop.views import bijeenkomsten, communities, deelnemers, logboek

urlpatterns: list[URLPattern] = [
    path("", communities.lijst, name="communities"),
    path("nieuw/", communities.nieuw, name="community-nieuw"),
    path("<int:pk>/", communities.pagina, name="community"),
    path("<int:pk>/wijzigen/", communities.wijzigen, name="community-wijzigen"),
    path("<int:pk>/geschiedenis/", communities.geschiedenis, name="community-geschiedenis"),
    path("<int:pk>/geschiedenis/<int:nummer>/", communities.versie, name="community-versie"),
    path("<int:pk>/aanmelden/", deelnemers.aanmelden, name="community-aanmelden"),
    path("<int:pk>/mijn-deelname/", deelnemers.mijn_deelname, name="mijn-deelname"),
    path("<int:pk>/deelnemers/", deelnemers.lijst, name="deelnemers"),
    path("<int:pk>/deelnemers/nieuw/", deelnemers.nieuw, name="deelnemer-nieuw"),
    path("deelnemers/<int:pk>/wijzigen/", deelnemers.wijzigen, name="deelnemer-wijzigen"),
    path("deelnemers/<int:pk>/verwijderen/", deelnemers.verwijderen, name="deelnemer-verwijderen"),
    path("deelnemers/<int:pk>/beslissen/", deelnemers.beslissen, name="deelnemer-beslissen"),
    path("<int:pk>/bijeenkomsten/nieuw/", bijeenkomsten.nieuw, name="bijeenkomst-nieuw"),
    path("bijeenkomsten/<int:pk>/", bijeenkomsten.pagina, name="bijeenkomst"),
    path("bijeenkomsten/<int:pk>/wijzigen/", bijeenkomsten.wijzigen, name="bijeenkomst-wijzigen"),
    path("bijeenkomsten/<int:pk>/uitnodigen/", bijeenkomsten.uitnodigen, name="bijeenkomst-uitnodigen"),
    path("bijeenkomsten/<int:pk>/afgelasten/", bijeenkomsten.afgelasten, name="bijeenkomst-afgelasten"),
    path("bijeenkomsten/<int:pk>/aanwezigheid/", bijeenkomsten.aanwezigheid, name="bijeenkomst-aanwezigheid"),
    path("bijeenkomsten/<int:pk>/agenda.ics", bijeenkomsten.agendabestand, name="bijeenkomst-agendabestand"),
    path("bijeenkomsten/<int:pk>/agendapunt/", bijeenkomsten.punt_nieuw, name="agendapunt-nieuw"),
    path("bijeenkomsten/<int:pk>/logboek/", logboek.logboek, name="logboek"),
    path("antwoord/<str:token>/", bijeenkomsten.antwoorden, name="bijeenkomst-antwoord"),
    path("agendapunten/<int:pk>/wijzigen/", bijeenkomsten.punt_wijzigen, name="agendapunt-wijzigen"),
    path("agendapunten/<int:pk>/notities/", logboek.notities, name="agendapunt-notities"),
    path("agendapunten/<int:pk>/verslag/", logboek.verslag, name="agendapunt-verslag"),
    path("agendapunten/<int:pk>/stand/", logboek.stand, name="agendapunt-stand"),
    path("agendapunten/<int:pk>/besluit/", logboek.besluit_nieuw, name="besluit-nieuw"),
    path("agendapunten/<int:pk>/actie/", logboek.actie_nieuw, name="actie-nieuw"),
    path("besluiten/<int:pk>/verwijderen/", logboek.besluit_verwijderen, name="besluit-verwijderen"),
    path("acties/<int:pk>/wijzigen/", logboek.actie_wijzigen, name="actie-wijzigen"),
    path("acties/<int:pk>/verwijderen/", logboek.actie_verwijderen, name="actie-verwijderen"),
]
