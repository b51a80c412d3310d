"""The factors, barriers and lessons that came of the six cases, and where one was tried. Nobody in it exists."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.utils import timezone

from cop.demo.casussen import CASUSSEN, DemoCasus
from cop.models import (
    Antwoord,
    Bewijs,
    Bijeenkomst,
    Casus,
    Community,
    Deelnemer,
    Inzicht,
    Inzichtpaar,
    Kennisstand,
    Toepassing,
)
from gebied.models import Gebied, Indeling
from opgaven.models import Opgavetype

_OP: Final = Kennisstand.GEPUBLICEERD


class DemoInzicht(NamedTuple):
    """An insight; evidence is (case, sentence), the number of the case in the order above."""

    zin: str
    soort: str
    aard: str
    paren: tuple[tuple[str, ...], ...]
    themas: tuple[str, ...]
    waarom: str
    voorwaarden: str
    voor: tuple[tuple[int, str], ...]
    tegen: tuple[tuple[int, str], ...] = ()
    stand: str = _OP


_F, _B, _L = Inzicht.Soort.FACTOR, Inzicht.Soort.BELEMMERING, Inzicht.Soort.LES
FACTOR: Final = "Begin met wat bewoners al doen, teken daarna pas grenzen"
_INZICHTEN: Final = (
    DemoInzicht(
        FACTOR, _F, "relatie", (("woningbouw", "natuur"), ("recreatie",)), ("samenleving",),
        "Wie al samen iets doet, kent elkaar voordat het over grond en grenzen gaat.",
        "Iemand is eigenaar, ook na twee jaar. De organisatie houdt zich in.",
        (
            (2, "Begin met wat bewoners al doen, teken daarna pas grenzen."),
            (0, "De tweede keer wandelden wij eerst met de mensen van de boomgaarden. Daarna tekenden wij."),
            (4, "De boeren maten al; wij sloten aan en tekenden pas daarna de grens van het natte deel."),
        ),
        ((3, "Niemand was eigenaar. Toen de trekker verhuisde, hield het op."),),
    ),
    DemoInzicht(
        "Laat één organisatie het ontwerp trekken", _F, "organisatie",
        (("natuur", "woningbouw"), ("water", "woningbouw")), (),
        "Eén ontwerp dwingt tot één gesprek.", "De ander beslist mee over elke versie.",
        ((0, "Eén bureau tekende, en iedereen schreef in dezelfde tekening."),),
    ),
    DemoInzicht(
        "Zonder eigenaar valt een initiatief na twee jaar stil", _B, "organisatie", (("natuur", "woningbouw"),),
        ("samenleving",), "De eerste energie is van een persoon, niet van een groep.", "",
        ((3, "Niemand was eigenaar."), (0, "Niemand wist bij de eerste kaart wie haar mocht veranderen.")),
    ),
    DemoInzicht(
        "Een grens op de kaart sluit het gesprek voordat het begint", _B, "gedrag", (("natuur", "woningbouw"),), (),
        "Mensen verdedigen een lijn die er staat.", "",
        ((0, "Een grens op een kaart is een antwoord. Wij hadden de vraag nog niet gesteld."),),
    ),
    DemoInzicht(
        "Eén vast gezicht per gebied herstelt vertrouwen", _F, "relatie", (("leefbaarheid", "woningbouw"),),
        ("samenleving", "wonen"), "Mensen vertrouwen mensen, geen organisaties.", "Het gezicht blijft lang.",
        ((1, "Eén vast gezicht dat elke maand langskomt, ook zonder nieuws."),),
    ),
    DemoInzicht(
        "Wie het uit de krant hoort, komt niet meer naar het overleg", _B, "relatie", (("leefbaarheid", "woningbouw"),),
        ("samenleving",), "", "", ((1, "De dorpshuisgroep las in de krant over woningen op haar veld."),),
    ),
    DemoInzicht(
        "Meet samen voordat u rekent", _F, "inhoud", (("landbouw", "water"),), ("milieu",),
        "Eigen cijfers maken van elk gesprek een gesprek over cijfers.", "Er is tijd voor een paar maanden meten.",
        ((4, "Samen meten: elke maand lopen een boer en een hydroloog langs dezelfde buizen."),),
    ),
    DemoInzicht(
        "Zolang iedereen eigen cijfers heeft, gaat het nergens anders over", _B, "gedrag", (("landbouw", "water"),), (),
        "", "", ((4, "Zolang iedereen eigen cijfers heeft, gaat het gesprek over de cijfers."),),
    ),
    DemoInzicht(
        "Haal van de kaart wat niemand trekt", _L, "inhoud", (("zon",), ("woningbouw", "zon")), (), "", "",
        ((0, "Een zoekgebied voor zon stond er nog, maar niemand trok eraan. Haal weg wat niemand trekt."),),
    ),
    DemoInzicht(
        "Vraag na een halfjaar wie er verder gaat", _L, "organisatie", (("natuur",),), ("samenleving",), "", "",
        ((3, "Vraag na een halfjaar wie er verder gaat."),),
    ),
    DemoInzicht(
        "Doe mee in plaats van uit te nodigen", _F, "gedrag", (("recreatie",),), ("samenleving",), "", "",
        ((2, "Iemand van de gemeente maaide mee."),),
    ),
    DemoInzicht(
        "Drie afdelingen met drie antwoorden kosten meer dan één overleg", _B, "organisatie", (("woningbouw",),), (),
        "", "", ((1, "Drie ambtenaren zeiden drie dingen."),), (), Kennisstand.CONCEPT,
    ),
)  # fmt: skip


def tell_knowledge(community: Community, indeling: Indeling) -> None:
    """Write it; the caller looks whether it is there."""
    typen = {soort.code: soort for soort in Opgavetype.objects.all()}
    bijeenkomsten = {een.nummer: een for een in community.bijeenkomsten.all()}  # type: ignore[attr-defined]
    deelnemers = list(community.deelnemers.order_by("pk"))  # type: ignore[attr-defined]
    casussen = [_case(community, indeling, typen, bijeenkomsten, deelnemers, rij) for rij in CASUSSEN]
    for rij in _INZICHTEN:
        _insight(community, typen, casussen, rij)
    _tried(community, indeling)


def _case(
    community: Community,
    indeling: Indeling,
    typen: dict[str, Opgavetype],
    bijeenkomsten: dict[int, Bijeenkomst],
    deelnemers: list[Deelnemer],
    rij: DemoCasus,
) -> Casus:
    gebied = Gebied.objects.without_geometry().filter(indeling=indeling, niveau="buurt", naam=rij.gebied).first()
    casus: Any = Casus.objects.create(
        community=community,
        bijeenkomst=bijeenkomsten.get(rij.bijeenkomst),
        titel=rij.titel,
        organisatienaam=rij.van,
        soort=rij.soort,
        gebied=gebied,
        themas=sorted(rij.themas),
        onderwerp=rij.onderwerp,
        trots=rij.trots,
        gewerkt=rij.gewerkt,
        lessen=rij.lessen,
        stand=rij.stand,
    )
    casus.opgavetypen.set([typen[code] for code in rij.typen])
    er = [wie for wie in _present(casus.bijeenkomst, deelnemers) if wie.organisatienaam != rij.van]
    Antwoord.objects.bulk_create(
        Antwoord(casus=casus, vraag=vraag, tekst=tekst, deelnemer=wie, soort=wie.soort, functie=wie.functie)
        for nr, (vraag, tekst) in enumerate(rij.antwoorden)
        for wie in (er[(nr // 2 + rij.bijeenkomst) % len(er)],)
    )
    return casus  # type: ignore[no-any-return]


def _present(bijeenkomst: Any, deelnemers: list[Deelnemer]) -> list[Deelnemer]:
    """Those of them who were at the meeting; all of them before it was held."""
    if bijeenkomst is None:
        return deelnemers
    weg = set(bijeenkomst.genodigden.filter(aanwezig=False).values_list("deelnemer", flat=True))
    return [wie for wie in deelnemers if wie.pk not in weg]


def _insight(community: Community, typen: dict[str, Opgavetype], casussen: list[Casus], rij: DemoInzicht) -> None:
    inzicht = Inzicht.objects.create(
        community=community,
        zin=rij.zin,
        soort=rij.soort,
        aard=rij.aard,
        waarom=rij.waarom,
        voorwaarden=rij.voorwaarden,
        themas=sorted(rij.themas),
        stand=rij.stand,
    )
    for codes in rij.paren:
        twee = sorted((typen[code] for code in codes), key=lambda soort: soort.pk)
        Inzichtpaar.objects.create(inzicht=inzicht, type_a=twee[0], type_b=twee[1] if len(twee) > 1 else None)
    Bewijs.objects.bulk_create(
        Bewijs(inzicht=inzicht, strekking=strekking, citaat=zin, **_source(casussen[nr], zin))
        for strekking, zinnen in (("steunt", rij.voor), ("spreekt_tegen", rij.tegen))
        for nr, zin in zinnen
    )


def _source(casus: Casus, zin: str) -> dict[str, Any]:
    """The answer that says so, or else the case."""
    antwoord = Antwoord.objects.filter(casus=casus, tekst=zin).first()
    return {"antwoord": antwoord} if antwoord else {"casus": casus}


def _tried(community: Community, indeling: Indeling) -> None:
    inzicht = Inzicht.objects.get(community=community, zin=FACTOR)
    zandhoven = Gebied.objects.without_geometry().filter(indeling=indeling, niveau="wijk", naam="Zandhoven").first()
    for wie, gebied, plaats, resultaat, wat in (
        ("Gemeente Hogedonk", zandhoven, "", "deels", "De schaatsclub deed mee. De eigenaren van de es nog niet."),
        (
            "Gemeente Elzerwaard",
            None,
            "Rand van de Vogelbuurt",
            "loopt",
            "Wij lopen nu elke week mee.",
        ),
    ):
        Toepassing.objects.create(
            inzicht=inzicht, organisatienaam=wie, gebied=gebied, plaats=plaats, resultaat=resultaat, waarneming=wat,
            sinds=timezone.localdate().replace(day=1),
        )  # fmt: skip
