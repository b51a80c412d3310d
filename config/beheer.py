"""The admin site of the platform."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from accounts.permissions import is_platformbeheerder, user_of

_OWN_SCRIPTS = csp_replace({"script-src": [SELF]})


class BeheerSite(AdminSite):
    site_header = _("Beheer gebiedsplatform")
    site_title = _("Beheer")
    index_title = _("Beheer")

    def has_permission(self, request: HttpRequest) -> bool:
        """Only who sets up the platform comes in; an organisation is managed on the site."""
        return request.user.is_active and is_platformbeheerder(request.user)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """One page to sign in, with its limits and its second step; the admin has none of its own."""
        if user_of(request):
            raise PermissionDenied(_("Hier mag alleen de platformbeheerder komen."))
        return redirect_to_login(request.GET.get("next", "/beheer/"))

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return redirect("account_change_password")

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """The templates of Django's admin give their scripts no nonce; they have no inline code either."""
        return _OWN_SCRIPTS(super().admin_view(view, cacheable))
