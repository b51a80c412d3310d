"""The bridge from DRF to accounts.permissions, which decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import BasePermission

from accounts.permissions import Recht, is_allowed

if TYPE_CHECKING:
    # The settings of DRF name this module, so DRF's views may not be loaded from here.
    from rest_framework.request import Request
    from rest_framework.views import APIView


class HeeftRecht(BasePermission):
    """Every view names per method the right that it asks (``rechten``); a method without one asks to read.

    Of several, one will do: the service asks for what the change itself needs.
    """

    message = "U hebt hiervoor niet het recht. Vraag uw beheerder om een sleutel of rol die dit mag."

    def has_permission(self, request: Request, view: APIView) -> bool:
        rechten: dict[str, Recht | tuple[Recht, ...]] = getattr(view, "rechten", {})
        gevraagd = rechten.get(request.method or "", Recht.LEZEN)
        keus = (gevraagd,) if isinstance(gevraagd, Recht) else gevraagd
        return any(is_allowed(request.user, recht) for recht in keus)
