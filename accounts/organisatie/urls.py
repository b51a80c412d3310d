"""Where an organisation is managed."""

from django.urls import path

from accounts.organisatie.views import leden, overzicht, sleutels, uitnodigingen

urlpatterns = [
    path("account/organisatie/", overzicht.werk_voor, name="werk-voor"),
    path("organisatie/", overzicht.kiezen, name="organisatie"),
    path("organisatie/<slug:code>/", overzicht.overzicht, name="organisatie-overzicht"),
    path("organisatie/<slug:code>/leden/", leden.lijst, name="organisatie-leden"),
    path("organisatie/<slug:code>/leden/uitnodigen/", uitnodigingen.nieuw, name="organisatie-uitnodigen"),
    path(
        "organisatie/<slug:code>/leden/uitnodigingen/<int:pk>/opnieuw/",
        uitnodigingen.opnieuw,
        name="organisatie-uitnodiging-opnieuw",
    ),
    path(
        "organisatie/<slug:code>/leden/uitnodigingen/<int:pk>/intrekken/",
        uitnodigingen.intrekken,
        name="organisatie-uitnodiging-intrekken",
    ),
    path("organisatie/<slug:code>/leden/<int:pk>/", leden.lid_page, name="organisatie-lid"),
    path("organisatie/<slug:code>/leden/<int:pk>/beeindigen/", leden.beeindigen, name="organisatie-lid-beeindigen"),
    path("organisatie/<slug:code>/rollen/", overzicht.rollen, name="organisatie-rollen"),
    path("organisatie/<slug:code>/sleutels/", sleutels.lijst, name="organisatie-sleutels"),
    path("organisatie/<slug:code>/sleutels/nieuw/", sleutels.nieuw, name="organisatie-sleutel-nieuw"),
    path(
        "organisatie/<slug:code>/sleutels/<int:pk>/intrekken/",
        sleutels.intrekken,
        name="organisatie-sleutel-intrekken",
    ),
]
