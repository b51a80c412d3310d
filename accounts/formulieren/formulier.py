"""A model form that knows how the object stood when it was opened."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.validators import MaxLengthValidator
from django.db.models import Model, TextField
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.versies import Versie, plain, read_version, sign_version, version_of

#: Most texts can be searched, and the index of PostgreSQL takes a million characters of different words, no more.
TEKST_MAX: Final = 100_000
_TE_LANG = _("Gebruik hoogstens %(limit_value)d tekens.")


class MetVersie(forms.ModelForm):
    """Carries the opened values, signed, in a hidden field; not on a form for something new."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.instance._meta.concrete_fields:
            if isinstance(veld, TextField) and veld.max_length is None and veld.name in self.fields:
                self.fields[veld.name].validators.append(MaxLengthValidator(TEKST_MAX, _TE_LANG))
        if self.instance.pk:
            self.fields["geopend"] = forms.CharField(
                required=False, widget=forms.HiddenInput, initial=self._sign_stored
            )

    @property
    def versievelden(self) -> list[str]:
        """The fields of the model that this form can change."""
        opts = self.instance._meta
        van_model = {field.name for field in (*opts.concrete_fields, *opts.many_to_many)}
        return [veld for veld in self.fields if veld in van_model]

    def stored_version(self, obj: Model) -> Versie:
        """What stands in an object, as far as this form can change it."""
        return version_of(obj, self.versievelden)

    def opened_version(self) -> Versie:
        """What was on the screen; empty when that is not known."""
        return read_version(self.data.get(self.add_prefix("geopend"), ""), self.onderwerp)

    def made_version(self) -> Versie:
        """What somebody made of it; ask only of a valid form."""
        return {veld: plain(self.cleaned_data.get(veld)) for veld in self.versievelden}

    @property
    def onderwerp(self) -> str:
        return f"{self.instance._meta.label_lower}:{self.instance.pk}"

    def signed_version(self, obj: Model) -> str:
        """For the hidden field. Of the row itself: a form that was checked has given its own instance other values."""
        return sign_version(self.stored_version(obj), self.onderwerp)

    def _sign_stored(self) -> str:
        return self.signed_version(self.instance)
