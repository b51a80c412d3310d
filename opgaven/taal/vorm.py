"""What a shape is and where it lies, in sentences for who is drawing it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from gebied.taal import aandeel, oppervlakte
from opgaven.taal.lijst import join_words

_VRIJWEL_ALLES = 0.995


def area_sentence(m2: float) -> str:
    """How large.

    >>> area_sentence(124_000)
    'Dit vlak is 12,4 ha.'
    """
    return _("Dit vlak is {oppervlakte}.").format(oppervlakte=oppervlakte(m2))


def outside_sentence(deel: float, organisatie: str) -> str:
    """How much lies outside the work area.

    >>> outside_sentence(0.12, "Elzerwaard")
    'Dit vlak ligt voor 12% buiten het werkgebied van Elzerwaard.'
    >>> outside_sentence(1.0, "Elzerwaard")
    'Dit vlak ligt helemaal buiten het werkgebied van Elzerwaard.'
    """
    if deel >= 1:
        zin = _("Dit vlak ligt helemaal buiten het werkgebied van {organisatie}.")
    elif deel >= _VRIJWEL_ALLES:
        zin = _("Dit vlak ligt bijna helemaal buiten het werkgebied van {organisatie}.")
    else:
        zin = _("Dit vlak ligt voor {deel} buiten het werkgebied van {organisatie}.")
    return zin.format(deel=aandeel(deel), organisatie=organisatie)


def outside_role_sentence(deel: float, *, mag: bool) -> str:
    """How much lies outside the areas of the role of who draws, and whether it can be saved.

    >>> outside_role_sentence(0.12, mag=True)
    'Dit vlak ligt voor 12% buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag: een deel ligt erin.'
    >>> outside_role_sentence(1.0, mag=False)
    'Dit vlak ligt helemaal buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag dan niet.'
    """
    if not mag:
        return _("Dit vlak ligt helemaal buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag dan niet.")
    if deel >= _VRIJWEL_ALLES:
        return _(
            "Dit vlak ligt bijna helemaal buiten de gebieden waarvoor u gebiedsmanager bent. "
            "Opslaan mag: een deel ligt erin."
        )
    return _(
        "Dit vlak ligt voor {deel} buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag: een deel ligt erin."
    ).format(deel=aandeel(deel))


def areas_sentence(namen: Sequence[str]) -> str:
    """In which areas.

    >>> areas_sentence(["Wijk 1"]), areas_sentence(["Wijk 1", "Wijk 2", "Wijk 3"])
    ('Het ligt in Wijk 1.', 'Het ligt in Wijk 1, Wijk 2 en Wijk 3.')
    """
    return _("Het ligt in {gebieden}.").format(gebieden=join_words(namen))


def invalid_sentence(reden: str, *, herstelbaar: bool) -> str:
    """Why it cannot be stored like this.

    >>> invalid_sentence("de rand raakt zichzelf", herstelbaar=True)
    'Zo kan dit vlak niet worden opgeslagen: de rand raakt zichzelf. Neem het herstelde vlak over of teken verder.'
    """
    zin = _("Zo kan dit vlak niet worden opgeslagen: {reden}.").format(reden=reden)
    if herstelbaar:
        wat_nu = _("Neem het herstelde vlak over of teken verder.")
    else:
        wat_nu = _("Verplaats of verwijder een hoekpunt.")
    return f"{zin} {wat_nu}"


def large_sentence(hoekpunten: str) -> str:
    """Why it cannot be reshaped in the browser."""
    return _(
        "Dit vlak heeft {hoekpunten} hoekpunten. Dat is te veel om met de hand te verslepen: vervang het, of knip er "
        "een stuk af. Het platform knipt in het volledige vlak."
    ).format(hoekpunten=hoekpunten)
