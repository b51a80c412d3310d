"""Forms about newsletters: compose one, and ask for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cop.forms.communities import lines
from cop.models import Nieuwsbrief
from cop.models.nieuwsbrief import ONDERDELEN_MAX
from cop.selectors.nieuwsbrieven import published_in
from stakeholders.forms import RecordForm


class NieuwsbriefForm(RecordForm):
    use_required_attribute = False  # A field that nobody filled in yet is not wrong.
    begrippen = {"titel": "nieuwsbrief"}

    onderdelen = forms.MultipleChoiceField(
        label=_("Wat wilt u laten lezen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Alles wat deze community heeft gepubliceerd. Wat u later terugtrekt, verdwijnt uit de nieuwsbrief."
        ),
    )

    class Meta:
        model = Nieuwsbrief
        fields = ["titel", "inleiding", "onderdelen", "slot"]
        widgets = {"inleiding": lines(5), "slot": lines(3)}
        help_texts = {"inleiding": _("Waarom is dit de moeite waard? Noem geen namen van personen.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gepubliceerd = published_in(self.instance.community).values()
        keuzes = [(een.sleutel, f"{een.kop} ({een.herkomst})") for een in gepubliceerd]
        weg = [sleutel for sleutel in self.instance.onderdelen if sleutel not in dict(keuzes)]
        self.fields["onderdelen"].choices = [*keuzes, *((sleutel, _("Teruggetrokken")) for sleutel in weg)]  # type: ignore[attr-defined]

    def clean_onderdelen(self) -> list[str]:
        gekozen: list[str] = self.cleaned_data["onderdelen"]
        if len(gekozen) > ONDERDELEN_MAX:
            raise forms.ValidationError(_("Kies ten hoogste {n} onderdelen.").format(n=ONDERDELEN_MAX))
        return gekozen


class AbonneeForm(forms.Form):
    use_required_attribute = False

    email = forms.EmailField(
        label=_("Uw e-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Vul uw e-mailadres in."),
            "invalid": _("Dit is geen e-mailadres. Controleer het."),
        },
    )
