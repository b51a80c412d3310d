"""Start values of types and matrix: proposals for a municipality's own experts (method.md, section 5).

Pure data. The first migration writes it; what experts change later is never overwritten from here.
"""

from typing import Final, NamedTuple

from django.utils.translation import gettext_noop


class Type(NamedTuple):
    """Code, name, letters on the map, and the traits of method.md section 1."""

    code: str
    naam: str
    letter: str
    ligging: int
    ruimtebeslag: int
    duur: int
    plaatsgebonden: bool


TYPEN: Final = (
    Type("woningbouw", "Woningbouw", "W", 2, 2, 3, True),
    Type("werklocaties", "Werklocaties en bedrijvigheid", "B", 2, 2, 3, True),
    Type("wind", "Windenergie", "Wi", 3, 3, 2, True),
    Type("zon", "Zonne-energie", "Z", 2, 2, 2, True),
    Type("warmte", "Warmte uit de ondergrond", "Wa", 1, 1, 3, True),
    Type("energienet", "Energienet", "E", 2, 1, 3, True),
    Type("natuur", "Natuur en stikstof", "N", 2, 3, 3, True),
    Type("water", "Waterveiligheid en klimaatadaptatie", "K", 2, 3, 3, True),
    Type("drinkwater", "Drinkwater en grondwaterbescherming", "D", 3, 3, 3, True),
    Type("bodem", "Bodemdaling en bodemkwaliteit", "Bo", 3, 3, 3, True),
    Type("mobiliteit", "Mobiliteit en infrastructuur", "M", 2, 2, 3, True),
    Type("landbouw", "Landbouwtransitie", "L", 2, 3, 2, True),
    Type("leefbaarheid", "Leefbaarheid en voorzieningen", "Lv", 2, 1, 1, False),
    Type("sociaal", "Sociaal: zorg, onderwijs, bestaanszekerheid", "S", 2, 1, 1, False),
    Type("erfgoed", "Erfgoed en landschap", "Er", 2, 2, 3, True),
    Type("recreatie", "Recreatie en toerisme", "R", 2, 1, 1, False),
    Type("defensie", "Defensie", "De", 3, 3, 3, True),
)

#: s_a->b, written (a, b, value). Every ordered pair that is not listed is 0.
WISSELWERKING: Final = (
    ("woningbouw", "natuur", -2),
    ("natuur", "woningbouw", -2),
    ("woningbouw", "mobiliteit", -1),
    ("mobiliteit", "woningbouw", 2),
    ("woningbouw", "leefbaarheid", 1),
    ("leefbaarheid", "woningbouw", 1),
    ("woningbouw", "water", -1),
    ("water", "woningbouw", -1),
    ("woningbouw", "wind", -2),
    ("wind", "woningbouw", -2),
    ("woningbouw", "warmte", 1),
    ("warmte", "woningbouw", 2),
    ("woningbouw", "landbouw", -2),
    ("landbouw", "woningbouw", -1),
    ("woningbouw", "drinkwater", -1),
    ("drinkwater", "woningbouw", -1),
    ("woningbouw", "werklocaties", -1),
    ("werklocaties", "woningbouw", -1),
    ("erfgoed", "woningbouw", -1),
    ("woningbouw", "sociaal", 1),
    ("werklocaties", "mobiliteit", -1),
    ("mobiliteit", "werklocaties", 2),
    ("werklocaties", "leefbaarheid", 1),
    ("werklocaties", "natuur", -2),
    ("natuur", "werklocaties", -2),
    ("mobiliteit", "natuur", -2),
    ("natuur", "mobiliteit", -1),
    ("wind", "natuur", -1),
    ("natuur", "wind", -2),
    ("erfgoed", "wind", -2),
    ("wind", "landbouw", 1),
    ("landbouw", "wind", 1),
    ("zon", "landbouw", -2),
    ("landbouw", "zon", -2),
    ("zon", "natuur", -1),
    ("natuur", "zon", -2),
    ("zon", "erfgoed", -1),
    ("erfgoed", "zon", -2),
    ("landbouw", "natuur", -2),
    ("natuur", "landbouw", -2),
    ("landbouw", "water", -1),
    ("water", "landbouw", -1),
    ("landbouw", "drinkwater", -2),
    ("drinkwater", "landbouw", -2),
    ("landbouw", "erfgoed", 1),
    ("natuur", "water", 2),
    ("water", "natuur", 2),
    ("natuur", "drinkwater", 2),
    ("drinkwater", "natuur", 2),
    ("natuur", "erfgoed", 1),
    ("erfgoed", "natuur", 1),
    ("water", "drinkwater", 2),
    ("drinkwater", "water", 1),
    ("warmte", "drinkwater", -2),
    ("drinkwater", "warmte", -3),
    ("recreatie", "natuur", -1),
    ("natuur", "recreatie", 2),
    ("water", "recreatie", 1),
    ("erfgoed", "recreatie", 1),
    ("leefbaarheid", "recreatie", 1),
    ("recreatie", "leefbaarheid", 1),
    ("sociaal", "leefbaarheid", 2),
    ("leefbaarheid", "sociaal", 2),
    ("energienet", "woningbouw", 1),
    ("energienet", "werklocaties", 1),
    ("energienet", "wind", 1),
    ("energienet", "zon", 1),
    ("woningbouw", "energienet", -1),
    ("werklocaties", "energienet", -1),
    ("zon", "energienet", -1),
    ("wind", "energienet", -1),
    ("water", "bodem", 2),
    ("bodem", "woningbouw", -1),
    ("landbouw", "bodem", -1),
    ("bodem", "landbouw", -1),
    ("defensie", "wind", -2),
    ("wind", "defensie", -2),
    ("defensie", "woningbouw", -2),
    ("woningbouw", "defensie", -2),
    ("defensie", "natuur", -1),
    ("defensie", "recreatie", -1),
)

