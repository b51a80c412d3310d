"""The versions of cases and insights, putting one back, and taking away what should not have been there."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, require, requires
from cop.bevoegd import may_change_application
from cop.forms.kennis import CasusWisForm, InzichtForm, ToepassingWisForm
from cop.geschiedenis import BLIJFT, BLIJFT_BIJ_CASUS, BLIJFT_BIJ_INZICHT, CASUS, INZICHT, LEZERS
from cop.models import Toepassing
from cop.selectors.kennis import joined_case, joined_insight
from cop.services.kennis import kennis_remove, why_not_removed
from cop.services.toepassingen import toepassing_remove
from cop.views.communities import home
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from stakeholders.views.geschiedenis import restore_page, subject
from stakeholders.views.pagina import Pagina, remove_page


def _of_case(request: HttpRequest, pk: int) -> Onderwerp:
    return subject(request, joined_case(pk, doelgroep_of(request.user)), CASUS, "casus", home(), lezers=LEZERS)


def _of_insight(request: HttpRequest, pk: int) -> Onderwerp:
    return subject(request, joined_insight(pk, doelgroep_of(request.user)), INZICHT, "inzicht", home(), lezers=LEZERS)


@require_safe
@requires(Recht.LEZEN)
def casus_geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _of_case(request, pk))


@require_safe
@requires(Recht.LEZEN)
def casus_versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _of_case(request, pk), nummer)


@require_safe
@requires(Recht.LEZEN)
def inzicht_geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _of_insight(request, pk))


@require_safe
@requires(Recht.LEZEN)
def inzicht_versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _of_insight(request, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def casus_terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return restore_page(request, _of_case(request, pk), nummer, BLIJFT, BLIJFT_BIJ_CASUS)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def inzicht_terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return restore_page(request, _of_insight(request, pk), nummer, BLIJFT, BLIJFT_BIJ_INZICHT)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def casus_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    casus = joined_case(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, casus)
    uitleg = _("“{titel}”. De antwoorden op deze casus gaan ook weg.").format(titel=casus.titel)
    kop = _removal(request, casus, casus.titel, _("Wilt u deze casus verwijderen?"), uitleg)
    return remove_page(request, CasusWisForm, casus, kop, kennis_remove)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def inzicht_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    inzicht = joined_insight(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inzicht)
    uitleg = _("“{zin}”. Zegt een ander inzicht hetzelfde? Voeg ze dan liever samen: dan blijft het bewijs staan.")
    titel = _("Wilt u dit inzicht verwijderen?")
    kop = _removal(request, inzicht, _("Inzicht"), titel, uitleg.format(zin=inzicht.zin))
    return remove_page(request, InzichtForm, inzicht, kop, kennis_remove)


def _removal(request: HttpRequest, stuk: Any, naam: str, titel: str, uitleg: str) -> Pagina:
    """Says at once why it cannot be; leads back to what is there, or to the community once it is gone."""
    community, adres = stuk.community, stuk.get_absolute_url()
    terug = community.get_absolute_url() if request.method == "POST" else adres
    waarom_niet = why_not_removed(stuk) if request.method != "POST" else ""
    return Pagina(titel, terug, [(community.get_absolute_url(), community.naam), (adres, naam)], uitleg, waarom_niet)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def toepassing_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Toepassing.objects.visible_to(doelgroep_of(request.user)).select_related("inzicht__community")
    toepassing = get_object_or_404(rows, pk=pk)
    if not may_change_application(request.user, toepassing):
        raise PermissionDenied(_("Alleen de organisatie die dit probeerde en de coördinator wijzigen het."))
    inzicht = toepassing.inzicht
    adres, community = inzicht.get_absolute_url(), inzicht.community
    titel = _("Wilt u verwijderen wat u hier schreef?")
    uitleg = _("Werkte het niet? Kies dan liever Werkte niet als resultaat: ook dat helpt anderen.")
    kop = Pagina(titel, adres, [(community.get_absolute_url(), community.naam), (adres, _("Inzicht"))], uitleg)
    return remove_page(request, ToepassingWisForm, toepassing, kop, toepassing_remove)
