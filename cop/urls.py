"""Pages of communities, below /cop/."""

from django.urls import URLPattern, path

from cop.views import communities, deelnemers

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
]
