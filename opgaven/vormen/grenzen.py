"""How large a shape may be, in vertices, for what is done with it. Each number once."""

from typing import Final

#: Drawn and reshaped in the browser. A larger one is replaced or cut, on the server (ADR 0019).
TEKENBAAR_MAX: Final = 5_000
#: Shown in the browser as it is; a larger one is shown simplified, and never stored so.
TOON_MAX: Final = 20_000
#: What somebody draws to cut with.
KNIP_MAX: Final = TEKENBAAR_MAX
#: Borders to snap to, together, in one view.
SNAP_MAX: Final = 20_000
#: One shape that is kept on the server.
BEWAAR_MAX: Final = 2_000_000
#: Corners that stand in a list of fields beside the map; static/js/kaart/tekenen/hoekpunten.js says the number.
LIJST_MAX: Final = 200
