"""The kinds of things that steering keeps per area: how each is called, edited, listed and shown.

All kinds share their pages (sturing.views.gebiedssturing), services and selectors; a new kind is a model with its
Deling, a form and a line here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.delen.woorden import Ding
from accounts.historie.verschil import Weergave
from sturing.forms import gebiedssturing as forms
from sturing.forms.basis import SturingForm
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

Tekst = str | Promise


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind. ``velden`` are shown on its page and written to its file, ``zoek`` are the fields that are searched."""

    model: type[Gebiedssturing]
    form: type[SturingForm]
    een: Tekst
    meer: Tekst
    uitleg: Tekst
    leeg: Tekst
    nieuw: Tekst
    dit: Tekst
    velden: Sequence[str]
    zoek: Sequence[str]
    begrip: str
    eigen: Sequence[str] = ()
    """Of the fields those that only colleagues see."""

    @property
    def code(self) -> str:
        """Its name in addresses."""
        return self.model.SOORT

    @property
    def over_opgave(self) -> bool:
        """Is one of these about one opgave?"""
        return "opgave" in {veld.name for veld in self.model._meta.fields}

    @property
    def ding(self) -> Ding:
        return Ding(str(self.dit), str(_("dit")))

    @property
    def weergave(self) -> Weergave:
        """How its versions are told. An opgave that was named once may be hidden from who reads."""
        return Weergave(model=self.model, verborgen=frozenset({"gebied", "opgave", "tabel", *self.eigen}))


_SOORTEN: Final = (
    Soort(
        Afweging,
        forms.AfwegingForm,
        een=_("integrale afweging"),
        meer=_("Integrale afwegingen"),
        uitleg=_("Opgaven naast elkaar op wat zij doen, vragen en botsen. Zonder eindcijfer; u legt de keuze vast."),
        leeg=_("Hier komen afwegingen. Kies een gebied en zet de opgaven die daar spelen naast elkaar."),
        nieuw=_("Nieuwe afweging"),
        dit=_("deze afweging"),
        velden=("keuze", "redenen", "alternatieven", "besluit_van", "besloten_op"),
        zoek=("titel", "vraag", "keuze"),
        begrip="integrale afweging",  # onvertaald: a term
    ),
    Soort(
        Prioriteit,
        forms.PrioriteitForm,
        een=_("prioriteit"),
        meer=_("Prioriteiten"),
        uitleg=_("Welke opgaven in een gebied het eerst komen, waarom, en hoe geschikt zij zijn om aan te werken."),
        leeg=_("Hier komen de opgaven die voorgaan. Kies een gebied en geef de eerste opgave een plaats."),
        nieuw=_("Prioriteit toevoegen"),
        dit=_("deze prioriteit"),
        velden=("volgorde", "reden", "besluit_van", "besloten_op"),
        zoek=("opgave__naam", "reden"),
        begrip="prioriteit",
    ),
    Soort(
        Visie,
        forms.VisieForm,
        een=_("visie"),
        meer=_("Visies"),
        uitleg=_("Wat wij in een gebied willen bereiken, op welke schaal en tot wanneer."),
        leeg=_(
            "Hier komt wat u in een gebied wilt bereiken. Begin met een concept en leg later vast wie haar vaststelde."
        ),
        nieuw=_("Visie toevoegen"),
        dit=_("deze visie"),
        velden=("tekst", "niveau", "tot_jaar", "orgaan", "vastgesteld_op"),
        zoek=("titel", "tekst"),
        begrip="visie",
    ),
    Soort(
        Gebiedsrol,
        forms.GebiedsrolForm,
        een=_("rol voor een gebied"),
        meer=_("Rollen"),
        uitleg=_("Wie wat doet voor een gebied, ambtelijk en bestuurlijk, en van wanneer tot wanneer."),
        leeg=_("Hier komt wie wat doet voor een gebied. Voeg de gebiedsmanager en de gebiedswethouder toe."),
        nieuw=_("Rol toevoegen"),
        dit=_("deze rol"),
        velden=("aard", "wie", "email", "begin", "eind"),
        zoek=("rol", "wie"),
        begrip="gebiedsrol",
        eigen=("email",),
    ),
    Soort(
        Instrument,
        forms.InstrumentForm,
        een=_("instrument"),
        meer=_("Instrumenten"),
        uitleg=_("Wat wordt ingezet om een opgave voor elkaar te krijgen, hoe het staat en waarom."),
        leeg=_("Hier komt wat u inzet: een omgevingsplan, subsidie of iets anders. Kies een gebied en een opgave."),
        nieuw=_("Instrument toevoegen"),
        dit=_("dit instrument"),
        velden=("soort", "stand", "sinds", "reden"),
        zoek=("titel", "opgave__naam", "reden"),
        begrip="instrumentarium",
    ),
    Soort(
        Vaardigheid,
        forms.VaardigheidForm,
        een=_("vaardigheid"),
        meer=_("Vaardigheden van het team"),
        uitleg=_(
            "Wat een gebiedsteam nodig heeft, wat het al kan en wat het leert. Over het team, nooit over één mens."
        ),
        leeg=_("Hier komt wat een gebiedsteam nodig heeft. Begin met wat u in het laatste overleg miste."),
        nieuw=_("Vaardigheid toevoegen"),
        dit=_("deze vaardigheid"),
        velden=("nodig", "aanwezig", "leert"),
        zoek=("titel", "nodig"),
        begrip="vaardigheid",
    ),
    Soort(
        Lijnwens,
        forms.LijnwensForm,
        een=_("wens van een lijn"),
        meer=_("Wensen van de sturingslijnen"),
        uitleg=_("Wat de lijnorganisatie, een opgave of programma en het gebied willen, en waar dat verschilt."),
        leeg=_(
            "Hier komt wat elke lijn in een gebied wil. Zet ze naast elkaar, dan ziet u waar zij iets anders willen."
        ),
        nieuw=_("Wens van een lijn toevoegen"),
        dit=_("deze wens"),
        velden=("lijn", "toelichting", "botst_met", "verschil"),
        zoek=("titel", "toelichting", "verschil"),
        begrip="sturingslijn",
    ),
)
SOORTEN: Final[Mapping[str, Soort]] = {soort.code: soort for soort in _SOORTEN}


class Soortconverter:
    """``<sturingsoort:soort>`` in an address."""

    regex = "|".join(SOORTEN)

    def to_python(self, value: str) -> Soort:
        return SOORTEN[value]

    def to_url(self, value: Soort | str) -> str:
        return value if isinstance(value, str) else value.code
