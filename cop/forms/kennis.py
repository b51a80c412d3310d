"""Forms about cases, answers, insights, evidence and applications."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.versies import Versie
from accounts.permissions import Doelgroep
from cop.forms.communities import lines
from cop.forms.gebied import GebiedVeld, area_field
from cop.models import Antwoord, Bewijs, Casus, Inzicht, Toepassing
from gebied.models import Thema
from opgaven.models import Opgave, Opgavetype
from stakeholders.forms import RecordForm

#: So many opgaven of an area are offered.
_OPGAVEN_MAX = 60


def themes() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Thema's van brede welvaart"),
        choices=Thema,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "keuzekolommen"}),
    )


class KennisForm(RecordForm):
    """What was chosen in fields that tie to many is laid on the object, for the service to write."""

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or self.cleaned_data
        self.instance.gekozen = {
            naam: velden[naam]
            for naam, field in self.fields.items()
            if isinstance(field, forms.ModelMultipleChoiceField) and naam in velden
        }
        return velden

    def stored_version(self, obj: Any) -> Versie:
        """Only what this form offers: what may not be seen stands in no hidden field."""
        versie = super().stored_version(obj)
        for naam, field in self.fields.items():
            if isinstance(field, forms.ModelMultipleChoiceField) and naam in versie:
                mag = set(cast("Any", field.queryset).values_list("pk", flat=True))
                versie[naam] = [pk for pk in versie[naam] if pk in mag]
        return versie


class CasusForm(KennisForm):
    """With ``doelgroep``: the areas and opgaven that may be named are those that the writer sees."""

    gebied = GebiedVeld()
    themas = themes()
    naast = ("organisatienaam", "soort")
    begrippen = {"titel": "casus", "organisatienaam": "perspectief"}

    class Meta:
        model = Casus
        fields = [
            "titel", "organisatienaam", "soort", "bijeenkomst", "gebied", "onderwerp", "trots", "gewerkt", "lessen",
            "opgaven", "opgavetypen", "themas",
        ]  # fmt: skip
        widgets = {
            "onderwerp": lines(4),
            "trots": lines(3),
            "gewerkt": lines(3),
            "lessen": lines(3),
            "opgaven": forms.CheckboxSelectMultiple,
            "opgavetypen": forms.CheckboxSelectMultiple(attrs={"class": "keuzekolommen"}),
        }
        labels = {
            "onderwerp": _("Waar gaat het over?"),
            "trots": _("Waar bent u trots op?"),
            "gewerkt": _("Wat heeft gewerkt?"),
            "lessen": _("Welke lessen neemt u mee?"),
        }
        help_texts = {
            "opgavetypen": _("Hierdoor vinden mensen deze casus bij dezelfde opgaven in een ander gebied."),
            "opgaven": _("Opgaven in dit gebied. Hun opgavetype komt er vanzelf bij."),
        }

    def __init__(self, *args: Any, doelgroep: Doelgroep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bijeenkomsten = cast("forms.ModelChoiceField", self.fields["bijeenkomst"])
        bijeenkomsten.queryset = self.instance.community.bijeenkomsten.all()
        if not area_field(self, doelgroep) or self.instance.gebied_id is None:
            del self.fields["opgaven"]
            return
        hier = Opgave.objects.existing().visible_to(doelgroep).without_geometry().lying_in([self.instance.gebied_id])
        gekozen = self.instance.opgaven.values("pk") if self.instance.pk else []
        seen = Opgave.objects.visible_to(doelgroep).without_geometry()
        pks = [*hier.order_by("naam").values_list("pk", flat=True)[:_OPGAVEN_MAX]]
        veld = cast("forms.ModelMultipleChoiceField", self.fields["opgaven"])
        veld.queryset = (seen.filter(pk__in=pks) | seen.filter(pk__in=gekozen)).order_by("naam", "pk")


class CasusWisForm(RecordForm):
    """What somebody read of a case before they take it away."""

    class Meta:
        model = Casus
        fields = ["titel", "organisatienaam", "onderwerp", "trots", "gewerkt", "lessen"]


class AntwoordenForm(forms.Form):
    """The two questions about somebody else's case."""

    opvallend = forms.CharField(label=Antwoord.Vraag.OPVALLEND.label, required=False, max_length=4000, widget=lines(4))
    leerzaam = forms.CharField(label=Antwoord.Vraag.LEERZAAM.label, required=False, max_length=4000, widget=lines(4))


