"""Addresses of the areas below /api/v1/."""

from django.urls import path

from gebied.api.begrippen import BegrippenView, BegripView
from gebied.api.indicator_views import IndicatorenView, IndicatorView, IndicatorwaardenView
from gebied.api.views import GebiedenView, GebiedView

urlpatterns = [
    path("begrippen", BegrippenView.as_view()),
    path("begrippen/<slug:code>", BegripView.as_view()),
    path("gebieden", GebiedenView.as_view()),
    path("gebieden/<int:pk>", GebiedView.as_view()),
    path("indicatoren", IndicatorenView.as_view()),
    path("indicatoren/<int:pk>", IndicatorView.as_view()),
    path("indicatorwaarden", IndicatorwaardenView.as_view()),
]
