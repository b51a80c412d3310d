"""Whatever writes a domain table, a version is kept: of what, by whom, through which door."""

import re
from collections import Counter
from html import unescape

import pghistory
import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from pghistory.models import Context, Event
from psycopg import sql

from accounts.historie.context import of_command, of_task
from accounts.models import Organisatie, User
from gebied.bulk import copy_rows, upsert_rows
from opgaven.models import Opgave, Opgavetype
from opgaven.services.opgaven import opgave_save
from tests.make import make_gebied, make_opgave, square
from tests.sturing.maken import make_afspraak

pytestmark = pytest.mark.django_db

#: Tables that are computed, or that are a record by themselves: nobody edits them, so they keep no versions.
ZONDER_VERSIES = {
    "accounts.Logregel": "is itself the log, and append-only",
    "accounts.BewaardFormulier": "what somebody typed and did not save; lives for a day",
    "accounts.BewaardBestand": "goes with such a form",
    "accounts.OidcKoppeling": "made by one service, and each making stands in the log",
    "accounts.Uitnodiging": "an invitation is accepted or not, never edited",
    "accounts.Bezoek": "when somebody was here last; their versions would be a record of behaviour",
    "accounts.Indiening": "marks a submission as handled; lives for a day",
    "gebied.GebiedTegel": "drawn from the geometry of an area",
    "gebied.GebiedVorm": "drawn from the geometry of an area",
    "opgaven.BewaardeVorm": "a place that was not saved yet; lives for two days",
    "opgaven.Import": "is itself a record of what came in",
    "opgaven.Inlezing": "a file on its way in; lives for a day",
    "opgaven.OpgaveTegel": "drawn from the geometry of an opgave",
    "opgaven.OpgaveVorm": "drawn from the geometry of an opgave",
    "opgaven.Berekening": "a run: computed",
    "opgaven.Deel": "a chunk of a run: computed",
    "opgaven.Feiten": "computed",
    "opgaven.Stapelvlak": "computed",
    "opgaven.Score": "computed",
    "opgaven.ScorePaar": "computed",
    "opgaven.TeHerberekenen": "a queue",
    "cop.Postbericht": "a mail that went or waits: a record by itself",
    "cop.Abonnee": "an address that its owner gives and takes back; a version would keep it after that",
    "cop.Nieuwsbriefpost": "a mail that went or waits: a record by itself",
    "stakeholders.Gehoorronde": "asked once, never edited",
    "stakeholders.Gehoorlink": "thrown away when it is used; a version would tie an answer to a moment",
    "stakeholders.Gehoorantwoord": "nobody edits what somebody else said; a version would tell the moment",
    "sturing.Bericht": "a mail that went or waits: a record by itself",
    "accounts.User_groups": "no right depends on it",
    "accounts.User_user_permissions": "no right depends on it",
}


def model(naam: str) -> type[Event]:
    app, _, name = naam.partition(".")
    return apps.get_model(app, name)


def versies(obj, naam: str = "") -> list[tuple[str, dict]]:
    """Label and context of the versions of an object, oldest first."""
    table = model(naam or f"{obj._meta.app_label}.{type(obj).__name__}Versie")
    rows = table.objects.filter(pgh_obj_id=obj.pk).order_by("pgh_id").select_related("pgh_context")
    return [(row.pgh_label, row.pgh_context.metadata if row.pgh_context else {}) for row in rows]


def labels(obj, naam: str = "") -> list[str]:
    return [label for label, _ in versies(obj, naam)]


def test_every_domain_table_keeps_versions_or_is_on_the_list_of_computed_ones():
    ours = [
        model
        for app in ("accounts", "cop", "gebied", "opgaven", "stakeholders", "sturing")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
        if not issubclass(model, Event)
    ]
    tracked = {version.pgh_tracked_model for version in Event.__subclasses__()[0].__subclasses__()}
    untold = {model._meta.label for model in ours if model not in tracked} - set(ZONDER_VERSIES)
    assert not untold, f"{untold} keep no versions: decorate them with keeps_versions, or say here why they need none"
    assert not {model._meta.label for model in tracked} & set(ZONDER_VERSIES)


def test_every_table_of_versions_refuses_changes():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%alleen_toevoegen%' AND tgenabled = 'O'"
        )
        guarded = {table for (table,) in cursor.fetchall()}
    tables = {version._meta.db_table for version in Event.__subclasses__()[0].__subclasses__()}
    assert tables <= guarded
    assert {"pghistory_context", "accounts_logregel"} <= guarded


