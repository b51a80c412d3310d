"""Measurements for Prometheus: what the processes count themselves, and what the database knows when it is asked."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess
from prometheus_client.core import REGISTRY, GaugeMetricFamily

from config import stand

_HIER: Final = {"127.0.0.1", "::1"}
_VIA_PROXY: Final = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_REAL_IP", "HTTP_FORWARDED")
_METHODEN: Final = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

_VERZOEKEN = Counter("gebied_http_requests", "Verzoeken per view.", ["view", "method", "code"])
_DUUR = Histogram(
    "gebied_http_request_duration_seconds",
    "Hoe lang een verzoek duurde, per view.",
    ["view"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)


def count_request(view: str, method: str | None, code: int, seconds: float) -> None:
    _VERZOEKEN.labels(view, known_method(method), str(code)).inc()
    _DUUR.labels(view).observe(seconds)


def known_method(method: str | None) -> str:
    """A method is a word of the caller's choice, so only the known ones count by name."""
    return method if method in _METHODEN else "ANDERS"


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Measurements, for whoever is on this machine or has the token; for others there is no such page."""
    if not (_has_token(request) or _is_local(request)):
        raise Http404
    return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)


def _has_token(request: HttpRequest) -> bool:
    soort, _, token = request.headers.get("Authorization", "").partition(" ")
    return (
        bool(settings.METRICS_TOKEN)
        and soort == "Bearer"
        and hmac.compare_digest(token.encode(), settings.METRICS_TOKEN.encode())
    )


def _is_local(request: HttpRequest) -> bool:
    """Straight from this machine. What a proxy passes on also comes from here, and says so in its headers."""
    return request.META.get("REMOTE_ADDR") in _HIER and not any(naam in request.META for naam in _VIA_PROXY)


def exposition() -> bytes:
    """Everything, as text for Prometheus; the counts of all processes of gunicorn added up."""
    geteld = REGISTRY
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        geteld = CollectorRegistry()
        multiprocess.MultiProcessCollector(geteld)
    nu = CollectorRegistry()
    nu.register(_Stand())
    return generate_latest(geteld) + generate_latest(nu)


class _Stand:
    """What is true now, asked when Prometheus asks."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for meting in stand.measure():
            family = GaugeMetricFamily(meting.naam, meting.uitleg, labels=list(meting.labels))
            family.add_metric(list(meting.labels.values()), meting.waarde)
            yield family
