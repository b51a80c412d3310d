"""What was agreed for the Wielerbroek: 140 homes on the ridge, one joint design, one owner, ready for the kadernota."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from accounts.models import Zichtbaarheid
from sturing.demo.toneel import Toneel
from sturing.models import Afspraak, AgendaItem, Agendavaststelling, Itemstatus, Pcmoment, Vraagstuk
from sturing.selectors.pcmomenten import Komend, coming
from sturing.services.agenda import snapshot
from sturing.services.pcmomenten import STANDAARD

TITEL: Final = "Eén ontwerp voor het Wielerbroek: 140 woningen op de rug, berging in het dal"


def tell_agenda(toneel: Toneel) -> None:
    """The moments, the agreement, its items and the version that the steering group endorsed."""
    kromvoort = toneel.organisaties["gm9002"]
    for naam, maand, weken in STANDAARD:
        Pcmoment.objects.get_or_create(
            organisatie=kromvoort, naam=naam, defaults={"maand": maand, "weken_vooraf": weken}
        )
    if not Afspraak.objects.filter(titel=TITEL, organisatie=kromvoort).exists():
        _items(toneel, _agreement(toneel))


def _agreement(toneel: Toneel) -> Afspraak:
    kromvoort, waterschap = toneel.organisaties["gm9002"], toneel.organisaties["ws90"]
    afspraak: Afspraak = Afspraak.objects.create(
        organisatie=kromvoort,
        gebied=toneel.gebied("Wielerbroek"),
        zichtbaarheid=Zichtbaarheid.GEDEELD,
        titel=TITEL,
        tekst="Er komen 140 woningen op de rug van het Wielerbroek. Het dal blijft vrij voor de beek en de berging. "
        "Gemeente en waterschap maken samen één ontwerp. De gemeente trekt het. Het ligt klaar voor de kadernota.",
        gemaakt_op=toneel.vandaag - timedelta(days=5),
        gelegenheid="Gebiedsoverleg Oosterwiel",
    )
    afspraak.opgaven.set(toneel.over("wielerbroek", "beekdal-wielerbeek"))
    afspraak.partijen.set([waterschap])
    afspraak.delingen.create(organisatie=waterschap)
    afspraak.vraagstukken.set(Vraagstuk.objects.filter(organisatie=kromvoort, gebied=afspraak.gebied))
    return afspraak


def _items(toneel: Toneel, afspraak: Afspraak) -> None:
    """Three actions that wait for each other, and the version that was endorsed."""
    kadernota = Pcmoment.objects.get(organisatie=afspraak.organisatie, naam="Kadernota")
    komend = coming(kadernota, toneel.vandaag)
    peilen = _survey(toneel, afspraak)
    ontwerp, geld = _design_and_money(toneel, afspraak, kadernota, komend)
    ontwerp.wacht_op.set([peilen])
    geld.wacht_op.set([ontwerp])
    for item in (peilen, ontwerp, geld):
        item.opgaven.set(toneel.over("wielerbroek", "beekdal-wielerbeek"))
    Agendavaststelling.objects.create(
        organisatie=afspraak.organisatie,
        gebied=afspraak.gebied,
        nummer=1,
        orgaan="de stuurgroep Oosterwiel",
        vastgesteld_op=toneel.vandaag - timedelta(days=4),
        toelichting="Met de afspraak uit het gebiedsoverleg.",
        inhoud=[snapshot(item) for item in (peilen, ontwerp, geld)],
    )


def _survey(toneel: Toneel, afspraak: Afspraak) -> AgendaItem:
    return _item(
        toneel,
        titel="Peilen en bodem van het dal opnemen",
        resultaat="Een kaart met grondwaterstanden en bodem, voor beide ontwerpers.",
        trekker=toneel.organisaties["ws90"],
        functie="hydroloog",
        termijn=toneel.vandaag - timedelta(days=2),
        status=Itemstatus.KLAAR,
        klaar_op=toneel.vandaag - timedelta(days=6),
        gerealiseerd="De kaart is er. De rug ligt gemiddeld 1,2 m hoger dan het dal.",
        uren_gevraagd=120,
        uren_beschikbaar=120,
        afspraak=afspraak,
    )


def _design_and_money(
    toneel: Toneel, afspraak: Afspraak, kadernota: Pcmoment, komend: Komend
) -> tuple[AgendaItem, AgendaItem]:
    kromvoort = toneel.organisaties["gm9002"]
    nu = {"trekker": kromvoort, "pcmoment": kadernota, "pcjaar": komend.jaar, "afspraak": afspraak}
    ontwerp = _item(
        toneel,
        titel="Eén ontwerp voor woningen en beekdal",
        resultaat="Een ontwerp dat gemeente en waterschap allebei dragen: 140 woningen op de rug, 14 ha vrij voor "
        "berging.",
        functie="gebiedsmanager",
        termijn=komend.klaar_voor - timedelta(days=14),
        status=Itemstatus.BEZIG,
        geld_gevraagd=180_000,
        geld_beschikbaar=110_000,
        uren_gevraagd=900,
        uren_beschikbaar=520,
        **nu,
    )
    geld = _item(
        toneel,
        titel="Geld voor de ontsluiting in de kadernota",
        resultaat="Een bedrag in de kadernota voor de weg naar de rug.",
        functie="projectleider wonen",
        termijn=komend.klaar_voor,
        status=Itemstatus.AFGESPROKEN,
        geld_gevraagd=650_000,
        lijn="lijn",
        **nu,
    )
    return ontwerp, geld


def _item(toneel: Toneel, **waarden: Any) -> AgendaItem:
    kromvoort = toneel.organisaties["gm9002"]
    buiten = waarden["trekker"] != kromvoort
    item: AgendaItem = AgendaItem.objects.create(
        organisatie=kromvoort,
        gebied=toneel.gebied("Wielerbroek"),
        zichtbaarheid=Zichtbaarheid.GEDEELD if buiten else Zichtbaarheid.INTERN,
        **waarden,
    )
    if buiten:
        item.delingen.create(organisatie=waarden["trekker"])
    return item
