"""Every address of the site, per app."""

from django.contrib import admin
from django.urls import include, path

from config import health

urlpatterns = [
    path("", include("opgaven.urls")),
    path("", include("gebied.urls")),
    path("", include("accounts.urls")),
    path("api/v1/", include("config.api")),
    path("beheer/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
