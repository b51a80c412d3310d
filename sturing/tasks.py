"""Doors for the workers. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task

from sturing.services.berichten import messages_send
from sturing.services.stappen import vraagstukken_follow


@shared_task(ignore_result=True)
def verstuur_berichten() -> None:
    """Send the mail that waits."""
    messages_send()


@shared_task(ignore_result=True)
def volg_vraagstukken() -> None:
    """Remind of what has to be answered soon, and prepare a step for what is overdue."""
    vraagstukken_follow()
    messages_send()
