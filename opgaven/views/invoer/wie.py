"""Who stands at the doors of an import: a guard, and the rows that are theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.permissions import doelgroep_of, user_of
from opgaven.inleesrecht import may_import, soorten_of
from opgaven.models import Inlezing
from opgaven.selectors.inlezen import inlezingen_seen

_GEEN_RECHT = gettext_noop(
    "U kunt hier geen bestanden inlezen. Opgaven en cijfers leest een opgavemanager of beheerder van uw organisatie "
    "in, gebieden een beheerder."
)

View = Callable[..., HttpResponseBase]


def imports(view: View) -> View:
    """Guard: opens for who may import something; the view gets what (``soorten``)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        soorten = soorten_of(request.user)
        if soorten:
            return view(request, *args, soorten=soorten, **kwargs)
        if user_of(request):
            raise PermissionDenied(_(_GEEN_RECHT))
        return redirect_to_login(request.get_full_path())

    return guarded


def imports_this(view: View) -> View:
    """Guard for an address that names the kind."""

    @wraps(view)
    def guarded(request: HttpRequest, soort: str, **kwargs: Any) -> HttpResponseBase:
        if may_import(request.user, soort):
            return view(request, soort=soort, **kwargs)
        if user_of(request):
            raise PermissionDenied(_(_GEEN_RECHT))
        return redirect_to_login(request.get_full_path())

    return guarded


def get_inlezing(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> Inlezing:
    """One that is theirs and that was not thrown away, or 404."""
    found = inlezingen_seen(doelgroep_of(request.user), soorten).exclude(status=Inlezing.Status.WEG)
    return get_object_or_404(found, pk=pk)
