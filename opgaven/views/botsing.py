"""What the second of two editors sees: who changed what, what goes together by itself, and what asks for a choice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.formulieren.invoer import keep_input, kept_of
from accounts.formulieren.keuzes import TE_KIEZEN, Keuze, as_text, carried, make_choice
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import Samenvoeging, Versie, sign_version
from accounts.services.bewaren import Bestand
from accounts.services.tegelijk import IntussenGewijzigdError
from gebied.selectors.vorm import detail_geojson, feature_collection
from gebied.taal import oppervlakte
from opgaven.forms import OpgaveForm
from opgaven.models import Opgave
from opgaven.plekformulier import BESTAND, HOUDEN
from opgaven.taal.lijst import join_words
from opgaven.vlakinvoer import WKB

PLEK = "geometrie"


def conflict_page(
    request: HttpRequest, form: OpgaveForm, botsing: IntussenGewijzigdError, vergeten: frozenset[str] = frozenset()
) -> HttpResponse:
    """Both versions and a choice per field that both changed. What was typed goes along, an uploaded place is kept."""
    keep_upload(request, form)
    nu, samen = botsing.nu, botsing.samen
    nu_versie = form.stored_version(nu)
    velden = [veld for veld in samen.botsingen if veld != PLEK]
    context = {
        "nu": nu,
        "opgave": form.instance,
        "wie": name_for(request.user, nu.gewijzigd_door),
        "reden": botsing.reden,
        "keuzes": [_choice(form, veld, nu_versie, vergeten) for veld in velden],
        "plek": _place(form, nu) if PLEK in samen.botsingen else None,
        "plek_vergeten": "waar" in vergeten,
        "overgenomen": told(form, samen.overgenomen, nu_versie),
        "behouden": [_label(form, veld) for veld in samen.behouden],
        "mee": _hidden(form, samen, nu_versie),
        "geopend": sign_version(nu_versie, form.onderwerp),
        "te_kiezen_veld": TE_KIEZEN,
        "te_kiezen": " ".join("waar" if veld == PLEK else veld for veld in samen.botsingen),
    }
    return render(request, "opgaven/intussen_gewijzigd.html", context, status=409)


def removed_page(request: HttpRequest, form: OpgaveForm, nu: Opgave) -> HttpResponse:
    """Somebody removed it meanwhile: what was typed can become a new opgave, at the place that it had or got."""
    form.is_valid()
    if form.data.get("waar") == HOUDEN:
        vlak = Opgave.objects.values_list(PLEK, flat=True).get(pk=nu.pk)
        keep_input(
            request,
            gebruiker_id=request.user.pk,
            bestanden=[Bestand("bestand", _("De plek van {naam}").format(naam=nu.naam)[:255], WKB, bytes(vlak.wkb))],
        )
    else:
        keep_upload(request, form)
    mee = dict(carried(form.data, ()))
    mee["waar"] = BESTAND if kept_of(request) else mee.get("waar", BESTAND)
    context = {
        "nu": nu,
        "wie": name_for(request.user, nu.gewijzigd_door),
        "mee": mee.items(),
        "ingevuld": [
            (form.fields[veld].label, as_text(form.fields[veld], form.data.get(veld)))
            for veld in form.versievelden
            if form.data.get(veld)
        ],
    }
    return render(request, "opgaven/intussen_verwijderd.html", context, status=409)


def keep_upload(request: HttpRequest, form: OpgaveForm) -> None:
    """Keep the place from a file, so that nobody has to choose the file again."""
    bestand = form.upload_to_keep
    if bestand:
        keep_input(request, gebruiker_id=request.user.pk, bestanden=[bestand])


def labels(form: OpgaveForm, velden: Iterable[str]) -> str:
    """Names of fields in a sentence: "naam, doel en de plek"."""
    namen = [_label(form, veld).lower() for veld in velden]
    return join_words(namen)


def _label(form: OpgaveForm, veld: str) -> str:
    return _("De plek") if veld == PLEK else str(form.fields[veld].label)


def _choice(form: OpgaveForm, veld: str, nu: Versie, vergeten: frozenset[str]) -> Keuze:
    mijn = (form.made_version()[veld], form.data.get(veld, ""))
    keuze = make_choice(veld, form.fields[veld], form.opened_version().get(veld), mijn, nu[veld])
    return replace(keuze, vergeten=veld in vergeten)


def told(form: OpgaveForm, velden: Iterable[str], nu: Versie) -> list[tuple[str, str, str]]:
    """Label, how it was opened and how it stands now, of what only the other changed."""
    was = form.opened_version()
    return [
        (_label(form, veld), "", _("is opnieuw getekend"))
        if veld == PLEK
        else (_label(form, veld), as_text(form.fields[veld], was.get(veld)), as_text(form.fields[veld], nu[veld]))
        for veld in velden
    ]


def _hidden(form: OpgaveForm, samen: Samenvoeging, nu: Versie) -> list[tuple[str, str]]:
    """All that was typed, with what the other changed; the fields of a choice have their own inputs."""
    kiezen = {"waar" if veld == PLEK else veld for veld in samen.botsingen}
    over = [veld for veld in samen.overgenomen if veld != PLEK]
    return carried(form.data, {*kiezen, *over}) + [(veld, str(nu[veld])) for veld in over]


def _place(form: OpgaveForm, nu: Opgave) -> dict[str, Any]:
    """Both outlines for the small map, and how large they are."""
    hun: GEOSGeometry = Opgave.objects.values_list(PLEK, flat=True).get(pk=nu.pk)
    mijn = form.instance.geometrie if PLEK not in form.instance.get_deferred_fields() else hun
    vlakken = [
        (hun, "klein-versie klein-versie--hun", _("Staat er nu")),
        (mijn, "klein-versie klein-versie--mijn", _("Van u")),
    ]
    return {
        "hun": oppervlakte(hun.area),
        "mijn": oppervlakte(mijn.area),
        "mijn_waar": form.data.get("waar", ""),
        "houden": HOUDEN,
        "geojson": json.loads(
            feature_collection(
                (detail_geojson(vlak), {"klasse": f"klein-versie klein-versie--{wie}", "titel": titel})
                for vlak, wie, titel in vlakken
            )
        ),
    }
