"""Addresses of the search."""

from django.urls import path

from zoeken import views

urlpatterns = [
    path("zoeken/", views.zoeken, name="zoeken"),
    path("zoeken/suggesties/", views.suggesties, name="zoeken-suggesties"),
]
