"""/api/v1/: the resources of all apps under one root."""

from django.urls import include, path

from config.api.views import OpenapiView, StelselsView, WortelView

urlpatterns = [
    path("", WortelView.as_view()),
    path("openapi.json", OpenapiView.as_view()),
    path("crss", StelselsView.as_view()),
    path("", include("gebied.api.urls")),
    path("", include("opgaven.api.urls")),
    path("", include("sturing.api.urls")),
    path("", include("stakeholders.api.urls")),
    path("", include("cop.api.urls")),
]
