"""Pages about opgaven and runs, and the map."""

from django.urls import URLPattern, path

from opgaven.views import start

urlpatterns: list[URLPattern] = [
    path("", start.start, name="start"),
]
