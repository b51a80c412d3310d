"""Addresses that answer while somebody gives a place: check, read, cut. They change no opgave."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Final

import shapely
from django.core.exceptions import PermissionDenied, RequestDataTooBig, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Organisatie
from accounts.permissions import Recht, doelgroep_of, organisatie_of, require, requires, user_of
from gebied.taal import getal, oppervlakte
from opgaven import vlakinvoer
from opgaven.bevoegd import outside_role
from opgaven.kaartvraag import OnjuisteVraagError, laag_from, uitsnede_from
from opgaven.models import Opgave
from opgaven.selectors.bewaard import kept_shape
from opgaven.selectors.opgave import get_opgave
from opgaven.selectors.snapgrenzen import snap_borders
from opgaven.selectors.vormtoets import outside_share, stored_place, touched_areas
from opgaven.services.bewaren import shape_keep
from opgaven.taal import vorm as taal
from opgaven.tekeninvoer import judge_drawing, on_borders
from opgaven.vormen import KNIP_MAX, TEKENBAAR_MAX, TOON_MAX, VormFout
from opgaven.vormen.coordinaten import read_coordinates
from opgaven.vormen.fouten import ONLEESBAAR, TE_GROOT
from opgaven.vormen.geojson import corners, degrees_of, read_json, read_polygon, write_polygon
from opgaven.vormen.knippen import cut
from opgaven.vormen.toetsen import Toets, simplified_to, vertices

#: A shape that may be drawn weighs a tenth of this.
MAX_BYTES: Final = 2 * 1024**2
#: A smaller share outside is the difference between two drawings of one border.
_BUITEN_MIN: Final = 0.0001
_TE_GROOT: Final = gettext_noop("Wat u stuurde is te groot. Lever het vlak aan als bestand.")
_WEG: Final = gettext_noop("Deze opgave is er niet, of niet meer. Laad de pagina opnieuw.")
_VERLOPEN: Final = gettext_noop("Dit vlak is niet meer bewaard. Lees het opnieuw in, of teken het opnieuw.")
_EEN_BRON: Final = gettext_noop("Geef één ding: een bestand, gebieden, een tekst of coördinaten.")

View = Callable[[HttpRequest], HttpResponseBase]


def shape_view(view: View) -> View:
    """Guard an address about shapes: the right to change places, and every refusal a sentence in JSON."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        try:
            return view(request)
        except VormFout as fout:
            return refused(str(fout), fout.status)
        except OnjuisteVraagError as fout:
            return refused(str(fout), ONLEESBAAR)
        except ValidationError as fout:
            return refused(" ".join(fout.messages), 422)
        except RequestDataTooBig:
            return refused(_(_TE_GROOT), TE_GROOT)
        except Http404:
            return refused(_(_WEG), 404)
        except PermissionDenied as fout:
            return refused(str(fout), 403)

    return requires(Recht.GEOMETRIE)(answer)


@require_POST
@shape_view
def controleren(request: HttpRequest) -> HttpResponseBase:
    """Is this shape fit to be stored, how large is it, and where does it lie?"""
    body = _body(request)
    opgave = _opgave(request, body.get("opgave"))
    toets = judge_drawing(body.get("geometrie"), opgave, doelgroep_of(request.user))
    return _as_json(_checked(request, toets, opgave), _proposal(toets))


@require_POST
@shape_view
def lezen(request: HttpRequest) -> HttpResponseBase:
    """Read a place from whatever was given, show it, and keep it for the form."""
    gelezen = _read(request)
    vlak = shapely.from_wkb(bytes(gelezen.vlak.wkb))
    return _kept(request, vlak, _opgave(request, request.POST.get("voor") or None), gelezen.zinnen)


@require_POST
@shape_view
def bewerken(request: HttpRequest) -> HttpResponseBase:
    """Cut a shape that is too large for the browser; the opgave itself stays as it is until its form is saved."""
    body = _body(request)
    opgave = _opgave(request, body.get("opgave"))
    vlak = _kept_of(request, body["sleutel"]) if body.get("sleutel") else _place_of(opgave)
    mal = on_borders(read_polygon(body.get("geometrie"), KNIP_MAX), vlak, opgave, doelgroep_of(request.user))
    return _kept(request, cut(vlak, body.get("bewerking"), mal), opgave)


