"""Addresses of the areas below /api/v1/."""

from django.urls import path

from gebied.api.begrippen import BegrippenView, BegripView
from gebied.api.cijferschrijven import (
    IndicatorenSchrijfView,
    IndicatorSchrijfView,
    IndicatorwaardenSchrijfView,
    IndicatorwaardenVeelView,
    IndicatorwaardeView,
)
from gebied.api.views import GebiedenView, GebiedView

urlpatterns = [
    path("begrippen", BegrippenView.as_view()),
    path("begrippen/<slug:code>", BegripView.as_view()),
    path("gebieden", GebiedenView.as_view()),
    path("gebieden/<int:pk>", GebiedView.as_view()),
    path("indicatoren", IndicatorenSchrijfView.as_view()),
    path("indicatoren/<int:pk>", IndicatorSchrijfView.as_view()),
    path("indicatorwaarden", IndicatorwaardenSchrijfView.as_view()),
    path("indicatorwaarden/_veel", IndicatorwaardenVeelView.as_view()),
    path("indicatorwaarden/<int:pk>", IndicatorwaardeView.as_view()),
]
