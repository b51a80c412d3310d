"""Pages about areas."""

from django.urls import path

from gebied.views import pagina

urlpatterns = [
    path("gebieden/<int:pk>/vorm.json", pagina.vorm, name="gebied-vorm"),
]
