"""Pages about areas."""

from django.urls import path

from gebied.views import lijst, pagina

urlpatterns = [
    path("gebieden/", lijst.lijst, name="gebieden"),
    path("gebieden/lijst.csv", lijst.lijst_csv, name="gebieden-csv"),
    path("gebieden/<int:pk>/", pagina.gebied_page, name="gebied"),
    path("gebieden/<int:pk>/vorm.json", pagina.vorm, name="gebied-vorm"),
]
