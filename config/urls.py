"""Every address of the site, per app."""

from django.contrib import admin
from django.urls import include, path

from config import health, metingen, pages, post, taal
from config.api.views import WortelView
from ogc.api.views import LandingView

urlpatterns = [
    path("", include("opgaven.urls")),
    path("", include("sturing.urls")),
    path("stakeholders/", include("stakeholders.urls")),
    path("cop/", include("cop.urls")),
    path("", include("gebied.urls")),
    path("", include("accounts.urls")),
    path("", include("zoeken.urls")),
    path("api/v1", WortelView.as_view(schema=None)),
    path("api/v1/", include("config.api.urls")),
    path("ogc/v1", LandingView.as_view()),
    path("ogc/v1/", include("ogc.urls")),
    path("beheer/", admin.site.urls),
    path("toegankelijkheid/", pages.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", pages.privacy, name="privacy"),
    path("taal/", taal.kiezen, name="taal"),
    path(".well-known/security.txt", pages.security_txt, name="security-txt"),
    path("robots.txt", pages.robots_txt, name="robots-txt"),
    path("post/", post.post, name="post"),
    path("favicon.ico", pages.favicon, name="favicon"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", metingen.metrics, name="metrics"),
]

handler400 = "config.pages.onleesbaar"
handler403 = "config.pages.niet_toegestaan"
handler404 = "config.pages.niet_gevonden"
handler429 = "accounts.aanmelden.grenzen.te_veel_verzoeken"
handler500 = "config.pages.ging_mis"
