"""The admin site of the platform."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from accounts.permissions import Recht, is_allowed


class BeheerSite(AdminSite):
    site_header = "Beheer gebiedsplatform"
    site_title = "Beheer"
    index_title = "Beheer"

    def has_permission(self, request: HttpRequest) -> bool:
        """Who may manage may come in; what they may do there, each ModelAdmin asks too."""
        return request.user.is_active and is_allowed(request.user, Recht.BEHEREN)
