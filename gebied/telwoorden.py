"""The nouns that pages count ({{ n|aantal:"gebied,gebieden" }}, ``aantal(n, een, meer)``), for the catalogue to find.

The words reach ``gebied.taal.aantal`` as values, which the extraction of texts does not see; here it does.
"""

from __future__ import annotations

from django.utils.translation import ngettext_lazy

TELWOORDEN = (
    ngettext_lazy("afspraak", "afspraken"),
    ngettext_lazy("agenda-item", "agenda-items"),
    ngettext_lazy("cijfer", "cijfers"),
    ngettext_lazy("kans", "kansen"),
    ngettext_lazy("afweging", "afwegingen"),
    ngettext_lazy("kwetsbaarheid", "kwetsbaarheden"),
    ngettext_lazy("prioriteit", "prioriteiten"),
    ngettext_lazy("rol", "rollen"),
    ngettext_lazy("schuurpunt", "schuurpunten"),
    ngettext_lazy("visie", "visies"),
    ngettext_lazy("zwaartepunt", "zwaartepunten"),
    ngettext_lazy("vraagstuk", "vraagstukken"),
    ngettext_lazy("API-sleutel verloopt", "API-sleutels verlopen"),
    ngettext_lazy("API-sleutel", "API-sleutels"),
    ngettext_lazy("actief lid", "actieve leden"),
    ngettext_lazy("ander gebied", "andere gebieden"),
    ngettext_lazy("begrip", "begrippen"),
    ngettext_lazy("berekening", "berekeningen"),
    ngettext_lazy("casus", "casussen"),
    ngettext_lazy("community", "communities"),
    ngettext_lazy("dag", "dagen"),
    ngettext_lazy("gebied is", "gebieden zijn"),
    ngettext_lazy("gebied wordt", "gebieden worden"),
    ngettext_lazy("gebied", "gebieden"),
    ngettext_lazy("initiatief", "initiatieven"),
    ngettext_lazy("inzicht", "inzichten"),
    ngettext_lazy("keer gedeeld", "keer gedeeld"),
    ngettext_lazy("laag", "lagen"),
    ngettext_lazy("leervraag", "leervragen"),
    ngettext_lazy("lid begint", "leden beginnen"),
    ngettext_lazy("lid", "leden"),
    ngettext_lazy("lidmaatschap is", "lidmaatschappen zijn"),
    ngettext_lazy("minuut", "minuten"),
    ngettext_lazy("open uitnodiging", "open uitnodigingen"),
    ngettext_lazy(
        "opgave is te klein of past niet meer op deze kaart", "opgaven zijn te klein of passen niet meer op deze kaart"
    ),
    ngettext_lazy("opgave komt", "opgaven komen"),
    ngettext_lazy("opgave", "opgaven"),
    ngettext_lazy("organisatie", "organisaties"),
    ngettext_lazy("product", "producten"),
    ngettext_lazy("paar opgaven ligt", "paren opgaven liggen"),
    ngettext_lazy("paar opgaven", "paren opgaven"),
    ngettext_lazy("paar", "paren"),
    ngettext_lazy("proces", "processen"),
    ngettext_lazy("rij", "rijen"),
    ngettext_lazy("seconde", "seconden"),
    ngettext_lazy("sleutel werkt", "sleutels werken"),
    ngettext_lazy("stakeholder", "stakeholders"),
    ngettext_lazy("type", "typen"),
    ngettext_lazy("versie", "versies"),
    ngettext_lazy("verwijderde opgave", "verwijderde opgaven"),
    ngettext_lazy("vlak staat", "vlakken staan"),
    ngettext_lazy("wijziging", "wijzigingen"),
)
