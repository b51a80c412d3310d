"""From a figure to an agreement, and from plans to a sum, on the real files of Zeeland; figures are compared."""

from __future__ import annotations

import csv
import gzip

import numpy as np
import pyogrio.raw
import pytest
import shapely

from accounts.models import Rol
from accounts.permissions import ALLES
from gebied.models import Gebied, Indicatorwaarde, Rolgebied, Signaal, Zwaartepunt
from gebied.profiel.cijfertabel import suggestions
from gebied.selectors.indicatoren import cijfer_of, cijfers_of
from opgaven.models import Opgave, ScorePaar
from opgaven.services.berekening import berekening_start
from sturing.models import Afspraak, Vraagstuk
from sturing.selectors.regio import add_up
from tests.aanvallen.formulieren import Formulieren
from tests.cast import gemeente_testdam
from tests.commandos import roep
from tests.make import make_effect
from tests.sturing.maken import make_regioafspraak, vandaag

pytestmark = [pytest.mark.django_db, pytest.mark.echt]
PLANNEN = "zeeland_woningbouwplannen_eib_2021.gpkg.zip"
CIJFERS = "zeeland_kerncijfers_2024_gem_wijk_buurt.csv.gz"


@pytest.fixture
def zeeland(echt_bestand):
    """Municipalities, 169 wijken, figures, housing plans with their numbers, and the aardkundig waardevolle zones."""
    gebieden = echt_bestand("zeeland_areas_2022.gpkg.zip")
    for laag, niveau in (("gemeenten_2022", "gemeente"), ("wijken_2022", "wijk")):
        assert (
            roep("import_gebieden", gebieden, "--indeling", "CBS 2022", "--niveau", niveau, "--layer", laag).code == 0
        )
    verslag = roep(
        "import_indicatoren", echt_bestand(CIJFERS), "--bron", "CBS", "--indeling", "CBS 2022", "--json"
    ).json  # fmt: skip
    eigen = ("--organisatie", gemeente_testdam().code, "--zichtbaarheid", "openbaar")
    plannen = ("--opgavetype", "woningbouw", "--bron", "EIB", "--sleutel", "OBJECTID", "--name", "Plannaam")
    aantal = ("--hoeveelheid", "Aantalrest", "--eenheid", "woningen")
    assert roep("import_opgaven", echt_bestand(PLANNEN), *plannen, *aantal, *eigen).code == 0
    zones = ("--opgavetype", "natuur", "--bron", "Verordening", "--where", "titel LIKE '%aardkundig%'")
    zone = ("--aard", "werkingsgebied", "--status", "geldend")
    roep("import_opgaven", echt_bestand("zeeland_omgevingsverordening_pv29.gpkg.zip"), *zones, *zone)
    berekening_start(indeling=Gebied.objects.first().indeling, niveau="wijk", direct=True)
    return verslag


def form_of(client, adres: str) -> dict:
    return next(f for f in Formulieren(client.get(adres).text).gevonden if "kaartje" in f.waarden).waarden


def rows_of(path) -> dict[str, dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as bestand:
        return {rij["code"]: rij for rij in csv.DictReader(bestand)}


def test_a_real_wijk_goes_from_a_figure_to_an_agreement(zeeland, client, gebiedsmanager, echt_bestand):
    assert Gebied.objects.filter(niveau="wijk").count() == 169
    assert (zeeland["gelezen"], zeeland["nieuw"]) == (635, 182)
    paar, indicator = a_chafing_pair()
    wijk = paar.score.gebied
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=wijk)
    client.force_login(gebiedsmanager)
    compare(wijk, rows_of(echt_bestand(CIJFERS)))

    adres = f"/gebieden/{wijk.pk}/profiel/indicatoren/{indicator}/beoordelen/"
    client.post(adres, form_of(client, adres) | {"oordeel": "bevestigd", "reden": "Dat merken wij in het dorp."})
    assert (Signaal.objects.get().gebied, Signaal.objects.get().strekking) == (wijk, "kwetsbaarheid")
    adres = f"/gebieden/{wijk.pk}/profiel/zwaartepunten/nieuw/"
    gekozen = {"naam": "Het oude land", "thema": "milieu", "argument": "A", "besluit_van": "College"}
    client.post(adres, form_of(client, adres) | gekozen | {"besloten_op": "2026-03-10"})
    plan = next(een for een in (paar.opgave_a, paar.opgave_b) if een.bron == "EIB")
    make_effect(plan, -2, "milieu")
    assert Zwaartepunt.objects.get().organisatie == gemeente_testdam()
    assert "schuurt met het zwaartepunt" in client.get(f"/gebieden/{wijk.pk}/waar-schuurt-het/").text

    schuurpunt = f"/sturing/schuurpunt/{wijk.pk}/{paar.opgave_a_id}/{paar.opgave_b_id}/"
    client.post(schuurpunt, form_of(client, schuurpunt))
    Vraagstuk.objects.update(gesteld_op=vandaag(-40), termijn=vandaag(-19))
    assert "19 dagen te laat" in client.get("/sturing/vraagstukken/").text
    afspraak = form_of(client, f"{schuurpunt}afspraak/") | {"titel": "Om het oude land heen", "tekst": "Samen."}
    assert client.post(f"{schuurpunt}afspraak/", afspraak | {"resultaat": "Eén ontwerp"}).status_code == 302
    assert Afspraak.objects.get().gebied == wijk
    assert client.get(f"{schuurpunt}a4.pdf").content.startswith(b"%PDF")


