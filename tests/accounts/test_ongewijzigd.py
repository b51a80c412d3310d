"""A form that is sent as it came changes nothing: it saves what it shows, and leaves what it does not show."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import DataError, IntegrityError, connection, models, transaction
from django.test import Client

from accounts.models import Organisatie
from gebied.models import Gebied
from tests.aanvallen.adressen import alle_adressen
from tests.aanvallen.conftest import baas, wereld  # noqa: F401 - the world in which there is one of everything
from tests.aanvallen.formulieren import Formulier, Formulieren

pytestmark = pytest.mark.django_db

#: That somebody was here, and that a form was sent.
VAN_HET_BEZOEK = ("accounts_bezoek", "django_session", "accounts_logregel", "accounts_indiening")
#: Both sides of a service norm agree on it: only the other side changes what one proposed.
NIET_VAN_HEM = "/sturing/normen/"


_WOORDEN = {models.URLField: "https://voorbeeld.nl", models.EmailField: "iets@voorbeeld.nl"}


def rows() -> dict[str, list[Any]]:
    """Every row of every table."""
    namen = connection.introspection.table_names()
    tabellen = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed}
    with connection.cursor() as cursor:
        return {tabel: list(_rows_of(cursor, tabel)) for tabel in sorted(tabellen & {*namen} - {*VAN_HET_BEZOEK})}


def _rows_of(cursor: Any, tabel: str) -> Iterator[dict[str, Any]]:
    cursor.execute(f'SELECT to_jsonb(t) FROM "{tabel}" t ORDER BY to_jsonb(t)::text')
    return (json.loads(rij) for (rij,) in cursor.fetchall())


def differences(voor: dict[str, list[Any]], na: dict[str, list[Any]]) -> dict[str, Any]:
    """By table and column what was and what is; the numbers of rows where those differ."""
    anders = {}
    for tabel, rijen in voor.items():
        if len(rijen) != len(na[tabel]):
            anders[tabel] = f"{len(rijen)} rows became {len(na[tabel])}"
        paren = [(oud, nieuw) for oud, nieuw in zip(rijen, na[tabel], strict=False) if oud != nieuw]
        for oud, nieuw in paren:
            anders |= {f"{tabel}.{kolom}": (oud[kolom], nieuw[kolom]) for kolom in oud if oud[kolom] != nieuw[kolom]}
    return anders


def fill(obj: models.Model) -> None:
    """Give every text and number that is empty something to lose, as far as the database lets it."""
    for field in obj._meta.concrete_fields:
        if field.is_relation or field.choices or field.unique or getattr(obj, field.attname) not in (None, ""):
            continue
        if isinstance(field, models.CharField | models.TextField):
            waarde: Any = _WOORDEN.get(type(field), "Iets")
        elif isinstance(field, models.IntegerField | models.DecimalField | models.FloatField):
            waarde = 1
        else:
            continue
        try:
            with transaction.atomic():
                type(obj)._default_manager.filter(pk=obj.pk).update(**{field.attname: waarde})
        except (IntegrityError, DataError):
            continue


def form_on(client: Client, adres: str) -> tuple[Formulier, Any]:
    """The form of an address that goes back to it, and what it edits."""
    response = client.get(adres)
    formulieren = Formulieren(response.content.decode()).gevonden
    (formulier,) = [een for een in formulieren if (een.actie or adres).split("?")[0] == adres]
    return formulier, getattr(response.context["form"], "instance", None)


def as_sent(formulier: Formulier) -> dict[str, list[str]]:
    velden: dict[str, list[str]] = {}
    for naam, waarde in formulier.paren:
        velden.setdefault(naam, []).append(waarde)
    return velden


def one_of_each_kind() -> Iterator[str]:
    """What is told about an area and how it is steered comes in kinds: the address of one of every kind."""
    gebied, organisatie = Gebied.objects.earliest("pk"), Organisatie.objects.get(code="gm0009")
    for model in (model for model in apps.get_models() if hasattr(model, "SOORT")):
        rij = model._default_manager.first() or new(model, gebied=gebied, organisatie=organisatie)
        waar = f"/gebieden/{rij.gebied_id}/profiel" if model._meta.app_label == "gebied" else "/sturing"
        yield f"{waar}/{model.SOORT}/{rij.pk}/wijzigen/"


def new(model: Any, **values: Any) -> Any:
    """With the first choice, a word, a year and a day in what has to be filled in."""
    for field in model._meta.concrete_fields:
        if field.name in values or field.blank or field.null or field.has_default() or field.primary_key:
            continue
        if field.is_relation:
            values[field.name] = field.related_model._default_manager.first()
        elif field.choices:
            values[field.name] = field.choices[0][0]
        elif isinstance(field, models.DateField):
            values[field.name] = date(2026, 3, 1)
        else:
            values[field.name] = 2020 if isinstance(field, models.IntegerField) else "Iets"
    return model._default_manager.create(**values)


def addresses() -> list[str]:
    gevonden = {adres.url() for adres in alle_adressen() if adres.url().endswith("/wijzigen/")}
    return sorted(adres for adres in gevonden | {*one_of_each_kind()} if not adres.startswith(NIET_VAN_HEM))


def test_what_is_saved_without_a_change_stays_as_it_was(baas, wereld):  # noqa: F811
    logging.disable(logging.CRITICAL)
    anders, geweigerd = {}, {}
    for adres in addresses():
        _formulier, obj = form_on(baas, adres)
        if obj is not None:
            fill(obj)
        voor = rows()
        response = baas.post(adres, as_sent(form_on(baas, adres)[0]))
        if response.status_code != 302:
            geweigerd[adres] = (response.status_code, response.context and response.context["form"].errors)
        if verschil := differences(voor, rows()):
            anders[adres] = verschil
    logging.disable(logging.NOTSET)
    assert not anders
    assert not geweigerd


def changed_text(formulier: Formulier, obj: Any) -> str | None:
    """A text that is on the form and in a column of the same name."""
    namen = {field.name: field for field in obj._meta.concrete_fields if not field.choices}
    soorten = (models.CharField, models.TextField)
    return next((naam for naam in formulier.tekstvelden if isinstance(namen.get(naam), soorten)), None)


def solve(client: Client, adres: str, response: Any, naam: str) -> Any:
    """Answer the page that tells that somebody else was first: mine stays."""
    formulieren = Formulieren(response.content.decode()).gevonden
    formulier = next((een for een in formulieren if (een.actie or adres).split("?")[0] == adres), None)
    if formulier is None:
        return response
    velden = as_sent(formulier) | {keuze: wat[-1:] for keuze, wat in formulier.keuzes.items() if "Van mij" in wat}
    return client.post(adres, velden | ({naam: ["Van mij"]} if naam in formulier.tekstvelden else {}))


def test_who_was_too_late_is_asked_once_and_then_saved(baas, wereld):  # noqa: F811
    logging.disable(logging.CRITICAL)
    mis, geprobeerd = {}, []
    for adres in addresses():
        formulier, obj = form_on(baas, adres)
        naam = obj and changed_text(formulier, obj)
        if not naam:
            continue
        geprobeerd.append(adres)
        rij = type(obj)._default_manager.filter(pk=obj.pk)
        rij.update(**{naam: "Van een ander"})
        response = baas.post(adres, as_sent(formulier) | {naam: ["Van mij"]})
        eerst = response.status_code
        if response.status_code != 302:
            response = solve(baas, adres, response, naam)
        staat = rij.values_list(naam, flat=True).get()
        if eerst not in {409, 422} or (response.status_code, staat) != (302, "Van mij"):
            mis[adres] = (naam, eerst, response.status_code, staat)
    logging.disable(logging.NOTSET)
    assert not mis
    assert len(geprobeerd) > 20
