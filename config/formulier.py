"""Forms in the classes of NL Design System: label above, help below, errors in a summary and beside the field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.forms import BoundField, Widget
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import CheckboxInput, FileInput, Input, RadioSelect, Select, Textarea

#: First match wins; a subclass therefore stands before its parent. Ticks (RadioSelect and its subclass
#: CheckboxSelectMultiple too) stay the browser's own, in the colour of the theme.
_KLASSEN: tuple[tuple[type[Widget], str], ...] = (
    (RadioSelect, ""),
    (CheckboxInput, ""),
    (Select, "utrecht-select utrecht-select--html-select"),
    (Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (FileInput, "bestand"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)


class Veld(BoundField):
    """A field whose widget carries the class of its kind, and says when it is invalid."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> dict[str, Any]:
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        klasse = next((naam for soort, naam in _KLASSEN if isinstance(widget, soort)), "")
        if klasse and self.errors:
            klasse += f" {klasse.split()[0]}--invalid"
        eigen = attrs.get("class") or widget.attrs.get("class", "")
        if eigen or klasse:
            attrs["class"] = f"{eigen} {klasse}".strip()
        return attrs

    @property
    def begrip(self) -> str:
        """The term of docs/begrippen.md that helps to fill it in, where the form names one."""
        return str(getattr(self.form, "begrippen", {}).get(self.name, ""))

    def value(self) -> Any:
        """A number without the zeros that a column adds: 220, not 220.00."""
        waarde = super().value()
        return format(waarde.normalize(), "f") if isinstance(waarde, Decimal) else waarde

    @property
    def soort(self) -> str:
        """How the template lays the field out: "vinkje", "groep" or "gewoon"."""
        if isinstance(self.field.widget, CheckboxInput):
            return "vinkje"
        return "groep" if self.use_fieldset else "gewoon"


class UtrechtRenderer(TemplatesSetting):
    """Templates of ours for the form and the field; the widgets stay Django's own."""

    form_template_name = "formulier/formulier.html"
    field_template_name = "formulier/veld.html"
    bound_field_class = Veld
