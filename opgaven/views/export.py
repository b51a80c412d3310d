"""Download scores and overlaps, with the question of the page that links here."""

import tempfile
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from accounts.services.logboek import log_export
from gebied.models import Indeling
from gebied.selectors.pagina import get_gebied
from gebied.taal import getal
from opgaven.exporteren import SOORTEN, SOORTEN_VAN_GEBIED, ExportFout, Formaat, Tabel, write_file
from opgaven.kaartvraag import Laag, laag_from
from opgaven.keuze import OnjuisteVraagError, filter_from
from opgaven.selectors.scores import Vraag

#: How people call the formats.
FORMAAT_NAMEN = {
    Formaat.CSV: "CSV",
    Formaat.XLSX: "Excel",
    Formaat.GPKG: "GeoPackage",
    Formaat.GEOJSON: "GeoJSON",
}

_KAARTEN = (Formaat.GPKG, Formaat.GEOJSON)
#: Their shapes are put together from pieces, which takes about a second per thousand: a page does not wait longer.
MAX_PAREN_KAART = 5_000


@require_safe
@requires(Recht.LEZEN)
def export(request: HttpRequest, soort: str, formaat: str) -> HttpResponseBase:
    """The file, for the indeling, niveau and choice of opgaven in the address."""
    if soort not in SOORTEN or formaat not in set(Formaat):
        raise Http404(_("Deze export bestaat niet."))
    try:
        doelgroep = doelgroep_of(request.user)
        laag, keuze = laag_from(request.GET, doelgroep), filter_from(request.GET)
        vraag = Vraag(laag.indeling_id, laag.niveau, keuze, doelgroep)
        response = send_table(SOORTEN[soort](vraag), Formaat(formaat), _file_name(soort, laag))
    except (OnjuisteVraagError, ExportFout) as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat=soort, formaat=formaat)
    return response


@require_safe
@requires(Recht.LEZEN)
def export_gebied(request: HttpRequest, pk: int, soort: str, formaat: str) -> HttpResponseBase:
    """The file of one area, for the choice of opgaven in the address."""
    if soort not in SOORTEN_VAN_GEBIED or formaat not in set(Formaat):
        raise Http404(_("Deze export bestaat niet."))
    gebied = get_gebied(pk, doelgroep_of(request.user))
    try:
        keuze = filter_from(request.GET)
        vraag = Vraag(gebied.indeling_id, gebied.niveau, keuze, doelgroep_of(request.user))
        naam = f"{soort}-{slugify(gebied.code)}-{timezone.localdate():%Y-%m-%d}"
        response = send_table(SOORTEN_VAN_GEBIED[soort](vraag, gebied), Formaat(formaat), naam)
    except (OnjuisteVraagError, ExportFout) as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat=soort, formaat=formaat, onderwerp=gebied)
    return response


def bad_request(fout: Exception) -> HttpResponse:
    return HttpResponse(str(fout), status=400, content_type="text/plain; charset=utf-8")


def send_table(tabel: Tabel, formaat: Formaat, naam: str) -> HttpResponseBase:
    """Write to a file of our own and send that; once it is open its name can go. Raises ExportFout."""
    if tabel.naam == "overlappen" and formaat in _KAARTEN and len(tabel) > MAX_PAREN_KAART:
        zin = _(
            "Dit zijn {aantal} overlappen. Als kaartbestand geeft deze pagina er hoogstens {meest}. Kies CSV of Excel, "
            "kies één gebied, of vraag uw beheerder om exporteer_overlappen: dat maakt het hele bestand."
        )
        raise ExportFout(zin.format(aantal=getal(len(tabel)), meest=getal(MAX_PAREN_KAART)))
    with tempfile.TemporaryDirectory(prefix="download-") as folder:
        path = Path(folder) / f"{tabel.naam}.{formaat}"
        write_file(tabel, path)
        return FileResponse(
            path.open("rb"), as_attachment=True, filename=f"{naam}.{formaat}", content_type=formaat.content_type
        )


def _file_name(soort: str, laag: Laag) -> str:
    """``scores-cbs-2022-wijk-2026-05-01``."""
    indeling = slugify(Indeling.objects.get(pk=laag.indeling_id).naam)
    return f"{soort}-{indeling}-{laag.niveau}-{timezone.localdate():%Y-%m-%d}"
