"""Give areas to an organisation or to a role, and take them away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import Organisatie, Rol
from accounts.organisatie.pagina import manages, render_tab
from accounts.permissions import GEBIEDSGEBONDEN, doelgroep_of, user_of
from gebied.models import Gebied
from gebied.organisatie import sought
from gebied.selectors.toewijzen import areas_of_organisation, areas_to_add
from gebied.services.toewijzen import rolgebied_add, rolgebied_remove, werkgebied_add, werkgebied_remove


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def werkgebied(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Where the organisation works."""
    if request.method == "POST":
        return _change_work_area(request, organisatie)
    plekken = areas_of_organisation(organisatie)
    zoek = sought(request.GET)
    gevonden = areas_to_add(zoek, doelgroep_of(request.user), [plek.gebied.pk for plek in plekken])
    context = {"p": {"plekken": plekken, "zoek": zoek, "gevonden": gevonden}}
    return render_tab(request, "gebied/werkgebied.html", organisatie, context)


def _change_work_area(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    gebied = _posted_area(request)
    if "weg" in request.POST:
        werkgebied_remove(organisatie=organisatie, gebied_id=gebied.pk, door=user_of(request))
        messages.success(request, _("{gebied} hoort niet meer bij het werkgebied.").format(gebied=gebied))
    else:
        werkgebied_add(organisatie=organisatie, gebied=gebied, door=user_of(request))
        messages.success(request, _("{gebied} hoort nu bij het werkgebied.").format(gebied=gebied))
    return redirect("organisatie-werkgebied", organisatie.code)


@require_POST
@manages
def rolgebied(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """Where the role of an area manager holds."""
    rol = get_object_or_404(
        Rol.objects.select_related("lidmaatschap__organisatie"),
        lidmaatschap_id=pk,
        lidmaatschap__organisatie=organisatie,
        rol__in=GEBIEDSGEBONDEN,
    )
    gebied = _posted_area(request)
    if "weg" in request.POST:
        rolgebied_remove(rol=rol, gebied_id=gebied.pk, door=user_of(request))
        messages.success(request, _("De rol geldt niet meer voor {gebied}.").format(gebied=gebied))
    else:
        rolgebied_add(rol=rol, gebied=gebied, door=user_of(request))
        messages.success(
            request, _("De rol geldt nu ook voor {gebied}, en voor wat daarin ligt.").format(gebied=gebied)
        )
    return redirect(f"{reverse('organisatie-lid', args=[organisatie.code, pk])}#gebieden")


def _posted_area(request: HttpRequest) -> Gebied:
    """The area that was pressed: one that the manager sees, or that they take away without seeing it."""
    nummer = request.POST.get("weg") or request.POST.get("erbij", "")
    if not (nummer.isascii() and nummer.isdigit() and len(nummer) <= 18):
        raise Http404
    gezien = Gebied.objects.all() if "weg" in request.POST else Gebied.objects.visible_to(doelgroep_of(request.user))
    return get_object_or_404(gezien.without_geometry(), pk=int(nummer))
