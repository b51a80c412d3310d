"""Which tokens an organisation may set. The colours of the data are the same for everybody."""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext_lazy as _

#: NL Design System: the Voorbeeld and Utrecht themes, their shared base, and the candidate components.
_VOORVOEGSELS: Final = ("--utrecht-", "--voorbeeld-", "--basis-", "--nl-")
#: Of our own shell (static/css/tokens.css), with what each one is for.
SCHIL: Final = {
    "--accent": _("links en de belangrijkste knop"),
    "--accent-sterk": _("dezelfde, als u erover gaat"),
    "--accent-inkt": _("tekst op de belangrijkste knop"),
    "--accent-vlak": _("zachte achtergrond bij iets belangrijks"),
    "--vlak-gekozen": _("achtergrond van wat gekozen is"),
    "--balk": _("de balk boven aan elke pagina"),
    "--balk-inkt": _("tekst in die balk"),
    "--balk-rustig": _("rustige tekst in die balk"),
    "--balk-gekozen": _("de pagina in die balk waar u bent"),
    "--lijn": _("rustige lijnen"),
    "--lijn-sterk": _("randen van invoervelden"),
    "--inkt": _("tekst"),
    "--inkt-rustig": _("rustige tekst"),
    "--ronding": _("ronding van kaartjes"),
    "--ronding-klein": _("ronding van knoppen en velden"),
}
#: Colours of scores, types and the map: a map means the same for everybody who looks at it.
_GEGEVENS: Final = re.compile(r"--(stapel|conflict|samenhang|type|kaart|qr|logo)(-|$)")
#: What keeps pages usable for everybody: where the focus is, how large what you press is, and what lies on top.
_VAST: Final = re.compile(r"--(basis|utrecht|nl)-(focus|pointer-target|layer)(-|$)|--(utrecht|nl)-skip-link-")


def is_of_data(naam: str) -> bool:
    return bool(_GEGEVENS.match(naam))


def may_be_set(naam: str) -> bool:
    return naam in SCHIL or (naam.startswith(_VOORVOEGSELS) and not _VAST.match(naam))
