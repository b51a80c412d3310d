"""Is the platform alive, and is it ready to work?"""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu import Connection

from config.celery import app


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Alive: the process answers."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready: database, broker and at least one worker answer. 503 when one does not."""
    checks = {"database": _database(), "broker": broker()}
    checks["worker"] = checks["broker"] and _worker()
    status = 200 if all(checks.values()) else 503
    return JsonResponse({name: "ok" if good else "niet bereikbaar" for name, good in checks.items()}, status=status)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # noqa: BLE001 - any failure at all means not ready
        return False
    return True


def broker() -> bool:
    """Does the broker answer within two seconds?"""
    try:
        with Connection(settings.CELERY_BROKER_URL, connect_timeout=2) as verbinding:
            verbinding.ensure_connection(max_retries=1, timeout=2)
    except Exception:  # noqa: BLE001 - any failure at all means not ready
        return False
    return True


def _worker() -> bool:
    try:
        return bool(app.control.ping(timeout=1.0, limit=1))
    except Exception:  # noqa: BLE001 - any failure at all means not ready
        return False
