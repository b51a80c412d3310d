"""Turn meeting mode on and off."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.permissions import Recht, requires
from stakeholders.vergadering import switch


@require_POST
@requires(Recht.BEWERKEN)
def vergadermodus(request: HttpRequest) -> HttpResponse:
    """For who may see positions and contacts; others have nothing to hide."""
    aan = request.POST.get("aan") == "ja"
    switch(request, aan=aan)
    if aan:
        messages.success(request, _("De vergadermodus staat aan: posities, krachtenveld en contacten zijn verborgen."))
    else:
        messages.success(request, _("De vergadermodus staat uit. Alles is weer te zien."))
    terug = request.POST.get("terug", "")
    veilig = url_has_allowed_host_and_scheme(terug, allowed_hosts=None) and terug.startswith("/")
    return redirect(terug if veilig else "stakeholders")
