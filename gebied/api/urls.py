"""Addresses of the areas below /api/v1/."""

from django.urls import path

from gebied.api.indicator_views import IndicatorenView, IndicatorView, IndicatorwaardenView
from gebied.api.views import GebiedenView, GebiedView

urlpatterns = [
    path("gebieden", GebiedenView.as_view()),
    path("gebieden/<int:pk>", GebiedView.as_view()),
    path("indicatoren", IndicatorenView.as_view()),
    path("indicatoren/<int:pk>", IndicatorView.as_view()),
    path("indicatorwaarden", IndicatorwaardenView.as_view()),
]
