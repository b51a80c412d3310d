"""Paste notes, mark sentences, and make insights of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires, user_of
from cop.bevoegd import may_log, require_log
from cop.forms.plakken import PlakForm, ZinForm, read_choices_of, read_marks
from cop.models import Inzicht, Plakverslag, Plakzin
from cop.selectors.bijeenkomsten import joined_meeting
from cop.selectors.communities import get_community
from cop.selectors.plakken import Voorstel, alike_per_sentence, get_pasted, get_sentence, pasted_of
from cop.services.plakken import NIEUW, Keuze, marks_save, plak_create, plak_finish, plak_wipe, sentence_change
from cop.services.plakken import sentences_join as join
from cop.views.bijeenkomsten import around
from cop.views.communities import below
from stakeholders.views.pagina import Pagina, create_page, show_errors


def _page_of(verslag: Plakverslag, titel: str, uitleg: str = "") -> Pagina:
    return (
        around(verslag.bijeenkomst, titel, uitleg) if verslag.bijeenkomst else below(verslag.community, titel, uitleg)
    )


def _paste(request: HttpRequest, verslag: Plakverslag) -> HttpResponse:
    require_log(request.user, verslag.community)
    uitleg = _("De tekst wordt in zinnen geknipt. Daarna markeert u wat anderen kunnen gebruiken.")

    def maak(invoer: Any) -> PlakForm:
        return PlakForm(invoer.data, instance=verslag)

    kop = _page_of(verslag, _("Plak uw verslag"), uitleg)
    return create_page(request, maak, kop, _("De tekst is geknipt. Markeer nu de zinnen."), plak_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def bij_community(request: HttpRequest, pk: int) -> HttpResponse:
    return _paste(request, Plakverslag(community=get_community(pk, doelgroep_of(request.user))))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def bij_bijeenkomst(request: HttpRequest, pk: int) -> HttpResponse:
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    return _paste(request, Plakverslag(community=bijeenkomst.community, bijeenkomst=bijeenkomst))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def markeren(request: HttpRequest, pk: int) -> HttpResponseBase:
    """All sentences with what they are. Who only takes part reads; a script asks and saves the same as JSON."""
    verslag = get_pasted(pk, doelgroep_of(request.user))
    als_gegevens = request.headers.get("Accept", "").startswith("application/json")
    if request.method == "POST":
        require_log(request.user, verslag.community)
        return _save(request, verslag, als_gegevens=als_gegevens)
    if als_gegevens:
        return JsonResponse(_state(verslag))
    return render(request, "cop/plak_markeren.html", _context(request, verslag))


def _context(request: HttpRequest, verslag: Any) -> dict[str, Any]:
    te_doen = [rij for rij in verslag.rijen if rij.soort and not rij.inzicht_id]
    geplakt = pasted_of(verslag.community, verslag.bijeenkomst, doelgroep_of(request.user))
    return {
        "verslag": verslag,
        "pagina": _page_of(verslag, _("Markeer wat anderen kunnen gebruiken")),
        "soorten": Inzicht.Soort.choices,
        "aarden": Inzicht.Aard.choices,
        "te_doen": len(te_doen),
        "klaar": sum(bool(rij.inzicht_id) for rij in verslag.rijen),
        "mag_loggen": may_log(request.user, verslag.community),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, verslag),
        "eerder": list(geplakt.exclude(pk=verslag.pk)[:5]),
    }


def _save(request: HttpRequest, verslag: Any, *, als_gegevens: bool) -> HttpResponseBase:
    """Marks first; then what the button says: join two, change one, or go on."""
    merken = read_marks(request.POST, verslag.rijen)
    marks_save(verslag=verslag, merken=merken, actor=request.user)
    doe, _streep, wat = request.POST.get("doe", "").partition(" ")
    nummers = [int(nr) for nr in wat.split() if nr.isascii() and nr.isdigit() and len(nr) < 16]
    if als_gegevens:
        return JsonResponse(_state(get_pasted(verslag.pk, doelgroep_of(request.user))))
    if doe == "klaar":
        return redirect("plakverslag-inzichten", pk=verslag.pk)
    if doe == "wijzig" and len(nummers) == 1:
        return redirect("plakzin-wijzigen", pk=nummers[0])
    if doe == "voeg" and len(nummers) == 2:
        return _join(request, verslag, *nummers)
    messages.success(request, _("Uw markeringen zijn bewaard."))
    return redirect(verslag)


def _join(request: HttpRequest, verslag: Any, eerste: int, tweede: int) -> HttpResponseBase:
    try:
        join(verslag=verslag, eerste=eerste, tweede=tweede, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(f"{verslag.get_absolute_url()}#zin-{eerste}")


def _state(verslag: Any) -> dict[str, Any]:
    """What a script compares with what is on the screen."""
    return {
        "versie": verslag.versie,
        "bewaard": date_format(timezone.localtime(verslag.gewijzigd_op), "H:i"),
        "zinnen": [[rij.pk, rij.tekst, rij.soort, rij.aard, bool(rij.inzicht_id)] for rij in verslag.rijen],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def zin_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a sentence; a new line makes two of it."""
    zin = get_sentence(pk, doelgroep_of(request.user))
    require_log(request.user, zin.plakverslag.community)
    form = ZinForm(request.POST or None, zin)
    if request.method == "POST" and form.is_valid():
        try:
            sentence_change(
                zin=zin, basis=form.cleaned_data["basis"], tekst=form.cleaned_data["tekst"], actor=request.user
            )
        except ValidationError as error:
            show_errors(form, error)
        else:
            return redirect(zin)
    context = {"form": form, "zin": zin, "pagina": _page_of(zin.plakverslag, _("Zin wijzigen"))}
    return render(request, "cop/plak_zin.html", context, status=422 if request.method == "POST" else 200)


