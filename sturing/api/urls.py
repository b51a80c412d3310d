"""Addresses of steering below /api/v1/."""

from django.urls import path

from sturing.api.views import AgendaItemsView, AgendaItemView, VraagstukkenView, VraagstukView

urlpatterns = [
    path("vraagstukken", VraagstukkenView.as_view()),
    path("vraagstukken/<int:pk>", VraagstukView.as_view()),
    path("agenda-items", AgendaItemsView.as_view()),
    path("agenda-items/<int:pk>", AgendaItemView.as_view()),
]
