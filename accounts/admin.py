"""Organisations, users, memberships and keys in the admin of the platform."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.aanmelden import beheer as aanmelden
from accounts.beheer import BeheerAdmin
from accounts.formulieren.beheer import VersieAdmin
from accounts.models import ApiSleutel, Lidmaatschap, Organisatie, Rol, User

__all__ = ["aanmelden"]  # its admins register themselves

# Roles belong to a membership (accounts.models.Rol); the groups of Django give nothing here.
admin.site.unregister(Group)


@admin.register(Organisatie)
class OrganisatieAdmin(BeheerAdmin):
    list_display = ["naam", "code", "soort"]
    list_filter = ["soort"]
    search_fields = ["naam", "code"]
    filter_horizontal = ["regioleden"]


_WISSEN = _("Inzien, meegeven of wissen op verzoek: met de knop om deze persoon op de website te bekijken.")


@admin.register(User)
class GebruikerAdmin(VersieAdmin, UserAdmin):
    list_display = ["username", "first_name", "last_name", "organisatie", "is_active"]
    list_filter = ["is_active", "is_superuser", "organisatie"]
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ["username", "password"]}),
        (_("Persoon"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Toegang"), {"fields": ["is_active", "is_superuser", "organisatie"]}),
        (_("Data"), {"fields": ["last_login", "date_joined"]}),
        (_("Privacy"), {"fields": ["doel", "grondslag", "bewaren_tot"], "description": _WISSEN}),
    )

    def view_on_site(self, obj: User) -> str:
        """Where the platform looks after the data of somebody, also of who is a member of nothing."""
        return reverse("privacy-persoon", args=[obj.pk])

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Deleting here would leave somebody's name in the history: erasure takes it out everywhere."""
        return False


class RolInline(admin.TabularInline):
    model = Rol
    extra = 1
    fields = ["rol"]


@admin.register(Lidmaatschap)
class LidmaatschapAdmin(BeheerAdmin):
    list_display = ["user", "organisatie", "begin", "eind"]
    list_filter = ["organisatie"]
    autocomplete_fields = ["user", "organisatie"]
    inlines = [RolInline]


@admin.register(ApiSleutel)
class ApiSleutelAdmin(BeheerAdmin):
    list_display = [
        "naam",
        "organisatie",
        "rechten",
        "aangemaakt_op",
        "vervalt_op",
        "laatst_gebruikt_op",
        "ingetrokken_op",
    ]
    readonly_fields = ["organisatie", "rechten", "aangemaakt_op", "laatst_gebruikt_op"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A key is shown once, where it is made; the admin can only revoke it."""
        return False