@require_safe
@shape_view
def snappen(request: HttpRequest) -> HttpResponseBase:
    """Borders in view to snap to: of the layer on the map, or else the finest, and of the opgaven around."""
    doelgroep, uitsnede = doelgroep_of(request.user), uitsnede_from(request.GET)
    laag = laag_from(request.GET, doelgroep) if request.GET.get("indeling") else None
    zonder = _opgave(request, request.GET.get("zonder") or None)
    body = snap_borders(uitsnede, laag, zonder.pk if zonder else None, doelgroep)
    response = HttpResponse(body, content_type="application/json")
    patch_cache_control(response, private=True, no_store=True)
    return response


def refused(zin: str, status: int) -> JsonResponse:
    return JsonResponse({"fout": zin}, status=status)


def _body(request: HttpRequest) -> dict[str, Any]:
    """The JSON of a request, before it is too much to read."""
    if len(request.body) > MAX_BYTES:
        raise VormFout(_(_TE_GROOT), TE_GROOT)
    return read_json(request.body)


def _opgave(request: HttpRequest, pk: object) -> Opgave | None:
    """The opgave whose place this becomes; 404 when it may not be seen, 403 when it may not be moved."""
    if pk is None:
        return None
    if isinstance(pk, str) and re.fullmatch(r"[0-9]{1,15}", pk):
        pk = int(pk)
    if not isinstance(pk, int) or isinstance(pk, bool) or not 0 < pk < 2**53:
        raise VormFout(_("De opgave is een nummer."), ONLEESBAAR)
    opgave = get_opgave(pk, doelgroep_of(request.user))
    require(request.user, Recht.GEOMETRIE, opgave)
    return opgave


def _place_of(opgave: Opgave | None) -> Any:
    if opgave is None:
        raise VormFout(_("Noem de opgave of de sleutel van het vlak dat u wilt knippen."), ONLEESBAAR)
    return stored_place(opgave)


def _kept_of(request: HttpRequest, sleutel: object) -> Any:
    vlak = kept_shape(sleutel, request.user.pk) if isinstance(sleutel, str) else None
    if vlak is None:
        raise VormFout(_(_VERLOPEN))
    return vlak


def _read(request: HttpRequest) -> vlakinvoer.Gelezen:
    """What was given, in the one way in which it was given."""
    bronnen: dict[str, Callable[[Any], vlakinvoer.Gelezen]] = {
        "bestand": lambda bestand: vlakinvoer.read_upload(bestand, request.POST.get("crs", "")),
        "gebieden": lambda ids: vlakinvoer.Gelezen(vlakinvoer.from_area_ids(_numbers(ids), doelgroep_of(request.user))),
        "gebiedcodes": lambda codes: vlakinvoer.Gelezen(_of_areas(request, codes)),
        "tekst": vlakinvoer.read_text,
        "coordinaten": lambda tekst: vlakinvoer.read_shape(*read_coordinates(tekst)),
        "opgave": lambda pk: vlakinvoer.from_shape(_place_of(_opgave(request, pk))),
        "sleutel": lambda sleutel: vlakinvoer.from_shape(_kept_of(request, sleutel)),
    }
    gegeven = {naam: _given(request, naam) for naam in bronnen}
    [naam, *meer] = [naam for naam, value in gegeven.items() if value] or ["", ""]
    if meer:
        raise VormFout(_(_EEN_BRON), ONLEESBAAR)
    return bronnen[naam](gegeven[naam])


def _given(request: HttpRequest, naam: str) -> Any:
    """A field or a file; numbers of areas may be repeated."""
    if naam == "bestand":
        return request.FILES.get(naam)
    if naam == "gebieden":
        return ",".join(request.POST.getlist(naam))
    return request.POST.get(naam, "").strip("\r\n")


def _numbers(ids: str) -> list[int]:
    if not re.fullmatch(r"[0-9]{1,15}(,[0-9]{1,15})*", ids) or ids.count(",") >= 1000:
        raise VormFout(_("Geef nummers van gebieden, met komma's ertussen."), ONLEESBAAR)
    return [int(pk) for pk in ids.split(",")]


def _of_areas(request: HttpRequest, codes: str) -> Any:
    """Areas as the form names them: an indeling, and codes in it."""
    indeling = request.POST.get("indeling", "")
    if not re.fullmatch(r"[0-9]{1,15}", indeling):
        raise VormFout(_("Kies eerst een indeling."))
    gekozen = vlakinvoer.codes_in(codes.replace("\x00", ""))
    if not gekozen:
        raise VormFout(_("Geef ten minste één code van een gebied."))
    return vlakinvoer.from_areas(gekozen, int(indeling), doelgroep_of(request.user))


