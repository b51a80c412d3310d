"""Opgaven in the admin: their attributes. The place has its own form on the site."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.beheer import BeheerAdmin
from accounts.permissions import user_of
from gebied.taal import oppervlakte
from opgaven.models import Opgave
from opgaven.services.opgaven import opgave_remove


@admin.register(Opgave)
class OpgaveAdmin(BeheerAdmin):
    list_display = ["naam", "type", "aard", "status", "begin_jaar", "eind_jaar", "organisatie", "bron"]
    list_filter = ["type", "aard", "status", "geometriesoort", "bestuurslaag", "bron"]
    list_select_related = ["type", "organisatie"]
    search_fields = ["naam", "sleutel", "bron", "programma"]
    exclude = ["geometrie"]
    readonly_fields = ["bron", "sleutel", "plek", "gewijzigd_op", "gewijzigd_door"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Opgave]:
        return Opgave.objects.existing().without_geometry()

    @admin.display(description=gettext_lazy("plek"))
    def plek(self, obj: Opgave) -> str:
        """How large, and the way to the form that changes it."""
        return format_html(
            _('{}. <a href="/opgaven/{}/wijzigen/">Wijzig deze opgave</a>'), oppervlakte(obj.oppervlakte_m2), obj.pk
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An opgave starts with its place, so on the site."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Opgave | None = None) -> bool:
        """An opgave is changed on the site, where two editors cannot overwrite each other."""
        return False

    def delete_model(self, request: HttpRequest, obj: Opgave) -> None:
        opgave_remove(opgave=obj, user=user_of(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for opgave in queryset:
            opgave_remove(opgave=opgave, user=user_of(request))
