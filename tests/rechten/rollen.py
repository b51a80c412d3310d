"""Everybody who may stand at a door, as clients, and a small world of two organisations to stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client

from accounts.historie import lezen
from accounts.models import Lidmaatschap, Rol, User
from accounts.services.sleutels import api_sleutel_create
from gebied.geschiedenis import GEBIED, INDICATOR
from gebied.models import Rolgebied
from gebied.profiel.soorten import SOORTEN
from gebied.selectors.indicatoren import MINSTE_LEDEN
from opgaven.geschiedenis import OPGAVE
from opgaven.models import Import, Inlezing
from opgaven.services.berekening import berekening_start
from stakeholders.geschiedenis import INITIATIEF, PROCES, STAKEHOLDER
from sturing.geschiedenis import AFSPRAAK, AGENDAITEM, REGIOAFSPRAAK, VRAAGSTUK
from sturing.models import (
    Afweging,
    Agendavaststelling,
    Gebiedsrol,
    Instrument,
    Pcmoment,
    Prioriteit,
    Servicenorm,
    Visie,
)
from sturing.soorten import SOORTEN as STURINGSSOORTEN
from tests.aanmelden import with_second_factor
from tests.cast import WACHTWOORD, gemeente_testdam, make_member, make_organisatie
from tests.cop.make import make_coordinator, make_deelnemer
from tests.make import make_cijfer, make_effect, make_gebied, make_indeling, make_kenmerk, make_opgave, square
from tests.rechten.kennis import communities_of, words_of
from tests.stakeholders.make import (
    make_afspraak as make_toezegging,
)
from tests.stakeholders.make import (
    make_band,
    make_contact,
    make_inbreng,
    make_initiatief,
    make_moment,
    make_positie,
    make_proces,
    make_stakeholder,
)
from tests.sturing.maken import make_afspraak, make_gegeven, make_item, make_regioafspraak, make_vraagstuk

#: In the order of the columns of the table.
ROLLEN = (
    "bezoeker", "inwoner", "lezer", "cop", "opgavemanager", "gebiedsmanager", "gebiedsmanager-elders", "beheerder",
    "regiobureau", "buur", "platform", "leessleutel", "schrijfsleutel", "regiosleutel",
)  # fmt: skip
SLEUTELS = ROLLEN[-3:]


@dataclass
class Wereld:
    """What stands in an address between braces, by name, and what is in the world."""

    nummers: dict[str, Any]
    objecten: dict[str, Any] = field(default_factory=dict)


def make_wereld() -> Wereld:
    """Testdam and Buurdorp each own something public, something of their own, and something that is shared."""
    testdam, buurdorp = gemeente_testdam(), make_organisatie("gm0002", "Gemeente Buurdorp")
    objecten = {
        "gebied": make_gebied(square(0, 0, 2000), niveau="wijk", organisatie=testdam),
        "eigen_gebied": make_gebied(square(0, 0, 1000), organisatie=testdam, zichtbaarheid="intern"),
        "vreemd_gebied": make_gebied(square(1000, 0, 1000), organisatie=buurdorp, zichtbaarheid="intern"),
        "openbaar": make_opgave(square(0, 0, 600), organisatie=testdam),
        "eigen": make_opgave(square(0, 0, 500), "natuur", organisatie=testdam, zichtbaarheid="intern"),
        "gedeeld": make_opgave(square(300, 0, 500), "water", organisatie=buurdorp, zichtbaarheid="gedeeld"),
        "vreemd": make_opgave(square(200, 0, 500), "zon", organisatie=buurdorp, zichtbaarheid="intern"),
    }
    objecten["gedeeld"].delingen.create(organisatie=testdam)
    objecten |= _steering(objecten, testdam, buurdorp)
    objecten["run"] = berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    objecten |= _figures(objecten, testdam, buurdorp)
    nummers = {naam: obj.pk for naam, obj in objecten.items()} | {"afwezig": 999_999, "indeling": make_indeling().pk}
    for naam in ("openbaar", "eigen", "vreemd"):
        nummers[f"v_{naam}"] = lezen.newest_number(OPGAVE, nummers[naam])
    for kort, naam in (("gebied", "gebied"), ("eg", "eigen_gebied"), ("vg", "vreemd_gebied")):
        nummers[f"v_{kort}"] = lezen.newest_number(GEBIED, nummers[naam])
    nummers["v_vraagstuk"] = lezen.newest_number(VRAAGSTUK, nummers["vraagstuk"])
    nummers["v_regio"] = lezen.newest_number(REGIOAFSPRAAK, nummers["regioafspraak"])
    nummers["v_afspraak"] = lezen.newest_number(AFSPRAAK, nummers["afspraak"])
    nummers["v_item"] = lezen.newest_number(AGENDAITEM, nummers["eigen_item"])
    nummers |= {"vv": nummers["v_vraagstuk"], "vr": nummers["v_regio"], "va": nummers["v_afspraak"]}
    nummers["k"] = nummers["kenmerk"]
    for kort, naam in (("i", "indicator"), ("ei", "eigen_indicator"), ("vi", "vreemd_indicator")):
        nummers[kort], nummers[f"v_{kort}"] = nummers[naam], lezen.newest_number(INDICATOR, nummers[naam])
    nummers["v_k"] = lezen.newest_number(SOORTEN["kenmerken"].weergave, nummers["kenmerk"])
    nummers["v_visie"] = lezen.newest_number(STURINGSSOORTEN["visies"].weergave, nummers["visie"])
    nummers |= stakeholders_of(testdam, objecten["gebied"], "") | stakeholders_of(
        buurdorp, objecten["gebied"], "vreemd_"
    )
    nummers |= communities_of(objecten, buurdorp) | words_of()
    for voor, van in (("", testdam), ("vreemd_", buurdorp)):
        nummers[f"{voor}inlezing"] = _file_under_way(van).pk
        nummers[f"{voor}verslag"] = Import.objects.create(soort="opgaven", bestand="a.gpkg", organisatie=van).pk
    return Wereld(nummers | _people(testdam, "") | _people(buurdorp, "vreemd_"), objecten)


def _steering(objecten: dict[str, Any], testdam: Any, buurdorp: Any) -> dict[str, Any]:
    """What Testdam asks of Buurdorp and of itself, and what Buurdorp asks of itself."""
    vraagstuk = make_vraagstuk(objecten["gebied"], buurdorp, dagen=-19)
    vraagstuk.stappen.create(nummer=1, aan_wie="hoofd", tekst="Graag een antwoord.")
    return {
        "vraagstuk": vraagstuk,
        "eigen_vraagstuk": make_vraagstuk(objecten["gebied"]),
        "vreemd_vraagstuk": make_vraagstuk(objecten["vreemd_gebied"], organisatie=buurdorp),
        "item": make_item(objecten["gebied"], buurdorp),
        "eigen_item": make_item(objecten["gebied"]),
        "vreemd_item": make_item(objecten["vreemd_gebied"], organisatie=buurdorp),
        "afspraak": make_afspraak(objecten["gebied"], buurdorp),
        "vreemde_afspraak": make_afspraak(objecten["vreemd_gebied"], organisatie=buurdorp),
        "regioafspraak": make_regioafspraak(objecten["gebied"]),
        "vreemde_regioafspraak": make_regioafspraak(objecten["vreemd_gebied"], organisatie=buurdorp),
        "vaststelling": _endorsed(objecten["gebied"], testdam),
        "vreemde_vaststelling": _endorsed(objecten["vreemd_gebied"], buurdorp),
        "visie": make_gegeven(Visie, objecten["gebied"]),
        "vreemde_visie": make_gegeven(Visie, objecten["vreemd_gebied"], organisatie=buurdorp),
        "afweging": make_gegeven(Afweging, objecten["gebied"], opgaven=[objecten["openbaar"], objecten["eigen"]]),
        "vreemde_afweging": make_gegeven(Afweging, objecten["vreemd_gebied"], organisatie=buurdorp),
        "prioriteit": make_gegeven(Prioriteit, objecten["gebied"], opgave=objecten["openbaar"]),
        "gebiedsrol": make_gegeven(Gebiedsrol, objecten["gebied"], wie="Jo", email="jo@voorbeeld.nl"),
        "instrument": make_gegeven(Instrument, objecten["gebied"], opgave=objecten["openbaar"]),
        "norm": Servicenorm.objects.create(van=testdam, aan=buurdorp),
        "vreemde_norm": Servicenorm.objects.create(van=buurdorp, aan=buurdorp),
        "moment": Pcmoment.objects.create(organisatie=testdam, naam="Kadernota", maand=6),
        "vreemd_moment": Pcmoment.objects.create(organisatie=buurdorp, naam="Kadernota", maand=6),
    }


def _join(rol: str, user: User, wereld: Wereld) -> None:
    """The coordinator of the cast runs the community; the reader takes part."""
    community = wereld.objecten["community"]
    if rol == "cop":
        make_coordinator(community, user)
    elif rol == "lezer":
        make_deelnemer(community, "Leo", user=user)


def _endorsed(gebied: Any, organisatie: Any) -> Agendavaststelling:
    return Agendavaststelling.objects.create(gebied=gebied, organisatie=organisatie, nummer=1, orgaan="het college")


def _figures(objecten: dict[str, Any], testdam: Any, buurdorp: Any) -> dict[str, Any]:
    """A figure of everybody's that suggests something, one of Testdam and one of Buurdorp; a kenmerk of each."""
    gebied = objecten["gebied"]
    for nummer in range(MINSTE_LEDEN):
        make_cijfer(make_gebied(square(5000 + nummer), niveau="wijk"), nummer)
    eigen = make_cijfer(gebied, 3, "eigen", organisatie=testdam)
    vreemd = make_cijfer(gebied, 4, "vreemd", organisatie=buurdorp)
    return {
        "cijfer": eigen,
        "vreemd_cijfer": vreemd,
        "effect": make_effect(objecten["openbaar"], -2),
        "vreemd_effect": make_effect(objecten["vreemd"], 2),
        "kenmerk": make_kenmerk(gebied, organisatie=testdam),
        "vreemd_kenmerk": make_kenmerk(gebied, organisatie=buurdorp),
        "indicator": make_cijfer(gebied, 12.5).indicator,
        "eigen_indicator": eigen.indicator,
        "vreemd_indicator": vreemd.indicator,
    }


