"""Files at a meeting: add, download, publish, take away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, require, requires
from accounts.services.tegelijk import IntussenVerwijderdError
from cop.bestandssoorten import SOORTEN
from cop.bevoegd import require_log
from cop.forms.bestanden import BestandForm, BestandWijzigenForm
from cop.models import Bijeenkomstbestand, MetBestand
from cop.selectors.bestanden import get_file, joined_file
from cop.selectors.bijeenkomsten import joined_meeting
from cop.services.bestanden import bestand_add, bestand_move, bestand_remove
from cop.services.meeschrijven import written_change
from cop.views.bijeenkomsten import around
from stakeholders.views.pagina import change_page, create_page, remove_page


@require_safe
@requires(Recht.LEZEN)
def downloaden(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file, to keep."""
    return send_file(get_file(pk, doelgroep_of(request.user)))


def send_file(rij: MetBestand) -> FileResponse:
    """Always as a download, as the kind that we found it to be: nothing of it runs on our address. Raises Http404."""
    try:
        inhoud = rij.bestand.open("rb")
    except FileNotFoundError:
        raise Http404(_("Dit bestand is er niet meer. Vraag de coördinator om het opnieuw toe te voegen.")) from None
    soort = SOORTEN[rij.soort].mime if rij.soort in SOORTEN else "application/octet-stream"
    response = FileResponse(inhoud, as_attachment=True, filename=rij.naam, content_type=soort)
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require_log(request.user, bijeenkomst.community)

    def maak(invoer: Any) -> BestandForm:
        return BestandForm(invoer.data, invoer.files, instance=Bijeenkomstbestand(bijeenkomst=bijeenkomst))

    uitleg = _(
        "Alleen deelnemers zien het, tot de coördinator het publiceert. Staan er mensen in of op? "
        "Vraag hun eerst of dat mag."
    )
    kop = around(bijeenkomst, _("Bestand toevoegen"), uitleg)
    return create_page(request, maak, kop, _("Het bestand is toegevoegd."), bestand_add)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    bestand = _writable(request, pk)
    kop = around(bestand.bijeenkomst, _("Bestand wijzigen"), bestand.naam)
    return change_page(request, BestandWijzigenForm, bestand, kop, doe=written_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    bestand = _writable(request, pk)
    uitleg = _("“{naam}”. Het bestand is dan echt weg: de geschiedenis bewaart het niet.").format(naam=bestand.naam)
    kop = around(bestand.bijeenkomst, _("Wilt u dit bestand verwijderen?"), uitleg)
    return remove_page(request, BestandWijzigenForm, bestand, kop, doe=bestand_remove)


def _writable(request: HttpRequest, pk: int) -> Any:
    """One that this person may change. Raises Http404 or PermissionDenied."""
    bestand = joined_file(pk, doelgroep_of(request.user))
    require_log(request.user, bestand.community)
    return bestand


@require_POST
@requires(Recht.LEZEN)
def stand(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Publish or withdraw."""
    bestand = joined_file(pk, doelgroep_of(request.user))
    require(request.user, Recht.PUBLICEREN, bestand)
    try:
        nu = bestand_move(bestand=bestand, naar=request.POST.get("naar", ""), actor=request.user)
    except IntussenVerwijderdError:
        messages.info(request, _("Dit was al verwijderd."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("{naam}: {stand}.").format(naam=nu.naam, stand=nu.get_stand_display().lower()))
        if nu.met_plaats and nu.stand == Bijeenkomstbestand.Stand.GEPUBLICEERD:
            messages.warning(request, _("Deze foto vertelt waar zij is gemaakt. Wie haar opent, kan dat zien."))
    return redirect(bestand)
