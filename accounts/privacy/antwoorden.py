"""Files as an answer: to save, never to keep in a cache, never with a name in the name of the file."""

from __future__ import annotations

from django.http import HttpResponse

from accounts.models import User
from accounts.privacy.documenten import person_json, person_pdf
from accounts.privacy.uitdraai import Uitdraai

_SOORTEN = {"json": "application/json", "pdf": "application/pdf", "csv": "text/csv; charset=utf-8"}


def person_file(user: User, uitdraai: Uitdraai, formaat: str) -> HttpResponse:
    inhoud = person_pdf(user, uitdraai) if formaat == "pdf" else person_json(user, uitdraai)
    return as_file(inhoud, "persoonsgegevens", formaat)


def as_file(inhoud: bytes, naam: str, formaat: str) -> HttpResponse:
    response = HttpResponse(inhoud, content_type=_SOORTEN[formaat])
    response["Content-Disposition"] = f'attachment; filename="{naam}.{formaat}"'
    response["Cache-Control"] = "private, no-store"
    return response