def stakeholders_of(organisatie: Any, gebied: Any, voor: str) -> dict[str, Any]:
    """One of everything about stakeholders, of an organisation and about an area; nobody else sees it."""
    stakeholder = make_stakeholder(f"{voor}stakeholder", organisatie=organisatie)
    band = make_band(gebied, stakeholder)
    proces = make_proces(f"{voor}proces", organisatie=organisatie, gebied=gebied)
    initiatief = make_initiatief(gebied, f"{voor}initiatief", organisatie=organisatie, initiatiefnemer=stakeholder)
    rijen = {
        "stakeholder": stakeholder, "band": band, "positie": make_positie(band), "contact": make_contact(stakeholder),
        "contactmoment": make_moment(stakeholder), "toezegging": make_toezegging(stakeholder), "proces": proces,
        "inbreng": make_inbreng(proces, stakeholder=stakeholder), "initiatief": initiatief,
    }  # fmt: skip
    versies = {"stakeholder": STAKEHOLDER, "proces": PROCES, "initiatief": INITIATIEF}
    return {f"{voor}{naam}": rij.pk for naam, rij in rijen.items()} | {
        f"v_{voor}{naam}": lezen.newest_number(weergave, rijen[naam].pk) for naam, weergave in versies.items()
    }


def _file_under_way(organisatie: Any) -> Inlezing:
    laag = {"naam": "a", "aantal": 1, "velden": [], "crs": "EPSG:28992", "crs_gok": "", "schets": {"features": []}}
    return Inlezing.objects.create(
        soort="opgaven", bestand="a.gpkg", kenmerk=f"{organisatie.pk:043d}", organisatie=organisatie,
        gezien={"formaat": "GPKG", "lagen": [laag]},
    )  # fmt: skip


