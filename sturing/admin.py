"""Service norms in the admin: what two organisations agreed about answering. The rest has pages of its own."""

from __future__ import annotations

from django.contrib import admin

from accounts.beheer import BeheerAdmin
from sturing.models import Servicenorm


@admin.register(Servicenorm)
class ServicenormAdmin(BeheerAdmin):
    list_display = ["van", "aan", "antwoord_dagen", "stap_dagen", "automatisch", "akkoord_van", "akkoord_aan", "eind"]
    list_select_related = ["van", "aan"]
    search_fields = ["van__naam", "aan__naam"]
