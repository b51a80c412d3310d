"""A simple condition on rows: one field, one value. To the attribute filter that GDAL takes."""

from __future__ import annotations

from django.utils.translation import gettext as _

from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.waarden import as_number

MAX_WAARDE = 200


def equals(veld: str, waarde: str, *, getal: bool) -> str:
    """``veld = waarde``, with what was typed as a value and nothing else.

    >>> print(equals("soort", "aan 't veld", getal=False), equals("jaar", "2014", getal=True))
    "soort" = 'aan ''t veld' "jaar" = 2014
    """
    if '"' in veld or "\\" in veld + waarde or not waarde.isprintable() or len(waarde) > MAX_WAARDE:
        raise KeuzeFout(
            _(
                "Schrijf de waarde zoals zij in het bestand staat, zonder backslash en in hooguit {maximum} tekens."
            ).format(maximum=MAX_WAARDE)
        )
    if not getal:
        quoted = waarde.replace("'", "''")
        return f"\"{veld}\" = '{quoted}'"
    nummer = as_number(waarde)
    if nummer is None:
        raise KeuzeFout(_("Het veld {veld} bevat getallen. Vul een getal in, zoals 2014.").format(veld=veld))
    return f'"{veld}" = {int(nummer) if nummer.is_integer() else nummer}'
