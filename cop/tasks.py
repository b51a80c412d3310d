"""Doors for the workers. Twice is the same as once."""

from __future__ import annotations

from celery import shared_task

from cop.services.nieuwsbriefpost import newsletters_send
from cop.services.opslag import files_purge
from cop.services.post import post_send


@shared_task(ignore_result=True)
def verstuur_post() -> None:
    """Send the mail about meetings that waits."""
    post_send()


@shared_task(ignore_result=True)
def verstuur_nieuwsbrieven() -> None:
    """Send a batch of newsletters, and call the next worker when more wait."""
    if newsletters_send():
        verstuur_nieuwsbrieven.delay()


@shared_task(ignore_result=True)
def ruim_bestanden_op() -> None:
    """Remove files that no row names: what broke off half-way, and what went with a community."""
    files_purge()