def a_chafing_pair() -> tuple[ScorePaar, int]:
    """The largest, in a wijk whose figures suggest a vulnerability, and the indicator that does."""
    paren = ScorePaar.objects.filter(score__actueel=True, aandeel_conflict__gt=0).order_by("-overlap_m2")
    for paar in paren:
        wijk = paar.score.gebied
        for indicator, strekking, _waarom in suggestions(wijk, cijfers_of(wijk, ALLES), {}):
            if strekking == "Kwetsbaarheid":
                return paar, indicator
    raise AssertionError("no wijk of Zeeland has both")


def compare(wijk, rijen) -> None:
    """The figures of the page are those of the file, and its fifths those that numpy makes of it."""
    codes = Gebied.objects.filter(niveau="wijk").values_list("code", flat=True)
    alle = [float(rijen[code]["inwoners"]) for code in codes if code in rijen and rijen[code]["inwoners"]]
    indicator = Indicatorwaarde.objects.filter(indicator__code="inwoners").first().indicator_id
    cijfer = cijfer_of(wijk, indicator, ALLES)
    assert cijfer.waarde == float(rijen[wijk.code]["inwoners"])
    assert cijfer.gemeente == float(rijen[wijk.ouder.code]["inwoners"])
    assert cijfer.alle.aantal == len(alle)
    assert (cijfer.alle.laag, cijfer.alle.midden, cijfer.alle.hoog) == pytest.approx(np.percentile(alle, [20, 50, 80]))


def test_the_real_plans_add_up_to_what_shapely_says(zeeland, echt_bestand):
    gemeenten = list(Gebied.objects.filter(niveau="gemeente"))
    afspraak = make_regioafspraak(gemeenten[0], aantal=5000)
    afspraak.gebieden.set(gemeenten)

    som = add_up(afspraak, ALLES)

    _meta, _fid, _wkb, velden = pyogrio.raw.read(
        f"/vsizip/{echt_bestand(PLANNEN)}", columns=["OBJECTID", "Aantalrest"]
    )  # fmt: skip
    woningen = dict(zip(velden[0].astype(str), velden[1].tolist(), strict=True))
    plannen = list(Opgave.objects.filter(bron="EIB"))
    grond = shapely.from_wkb([bytes(gebied.geometrie.wkb) for gebied in gemeenten])
    vlak = shapely.from_wkb([bytes(plan.geometrie.wkb) for plan in plannen])
    m2 = shapely.area(shapely.intersection(vlak[:, None], grond[None, :]))
    per = {gebied.pk: 0.0 for gebied in gemeenten}
    for plan, rij in zip(plannen, m2, strict=True):
        if rij.max() >= 1:
            per[gemeenten[int(rij.argmax())].pk] += woningen[plan.sleutel]
    over = shapely.area(shapely.intersection(vlak[:, None], vlak[None, :]))
    dubbel = int((np.triu(over, 1) >= 1).sum())
    assert {deel.gebied.pk: float(deel.som.totaal) for deel in som.per_gebied} == pytest.approx(per)
    assert float(som.totaal.totaal) == pytest.approx(sum(per.values()))
    assert len(som.dubbel) == dubbel