class InzichtForm(KennisForm):
    themas = themes()
    naast: ClassVar[tuple[str, ...]] = ("soort", "aard")
    begrippen = {"zin": "inzicht", "soort": "belemmering"}

    class Meta:
        model = Inzicht
        fields = ["zin", "soort", "aard", "waarom", "voorwaarden", "themas"]
        widgets = {"zin": lines(2), "waarom": lines(3), "voorwaarden": lines(3)}
        help_texts = {
            "zin": _("Zeg het zo dat iemand er morgen iets mee kan, zoals: Begin met wat bewoners al doen."),
            "aard": _("Gaat het vooral over de inhoud, de organisatie, gedrag of de relatie?"),
        }


class NieuwInzichtForm(InzichtForm):
    """With the opgavetypen that it is about, and the sentence that it was made of."""

    type_a = forms.ModelChoiceField(Opgavetype.objects.all(), label=_("Opgavetype"), required=False)
    type_b = forms.ModelChoiceField(Opgavetype.objects.all(), label=_("Samen met"), required=False)
    naast: ClassVar[tuple[str, ...]] = ("soort", "aard", "type_a", "type_b")

    def __init__(self, *args: Any, bewijs: Bewijs | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bewijs = bewijs

    def clean(self) -> dict[str, Any]:
        velden = super().clean()
        self.instance.typen = (velden.get("type_a"), velden.get("type_b"))
        self.instance.bewijs = self.bewijs
        return velden


class BewijsForm(RecordForm):
    """A sentence beside the insights that say the same: the most alike stand first."""

    begrippen = {"strekking": "tegenvoorbeeld"}

    class Meta:
        model = Bewijs
        fields = ["citaat", "inzicht", "strekking"]
        widgets = {"citaat": lines(3), "inzicht": forms.RadioSelect, "strekking": forms.RadioSelect}
        labels = {"inzicht": _("Bij welk inzicht hoort het?")}

    def __init__(self, *args: Any, inzichten: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField", self.fields["inzicht"])
        veld.empty_label = None
        veld.queryset = inzichten


class TypenForm(forms.Form):
    """Two opgavetypen together, or one."""

    type_a = forms.ModelChoiceField(
        Opgavetype.objects.all(), label=_("Opgavetype"), empty_label=_("Maak een keuze"),
        error_messages={"required": _("Kies een opgavetype.")},
    )  # fmt: skip
    type_b = forms.ModelChoiceField(
        Opgavetype.objects.all(), label=_("Samen met"), required=False, empty_label=_("Geen ander type")
    )


class SamenvoegForm(forms.Form):
    """Which insight says the same."""

    blijft = forms.ModelChoiceField(
        Inzicht.objects.none(),
        label=_("Welk inzicht blijft?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Kies een inzicht."), "invalid_choice": _("Kies een inzicht.")},
    )

    def __init__(self, *args: Any, inzichten: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["blijft"]).queryset = inzichten


class ToepassingForm(RecordForm):
    """Who works for an organisation writes it down for that one; a coordinator names who tried it."""

    gebied = GebiedVeld()
    naast = ("gebied", "plaats", "sinds", "resultaat")
    begrippen = {"gebied": "toepassing"}

    class Meta:
        model = Toepassing
        fields = ["organisatienaam", "gebied", "plaats", "sinds", "resultaat", "waarneming"]
        widgets = {
            "sinds": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "waarneming": lines(4),
        }
        help_texts = {"waarneming": _("Wat deed u, en wat gebeurde er? Noem geen namen van personen.")}

    def __init__(self, *args: Any, doelgroep: Doelgroep, van: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area_field(self, doelgroep)
        self.fields["sinds"].error_messages["invalid"] = _("Dit is geen datum. Schrijf hem als 31-12-2027.")
        if van is not None:
            del self.fields["organisatienaam"]


class ToepassingWisForm(RecordForm):
    """What somebody read of an application before they take it away."""

    class Meta:
        model = Toepassing
        fields = ["sinds", "resultaat", "waarneming"]
