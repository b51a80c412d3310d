"""Which tokens an organisation may set. The colours of the data are the same for everybody."""

from __future__ import annotations

import re
from typing import Final

#: NL Design System: the Voorbeeld and Utrecht themes, their shared base, and the candidate components.
_VOORVOEGSELS: Final = ("--utrecht-", "--voorbeeld-", "--basis-", "--nl-")
#: Of our own shell (static/css/tokens.css), with what each one is for.
SCHIL: Final = {
    "--accent": "links en de belangrijkste knop",
    "--accent-sterk": "dezelfde, als u erover gaat",
    "--accent-inkt": "tekst op de belangrijkste knop",
    "--accent-vlak": "zachte achtergrond bij iets belangrijks",
    "--vlak-gekozen": "achtergrond van wat gekozen is",
    "--balk": "de balk boven aan elke pagina",
    "--balk-inkt": "tekst in die balk",
    "--balk-rustig": "rustige tekst in die balk",
    "--balk-gekozen": "de pagina in die balk waar u bent",
    "--lijn": "rustige lijnen",
    "--lijn-sterk": "randen van invoervelden",
    "--inkt": "tekst",
    "--inkt-rustig": "rustige tekst",
    "--ronding": "ronding van kaartjes",
    "--ronding-klein": "ronding van knoppen en velden",
}
#: Colours of scores, types and the map: a map means the same for everybody who looks at it.
_GEGEVENS: Final = re.compile(r"--(stapel|conflict|samenhang|type|kaart|qr|logo)(-|$)")
#: What keeps pages usable for everybody: where the focus is, how large what you press is, and what lies on top.
_VAST: Final = re.compile(r"--(basis|utrecht|nl)-(focus|pointer-target|layer)(-|$)|--(utrecht|nl)-skip-link-")


def is_of_data(naam: str) -> bool:
    return bool(_GEGEVENS.match(naam))


def may_be_set(naam: str) -> bool:
    return naam in SCHIL or (naam.startswith(_VOORVOEGSELS) and not _VAST.match(naam))
