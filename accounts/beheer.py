"""ModelAdmins that ask accounts.permissions, for every app."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from accounts.formulieren.beheer import VersieAdmin
from accounts.permissions import is_platformbeheerder


class BeheerAdmin(VersieAdmin):
    """Who sets up the platform may do all of it; a subclass takes away what makes no sense."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_platformbeheerder(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_platformbeheerder(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return is_platformbeheerder(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_platformbeheerder(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_platformbeheerder(request.user)


class AlleenLezenAdmin(BeheerAdmin):
    """To look at, never to change: what runs and imports left behind is evidence."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
