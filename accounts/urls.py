"""Signing in, and one's own account."""

from django.urls import include, path

urlpatterns = [
    path("", include("accounts.logboek.urls")),
    path("", include("accounts.aanmelden.urls")),
    path("", include("accounts.huisstijl.urls")),
    path("", include("accounts.organisatie.urls")),
    path("", include("accounts.privacy.urls")),
]