def _kept(request: HttpRequest, vlak: Any, opgave: Opgave | None, zinnen: Sequence[str] = ()) -> HttpResponseBase:
    """The answer about a valid shape, with a key to it and a picture of it."""
    user = user_of(request)
    if user is None:
        raise PermissionDenied(_("Log in om een vlak te bewaren."))
    velden = _checked(request, Toets(vlak), opgave)
    aantal = vertices(vlak)
    if aantal > TEKENBAAR_MAX:
        velden["zinnen"].append(taal.large_sentence(getal(aantal)))
    velden["zinnen"][:0] = zinnen
    velden |= {
        "sleutel": shape_keep(vlak=vlak, gebruiker_id=user.pk),
        "vereenvoudigd": aantal > TOON_MAX,
        "tekenbaar": aantal <= TEKENBAAR_MAX,
    }
    return _as_json(velden, {"hersteld": "null", "geometrie": write_polygon(simplified_to(vlak, TOON_MAX))})


def _checked(request: HttpRequest, toets: Toets, opgave: Opgave | None) -> dict[str, Any]:
    """What there is to tell about a shape; of an invalid one about what it would become."""
    vlak, doelgroep = toets.bruikbaar, doelgroep_of(request.user)
    gebieden = touched_areas(vlak, doelgroep) if vlak is not None else []
    buiten = _outside(request, vlak, opgave) if vlak is not None else None
    rol = _outside_role(request, vlak) if vlak is not None else None
    m2 = vlak.area if vlak is not None else 0.0
    zinnen = [] if toets.geldig else [taal.invalid_sentence(toets.reden, herstelbaar=vlak is not None)]
    zinnen += [rol["zin"]] if rol and not rol["mag"] else []
    zinnen += [taal.area_sentence(m2)] if vlak is not None else []
    zinnen += [taal.areas_sentence(gebieden)] if gebieden else []
    zinnen += [buiten["zin"]] if buiten else []
    zinnen += [rol["zin"]] if rol and rol["mag"] else []
    return {
        "oppervlakteM2": round(m2, 2),
        "oppervlakte": oppervlakte(m2),
        "hoekpunten": vertices(toets.vlak),
        "punten": corners(toets.vlak),
        "delen": len(shapely.get_parts(toets.vlak)),
        "geldig": toets.geldig,
        "reden": "" if toets.geldig else zinnen[0],
        "plek": degrees_of(*toets.plek) if toets.plek else None,
        "buiten": buiten,
        "buitenRol": rol,
        "gebieden": gebieden,
        "zinnen": zinnen,
    }


def _outside(request: HttpRequest, vlak: Any, opgave: Opgave | None) -> dict[str, Any] | None:
    """The share outside the work area of the owner, or else of the organisation that somebody works for."""
    organisatie: Organisatie | None = (opgave.organisatie if opgave else None) or organisatie_of(request.user)
    if organisatie is None:
        return None
    deel = outside_share(vlak, organisatie.pk, doelgroep_of(request.user))
    if deel is None or deel < _BUITEN_MIN:
        return None
    return {"aandeel": round(deel, 4), "zin": taal.outside_sentence(deel, organisatie.naam)}


def _outside_role(request: HttpRequest, vlak: Any) -> dict[str, Any] | None:
    """The share outside the areas that the role of somebody is bound to."""
    buiten = outside_role(request.user, vlak)
    if buiten is None or (buiten.mag and buiten.aandeel < _BUITEN_MIN):
        return None
    zin = taal.outside_role_sentence(buiten.aandeel, mag=buiten.mag)
    return {"aandeel": round(buiten.aandeel, 4), "mag": buiten.mag, "zin": zin}


def _proposal(toets: Toets) -> dict[str, str]:
    return {"hersteld": "null" if toets.geldig or toets.hersteld is None else write_polygon(toets.hersteld)}


def _as_json(velden: dict[str, Any], geometrie: dict[str, str]) -> HttpResponse:
    """Geometry is text already, and is not parsed on the way."""
    delen = [f"{json.dumps(naam)}:{json.dumps(waarde)}" for naam, waarde in velden.items()]
    delen += [f"{json.dumps(naam)}:{tekst}" for naam, tekst in geometrie.items()]
    return HttpResponse(f"{{{','.join(delen)}}}", content_type="application/json")
