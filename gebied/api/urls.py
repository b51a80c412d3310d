"""Addresses of the areas below /api/v1/."""

from django.urls import path

from gebied.api.views import GebiedenView, GebiedView

urlpatterns = [
    path("gebieden", GebiedenView.as_view()),
    path("gebieden/<int:pk>", GebiedView.as_view()),
]