@dataclass(slots=True)
class Regel:
    """A marked sentence on the last page: what it becomes, and what it looks like."""

    zin: Plakzin
    tekst: str
    doel: str
    aard: str
    voorstellen: list[Voorstel]
    fout: str = ""
    keuzes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def lijkt(self) -> Voorstel | None:
        return self.voorstellen[0] if self.voorstellen else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def inzichten(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What was marked becomes insights, or evidence of insights that are alike."""
    verslag = get_pasted(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, verslag)
    te_doen = [rij for rij in verslag.rijen if rij.soort and not rij.inzicht_id]
    keuzes, fouten = read_choices_of(request.POST, te_doen), {}
    if request.method == "POST":
        try:
            gemaakt = plak_finish(verslag=verslag, keuzes=keuzes, actor=request.user, user=user_of(request))
        except ValidationError as error:
            fouten = {naam: " ".join(zinnen) for naam, zinnen in error.message_dict.items()}
        else:
            messages.success(request, _made(gemaakt.inzichten, gemaakt.bewijzen))
            return redirect(f"{(verslag.bijeenkomst or verslag.community).get_absolute_url()}praatplaat/")
    context = {
        "verslag": verslag,
        "pagina": _page_of(verslag, _("Maak er inzichten van")),
        "regels": _lines(verslag, te_doen, keuzes, fouten),
        "aarden": Inzicht.Aard.choices,
        "fouten": fouten,
    }
    return render(request, "cop/plak_inzichten.html", context, status=422 if fouten else 200)


def _made(nieuw: int, bewijs: int) -> str:
    delen = []
    if nieuw:
        zin = ngettext("{n} inzicht staat klaar als concept.", "{n} inzichten staan klaar als concept.", nieuw)
        delen.append(zin.format(n=nieuw))
    if bewijs:
        zin = ngettext("{n} zin is bewijs geworden.", "{n} zinnen zijn bewijs geworden.", bewijs)
        delen.append(zin.format(n=bewijs))
    return " ".join(delen) or _("Er is niets gemaakt. De zinnen blijven gemarkeerd.")


def _lines(verslag: Plakverslag, rijen: list[Plakzin], keuzes: list[Keuze], fouten: dict[str, str]) -> list[Regel]:
    lijkt, gekozen = alike_per_sentence(verslag), {keuze.zin: keuze for keuze in keuzes}
    regels = []
    for rij in rijen:
        voorstellen, keuze = lijkt.get(rij.pk, []), gekozen.get(rij.pk)
        doel = f"steunt-{voorstellen[0].nummer}" if voorstellen and voorstellen[0].zelfde else NIEUW
        regel = Regel(
            rij, keuze.tekst if keuze else rij.tekst, keuze.doel if keuze else doel, keuze.aard if keuze else rij.aard,
            voorstellen,
            fouten.get(f"zin-{rij.pk}", ""),
        )  # fmt: skip
        regel.keuzes = _options(voorstellen)
        regels.append(regel)
    return regels


def _options(voorstellen: list[Voorstel]) -> list[tuple[str, str]]:
    opties = [(NIEUW, _("Een nieuw inzicht"))]
    for een in voorstellen:
        opties.append((f"steunt-{een.nummer}", _("Draagt: {zin}").format(zin=een.zin)))
        opties.append((f"spreekt_tegen-{een.nummer}", _("Spreekt tegen: {zin}").format(zin=een.zin)))
    return [*opties, ("later", _("Nog niet"))]


@require_POST
@requires(Recht.LEZEN)
def weggooien(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Before its term, when somebody asks for that."""
    verslag = get_pasted(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, verslag)
    plak_wipe(verslag=verslag, actor=request.user)
    messages.success(request, _("De geplakte tekst is weggegooid. Inzichten die ervan zijn gemaakt, blijven staan."))
    return redirect(verslag.bijeenkomst or verslag.community)
