"""The same care in the admin: who saves second hears of it, and what was typed survives the end of a session."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.formulieren.formulier import MetVersie
from accounts.formulieren.invoer import read_input
from accounts.formulieren.keuzes import as_text
from accounts.formulieren.versies import merge, sign_version

_BOTSING = gettext_lazy("{wie} Er staat nu: {nu}. U vulde in: {mijn}. Kijk wat moet blijven en sla nog een keer op.")


class VersieBeheerForm(MetVersie):
    """Takes over what only somebody else changed; refuses, with both values, what both changed."""

    hersteld: ClassVar[QueryDict | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if self.hersteld is not None and not args:
            kwargs["initial"] = {**(kwargs.get("initial") or {}), **self._restored()}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk and not self.errors:
            self._merge(cleaned)
        return cleaned

    def _merge(self, cleaned: dict[str, Any]) -> None:
        """Locks the row, so that what is compared is what is written."""
        nu = type(self.instance)._default_manager.select_for_update(of=("self",)).get(pk=self.instance.pk)
        nu_versie, gemaakt = self.stored_version(nu), self.made_version()
        samen = merge(self.opened_version(), gemaakt, nu_versie)
        for veld in samen.overgenomen:
            field = nu._meta.get_field(veld)
            cleaned[veld] = getattr(nu, veld).all() if field.many_to_many else getattr(nu, veld)
        for veld in samen.botsingen:
            field = self.fields[veld]
            waarden = {"nu": as_text(field, nu_versie[veld]), "mijn": as_text(field, gemaakt[veld])}
            self.add_error(veld, _BOTSING.format(wie=_who_changed(nu), **waarden))
        if samen.botsingen:
            data = cast("QueryDict", self.data).copy()
            data[self.add_prefix("geopend")] = sign_version(nu_versie, self.onderwerp)
            self.data = data

    def _restored(self) -> dict[str, Any]:
        """What was kept, as initial values: a list for a field with several."""
        data = self.hersteld or QueryDict()
        return {
            naam: data.getlist(naam) if getattr(field.widget, "allow_multiple_selected", False) else data[naam]
            for naam, field in self.base_fields.items()
            if naam in data
        } | {"geopend": data.get("geopend", "")}


class VersieAdmin(admin.ModelAdmin):
    """A ModelAdmin whose forms know how the object stood when they were opened."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        hersteld = read_input(request).data if request.method == "GET" else None
        return type(form)(form.__name__, (VersieBeheerForm, form), {"hersteld": hersteld})


def _who_changed(obj: Model) -> str:
    """Who changed it last in the admin, as far as its log knows."""
    soort = ContentType.objects.get_for_model(obj)
    regel = LogEntry.objects.filter(content_type=soort, object_id=str(obj.pk)).select_related("user").first()
    if regel is None:
        return _("Terwijl u bezig was, is dit gewijzigd.")
    wie = regel.user.get_full_name() or regel.user.get_username()
    moment = timezone.localtime(regel.action_time)
    return _("Terwijl u bezig was, is dit gewijzigd, het laatst door {wie} om {moment:%H:%M}.").format(
        wie=wie, moment=moment
    )
