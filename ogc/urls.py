"""Addresses below /ogc/v1. None ends in a slash; the landing page answers with and without."""

from django.urls import path

from ogc.api import views

app_name = "ogc"

_COLLECTIE = "collections/<str:collectie>"

urlpatterns = [
    path("", views.LandingView.as_view(), name="landing"),
    path("api", views.OpenapiView.as_view(), name="api"),
    path("conformance", views.ConformanceView.as_view(), name="conformance"),
    path("collections", views.CollectiesView.as_view(), name="collecties"),
    path(_COLLECTIE, views.CollectieView.as_view(), name="collectie"),
    path(f"{_COLLECTIE}/schema", views.SchemaView.as_view(), name="schema"),
    path(f"{_COLLECTIE}/items", views.ItemsView.as_view(), name="items"),
    path(f"{_COLLECTIE}/items/<int:nummer>", views.FeatureView.as_view(), name="feature"),
]
