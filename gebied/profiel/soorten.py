"""The kinds of things that people tell about an area: how each is called, edited, listed and shown.

All kinds share their pages (gebied.views.profielgegevens), services and selectors; a new kind is a model with its
Deling, a form and a line here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.delen.woorden import Ding
from accounts.historie.verschil import Weergave
from gebied.models import EerdereAanpak, Gebiedsbeeld, Kenmerk, LustOfLast, Profielgegeven, Signaal, Zwaartepunt
from gebied.profiel import forms

Tekst = str | Promise


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind. ``velden`` are shown on its page and written to its file, ``groep`` orders its list."""

    model: type[Profielgegeven]
    form: type[forms.ProfielForm]
    een: Tekst
    meer: Tekst
    uitleg: Tekst
    leeg: Tekst
    velden: Sequence[str]
    dit: Tekst
    nieuw: Tekst = ""
    """The words of the button that adds one; empty for what is not made from scratch."""
    groep: str = ""
    begrip: str = ""

    @property
    def code(self) -> str:
        """Its name in addresses."""
        return str(self.model.SOORT)  # type: ignore[attr-defined]

    @property
    def ding(self) -> Ding:
        return Ding(str(self.dit), str(_("dit")))

    @property
    def weergave(self) -> Weergave:
        """How its versions are told."""
        return Weergave(model=self.model, teksten={"plek": place_text}, verborgen=frozenset({"gebied", "grond"}))


def place_text(plek: Any) -> str:
    """A point in RD, in metres."""
    return f"RD {plek.x:.0f}, {plek.y:.0f}"  # onvertaald: a name and numbers


_SOORTEN: Final = (
    Soort(
        Kenmerk,
        forms.KenmerkForm,
        een=_("kenmerk"),
        meer=_("Kenmerken"),
        uitleg=_("Wat dit gebied eigen is: historisch, ruimtelijk en ecologisch, sociaal en menselijk."),
        leeg=_("Hier komen kenmerken van dit gebied, elk met een bron. Begin met iets waar bewoners trots op zijn."),
        velden=("soort", "tekst", "is_kans", "is_kwetsbaarheid", "thema", "bron", "datum", "plek"),
        dit=_("dit kenmerk"),
        nieuw=_("Kenmerk toevoegen"),
        groep="soort",
        begrip="kenmerk",
    ),
    Soort(
        Signaal,
        forms.SignaalForm,
        een=_("signaal"),
        meer=_("Beoordeelde signalen"),
        uitleg=_("Wat de cijfers voorstelden als kans of kwetsbaarheid, en wat mensen daarvan vonden."),
        leeg=_("Nog niemand heeft hier een voorstel beoordeeld. De voorstellen staan bij de cijfers."),
        velden=("strekking", "oordeel", "reden", "periode"),
        dit=_("dit signaal"),
        groep="oordeel",
        begrip="signaal",
    ),
    Soort(
        Zwaartepunt,
        forms.ZwaartepuntForm,
        een=_("zwaartepunt"),
        meer=_("Zwaartepunten"),
        uitleg=_("Wat hier bewust het zwaarst weegt, waarom, en wie dat besloot."),
        leeg=_("Hier komt wat in dit gebied het zwaarst weegt. Voeg een zwaartepunt toe zodra het is besloten."),
        velden=("thema", "argument", "besluit_van", "besloten_op"),
        dit=_("dit zwaartepunt"),
        nieuw=_("Zwaartepunt toevoegen"),
        begrip="zwaartepunt",
    ),
    Soort(
        LustOfLast,
        forms.LustOfLastForm,
        een=_("lust of last"),
        meer=_("Lusten en lasten"),
        uitleg=_("Wat dit gebied aan anderen levert, waar het voordeel van heeft en wat het draagt."),
        leeg=_("Hier komt wat dit gebied voor een groter geheel doet of draagt. Voeg een lust, last of bijdrage toe."),
        velden=("soort", "voor_wie", "tekst", "bron"),
        dit=_("deze lust of last"),
        nieuw=_("Lust of last toevoegen"),
        groep="soort",
        begrip="lust of last",  # onvertaald: a term
    ),
    Soort(
        Gebiedsbeeld,
        forms.GebiedsbeeldForm,
        een=_("gebiedsbeeld"),
        meer=_("Identiteit, wensen en behoeften"),
        uitleg=_("Wat dit gebied eigen is en nodig heeft, en hoe dat is gevonden. Hier staat ook wat bewoners vinden."),
        leeg=_("Hier komt wat bewoners en anderen over dit gebied zeggen. Noteer erbij hoe u dat hoorde."),
        velden=("soort", "tekst", "methode", "datum"),
        dit=_("dit beeld"),
        nieuw=_("Beeld toevoegen"),
        groep="soort",
        begrip="gebiedsbeeld",
    ),
    Soort(
        EerdereAanpak,
        forms.EerdereAanpakForm,
        een=_("eerdere aanpak"),
        meer=_("Eerdere aanpakken"),
        uitleg=_("Wat hier eerder is geprobeerd, en wat het heeft nagelaten."),
        leeg=_("Hier komt wat eerder is geprobeerd. Ook wat niet lukte is nuttig voor wie nu begint."),
        velden=("begin_jaar", "eind_jaar", "tekst", "opbrengst", "bron"),
        dit=_("deze aanpak"),
        nieuw=_("Eerdere aanpak toevoegen"),
        begrip="eerdere aanpak",  # onvertaald: a term
    ),
)
SOORTEN: Final[Mapping[str, Soort]] = {soort.code: soort for soort in _SOORTEN}


class Soortconverter:
    """``<profielsoort:soort>`` in an address."""

    regex = "|".join(SOORTEN)

    def to_python(self, value: str) -> Soort:
        return SOORTEN[value]

    def to_url(self, value: Soort | str) -> str:
        return value if isinstance(value, str) else value.code
