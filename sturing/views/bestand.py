"""A list of steering as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.services.logboek import log_export
from opgaven.exporteren import Formaat, Tabel
from opgaven.views.export import send_table


def send_list(request: HttpRequest, tabel: Tabel, formaat: str, naam: str = "") -> HttpResponseBase:
    """As CSV or Excel. Logged. Raises Http404 for another format."""
    if formaat not in (Formaat.CSV, Formaat.XLSX):
        raise Http404(_("Deze export bestaat niet."))
    response = send_table(tabel, Formaat(formaat), f"{naam or tabel.naam}-{timezone.localdate():%Y-%m-%d}")
    log_export(actor=request.user, wat=tabel.naam, formaat=formaat)
    return response
