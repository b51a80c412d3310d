"""Signing in and out."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

urlpatterns = [
    path("inloggen/", LoginView.as_view(template_name="accounts/inloggen.html"), name="inloggen"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
]
