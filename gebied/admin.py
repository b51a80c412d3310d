"""Areas in the admin: to look up, and to correct names and traits. Borders come from an import."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.beheer import BeheerAdmin
from gebied.models import Gebied, Indeling
from gebied.taal import oppervlakte


@admin.register(Indeling)
class IndelingAdmin(BeheerAdmin):
    list_display = ["naam", "jaar", "bron", "aantal_gebieden"]
    search_fields = ["naam", "bron"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Indeling]:
        return super().get_queryset(request).annotate(aantal=Count("gebieden"))

    @admin.display(description=_("gebieden"), ordering="aantal")
    def aantal_gebieden(self, obj: Any) -> int:
        return int(obj.aantal)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Its areas, scores and history would go along, thousands of rows, in one click."""
        return False


@admin.register(Gebied)
class GebiedAdmin(BeheerAdmin):
    list_display = ["naam", "code", "niveau", "indeling", "stedelijkheid", "groot"]
    list_filter = ["indeling", "niveau", "stedelijkheid"]
    list_select_related = ["indeling"]
    search_fields = ["naam", "code"]
    fields = ["naam", "code", "niveau", "indeling", "ouder", "groot", "stedelijkheid", "geldig_van", "geldig_tot"]
    readonly_fields = ["code", "niveau", "indeling", "groot"]
    raw_id_fields = ["ouder"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Gebied]:
        return super().get_queryset(request).defer("geometrie")

    @admin.display(description=_("oppervlakte"), ordering="oppervlakte_m2")
    def groot(self, obj: Gebied) -> str:
        return oppervlakte(obj.oppervlakte_m2)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
