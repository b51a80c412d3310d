"""The overview of an organisation, the table of roles, and choosing an organisation."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Organisatie, Rol
from accounts.organisatie.pagina import manages, render_tab
from accounts.organisatie.panelen import OrganisatieVraag, organisatiepagina
from accounts.organisatie.selectors import BIJNA_VERLOPEN_DAGEN, key_counts, member_counts
from accounts.organisatie.woorden import RECHT_UITLEG, ROL_UITLEG, roles_for
from accounts.permissions import (
    GEBIEDSGEBONDEN,
    RECHT_NAMEN,
    ROLRECHTEN,
    Recht,
    is_platformbeheerder,
    organisatie_of,
    requires,
    user_of,
)
from accounts.services.leden import work_for


@require_safe
@requires(Recht.BEHEREN)
def kiezen(request: HttpRequest) -> HttpResponse:
    """To one's own organisation; who sets up the platform chooses from all."""
    eigen = organisatie_of(request.user)
    if not is_platformbeheerder(request.user) and eigen is not None:
        return redirect("organisatie-overzicht", eigen.code)
    zoek = request.GET.get("zoek", "").replace("\x00", "").strip()[:100]
    gevonden = Organisatie.objects.filter(Q(naam__icontains=zoek) | Q(code__icontains=zoek))
    return render(
        request,
        "organisatie/kiezen.html",
        {"organisaties": gevonden.annotate(leden=Count("lidmaatschappen")), "zoek": zoek},
    )


@require_safe
@manages
def overzicht(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    vraag = OrganisatieVraag(organisatie, request.GET, request.user)
    delen = [deel for maker in organisatiepagina for deel in maker(vraag)]
    context = {
        "leden": member_counts(organisatie),
        "sleutels": key_counts(organisatie),
        "bijna_dagen": BIJNA_VERLOPEN_DAGEN,
        "regioleden": organisatie.regioleden.order_by("naam"),
        "regios": organisatie.regios.order_by("naam"),
        "delen": sorted(delen, key=lambda deel: deel.volgorde),
    }
    return render_tab(request, "organisatie/overzicht.html", organisatie, context)


@require_safe
@manages
def rollen(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Which role gives which right."""
    rijen = [
        (Rol.Naam(rol).label, ROL_UITLEG[rol], [_cell(rol, recht) for recht in Recht]) for rol in roles_for(organisatie)
    ]
    rechten = [(RECHT_NAMEN[recht], RECHT_UITLEG[recht]) for recht in Recht]
    return render_tab(request, "organisatie/rollen.html", organisatie, {"rijen": rijen, "rechten": rechten})


def _cell(rol: str, recht: Recht) -> dict[str, object] | None:
    """What stands in the table, and whether the right holds everywhere."""
    if recht not in ROLRECHTEN[rol]:
        return None
    overal = rol not in GEBIEDSGEBONDEN or recht is Recht.LEZEN
    return {"naam": _("ja") if overal else _("eigen gebieden"), "overal": overal}


@require_POST
@login_required
def werk_voor(request: HttpRequest) -> HttpResponse:
    """Choose for which of one's organisations one works from now on."""
    gekozen = request.POST.get("organisatie", "")
    user = user_of(request)
    if user is None or not (gekozen.isascii() and gekozen.isdigit() and len(gekozen) <= 9):
        raise Http404
    organisatie = get_object_or_404(Organisatie, pk=int(gekozen), lidmaatschappen__user=user)
    try:
        work_for(user=user, organisatie=organisatie)
    except ValidationError:
        messages.error(
            request,
            _("Uw lidmaatschap van {organisatie} is voorbij of nog niet begonnen.").format(organisatie=organisatie),
        )
    else:
        messages.success(request, _("U werkt nu namens {organisatie}.").format(organisatie=organisatie))
    return redirect("/")
