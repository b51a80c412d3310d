"""Forms about terms: propose a meaning, decide, remark, answer."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebied.begrippen import all_terms, anchor, chapter_in, chapters, split_names
from gebied.models import Begripsopmerking, Begripsvoorstel

_NODIG = gettext_lazy("Dit is nodig om te kunnen opslaan.")


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Groepen:
    """As the page with a form wants them: fields of ``naast`` that follow each other share a row."""

    naast: ClassVar[tuple[str, ...]] = ()

    @property
    def groepen(self) -> list[list[Any]]:
        groepen: list[list[Any]] = []
        for veld in self.visible_fields():  # type: ignore[attr-defined]
            if veld.name in self.naast and groepen and groepen[-1][-1].name in self.naast:
                groepen[-1].append(veld)
            else:
                groepen.append([veld])
        return groepen


class VoorstelForm(Groepen, forms.ModelForm):
    """A new meaning for a term (``instance.anker``), or a term that is not in the list yet."""

    use_required_attribute = False
    naast = ("engels", "synoniemen", "breder", "verwant")

    class Meta:
        model = Begripsvoorstel
        fields = [
            "naam", "onderwerp", "definitie", "engels", "definitie_engels", "synoniemen", "breder", "verwant", "bron",
            "vervalt", "reden",
        ]  # fmt: skip
        widgets = {"definitie": _lines(4), "definitie_engels": _lines(3), "reden": _lines(3)}
        help_texts = {
            "definitie": gettext_lazy("Eén of twee zinnen in gewone woorden, zonder punt aan het eind."),
            "definitie_engels": gettext_lazy("Zonder Engelse betekenis staat op Engelse pagina's de Nederlandse."),
        }

    def __init__(self, *args: Any, eigen: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = _NODIG
        if self.instance.anker:
            del self.fields["naam"]
        if not eigen:
            del self.fields["vervalt"]
        gekozen = [(naam, chapter_in(naam)) for naam in chapters()]
        self._choose("onderwerp", [("", _("Kies een onderwerp")), *gekozen])
        termen = sorted((term.called_at(anker), anker) for anker, term in all_terms().items())
        self._choose("breder", [("", _("Nergens onder")), *((anker, naam) for naam, anker in termen)])

    def _choose(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        oud = self.fields[naam]
        self.fields[naam] = forms.ChoiceField(
            label=oud.label, choices=keuzes, required=oud.required, error_messages={"required": _NODIG}
        )

    def clean_naam(self) -> str:
        naam = " ".join(self.cleaned_data["naam"].split())
        if not anchor(naam):
            raise ValidationError(_("Gebruik letters: van dit woord kan geen adres worden gemaakt."))
        if anchor(naam) in all_terms("nl"):
            raise ValidationError(_("Dit begrip staat al in de lijst. Stel op zijn eigen pagina iets voor."))
        self.instance.anker = anchor(naam)[:100]
        return naam

    def clean_definitie(self) -> str:
        return _one_line(self.cleaned_data["definitie"])

    def clean_definitie_engels(self) -> str:
        return _one_line(self.cleaned_data["definitie_engels"])

    def clean_verwant(self) -> str:
        namen = split_names(self.cleaned_data["verwant"])
        onbekend = [naam for naam in namen if anchor(naam) not in all_terms("nl")]
        if onbekend:
            raise ValidationError(_("Niet in de lijst: {namen}.").format(namen=", ".join(onbekend)[:200]))
        return ", ".join(namen)

    def clean_breder(self) -> str:
        if self.cleaned_data["breder"] == self.instance.anker != "":
            raise ValidationError(_("Een begrip hoort niet onder zichzelf. Kies een ander."))
        return cast("str", self.cleaned_data["breder"])


def _one_line(tekst: str) -> str:
    return " ".join(tekst.split()).rstrip(".")


class BesluitForm(Groepen, forms.Form):
    """Adopt a proposal or not, from which day, and why."""

    use_required_attribute = False
    naast = ("aannemen", "op")

    aannemen = forms.ChoiceField(
        label=gettext_lazy("Wat besluit u?"),
        widget=forms.RadioSelect,
        choices=[("ja", gettext_lazy("Aannemen")), ("nee", gettext_lazy("Niet aannemen"))],
        error_messages={"required": gettext_lazy("Kies of u het voorstel aanneemt.")},
    )
    op = forms.DateField(
        label=gettext_lazy("Besloten op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    besluit = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=1000,
        widget=_lines(3),
        help_text=gettext_lazy("Dit staat bij de versie. Noem geen namen van personen."),
        error_messages={"required": _NODIG},
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=30_000)

    def __init__(self, *args: Any, gezien: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].initial = timezone.localdate
        self.fields["gezien"].initial = gezien


class OpmerkingForm(Groepen, forms.ModelForm):
    use_required_attribute = False

    class Meta:
        model = Begripsopmerking
        fields = ["tekst"]
        widgets = {"tekst": _lines(3)}
        error_messages = {"tekst": {"required": gettext_lazy("Schrijf eerst uw opmerking.")}}


class AntwoordForm(Groepen, forms.ModelForm):
    use_required_attribute = False

    class Meta:
        model = Begripsopmerking
        fields = ["antwoord"]
        widgets = {"antwoord": _lines(4)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwoord"].required = True
        self.fields["antwoord"].error_messages["required"] = _NODIG
