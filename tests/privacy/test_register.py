"""Every field with personal data is declared, and what the register says of a record is true for that record."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, models
from django.test import override_settings
from django.utils import timezone

from accounts.models import Grondslag, Lidmaatschap, Persoonsgegevens, User
from accounts.privacy.controle import personal_fields, undeclared_fields
from accounts.privacy.persoon import Persoon, person_of
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, afspraken_over, declare, verwerkingen

VANDAAG = timezone.localdate()


def test_every_field_that_looks_personal_is_declared_or_excepted_with_a_reason():
    missing = undeclared_fields()
    assert not missing, (
        f"{missing} look like personal data. Declare them in the module verwerkingen of the app (declare), or say "
        "there why they are not (declare_impersonal)."
    )


def test_a_new_field_about_a_person_is_noticed():
    class Contact(models.Model):
        naam = models.CharField(max_length=100)
        email = models.EmailField()
        ip = models.GenericIPAddressField()
        notitie = models.TextField()
        gemaakt_door = models.ForeignKey(User, on_delete=models.CASCADE)
        aantal = models.IntegerField()
        soort = models.CharField(max_length=10)

        class Meta:
            app_label = "proef"

        def __str__(self):
            return "contact"

    found = [field.name for field in personal_fields(Contact)]
    del apps.all_models["proef"]
    apps.clear_cache()
    assert found == ["naam", "email", "ip", "notitie", "gemaakt_door"]


def test_every_declaration_says_it_all():
    for soort in verwerkingen():
        for value in (soort.naam, soort.betrokkenen, soort.doel, soort.ontvangers, str(soort.termijn)):
            assert value, f"{soort.model} leaves something open"
        assert soort.grondslag in Grondslag


def test_what_is_let_go_of_can_be_let_go_of():
    for soort in verwerkingen():
        for naam, veld in soort.velden.items():
            field = soort.model_class._meta.get_field(naam)
            if veld.bij_wissen is BijWissen.LOSMAKEN and field.is_relation:
                assert field.null, f"{soort.model}.{naam} cannot be empty, so it cannot be let go of"


@pytest.mark.django_db
def test_every_declaration_leads_from_a_person_to_rows_with_at_most_a_few_queries(
    bewerker, django_assert_max_num_queries
):
    persoon = person_of(bewerker)
    for soort in verwerkingen():
        with django_assert_max_num_queries(2):
            list(soort.rows_of(persoon))


def test_nobody_in_particular_has_no_rows():
    for soort in verwerkingen():
        if not soort.rijen:
            assert not soort.rows_of(Persoon()).query.where or soort.rows_of(Persoon()).query.is_empty()


def proef(**values) -> Verwerking:
    defaults = {
        "naam": "Proef",
        "model": "accounts.User",
        "velden": {"email": Veld("E-mailadres")},
        "betrokkenen": "Mensen",
        "doel": "Proberen",
        "grondslag": Grondslag.TAAK,
        "termijn": Termijn("Altijd"),
        "ontvangers": "Niemand",
        "persoon": "pk",
    }
    return Verwerking(**defaults | values)


@pytest.mark.parametrize(
    ("values", "reden"),
    [
        ({"velden": {"schoenmaat": Veld("Schoenmaat")}}, "has no field"),
        ({"persoon": ""}, "nobody could ask"),
        ({"velden": {"email": Veld("E-mailadres", BijWissen.BEHOUDEN)}}, "say why"),
    ],
)
def test_a_declaration_that_cannot_be_true_is_refused(values, reden):
    with pytest.raises(ImproperlyConfigured, match=reden):
        declare(proef(**values))


@pytest.mark.django_db
def test_an_account_is_kept_as_long_as_a_membership_runs(bewerker):
    afspraken = afspraken_over(bewerker)

    assert afspraken.doel.startswith("Mensen laten inloggen")
    assert (afspraken.grondslag, afspraken.bewaren_tot) == (Grondslag.TAAK, None)


@pytest.mark.django_db
@override_settings(BEWAARTERMIJNEN={"account": 12, "lidmaatschap": 24})
def test_terms_count_from_the_last_day_of_the_last_membership(bewerker):
    laatste = date(2026, 2, 28)
    Lidmaatschap.objects.update(begin=date(2020, 1, 1), eind=laatste)
    User.objects.update(date_joined=timezone.now() - timedelta(days=3000), last_login=None)
    bewerker.refresh_from_db()

    assert afspraken_over(bewerker).bewaren_tot == date(2027, 2, 28)
    assert afspraken_over(Lidmaatschap.objects.get()).bewaren_tot == date(2028, 2, 28)


@pytest.mark.django_db
def test_a_record_may_have_a_purpose_a_basis_and_a_day_of_its_own(bewerker):
    bewerker.doel, bewerker.grondslag, bewerker.bewaren_tot = "Een proef", Grondslag.TOESTEMMING, VANDAAG

    afspraken = afspraken_over(bewerker)

    assert (afspraken.doel, afspraken.grondslag, afspraken.bewaren_tot) == ("Een proef", Grondslag.TOESTEMMING, VANDAAG)


@pytest.mark.django_db
def test_records_with_terms_of_their_own_are_in_the_register():
    known = {soort.model_class for soort in verwerkingen()}
    for model in apps.get_models():
        if issubclass(model, Persoonsgegevens):
            assert model in known, f"{model._meta.label} is in no declaration"
    assert connection.vendor == "postgresql"
