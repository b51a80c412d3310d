"""Addresses of stakeholders, participation and initiatives below /api/v1/."""

from django.urls import path

from stakeholders.api.views import (
    InitiatiefView,
    InitiatievenView,
    ParticipatieView,
    ProcesView,
    StakeholdersView,
    StakeholderView,
)

urlpatterns = [
    path("stakeholders", StakeholdersView.as_view()),
    path("stakeholders/<int:pk>", StakeholderView.as_view()),
    path("participatie", ParticipatieView.as_view()),
    path("participatie/<int:pk>", ProcesView.as_view()),
    path("initiatieven", InitiatievenView.as_view()),
    path("initiatieven/<int:pk>", InitiatiefView.as_view()),
]
