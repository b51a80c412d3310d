"""Addresses of stakeholders, participation and initiatives below /api/v1/."""

from django.urls import path

from stakeholders.api.schrijven import (
    InitiatiefSchrijfView,
    InitiatievenSchrijfView,
    ParticipatieSchrijfView,
    ProcesSchrijfView,
    StakeholderSchrijfView,
    StakeholdersSchrijfView,
)

urlpatterns = [
    path("stakeholders", StakeholdersSchrijfView.as_view()),
    path("stakeholders/<int:pk>", StakeholderSchrijfView.as_view()),
    path("participatie", ParticipatieSchrijfView.as_view()),
    path("participatie/<int:pk>", ProcesSchrijfView.as_view()),
    path("initiatieven", InitiatievenSchrijfView.as_view()),
    path("initiatieven/<int:pk>", InitiatiefSchrijfView.as_view()),
]
