"""Who changed the values of a pair of types, and putting an earlier value back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.historie.bijhouden import VERWIJDERD
from accounts.permissions import Recht, is_platformbeheerder, refusal, requires, sees_history, user_of
from accounts.services.tegelijk import VersieVerouderdError
from opgaven.geschiedenis import TYPEPAAR
from opgaven.models import Opgavetype
from opgaven.selectors.matrixgeschiedenis import Paarwijziging, current_of, find_pair_change, pair_changes
from opgaven.services.terugzetten import typepaar_restore
from opgaven.views.terugzetten import to_number


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, van: str, naar: str) -> HttpResponse:
    """Every change of friction and interaction. The matrix is of the platform: its manager puts values back."""
    paar = _pair(request, van, naar)
    wijzigingen = pair_changes(*paar)
    nieuwste = {current_of(wijzigingen, deel).nummer for deel in wijzigingen}
    context = {
        "van": paar[0],
        "naar": paar[1],
        "wijzigingen": wijzigingen,
        "nieuwste": nieuwste,
        "mag_terugzetten": is_platformbeheerder(request.user),
    }
    return render(request, "historie/matrixpaar.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def terugzetten(request: HttpRequest, van: str, naar: str, nummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed."""
    paar = _pair(request, van, naar)
    if not is_platformbeheerder(request.user):
        raise PermissionDenied(refusal(Recht.BEHEREN))
    fout = ""
    if request.method == "POST":
        _find(paar, nummer)
        try:
            waarde = typepaar_restore(
                nummer=nummer, nieuwste=to_number(request.POST.get("nieuwste", "")), user=user_of(request)
            )
        except VersieVerouderdError:
            fout = _("Iemand heeft dit paar intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
        except ValidationError as error:
            fout = _("Deze waarde kan niet meer: {fout}").format(fout=" ".join(error.messages))
        else:
            messages.success(
                request, _("{waarde} is teruggezet. De scores worden opnieuw opgeteld.").format(waarde=waarde)
            )
            return redirect("matrix-geschiedenis", van, naar)
    return _confirm_page(request, paar, nummer, fout)


def _confirm_page(request: HttpRequest, paar: tuple[Opgavetype, Opgavetype], nummer: int, fout: str) -> HttpResponse:
    wijzigingen, deel = _find(paar, nummer)
    nu = current_of(wijzigingen, deel)
    context = {
        "van": paar[0],
        "naar": paar[1],
        "deel": deel,
        "verschillen": lezen.compare(TYPEPAAR, None if nu.soort == VERWIJDERD else nu.rij, deel.wijziging.rij),
        "nieuwste": wijzigingen[0].wijziging.nummer,
        "fout": fout,
    }
    return render(request, "historie/matrix_terugzetten.html", context, status=409 if fout else 200)


def _find(paar: tuple[Opgavetype, Opgavetype], nummer: int) -> tuple[list[Paarwijziging], Paarwijziging]:
    """All changes of the pair and this one. Raises Http404 for a number of another pair."""
    wijzigingen = pair_changes(*paar)
    deel = find_pair_change(wijzigingen, nummer)
    if deel is None:
        raise Http404
    return wijzigingen, deel


def _pair(request: HttpRequest, van: str, naar: str) -> tuple[Opgavetype, Opgavetype]:
    """Both types, for who may read who changed them."""
    typen = {soort.code: soort for soort in Opgavetype.objects.filter(code__in=[van, naar])}
    if not {van, naar} <= typen.keys() or not sees_history(request.user):
        raise Http404
    return typen[van], typen[naar]
