"""The form of one effect."""

from __future__ import annotations

from django import forms

from gebied.profiel.forms import ProfielForm
from opgaven.models import OpgaveEffect


class EffectForm(ProfielForm):
    begrippen = {"thema": "thema van brede welvaart"}  # onvertaald: a term

    class Meta:
        model = OpgaveEffect
        fields = ["thema", "wanneer", "waarde", "reden"]
        widgets = {"reden": forms.Textarea(attrs={"rows": 3})}
