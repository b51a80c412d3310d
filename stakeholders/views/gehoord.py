"""Ask participants whether they felt heard, and the page behind their link, which needs no account."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.formulieren.invoer import read_input, submission_key
from accounts.permissions import Recht, doelgroep_of, require, requires
from accounts.services.indienen import AlIngediendError, once
from stakeholders.bevoegd import require_inside
from stakeholders.models import Gehoorantwoord, Participatieproces
from stakeholders.selectors.participatie import get_process
from stakeholders.services.gehoord import (
    LOOPTIJD,
    LinkWerktNietMeerError,
    answer_give,
    link_of,
    round_send,
    round_start,
)
from stakeholders.views.pagina import Pagina, show_errors


class VraagForm(forms.Form):
    """Whom to ask, and until when."""

    use_required_attribute = False  # A field that nobody filled in yet is not wrong.

    adressen = forms.CharField(
        label=gettext_lazy("E-mailadressen van deelnemers"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        help_text=gettext_lazy("Eén per regel. Het platform bewaart deze adressen niet."),
    )
    sluit_op = forms.DateField(
        label=gettext_lazy("Antwoorden tot en met"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean_adressen(self) -> list[str]:
        gevonden = [deel for deel in re.split(r"[\s,;]+", self.cleaned_data["adressen"]) if deel]
        for adres in gevonden:
            try:
                validate_email(adres)
            except ValidationError as error:
                zin = _("{adres} is geen e-mailadres. Controleer het.").format(adres=adres[:60])
                raise ValidationError(zin) from error
        return gevonden

    @property
    def groepen(self) -> list[list[Any]]:
        """As the page with a form wants them."""
        return [[veld] for veld in self.visible_fields()]


class AntwoordForm(forms.Form):
    """One choice, and room for words."""

    gehoord = forms.ChoiceField(
        label=gettext_lazy("Voelt u zich gehoord?"),
        choices=Gehoorantwoord.Gehoord.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies een antwoord.")},
    )
    woorden = forms.CharField(
        label=gettext_lazy("Waarom? In uw eigen woorden"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Noem geen namen, ook niet die van uzelf."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEWERKEN)
def vragen(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the question. Sent twice by accident, it leaves once."""
    proces = get_process(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, proces)
    require_inside(request.user, proces)
    form = VraagForm(read_input(request).data, initial={"sluit_op": timezone.localdate() + LOOPTIJD})
    if request.method == "POST" and form.is_valid():
        try:
            return _ask(request, proces, form)
        except ValidationError as error:
            show_errors(form, error)
    uitleg = _(
        "Iedere deelnemer krijgt een mail met een link die één keer werkt. De antwoorden hebben geen naam. U ziet ze "
        "als de termijn om is, en alleen als er ten minste drie zijn."
    )
    adres = proces.get_absolute_url()
    kruimels = [("/stakeholders/participatie/", _("Participatie")), (adres, proces.naam)]
    kop = Pagina(_("Vraag of deelnemers zich gehoord voelen"), adres, kruimels, uitleg)
    context = {"form": form, "pagina": kop, "hersteld": form.is_bound}
    status = 422 if request.method == "POST" else 200
    return render(request, "stakeholders/gehoord_vragen.html", context, status=status)


def _ask(request: HttpRequest, proces: Participatieproces, form: VraagForm) -> HttpResponse:
    """Raises ValidationError."""
    try:
        verzending = once(
            sleutel=submission_key(request),
            make=lambda: round_start(proces=proces, **form.cleaned_data, actor=request.user),
            doel_of=lambda _verzending: proces.get_absolute_url(),
        )
    except AlIngediendError:
        messages.info(request, _("U had de vraag al gestuurd. Hij is één keer verstuurd."))
        return redirect(proces)
    aantal = round_send(verzending=verzending, adres_van=request.build_absolute_uri("/")[:-1])
    zin = ngettext("De vraag is aan {n} mens gestuurd.", "De vraag is aan {n} mensen gestuurd.", aantal)
    messages.success(request, zin.format(n=aantal))
    return redirect(proces)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def antwoorden(request: HttpRequest, geheim: str) -> HttpResponse:
    """For whoever holds the link. Opening it does nothing yet: programs that check mail open links too."""
    link = link_of(geheim)
    if link is None:
        return render(request, "stakeholders/gehoord_weg.html", status=410)
    form = AntwoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_give(geheim=geheim, **form.cleaned_data)
        except LinkWerktNietMeerError:
            return render(request, "stakeholders/gehoord_weg.html", status=410)
        return render(request, "stakeholders/gehoord_klaar.html")
    context = {"form": form, "ronde": link.ronde, "proces": link.ronde.participatieproces}
    return render(request, "stakeholders/gehoord.html", context, status=422 if form.errors else 200)