def test_a_row_that_was_there_before_has_a_first_version():
    assert labels(Opgavetype.objects.get(code="water")) == ["beginstand"]


def test_saving_updating_and_deleting_keep_a_version():
    stad = Organisatie.objects.create(code="stad", naam="Stad")
    stad.naam = "Grote stad"
    stad.save()
    pk = stad.pk
    stad.delete()

    stad.pk = pk
    assert labels(stad) == ["toegevoegd", "gewijzigd", "verwijderd"]


def test_writing_in_bulk_keeps_a_version_of_each_row():
    a, b = make_opgave(), make_opgave()
    with pghistory.context(deur="proef"):
        Opgave.objects.filter(pk__in=[a.pk, b.pk]).update(naam="Samen")
        a.naam, b.naam = "A", "B"
        Opgave.objects.bulk_update([a, b], ["naam"])

    for opgave in (a, b):
        assert versies(opgave)[1:] == [("gewijzigd", {"deur": "proef"})] * 2
    named = model("opgaven.OpgaveVersie").objects.filter(pgh_obj_id=a.pk).order_by("pgh_id")
    assert [versie.naam for versie in named][1:] == ["Samen", "A"]


def test_bulk_create_keeps_a_version_of_each_row():
    rows = Organisatie.objects.bulk_create([Organisatie(code=f"s{n}", naam=f"Stad {n}") for n in range(3)])
    assert [labels(row) for row in rows] == [["toegevoegd"]] * 3


def test_raw_sql_keeps_a_version():
    opgave = make_opgave()
    with pghistory.context(deur="proef"), connection.cursor() as cursor:
        cursor.execute("UPDATE opgaven_opgave SET naam = 'Ruw' WHERE id = %s", [opgave.pk])
    assert versies(opgave)[1:] == [("gewijzigd", {"deur": "proef"})]


def test_a_statement_that_is_composed_keeps_a_version():
    opgave = make_opgave()
    statement = sql.SQL("UPDATE {} SET naam = 'Samengesteld' WHERE id = %s").format(sql.Identifier("opgaven_opgave"))
    with of_command("proef"), connection.cursor() as cursor:
        cursor.execute(statement, [opgave.pk])
    assert versies(opgave)[1:] == [("gewijzigd", {"deur": "opdracht", "opdracht": "proef"})]


def test_one_statement_for_many_rows_keeps_a_version_of_each():
    opgaven = [make_opgave(), make_opgave()]
    with of_command("proef"), connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE opgaven_opgave SET naam = %s WHERE id = %s", [("Zo", opgave.pk) for opgave in opgaven]
        )
    for opgave in opgaven:
        assert versies(opgave)[1:] == [("gewijzigd", {"deur": "opdracht", "opdracht": "proef"})]


def test_copy_keeps_a_version_and_its_context_even_as_the_first_statement():
    with pghistory.context(deur="proef"), transaction.atomic():
        copy_rows("accounts_organisatie", ["code", "naam", "soort"], [("c1", "Stad 1", "overig")])
    assert versies(Organisatie.objects.get(code="c1")) == [("toegevoegd", {"deur": "proef"})]


def test_an_upsert_adds_the_new_and_changes_the_old():
    oud = Organisatie.objects.create(code="oud", naam="Oud", soort="overig")
    rows = [("oud", "Anders", "overig"), ("nieuw", "Nieuw", "overig")]
    with pghistory.context(deur="proef"), transaction.atomic():
        upsert_rows("accounts_organisatie", ["code", "naam", "soort"], rows, key=["code"])

    assert labels(oud) == ["toegevoegd", "gewijzigd"]
    assert labels(Organisatie.objects.get(code="nieuw")) == ["toegevoegd"]


def test_an_update_that_changes_nothing_keeps_no_version():
    opgave = make_opgave()
    opgave.save()
    Opgave.objects.filter(pk=opgave.pk).update(naam=opgave.naam)
    assert labels(opgave) == ["toegevoegd"]
    assert labels(opgave, "opgaven.OpgaveLigging") == []


