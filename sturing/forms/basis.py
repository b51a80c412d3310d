"""What the forms of steering have in common: groups of fields, the version that was opened, and what may be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from accounts.formulieren.versies import Versie, sign_version
from accounts.permissions import doelgroep_of

NODIG = _("Dit is nodig om te kunnen opslaan.")
GEEN_DATUM = _("Dit is geen datum. Schrijf hem als dag-maand-jaar, zoals 31-12-2027.")


def day(nodig: bool = True, **kwargs: Any) -> forms.DateField:
    """A day, as every browser offers it."""
    return forms.DateField(
        required=nodig,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": NODIG, "invalid": GEEN_DATUM},
        **kwargs,
    )


def text(rows: int) -> forms.Textarea:
    """Text with room for so many lines to start with."""
    return forms.Textarea(attrs={"rows": rows})


class SturingForm(MetVersie):
    """A form about something that an organisation owns."""

    #: Anchor, title and names of fields, in order.
    groepindeling: ClassVar[Sequence[tuple[str, Any, Sequence[str]]]] = ()
    leeg: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        self.actor = actor
        self.doelgroep = doelgroep_of(actor)
        super().__init__(*args, **kwargs)
        self.offer()
        for naam, field in self.fields.items():
            field.error_messages["required"] = NODIG
            if isinstance(field, forms.DateField):
                field.error_messages["invalid"] = GEEN_DATUM
            if naam in self.leeg:
                without_dashes(field, self.leeg[naam])

    def offer(self) -> None:
        """Narrow the choices to what this actor may choose."""

    @property
    def groepen(self) -> list[dict[str, Any]]:
        """The fields per part of the page."""
        return [
            {"anker": anker, "titel": titel, "velden": [self[veld] for veld in velden if veld in self.fields]}
            for anker, titel, velden in self.groepindeling
        ]

    @property
    def koppelingen(self) -> dict[str, list[Any]]:
        """What was chosen in fields that tie to many; ask only of a valid form."""
        return {
            naam: list(self.cleaned_data[naam])
            for naam, field in self.fields.items()
            if isinstance(field, forms.ModelMultipleChoiceField)
        }

    def stored_version(self, obj: Any) -> Versie:
        """Only what this form offers: what may not be seen stands in no hidden field."""
        versie = super().stored_version(obj)
        for naam, field in self.fields.items():
            if isinstance(field, forms.ModelMultipleChoiceField) and naam in versie:
                mag = set(_rows(field).values_list("pk", flat=True))
                versie[naam] = [pk for pk in versie[naam] if pk in mag]
        return versie

    def open_again(self, nu: Any) -> None:
        """Somebody else changed it: what was typed stays, and from now on it is weighed against what stands now."""
        self.data = cast("Any", self.data).copy()
        cast("Any", self.data)[self.add_prefix("geopend")] = sign_version(self.stored_version(nu), self.onderwerp)


def _rows(field: forms.ModelMultipleChoiceField) -> Any:
    return cast("Any", field.queryset)


def without_dashes(field: Any, leeg: Any) -> None:
    """Say what an empty choice means."""
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = leeg
    else:
        field.choices = [("", leeg), *((waarde, naam) for waarde, naam in field.choices if waarde not in (None, ""))]
