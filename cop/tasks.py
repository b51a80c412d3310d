"""Doors for the workers. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task

from cop.services.post import post_send


@shared_task(ignore_result=True)
def verstuur_post() -> None:
    """Send the mail about meetings that waits."""
    post_send()
