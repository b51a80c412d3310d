"""The Wielerbroek weighed: 140 homes on the ridge, one joint design for the valley, one owner, ready for the kadernota.

Also the vision, the roles, what comes first, what is used, and what the team learns. All people are invented.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from accounts.models import Zichtbaarheid
from accounts.permissions import Doelgroep
from sturing.afwegingstabel import snapshot
from sturing.demo.toneel import Toneel
from sturing.models import (
    Afweging,
    Gebiedsrol,
    Gebiedssturing,
    Instrument,
    Lijnwens,
    Prioriteit,
    Vaardigheid,
    Visie,
)
from sturing.selectors.afweging import weighing_table

TITEL: Final = "Woningen, beekdal en zon in het Wielerbroek"
KEUZE: Final = (
    "140 woningen op de rug van het Wielerbroek. Het dal blijft vrij voor de beek en de berging; gemeente en "
    "waterschap maken er samen één ontwerp voor. De gemeente trekt het. Zon komt niet in het Wielerbroek. Alles ligt "
    "klaar voor de kadernota."
)
_STUURGROEP: Final = "de stuurgroep Oosterwiel"


def tell_weighing(toneel: Toneel) -> None:
    """Write what is not there yet."""
    kromvoort = toneel.organisaties["gm9002"]
    if Afweging.objects.filter(titel=TITEL, organisatie=kromvoort).exists():
        return
    _weighing(toneel)
    _priorities(toneel)
    _vision_and_roles(toneel)
    _instruments_and_lines(toneel)
    _skills(toneel)


def _keep(toneel: Toneel, model: type[Gebiedssturing], zicht: str = Zichtbaarheid.INTERN, **waarden: Any) -> Any:
    """Of Kromvoort, in the Wielerbroek unless said otherwise; what is shared the water board sees too."""
    plek = {"gebied": toneel.gebied("Wielerbroek")} | waarden
    obj: Any = model._default_manager.create(organisatie=toneel.organisaties["gm9002"], zichtbaarheid=zicht, **plek)
    if zicht == Zichtbaarheid.GEDEELD:
        obj.delingen.create(organisatie=toneel.organisaties["ws90"])
    return obj


def _weighing(toneel: Toneel) -> None:
    afweging: Afweging = _keep(
        toneel,
        Afweging,
        Zichtbaarheid.GEDEELD,
        titel=TITEL,
        vraag="Op 14 ha liggen woningen, beekdal en een zoekgebied voor zon op elkaar. Wat komt waar, en wat niet?",
    )
    afweging.opgaven.set(toneel.over("wielerbroek", "beekdal-wielerbeek", "zon-wielerbroek"))
    kromvoort = toneel.organisaties["gm9002"]
    tabel = weighing_table(afweging, Doelgroep(kromvoort.pk, frozenset({kromvoort.pk})), None)
    afweging.tabel = snapshot(tabel)
    afweging.keuze = KEUZE
    afweging.redenen = (
        "De rug ligt gemiddeld 1,2 m hoger dan het dal en is droog genoeg om op te bouwen. In het dal kost bouwen de "
        "berging die het waterschap nodig heeft, en het veld van het dorpshuis. Eén eigenaar, want eerder bleef een "
        "plan twee jaar liggen omdat niemand het trok."
    )
    afweging.alternatieven = (
        "220 woningen, ook in het dal: meer woningen, maar geen plek voor water. Eerst de berging en dan pas bouwen: "
        "veilig, maar de school verliest intussen leerlingen. Zon op de rug: die plek is voor wonen te schaars."
    )
    afweging.besluit_van, afweging.besloten_op = _STUURGROEP, toneel.vandaag - timedelta(days=5)
    afweging.save()


def _priorities(toneel: Toneel) -> None:
    beek, wonen = toneel.over("beekdal-wielerbeek", "wielerbroek")
    besluit: dict[str, Any] = {"besluit_van": _STUURGROEP, "besloten_op": toneel.vandaag - timedelta(days=5)}
    _keep(
        toneel,
        Prioriteit,
        opgave=beek,
        volgorde=1,
        reden="Het ontwerp van het dal bepaalt waar gebouwd kan worden. Daarom eerst.",
        meer_opgaven="ja",
        meer_opgaven_reden="Berging, natuur en een beter ommetje rond het dorp.",
        energie="ja",
        energie_reden="De wandelgroep en de dorpshuisgroep willen meetekenen.",
        bevoegd="ja",
        bevoegd_reden="Waterschap en gemeente beslissen samen.",
        geld="onbekend",
        geld_reden="De kadernota moet nog komen.",
        moment="ja",
        moment_reden="De peilen en de bodem zijn net opgenomen.",
        **besluit,
    )
    _keep(
        toneel,
        Prioriteit,
        opgave=wonen,
        volgorde=2,
        reden="De woningen op de rug kunnen door zodra het ontwerp van het dal er ligt.",
        meer_opgaven="ja",
        meer_opgaven_reden="Jonge gezinnen houden de school open.",
        energie="nee",
        energie_reden="De dorpshuisgroep vreest voor haar veld.",
        bevoegd="ja",
        bevoegd_reden="De gemeente wijzigt het omgevingsplan.",
        moment="onbekend",
        **besluit,
    )


def _vision_and_roles(toneel: Toneel) -> None:
    """Of the whole of Oosterwiel; only who leads the stream valley has a role in the Wielerbroek."""
    dorp = toneel.gebied("Oosterwiel", "wijk")
    _keep(
        toneel,
        Visie,
        Zichtbaarheid.OPENBAAR,
        titel="Oosterwiel blijft een dorp om oud en jong te worden",
        tekst="In 2040 wonen er jonge gezinnen op de rug, stroomt de Wielerbeek weer door een nat dal en houden de "
        "clubs het dorpshuis open.",
        gebied=dorp,
        niveau="wijk",
        tot_jaar=2040,
        orgaan="de gemeenteraad",
        vastgesteld_op=toneel.vandaag - timedelta(days=200),
    )
    begin = toneel.vandaag - timedelta(days=430)
    for rol, aard, wie in (
        ("gebiedsmanager", "ambtelijk", "Noor Bakhuis"),
        ("gebiedswethouder", "bestuurlijk", "Ilse van der Wiel"),
    ):
        _keep(toneel, Gebiedsrol, Zichtbaarheid.OPENBAAR, gebied=dorp, rol=rol, aard=aard, wie=wie, begin=begin)
    _keep(toneel, Gebiedsrol, Zichtbaarheid.GEDEELD, rol="opgavemanager beekdal", wie="Sander Twaalfhoven", begin=begin)


def _instruments_and_lines(toneel: Toneel) -> None:
    wonen, beek = toneel.over("wielerbroek", "beekdal-wielerbeek")
    dag = toneel.vandaag
    instrumenten = (
        (wonen, "omgevingsplan", "Wijziging omgevingsplan Wielerbroek", "voorbereiding", 40, "Wonen mag er nog niet."),
        (wonen, "grondbeleid", "Voorkeursrecht op de rug", "ingezet", 300, "Anders loopt de grondprijs vooruit."),
        (beek, "subsidie", "Subsidie beekdalherstel", "overwogen", None, "Kan de helft van het dal betalen."),
        (beek, "convenant", "Samen één ontwerp", "ingezet", 5, "Gemeente en waterschap tekenden ervoor."),
    )
    for opgave, soort, titel, stand, dagen, reden in instrumenten:
        sinds = dag - timedelta(days=dagen) if dagen else None
        _keep(toneel, Instrument, opgave=opgave, soort=soort, titel=titel, stand=stand, sinds=sinds, reden=reden)
    wensen = (
        (
            "lijn",
            wonen,
            "De 220 woningen in deze begroting",
            "opgave",
            "Het programma water wil eerst berging in het dal.",
        ),
        ("opgave", beek, "Eerst bergen, dan bouwen", "", ""),
        ("gebied", None, "Eén ontwerp en één eigenaar", "", ""),
    )
    for lijn, over, titel, botst_met, verschil in wensen:
        _keep(toneel, Lijnwens, lijn=lijn, opgave=over, titel=titel, botst_met=botst_met, verschil=verschil)


def _skills(toneel: Toneel) -> None:
    for titel, nodig, aanwezig, leert in (
        (
            "Ontwerpend onderzoek met bewoners",
            "Voor het ontwerp van het dal.",
            "deels",
            "Eerst kijken wat bewoners al doen.",
        ),
        ("Rekenen aan een gebied over lijnen heen", "Voor de kadernota.", "nee", "Het team oefent met de planeconoom."),
    ):
        _keep(toneel, Vaardigheid, titel=titel, nodig=nodig, aanwezig=aanwezig, leert=leert)
