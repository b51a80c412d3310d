"""The API keys of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import read_input
from accounts.models import ApiSleutel, Organisatie
from accounts.organisatie.forms import Sleutelfilter, SleutelForm
from accounts.organisatie.pagina import manages, render_tab
from accounts.organisatie.selectors import BIJNA_VERLOPEN_DAGEN, Sleuteltoestand, key_state, keys
from accounts.organisatie.woorden import enumerated
from accounts.permissions import RECHT_NAMEN, Recht, user_of
from accounts.services.sleutels import api_sleutel_create, api_sleutel_revoke, end_of_day


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of the list; ``dagen`` is how long a key still works, as far as that is soon."""

    sleutel: ApiSleutel
    toestand: Sleuteltoestand
    rechten: str
    laatste_dag: date | None
    dagen: int | None


@require_safe
@manages
def lijst(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    filter_ = Sleutelfilter(request.GET)
    toestand = filter_.cleaned_data["toestand"] if filter_.is_valid() else ""
    context = {
        "filter": filter_,
        "gefilterd": bool(toestand),
        "regels": [_line(sleutel) for sleutel in keys(organisatie, toestand)],
        "totaal": ApiSleutel.objects.filter(organisatie=organisatie).count(),
    }
    return render_tab(request, "organisatie/sleutels.html", organisatie, context)


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def nieuw(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Make a key. The answer to the form is the only place where the key is ever shown."""
    form = SleutelForm(read_input(request).data)
    if request.method == "POST" and form.is_valid():
        try:
            record, sleutel = api_sleutel_create(
                organisatie=organisatie,
                naam=form.cleaned_data["naam"],
                rechten=[Recht(recht) for recht in form.cleaned_data["rechten"]],
                vervalt_op=end_of_day(form.cleaned_data["laatste_dag"]),
                door=user_of(request),
            )
        except ValidationError as error:
            for veld, fout in getattr(error, "error_dict", {"": error}).items():
                form.add_error({"vervalt_op": "laatste_dag", "naam": "naam"}.get(veld), fout)
        else:
            context = {"regel": _line(record), "sleutel": sleutel}
            return render_tab(request, "organisatie/sleutel_gemaakt.html", organisatie, context)
    return render_tab(
        request, "organisatie/sleutel_nieuw.html", organisatie, {"form": form}, 422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def intrekken(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """Ask once, then the key opens nothing any more."""
    sleutel = get_object_or_404(keys(organisatie), pk=pk)
    if request.method == "POST":
        api_sleutel_revoke(sleutel=sleutel, door=user_of(request))
        messages.success(request, _("De sleutel {naam} is ingetrokken en werkt niet meer.").format(naam=sleutel.naam))
        return redirect("organisatie-sleutels", organisatie.code)
    return render_tab(request, "organisatie/sleutel_intrekken.html", organisatie, {"regel": _line(sleutel)})


def _line(sleutel: ApiSleutel) -> Regel:
    toestand = key_state(sleutel)
    over = (sleutel.vervalt_op - timezone.now()).days if sleutel.vervalt_op else None
    bijna = over is not None and toestand is Sleuteltoestand.ACTIEF and over < BIJNA_VERLOPEN_DAGEN
    rechten = enumerated([RECHT_NAMEN[recht] for recht in Recht if recht in sleutel.rechten])
    return Regel(sleutel, toestand, rechten, _last_day(sleutel), over if bijna else None)


def _last_day(sleutel: ApiSleutel) -> date | None:
    """A key that expires at midnight has the day before as its last one."""
    return timezone.localdate(sleutel.vervalt_op - timedelta(seconds=1)) if sleutel.vervalt_op else None
