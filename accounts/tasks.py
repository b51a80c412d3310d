"""Doors for the workers. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task

from accounts.services.bewaren import forms_purge


@shared_task(ignore_result=True)
def ruim_formulieren_op() -> None:
    """Throw away what was kept of forms for more than a day."""
    forms_purge()