def _people(organisatie: Any, voor: str) -> dict[str, Any]:
    """A member and a key of an organisation, by their numbers."""
    persoon = make_member(f"{voor}lid", "lezer", organisatie)
    lid = Lidmaatschap.objects.get(user=persoon)
    sleutel, _ = api_sleutel_create(organisatie=organisatie, naam=f"{voor}sleutel")
    return {f"{voor}persoon": persoon.pk, f"{voor}lid": lid.pk, f"{voor}sleutel": sleutel.pk}


def make_client(rol: str, wereld: Wereld) -> Client:
    """A client of this role; a key goes along with every request."""
    if rol in SLEUTELS:
        return Client(headers={"authorization": f"Bearer {_key(rol)}"}, raise_request_exception=False)
    client = Client(raise_request_exception=False)
    if rol != "bezoeker":
        # Who manages has a second step; without one every page leads to where it is set up.
        user = _user(rol, wereld)
        _join(rol, user, wereld)
        client.force_login(with_second_factor(user))
    return client


def _key(rol: str) -> str:
    rechten = ["bewerken", "geometrie", "publiceren", "rekenen"] if rol == "schrijfsleutel" else []
    return api_sleutel_create(
        organisatie=_regio() if rol == "regiosleutel" else gemeente_testdam(), naam=rol, rechten=rechten
    )[1]


def _regio() -> Any:
    regio = make_organisatie("rb01", "Regiobureau Testregio", "regio")
    regio.regioleden.add(gemeente_testdam())
    return regio


def _user(rol: str, wereld: Wereld) -> User:
    if rol == "inwoner":
        return User.objects.create_user("ina", password=WACHTWOORD)
    if rol == "platform":
        return User.objects.create_superuser("petra", password=WACHTWOORD)
    if rol == "buur":
        return make_member("bea", "opgavemanager", make_organisatie("gm0002", "Gemeente Buurdorp"))
    if rol == "regiobureau":
        return make_member("rie", "regiobureau", _regio())
    user = make_member(rol, {"cop": "cop-coordinator", "gebiedsmanager-elders": "gebiedsmanager"}.get(rol, rol))
    if rol.startswith("gebiedsmanager"):
        waar = wereld.objecten["gebied" if rol == "gebiedsmanager" else "vreemd_gebied"]
        Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=user), gebied=waar)
    return user


rol_parameter = pytest.mark.parametrize("rol", ROLLEN)