def test_an_outline_is_kept_only_when_it_changes_and_just_before_its_version():
    opgave = make_opgave(square())
    opgave_save(opgave=Opgave.objects.get(pk=opgave.pk), user=None)
    Opgave.objects.filter(pk=opgave.pk).update(naam="Anders")
    assert labels(opgave, "opgaven.OpgaveLigging") == []

    Opgave.objects.filter(pk=opgave.pk).update(geometrie=square(0, 0, 500))
    ligging = model("opgaven.OpgaveLigging").objects.get(pgh_obj_id=opgave.pk)
    versie = model("opgaven.OpgaveVersie").objects.filter(pgh_obj_id=opgave.pk).latest("pgh_id")
    assert ligging.geometrie.area == 1_000_000
    assert versie.pgh_label == "gewijzigd"
    assert ligging.pgh_id == versie.pgh_id - 1


def test_a_password_and_a_sign_in_are_not_kept(bewerker):
    table = model("accounts.UserVersie")
    names = {field.name for field in table._meta.fields}
    assert not names & {"password", "last_login"}
    assert "hash" not in {field.name for field in model("accounts.ApiSleutelVersie")._meta.fields}

    before = labels(bewerker)
    bewerker.set_password("een-ander-lang-wachtwoord")
    bewerker.save()
    assert labels(bewerker) == before


def test_a_page_names_who_did_it_by_id(client, bewerker):
    opgave = make_opgave(organisatie=bewerker.organisatie)
    client.force_login(bewerker)
    adres = f"/opgaven/{opgave.pk}/verwijderen/"
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', client.get(adres).text)
    client.post(adres, {name: unescape(value) for name, value in hidden})
    assert versies(opgave)[-1] == ("gewijzigd", {"deur": "pagina", "gebruiker": bewerker.pk})


def test_a_command_and_a_task_are_named():
    opgave = make_opgave()
    with of_command("import_opgaven"):
        Opgave.objects.filter(pk=opgave.pk).update(naam="Een")
    with of_task("opgaven.tasks.toezicht"):
        Opgave.objects.filter(pk=opgave.pk).update(naam="Twee")
    assert [context for _, context in versies(opgave)] == [
        {},
        {"deur": "opdracht", "opdracht": "import_opgaven"},
        {"deur": "taak", "taak": "opgaven.tasks.toezicht"},
    ]


def refused(statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_versions_are_never_changed_or_removed():
    make_gebied()
    for table in ("gebied_gebiedversie", "accounts_organisatieversie", "opgaven_opgavetypeversie"):
        if table == "accounts_organisatieversie":
            Organisatie.objects.create(code="x", naam="X")
        refused(f"UPDATE {table} SET pgh_created_at = now()")
        refused(f"DELETE FROM {table}")


def test_the_context_of_a_change_stays(bewerker):
    with pghistory.context(deur="proef", gebruiker=bewerker.pk):
        make_opgave()
    refused("DELETE FROM pghistory_context")
    Context.objects.update(metadata={"deur": "proef", "gebruiker": 0})
    assert Context.objects.get().metadata == {"deur": "proef", "gebruiker": bewerker.pk}


def test_erasure_may_only_touch_the_columns_of_a_person(bewerker):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL gebied.wissen = 'aan'")
        cursor.execute("UPDATE accounts_userversie SET first_name = '' WHERE pgh_obj_id = %s", [bewerker.pk])
    refused("UPDATE accounts_userversie SET is_superuser = true")
    refused("DELETE FROM accounts_userversie")
    assert User.objects.get().first_name == "Beatrix"


def test_computed_tables_have_no_triggers_of_the_history():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'pgtrigger_%'")
        tables = {table for (table,) in cursor.fetchall()}
    computed = {model(naam)._meta.db_table for naam in ZONDER_VERSIES if "_" not in naam}
    assert not tables & computed


def test_every_table_with_a_history_has_its_triggers_also_those_that_tie_rows_together():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'pgtrigger_%'")
        aantal = Counter(table for (table,) in cursor.fetchall())
    bijgehouden = {
        een._meta.db_table
        for een in apps.get_models(include_auto_created=True)
        if getattr(een, "pgh_event_models", None)
    }
    assert "cop_casus_opgaven" in bijgehouden
    assert {tabel for tabel in bijgehouden if aantal[tabel] < len(("comes", "changes", "goes"))} == set()


def test_what_an_agreement_was_about_stays_known():
    opgave = make_opgave()
    afspraak = make_afspraak(make_gebied())
    afspraak.opgaven.add(opgave)
    afspraak.opgaven.clear()
    versies = model("sturing.AfspraakOpgaveVersie").objects.filter(opgave=opgave).order_by("pgh_id")
    assert [versie.pgh_label for versie in versies] == ["toegevoegd", "verwijderd"]
