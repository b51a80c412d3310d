"""The form of the map and its table as the address says, and what the scripts of the map must know."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep
from gebied.crs import RD_PROJ4
from gebied.ondergrond import base_maps, first_base_map
from opgaven.kaartvraag import Laag, laag_from, score_from
from opgaven.keuze import Filter, filter_from
from opgaven.keuzevelden import choice_fields
from opgaven.models import Opgavetype
from opgaven.scorenamen import SCORES
from opgaven.selectors.kaartlagen import Kaartlaag, first_layer
from opgaven.selectors.kaartscores import FAMILIES
from opgaven.selectors.keuze import count_chosen
from opgaven.selectors.typen import kleur_by_code
from opgaven.taal import SCORE_LABELS
from opgaven.taal.keuze import keuze_zin, telling_zin

STANDAARD_SCORE = "conflict"
GEEN_SCORE = "geen"
LAGEN = ("opgaven", "stapeling")  # onvertaald: as in the address
#: Where the map opens when there is nothing to show: the Netherlands, in degrees.
NEDERLAND = (3.2, 50.7, 7.3, 53.6)
#: Choices of more than one value, with commas between in the address of the map.
LIJSTEN = ("typen", "status")  # onvertaald: as in the address
#: What the table keeps in its address for the way back to the map.
BEELD = ("lagen", "ondergrond", "patroon", "lat", "lon", "zoom")


def score_of(params: QueryDict) -> str:
    """The score that colours the areas, or none."""
    return score_from(params, (*SCORES, GEEN_SCORE), STANDAARD_SCORE)


def form_context(params: QueryDict, lagen: list[Kaartlaag], doelgroep: Doelgroep) -> dict[str, Any]:
    """The form as the address says; a missing layer becomes the first one."""
    laag = laag_from(params, doelgroep) if params.get("indeling") else first_layer(lagen, params.get("niveau", ""))
    keuze = filter_from(params)
    velden = choice_fields(keuze, doelgroep, params)
    kleuren = kleur_by_code()
    typen = [_type(opgavetype, kleuren, keuze) for opgavetype in Opgavetype.objects.all()]
    return {
        "laag": laag,
        "keuze": keuze,
        "score": score_of(params),
        "indelingen": {kandidaat.indeling_id: kandidaat.indeling for kandidaat in lagen},
        "niveaus": [kandidaat for kandidaat in lagen if laag and kandidaat.indeling_id == laag.indeling_id],
        "scores": score_groups(),
        "typen": typen,
        "alle_typen": keuze.typen is None,
        "velden": velden,
        "keuze_zin": keuze_zin(keuze, velden),
        "telling_zin": telling_zin(count_chosen(keuze, doelgroep)),
        "lijstvraag": urlencode(keuze.list_params()),
        "lagen": list(zip(LAGEN, (_("Opgaven"), _("Stapeling per plek")), strict=True)),
        "lagen_aan": params.get("lagen", "").split(","),
        "ondergronden": base_maps(),
        "vraag": query(params),
        "beeld": [(naam, params[naam]) for naam in BEELD if params.get(naam)],
        "tabelvraag": query(params, weergave="tabel"),
    }


def _type(opgavetype: Opgavetype, kleuren: dict[str, int], keuze: Filter) -> dict[str, Any]:
    return {
        "code": opgavetype.code,
        "naam": opgavetype.naam,
        "letter": opgavetype.letter,
        "kleur": kleuren[opgavetype.code],
        "gekozen": keuze.typen is None or opgavetype.code in keuze.typen,
    }


def score_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    groepen = {"conflict": _("Conflict"), "samenhang": _("Samenhang"), "stapel": _("Stapeling")}
    return [
        (titel, [(naam, SCORE_LABELS[naam].label) for naam in SCORES if FAMILIES.get(naam, "stapel") == familie])
        for familie, titel in groepen.items()
    ]


def query(params: QueryDict, **wijziging: Any) -> str:
    """The address without what only the table knows, for links between map, table and exports."""
    schoon = {naam: value for naam, value in params.items() if naam not in {"weergave", "bladzijde", *LIJSTEN}}
    lijsten = {naam: ",".join(params.getlist(naam)) for naam in LIJSTEN if params.getlist(naam)}
    return urlencode(schoon | lijsten | wijziging)


def map_config(context: dict[str, Any], lagen: list[Kaartlaag]) -> dict[str, Any]:
    """What the scripts must know, beside the address."""
    laag: Laag | None = context["laag"]
    return {
        "standaard": {
            "indeling": str(laag.indeling_id) if laag else "",
            "niveau": laag.niveau if laag else "",
            "score": STANDAARD_SCORE,
            "typen": None,
            "jaar": "",
            "van": "",
            "tot": "",
            "status": [],
            "bestuurslaag": "",
            "organisatie": "",
            "zoek": "",
            "lagen": [],
            "ondergrond": first_base_map(),
            "patroon": "aan",
            "lat": None,
            "lon": None,
            "zoom": None,
            "gebied": "",
            "punt": "",
        },
        "lagen": [
            {"indeling": str(k.indeling_id), "niveau": k.niveau, "naam": k.niveau_naam, "grens": k.grens} for k in lagen
        ],
        "grens": NEDERLAND,
        "zoom": {"min": settings.LEAFLET_CONFIG["MIN_ZOOM"], "max": settings.LEAFLET_CONFIG["MAX_ZOOM"]},
        "typen": {t["code"]: {"kleur": t["kleur"], "letter": t["letter"]} for t in context["typen"]},
        "ondergronden": context["ondergronden"],
        "rd": RD_PROJ4,
        "adressen": _addresses(),
    }


def _addresses() -> dict[str, str]:
    namen = ("gebieden", "opgaven", "stapelvlakken", "scores", "jaren", "lens")
    data = {naam: reverse(f"kaart-data-{naam}") for naam in namen}
    paginas = {"kaart": "kaart", "lijst": "opgaven", "zoeken": "kaart-zoeken", "paneelPunt": "kaart-paneel-punt"}
    paginas["insluiten"] = "kaart-insluiten"
    een = {"paneelGebied": reverse("kaart-paneel-gebied", args=[0]), "opgave": reverse("opgave", args=[0])}
    een["gebied"] = reverse("gebied", args=[0])
    return data | een | {naam: reverse(adres) for naam, adres in paginas.items()}