_ZELFDE = gettext_noop("Zones van dezelfde soort vullen elkaar aan: ze concurreren niet met zichzelf.")
_SOCIAAL = gettext_noop("Sociale opgaven vragen nauwelijks ruimte.")
_LEEFBAARHEID = gettext_noop("Voorzieningen en leefbaarheid vragen weinig ruimte en gaan vaak samen met ander gebruik.")
_DUBBEL = gettext_noop("Dubbelgebruik is gewoon: de een staat of ligt vaak in of op het ander.")
_BESCHERMING = gettext_noop("Beide beschermen dezelfde grond; de regels vragen alleen afstemming.")
_ONTWERP = gettext_noop("Natuur en waterberging gaan vaak samen, maar vragen een gezamenlijk ontwerp.")
_LANDSCHAP = gettext_noop("Erfgoed en landschap blijven bestaan naast dit gebruik; er is alleen afstemming nodig.")

#: Friction that differs from the rules: (a, b, value, reason), unordered.
WRIJVING: Final = (
    *(
        (code, code, 0, _ZELFDE)
        for code in ("natuur", "water", "drinkwater", "bodem", "landbouw", "erfgoed", "leefbaarheid")
    ),
    ("drinkwater", "erfgoed", 0, gettext_noop("Grondwaterbescherming en erfgoed zitten elkaar niet in de weg.")),
    *(("sociaal", soort.code, 0, _SOCIAAL) for soort in TYPEN),
    ("natuur", "drinkwater", 1, _BESCHERMING),
    ("water", "drinkwater", 1, _BESCHERMING),
    ("natuur", "erfgoed", 1, _LANDSCHAP),
    ("water", "erfgoed", 1, _LANDSCHAP),
    ("landbouw", "erfgoed", 1, _LANDSCHAP),
    *(
        ("leefbaarheid", soort.code, 1, _LEEFBAARHEID)
        for soort in TYPEN
        if soort.code not in ("leefbaarheid", "sociaal")
    ),
    ("natuur", "water", 2, _ONTWERP),
    ("wind", "landbouw", 2, _DUBBEL),
    ("wind", "mobiliteit", 2, _DUBBEL),
    ("zon", "mobiliteit", 2, _DUBBEL),
)

_SCHAAL: Final = {
    3: "onlosmakelijk",
    2: "versterkend",
    1: "voorwaardenscheppend",
    -1: "beperkend",
    -2: "tegenwerkend",
    -3: "onverenigbaar",
}


def reden_wisselwerking(van: str, naar: str, waarde: int) -> str:
    """The reason that goes with a start value of interaction.

    >>> reden_wisselwerking("Woningbouw", "Natuur en stikstof", -2)
    'Voorstel: Woningbouw is voor Natuur en stikstof tegenwerkend.'
    """
    return f"Voorstel: {van} is voor {naar} {_SCHAAL[waarde]}."
