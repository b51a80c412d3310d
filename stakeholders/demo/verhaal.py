"""Write the part of the demo about people; what is there already stays as it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Organisatie, Zichtbaarheid
from gebied.models import Gebied, Indeling
from opgaven.models import Opgave
from stakeholders.demo.gegevens import INBRENG, WIELERBROEK, DemoStakeholder
from stakeholders.models import (
    Afspraak,
    Betrokkenheid,
    Contactmoment,
    Contactpersoon,
    Inbreng,
    Initiatief,
    Niveau,
    Participatieproces,
    Positie,
    Stakeholder,
)
from stakeholders.services.contacten import default_term

_BRON: Final = "Twaalfstroom"
_PROCES: Final = "Samen nadenken over het Wielerbroek"
_DORPSHUIS: Final = "Dorpshuisgroep Oosterwiel"


def tell(indeling: Indeling) -> None:
    """Twice is the same as once: the first stakeholder tells whether it was told."""
    if Stakeholder.objects.filter(naam=_DORPSHUIS).exists():
        return
    kromvoort, hogedonk = (Organisatie.objects.get(code=code) for code in ("gm9002", "gm9003"))
    wonen = Opgave.objects.without_geometry().get(bron=_BRON, sleutel="wielerbroek")
    dorp = Gebied.objects.without_geometry().get(indeling=indeling, niveau="wijk", naam="Oosterwiel")
    groepen = {rij.naam: _stakeholder(rij, kromvoort, wonen) for rij in WIELERBROEK}
    Betrokkenheid.objects.create(stakeholder=groepen[_DORPSHUIS], gebied=dorp, rol="c", toelichting="Beheert het veld.")
    _contact(groepen[_DORPSHUIS])
    _participation(kromvoort, wonen, groepen)
    _cycle_path(indeling, hogedonk)


def _stakeholder(rij: DemoStakeholder, eigenaar: Organisatie, opgave: Opgave) -> Stakeholder:
    stakeholder = Stakeholder.objects.create(
        naam=rij.naam, soort=rij.soort, categorie=rij.categorie, omschrijving=rij.omschrijving, organisatie=eigenaar
    )
    band = Betrokkenheid.objects.create(
        stakeholder=stakeholder, opgave=opgave, rol=rij.rol, toelichting=rij.toelichting
    )
    for positie in rij.posities:
        Positie.objects.create(
            betrokkenheid=band,
            datum=_ago(positie.dagen),
            macht=positie.macht,
            belang=positie.belang,
            steun=positie.steun,
            onderbouwing=positie.onderbouwing,
        )
    return stakeholder


def _contact(groep: Stakeholder) -> None:
    """A contact with a function for a name: the demo knows no persons."""
    contact = Contactpersoon.objects.create(
        stakeholder=groep,
        naam="Voorzitter (demo)",
        functie="voorzitter van de dorpshuisgroep",
        email="dorpshuis@twaalfstroom.example",
        bewaren_tot=default_term(),
    )
    Contactmoment.objects.create(
        stakeholder=groep,
        contactpersoon=contact,
        datum=_ago(38),
        soort=Contactmoment.Soort.GESPREK,
        door_rol="gebiedsmanager",
        onderwerp="Zorgen over het veld",
        verslag="Het veld staat op de tekening als bouwgrond. De groep wil meepraten voordat het plan vastligt.",
    )
    Afspraak.objects.create(
        stakeholder=groep,
        tekst="Wij laten zien welke delen van het veld vrij kunnen blijven.",
        kant=Afspraak.Kant.WIJ,
        rol="projectleider wonen",
        datum=_ago(38),
        deadline=_ago(8),
    )


def _participation(eigenaar: Organisatie, opgave: Opgave, groepen: dict[str, Stakeholder]) -> None:
    """Promised was advice; done was telling."""
    proces = Participatieproces.objects.create(
        naam=_PROCES,
        opgave=opgave,
        organisatie=eigenaar,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        doelgroep="Bewoners, verenigingen en agrariërs van Oosterwiel",
        beloofd=Niveau.ADVISEREN,
        gerealiseerd=Niveau.INFORMEREN,
        begin=_ago(210),
    )
    for naam, dagen, tekst, gevolg, reactie in INBRENG:
        Inbreng.objects.create(
            participatieproces=proces,
            stakeholder=groepen[naam],
            datum=_ago(dagen),
            tekst=tekst,
            gevolg=gevolg,
            reactie=reactie,
        )


def _cycle_path(indeling: Indeling, eigenaar: Organisatie) -> None:
    """In Hogedonk people began with a cycle path, and talks about land followed."""
    dorp = Gebied.objects.without_geometry().get(indeling=indeling, niveau="kern", naam="Hogedonk")
    club: Any = Stakeholder.objects.create(
        naam="Fietspad Hogedonk",
        soort=Stakeholder.Soort.GROEP,
        categorie=Stakeholder.Categorie.BEWONERS,
        omschrijving="Bewoners die samen een fietspad naar het station maken.",
        organisatie=eigenaar,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
    )
    Betrokkenheid.objects.create(stakeholder=club, gebied=dorp, rol="r", toelichting="Begonnen zelf met het fietspad.")
    Initiatief.objects.create(
        naam="Fietspad naar het station",
        idee="Een veilig fietspad langs de beek, over grond van zes eigenaren.",
        initiatiefnemer=club,
        gebied=dorp,
        organisatie=eigenaar,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        status=Initiatief.Status.LOOPT,
        energie="Veertig vrijwilligers maaien en ruimen elke maand. De eigenaren kennen elkaar nu.",
        gevraagd="Zand, een graafmachine en hulp bij de vergunning.",
        nodig="Een vaste beheerder voor na de aanleg. De twee trekkers stoppen volgend jaar.",
        eigenaarschap="De fietspadgroep",
        continuiteit="",
        uren_gevraagd=120,
        uren_in_plan=Initiatief.InPlan.DEELS,
        gedaan="Vergunning geregeld en zand geleverd. Daarna kwamen de gesprekken over grondruil vanzelf.",
    )


def _ago(dagen: int) -> date:
    return timezone.localdate() - timedelta(days=dagen)
