"""What the profile adds to the page of an area and to its document."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.permissions import doelgroep_of
from accounts.samen import Gevraagd, rows_together
from gebied.beeld import make_welvaartsbeeld
from gebied.bevoegd import may_tell, rights_beforehand
from gebied.models import Gebied
from gebied.panels import Bijdrage, Kaartlaag, PaginaVraag, Paneel, Profielbijdrage, Profieldeel
from gebied.profiel.cijfertabel import knows_country, make_cijfertabel, own_judgements, suggestions
from gebied.profiel.soorten import SOORTEN
from gebied.selectors.indicatoren import cijfers_of, figures_beforehand
from gebied.selectors.profielgegevens import Verhaal, gegevens_of, judged_of, story_beforehand, verhaal_of
from gebied.taal import opsomming

#: After "Conflict en samenhang", before how the scores went.
VOLGORDE = 45
#: What of the story is a part of its own on paper, in this order.
VERTELD = ("kenmerken", "lusten-en-lasten", "gebiedsbeeld", "eerdere-aanpakken")
#: A panel shows its most important five things.
BELANGRIJKSTE = 5


def beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel will ask."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    return [
        *told_beforehand(vraag),
        *rights_beforehand(vraag.actor, gebied),
        judged_of.of(gebied.pk, doelgroep.organisatie_id),
    ]


def told_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What both the panel and the document will ask."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    return [*figures_beforehand(gebied, doelgroep), *story_beforehand(gebied.pk, doelgroep)]


def make_bijdrage(vraag: PaginaVraag) -> Bijdrage:
    """One panel: chances beside vulnerabilities, the picture, the choices, and a way to all of it."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    cijfers, verhaal = cijfers_of(gebied, doelgroep), verhaal_of(gebied, doelgroep)
    mag = may_tell(vraag.actor, gebied)
    if not cijfers and verhaal.is_leeg and not mag:
        return Bijdrage()
    voorstellen = suggestions(gebied, cijfers, own_judgements(gebied, vraag.actor)) if mag and cijfers else []
    context = {
        "gebied": gebied,
        "verhaal": verhaal,
        "kansen": verhaal.kansen[:BELANGRIJKSTE],
        "kwetsbaarheden": verhaal.kwetsbaarheden[:BELANGRIJKSTE],
        "beeld": make_welvaartsbeeld(cijfers) if cijfers else None,
        "aantal": len(cijfers),
        "voorstellen": voorstellen,
        "soorten": _kinds(gebied, verhaal),
        "mag_toevoegen": mag,
    }
    template = "gebied/profiel/_paneel.html"
    kort, te_doen = _in_short(verhaal, len(cijfers)), _to_judge(len(voorstellen))
    paneel = Paneel("profiel", _("Profiel"), template, VOLGORDE, context, kort=kort, te_doen=te_doen)
    lagen = [Kaartlaag(_("Kenmerken"), reverse("gebied-kenmerken-kaart", args=[gebied.pk]))] if verhaal.op_kaart else []
    return Bijdrage(panelen=[paneel], kaartlagen=lagen, stijlen=["css/gebiedsprofiel.css"])


def _in_short(verhaal: Verhaal, cijfers: int) -> str:
    """What the folded panel holds."""
    return opsomming(
        (len(verhaal.kansen), "kans", "kansen"),
        (len(verhaal.kwetsbaarheden), "kwetsbaarheid", "kwetsbaarheden"),
        (len(verhaal.zwaartepunten), "zwaartepunt", "zwaartepunten"),
        (cijfers, "cijfer", "cijfers"),
    )


def _to_judge(n: int) -> str:
    zin = ngettext(
        "Beoordeel {n} kans of kwetsbaarheid die uit de cijfers volgt",
        "Beoordeel {n} kansen en kwetsbaarheden die uit de cijfers volgen",
        n,
    )
    return zin.format(n=n) if n else ""


def make_profiel(vraag: PaginaVraag) -> Profielbijdrage:
    """The parts of the document that hold something."""
    gebied, doelgroep = vraag.gebied, doelgroep_of(vraag.actor)
    cijfers, verhaal = cijfers_of(gebied, doelgroep), verhaal_of(gebied, doelgroep)
    delen = [_statements_part(verhaal), _figures_part(gebied, cijfers), *_story_parts(vraag, verhaal)]
    return Profielbijdrage(
        delen=[deel for deel in delen if deel is not None],
        merken=[_("Bevat gegevens over het gebied die niet openbaar zijn")] if verhaal.intern else [],
    )


def _kinds(gebied: Gebied, verhaal: Verhaal) -> list[dict[str, Any]]:
    """A way to all of each kind, with how many there are."""
    return [
        {
            "naam": str(soort.meer),
            "aantal": verhaal.aantallen.get(soort.code, 0),
            "url": reverse("profielgegevens", args=[gebied.pk, soort]),
        }
        for soort in SOORTEN.values()
    ]


def _statements_part(verhaal: Verhaal) -> Profieldeel | None:
    if not (verhaal.kansen or verhaal.kwetsbaarheden or verhaal.zwaartepunten):
        return None
    titel = _("Kansen, kwetsbaarheden en zwaartepunten")
    return Profieldeel("uitspraken", titel, "gebied/profiel/_deel_kansen.html", 12, {"verhaal": verhaal})


def _figures_part(gebied: Gebied, cijfers: Any) -> Profieldeel | None:
    met_thema = [cijfer for cijfer in cijfers if cijfer.indicator.thema]
    if not met_thema:
        return None
    tabel = make_cijfertabel(gebied, met_thema, kort=True)
    met_groep = any(rij.plaats or rij.midden for _thema, rijen in tabel for rij in rijen)
    context = {"tabel": tabel, "met_groep": met_groep, "met_land": knows_country(met_thema)}
    return Profieldeel("welvaart", _("Brede welvaart in cijfers"), "gebied/profiel/_deel_cijfers.html", 56, context)


def _story_parts(vraag: PaginaVraag, verhaal: Verhaal) -> list[Profieldeel]:
    """Kenmerken, lusten en lasten, beelden and eerdere aanpakken, each when there are any. One query."""
    doelgroep, codes = doelgroep_of(vraag.actor), [code for code in VERTELD if verhaal.aantallen.get(code)]
    rijen = rows_together(*(gegevens_of(SOORTEN[code].model, vraag.gebied.pk, doelgroep) for code in codes))
    return [
        Profieldeel(
            code,
            str(SOORTEN[code].meer),
            "gebied/profiel/_deel_verhaal.html",
            60 + VERTELD.index(code),
            {"rijen": deel},
        )
        for code, deel in zip(codes, rijen, strict=True)
    ]
