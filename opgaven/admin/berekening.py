"""Runs and imports in the admin: to look at."""

from __future__ import annotations

from django.contrib import admin

from accounts.beheer import AlleenLezenAdmin
from opgaven.models import Berekening, Import


@admin.register(Berekening)
class BerekeningAdmin(AlleenLezenAdmin):
    list_display = ["__str__", "indeling", "niveau", "soort", "status", "gebieden_klaar", "gebieden_totaal", "matrix"]
    list_filter = ["status", "soort", "indeling", "niveau"]
    list_select_related = ["indeling", "matrix"]


@admin.register(Import)
class ImportAdmin(AlleenLezenAdmin):
    list_display = ["bestand", "soort", "door", "aangemaakt_op"]
    list_filter = ["soort"]
    list_select_related = ["door"]
