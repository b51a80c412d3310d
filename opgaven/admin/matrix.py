"""Types and values of pairs in the admin. Every change goes through a service and publishes a new version."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.beheer import AlleenLezenAdmin, BeheerAdmin
from accounts.permissions import user_of
from opgaven.models import Matrixversie, OpgavepaarWaarde, Opgavetype, Soort, TypepaarWaarde
from opgaven.selectors.matrix import active_matrix
from opgaven.services.matrix import opgavepaar_set, opgavetype_save, typepaar_set, waarden_remove

_BEREIK = {Soort.WRIJVING: (0, 6), Soort.WISSELWERKING: (-3, 3)}


class PaarForm(forms.ModelForm):
    """Checks the range with a sentence; friction has no direction, so its pair is put in order."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        soort = cleaned.get("soort") or self.instance.soort
        waarde = cleaned.get("waarde")
        laag, hoog = _BEREIK.get(soort, (-3, 6))
        if waarde is not None and not laag <= waarde <= hoog:
            self.add_error(
                "waarde", _("Kies een geheel getal van {laag} tot en met {hoog}.").format(laag=laag, hoog=hoog)
            )
        van, naar = cleaned.get("van"), cleaned.get("naar")
        if van and naar and soort == Soort.WRIJVING and van.pk > naar.pk:
            cleaned["van"], cleaned["naar"] = naar, van
        return cleaned


class PaarAdmin(BeheerAdmin):
    """What both kinds of pairs share. The pair itself is fixed once it is there."""

    form = PaarForm
    list_display = ["soort", "van", "naar", "waarde", "volgens_regel", "herkomst", "bewijs", "auteur", "datum"]
    list_display_links = ["van", "naar"]
    list_filter = ["soort", "herkomst", "bewijs"]
    list_select_related = ["van", "naar", "auteur"]
    fields = ["soort", "van", "naar", "waarde", "volgens_regel", "reden", "bewijs", "herkomst", "auteur", "datum"]
    list_per_page = 200

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        altijd = ["volgens_regel", "herkomst", "auteur", "datum"]
        return ["soort", "van", "naar", *altijd] if obj else altijd

    @admin.display(description=gettext_lazy("volgens de regel"))
    def volgens_regel(self, obj: Any) -> str:
        """The value that would hold without this row."""
        if not obj.pk:
            return _("blijkt na het opslaan")
        return str(self.rule_value(obj))

    #: The service that sets a value of this kind of pair, and publishes.
    set_value: Callable[..., Any]

    def rule_value(self, obj: Any) -> int:
        raise NotImplementedError

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        values = {naam: getattr(obj, naam) for naam in ("soort", "van", "naar", "waarde", "reden", "bewijs")}
        obj.pk = self.set_value(**values, user=user_of(request)).pk

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        waarden_remove(rows=[obj], user=user_of(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        waarden_remove(rows=queryset, user=user_of(request))


@admin.register(TypepaarWaarde)
class TypepaarWaardeAdmin(PaarAdmin):
    set_value = staticmethod(typepaar_set)
    search_fields = ["van__naam", "naar__naam", "reden"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rules are read once per page, not once per row."""
        self.regels = _rules()
        return super().get_queryset(request)

    def rule_value(self, obj: TypepaarWaarde) -> int:
        if obj.soort == Soort.WISSELWERKING:
            return 0
        return self.regels.get((obj.van.code, obj.naar.code), 0)


@admin.register(OpgavepaarWaarde)
class OpgavepaarWaardeAdmin(PaarAdmin):
    set_value = staticmethod(opgavepaar_set)
    search_fields = ["van__naam", "naar__naam", "reden"]
    raw_id_fields = ["van", "naar"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        inhoud = active_matrix().inhoud
        self.plaats = {code: index for index, code in enumerate(inhoud["typen"])}
        self.inhoud = inhoud
        rows = super().get_queryset(request).select_related("van__type", "naar__type")
        return rows.defer("van__geometrie", "naar__geometrie")

    def rule_value(self, obj: OpgavepaarWaarde) -> int:
        """The value of their types."""
        van, naar = self.plaats.get(obj.van.type.code), self.plaats.get(obj.naar.type.code)
        return 0 if van is None or naar is None else int(self.inhoud[obj.soort][van][naar])


@admin.register(Opgavetype)
class OpgavetypeAdmin(BeheerAdmin):
    list_display = ["naam", "code", "letter", "ligging", "ruimtebeslag", "duur", "plaatsgebonden", "volgorde"]
    search_fields = ["naam", "code"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Runs and files name a type by its code."""
        return ["code"] if obj else []

    def save_model(self, request: HttpRequest, obj: Opgavetype, form: forms.ModelForm, change: bool) -> None:
        opgavetype_save(opgavetype=obj, user=user_of(request))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Old versions of the matrix name it."""
        return False


@admin.register(Matrixversie)
class MatrixversieAdmin(AlleenLezenAdmin):
    list_display = ["nummer", "actief", "toelichting", "auteur", "aangemaakt_op"]
    list_select_related = ["auteur"]
    fields = ["nummer", "actief", "toelichting", "auteur", "aangemaakt_op", "vingerafdruk"]


def _rules() -> dict[tuple[str, str], int]:
    """Friction by the rules alone, by the codes of both types. One query."""
    inhoud = active_matrix().inhoud
    typen = inhoud["typen"]
    return {(a, b): inhoud["regel"][i][j] for i, a in enumerate(typen) for j, b in enumerate(typen)}
