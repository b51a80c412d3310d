"""Kromvoort wants its homes in this begroting, the water board wants buffering first: one question, 19 days overdue."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Organisatie, Zichtbaarheid
from gebied.models import Indeling
from opgaven.models import Opgave
from sturing.demo.afweging import tell_weighing
from sturing.demo.agenda import tell_agenda
from sturing.demo.regio import tell_region
from sturing.demo.toneel import Toneel
from sturing.ladder import to_whom, what_to_ask
from sturing.models import Sturingslijn, Vraagstuk
from sturing.selectors.berichten import first_step

DAGEN_TE_LAAT: Final = 19


def tell(indeling: Indeling) -> None:
    """Write what is not there yet."""
    sleutels = ("wielerbroek", "beekdal-wielerbeek", "zon-wielerbroek", "grondwater-oosterwiel")
    codes = ("gm9001", "gm9002", "gm9003", "ws90", "pv90", "rb90")
    toneel = Toneel(
        indeling=indeling,
        organisaties=Organisatie.objects.in_bulk(codes, field_name="code"),
        opgaven={
            opgave.sleutel: opgave
            for opgave in Opgave.objects.filter(bron="Twaalfstroom", sleutel__in=sleutels).without_geometry()
        },
        vandaag=timezone.localdate(),
    )
    _questions(toneel)
    tell_agenda(toneel)
    tell_region(toneel)
    tell_weighing(toneel)


def _questions(toneel: Toneel) -> None:
    """One to the water board, which is late, and one to Kromvoort's own department, which answered."""
    kromvoort, waterschap = toneel.organisaties["gm9002"], toneel.organisaties["ws90"]
    gesteld, termijn = (toneel.vandaag - timedelta(days=DAGEN_TE_LAAT + n) for n in (28, 0))
    te_laat = _question(
        toneel,
        titel="Kan de waterberging in het Wielerbroek tegelijk met de woningen?",
        aan=waterschap,
        afdeling="Watersysteem",
        functie="opgavemanager",
        vraag="De afdeling Wonen wil de 220 woningen in deze begroting. Het waterschap wil eerst de berging in het "
        "beekdal regelen. Op 14 ha liggen beide op dezelfde plek.\n\nKan de berging in hetzelfde ontwerp als de "
        "woningen, en wat heeft het waterschap daarvoor nodig?",
        urgentie=3,
        gesteld_op=gesteld,
        termijn=termijn,
    )
    if te_laat is not None:
        stap = first_step(waterschap.pk)
        te_laat.stappen.create(nummer=stap, aan_wie=to_whom(te_laat, stap), tekst=what_to_ask(te_laat, stap))
    _question(
        toneel,
        titel="Kan het besluit over de woningen een begroting later?",
        aan=kromvoort,
        afdeling="Wonen en grondzaken",
        functie="projectleider wonen",
        vraag="Als de berging eerst komt, schuift de bouw op. Wat betekent dat voor de woningen die wij in de regio "
        "hebben afgesproken?",
        urgentie=2,
        gesteld_op=gesteld,
        termijn=termijn,
        status=Vraagstuk.Status.BEANTWOORD,
        beantwoord_op=termijn - timedelta(days=3),
        antwoord="Een begroting later kan, als de rug van het Wielerbroek wel doorgaat: daar passen 140 woningen "
        "zonder de berging te raken.",
    )


def _question(toneel: Toneel, **waarden: Any) -> Vraagstuk | None:
    """None when it is there already."""
    if Vraagstuk.objects.filter(titel=waarden["titel"], organisatie=toneel.organisaties["gm9002"]).exists():
        return None
    buiten = waarden["aan"] != toneel.organisaties["gm9002"]
    vraagstuk: Vraagstuk = Vraagstuk.objects.create(
        organisatie=toneel.organisaties["gm9002"],
        gebied=toneel.gebied("Wielerbroek"),
        zichtbaarheid=Zichtbaarheid.GEDEELD if buiten else Zichtbaarheid.INTERN,
        lijn_aan=Sturingslijn.LIJN,
        **waarden,
    )
    vraagstuk.opgaven.set(toneel.over("wielerbroek", "beekdal-wielerbeek"))
    if buiten:
        vraagstuk.delingen.create(organisatie=waarden["aan"])
    return vraagstuk
