"""Doors for the workers. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task

from accounts.services.bewaren import forms_purge
from accounts.services.opruimen import clean_up


@shared_task(ignore_result=True)
def ruim_formulieren_op() -> None:
    """Throw away what was kept of forms for more than a day."""
    forms_purge()


@shared_task(ignore_result=True)
def anonimiseer() -> None:
    """Every night: clean up the personal data that are past their term."""
    clean_up()
