"""Pages about opgaven and runs, and the map."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
