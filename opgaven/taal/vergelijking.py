"""What differs between two maps, in words."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebied.taal import aantal, getal
from opgaven.models import Berekening
from opgaven.selectors.kaartscores import waarde_tekst
from opgaven.selectors.vergelijking import Kant, Vergelijking, Verschil
from opgaven.taal.labels import SCORE_LABELS
from opgaven.taal.lijst import join_words
from opgaven.taal.zinnen import grens_waarde

#: The class of the highest values.
HOOGSTE = 5
NAMEN_MAX = 5


def kant_titel(kant: Kant, run: Berekening | None) -> str:
    """What one side shows: "Conflict in 2030", "Conflict volgens berekening 4 van 3 mei 2026"."""
    label = SCORE_LABELS[kant.score].label
    if run is not None and run.klaar_op:
        dag = date_format(localtime(run.klaar_op), "j F Y")
        return _("{score} volgens berekening {nummer} van {dag}").format(score=label, nummer=run.pk, dag=dag)
    if run is not None:
        return _("{score} volgens berekening {nummer}").format(score=label, nummer=run.pk)
    zin = _("{score}, alle jaren") if kant.jaar is None else _("{score} in {jaar}")
    return zin.format(score=label, jaar=kant.jaar)


def uitkomst_zinnen(samen: Vergelijking, titels: list[str]) -> list[str]:
    """What the comparison comes down to, in one to three sentences."""
    if not samen.gebieden:
        return [_("Er zijn geen gebieden die links en rechts allebei een waarde hebben.")]
    if titels[0] == titels[1]:
        return [_("Links en rechts staat hetzelfde. Kies aan een van beide kanten iets anders.")]
    return _same_score(samen) if samen.zelfde_score else _two_scores(samen)


def _same_score(samen: Vergelijking) -> list[str]:
    hoger, lager, gelijk = (samen.count(teken) for teken in (1, -1, 0))
    totaal = len(samen.gebieden)
    if gelijk == totaal:
        zin = ngettext(
            "In het enige gebied is de waarde links en rechts gelijk.",
            "In alle {totaal} gebieden is de waarde links en rechts gelijk.",
            totaal,
        )
        return [zin.format(totaal=getal(totaal))]
    grootste = samen.gebieden[0]
    links, rechts = waarden_tekst(samen, grootste)
    telling = _("Van {gebieden} is de waarde rechts hoger in {hoger}, lager in {lager} en gelijk in {gelijk}.")
    verschil = _("Het grootste verschil: {gebied}, links {links}, rechts {rechts}.")
    return [
        telling.format(
            gebieden=aantal(totaal, "gebied", "gebieden"),
            hoger=getal(hoger),
            lager=getal(lager),
            gelijk=getal(gelijk),
        ),
        verschil.format(gebied=grootste.naam, links=links, rechts=rechts),
        _("Links en rechts betekent een kleur dezelfde waarde."),
    ]


def _two_scores(samen: Vergelijking) -> list[str]:
    """Two scores have no difference; what is high on both deserves attention."""
    hoog = [set(kant.tabel.gebied_ids[kant.klassen() == HOOGSTE].tolist()) for kant in (samen.links, samen.rechts)]
    beide = [gebied.naam for gebied in samen.gebieden if gebied.id in hoog[0] & hoog[1]]
    slot = _("Dit zijn twee scores met elk hun eigen klassen: vergelijk waar ze hoog zijn, niet de getallen.")
    if not beide:
        return [_("Geen gebied hoort bij allebei tot de hoogste klasse."), slot]
    namen = join_words(beide) if len(beide) <= NAMEN_MAX else aantal(len(beide), "gebied", "gebieden")
    zin = ngettext(
        "{gebieden} hoort bij allebei tot de hoogste klasse.",
        "{gebieden} horen bij allebei tot de hoogste klasse.",
        len(beide),
    )
    return [zin.format(gebieden=namen), slot]


def waarden_tekst(samen: Vergelijking, gebied: Verschil) -> tuple[str, str]:
    """Both values with their units."""
    return waarde_tekst(samen.links.naam, gebied.links), waarde_tekst(samen.rechts.naam, gebied.rechts)


def verschil_tekst(naam: str, verschil: float | None) -> str:
    """The difference in words: "1,5 hoger", "gelijk"; nothing for two different scores.

    >>> verschil_tekst("conflict", 1.5), verschil_tekst("conflict", -0.25), verschil_tekst("opgaven", 0)
    ('1,5 hoger', '0,25 lager', 'gelijk')
    """
    if verschil is None:
        return ""
    if verschil == 0:
        return _("gelijk")
    zin = _("{verschil} hoger") if verschil > 0 else _("{verschil} lager")
    return zin.format(verschil=grens_waarde(naam, abs(verschil)))
