"""Putting an earlier version of what steering keeps back: show what would change, and change it when confirmed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.historie import lezen
from accounts.permissions import Recht, require
from accounts.services.tegelijk import VersieVerouderdError
from accounts.tekst import Tekst
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import find_change, first_readable
from opgaven.views.terugzetten import to_number
from sturing.models import Vraagstuk
from sturing.services.afspraken import parties_of
from sturing.services.agenda import settle, shared_with
from sturing.services.eigendom import BLIJFT, Check, accept, owned_restore
from sturing.services.vraagstukken import require_running


@dataclass(frozen=True, slots=True)
class Herstel:
    """What an earlier version of one kind does not bring back, and what goes with putting it back."""

    blijft: Collection[str] = BLIJFT
    blijft_ook: Tekst = ""
    """What stays, in words, beside the owner and who sees it."""
    delen_met: Callable[[Any], Collection[int]] = lambda _: ()
    vooraf: Check = accept
    loopt: Callable[[Any], bool] = lambda _: True
    """Can it still be changed at all?"""


GEWOON: Final = Herstel()
VRAAGSTUK: Final = Herstel(
    blijft=BLIJFT | {"aan", "gesteld_op", "status", "antwoord", "beantwoord_op", "uitkomst", "afgesloten_op"},
    blijft_ook=gettext_lazy("Ook aan wie de vraag is gesteld, het antwoord en de uitkomst blijven."),
    delen_met=lambda vraagstuk: [vraagstuk.aan_id],
    vooraf=require_running,
    loopt=lambda vraagstuk: vraagstuk.status in (Vraagstuk.Status.OPEN, Vraagstuk.Status.BEANTWOORD),
)
AGENDAITEM: Final = Herstel(
    blijft_ook=gettext_lazy("Ook geld, uren en waar het item bij hoort blijven."),
    delen_met=shared_with,
    vooraf=settle,
)
AFSPRAAK: Final = Herstel(blijft_ook=gettext_lazy("Ook de partijen en de opgaven blijven."), delen_met=parties_of)
REGIOAFSPRAAK: Final = Herstel(blijft_ook=gettext_lazy("Ook de gebieden waarin wordt geteld blijven."))


def restore_page(request: HttpRequest, onderwerp: Onderwerp, nummer: int, herstel: Herstel = GEWOON) -> HttpResponse:
    """For who may change it; 409 when it was not put back."""
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging = find_change(onderwerp, nummer)
    fout = ""
    if request.method == "POST":
        fout = _restore(request, onderwerp, nummer, herstel)
        if not fout:
            messages.success(request, _("{naam} is teruggezet.").format(naam=onderwerp.obj))
            return redirect(onderwerp.pagina)
    return _confirm(request, onderwerp, wijziging, herstel, fout)


def _restore(request: HttpRequest, onderwerp: Onderwerp, nummer: int, herstel: Herstel) -> str:
    """What is wrong, in words; empty when it was put back."""
    try:
        owned_restore(
            obj=onderwerp.obj,
            weergave=onderwerp.weergave,
            nummer=nummer,
            nieuwste=to_number(request.POST.get("nieuwste", "")),
            actor=request.user,
            blijft=herstel.blijft,
            delen_met=herstel.delen_met,
            vooraf=herstel.vooraf,
        )
    except VersieVerouderdError:
        return _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
    except ValidationError as error:
        zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
        return zin.format(fout=" ".join(error.messages))
    return ""


def _confirm(
    request: HttpRequest, onderwerp: Onderwerp, wijziging: lezen.Wijziging, herstel: Herstel, fout: str
) -> HttpResponse:
    nu = lezen.versions_of(onderwerp.weergave, onderwerp.obj.pk)[0]
    te_zien = replace(onderwerp.weergave, verborgen=onderwerp.weergave.verborgen | {*herstel.blijft})
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "nieuwste": nu.pgh_id,
        "blijft_ook": herstel.blijft_ook,
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)
