"""Celery: messages only. The state of a run lives in PostgreSQL (ADR 0003)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

app = Celery("gebied")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
