"""Organisations, users and keys in the admin."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from accounts.models import ApiSleutel, Organisatie, User


@admin.register(Organisatie)
class OrganisatieAdmin(admin.ModelAdmin):
    list_display = ["naam", "code", "soort"]
    list_filter = ["soort"]
    search_fields = ["naam", "code"]


@admin.register(User)
class GebruikerAdmin(UserAdmin):
    list_display = ["username", "first_name", "last_name", "organisatie", "is_active"]
    fieldsets = (*(UserAdmin.fieldsets or ()), ("Organisatie", {"fields": ["organisatie"]}))


@admin.register(ApiSleutel)
class ApiSleutelAdmin(admin.ModelAdmin):
    list_display = ["naam", "organisatie", "schrijven", "aangemaakt_op", "ingetrokken_op"]
    readonly_fields = ["aangemaakt_op"]

    def has_add_permission(self, request: object) -> bool:
        """A key is shown once, by maak_api_sleutel; the admin can only revoke it."""
        return False
