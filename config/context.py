"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.huisstijl.selectors import thema_for
from accounts.huisstijl.weergave import weergave_context
from accounts.permissions import Recht, is_allowed, is_platformbeheerder, werkplek_of
from config.taal import taal_context
from stakeholders.vergadering import in_meeting

_HOOFDMENU = (
    (_("Kaart"), "/kaart/"),
    (_("Gebieden"), "/gebieden/"),
    (_("Opgaven"), "/opgaven/"),
    (_("Stakeholders"), "/stakeholders/"),
    (_("Sturing"), "/sturing/"),
    (_("Kennis"), "/cop/"),
)


def platform(request: HttpRequest) -> dict[str, object]:
    """Name of the installation, main menu and version."""
    return {
        "platform_naam": settings.PLATFORM_NAAM,
        "mag_naar_beheer": is_platformbeheerder(request.user),
        "mag_organisatie_beheren": is_allowed(request.user, Recht.BEHEREN),
        "werkplek": werkplek_of(request.user),
        "hoofdmenu": [{"naam": naam, "pad": pad, "hier": request.path.startswith(pad)} for naam, pad in _HOOFDMENU],
        "softwareversie": settings.VERSION,
        "csp_nonce": getattr(request, "csp_nonce", ""),
        "vergadermodus": in_meeting(request.user),
        "thema": thema_for(request.user),
        **weergave_context(request),
        **taal_context(request),
    }
