"""Mail of a try-out installation: written to a folder in place of sent, and shown at /post/ on this machine only."""

from __future__ import annotations

import email
import secrets
import time
from collections.abc import Sequence
from datetime import datetime
from email import policy
from email.message import EmailMessage as Bericht
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import get_current_timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

_OP_DEZE_MACHINE = frozenset({"127.0.0.1", "::1"})
_HOOGSTENS = 100


class MapBackend(BaseEmailBackend):
    """Each message a file of its own, so that several processes can write at once."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write them all; the name of a file holds the moment, for the order."""
        folder = Path(settings.POST_MAP)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            naam = f"{time.time_ns()}-{secrets.token_hex(4)}.eml"
            (folder / naam).write_bytes(message.message().as_bytes())
        return len(email_messages)


@require_safe
@never_cache
def post(request: HttpRequest) -> HttpResponse:
    """The last messages, newest first."""
    if not settings.POST_TONEN or request.META.get("REMOTE_ADDR") not in _OP_DEZE_MACHINE:
        raise Http404
    paden = sorted(Path(settings.POST_MAP).glob("*.eml"), reverse=True)
    berichten = [_read(pad) for pad in paden[:_HOOGSTENS]]
    return render(request, "site/post.html", {"berichten": berichten, "map": settings.POST_MAP})


def _read(pad: Path) -> dict[str, object]:
    bericht = email.message_from_bytes(pad.read_bytes(), _class=Bericht, policy=policy.default)
    tekst = bericht.get_body(("plain",))
    return {
        "aan": bericht["to"],
        "onderwerp": bericht["subject"],
        "moment": datetime.fromtimestamp(int(pad.name.split("-")[0]) / 1e9, get_current_timezone()),
        "tekst": tekst.get_content() if tekst else "",
    }
