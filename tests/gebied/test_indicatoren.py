"""Figures about areas: what an import takes and refuses, and what a figure is compared with."""

from __future__ import annotations

import doctest
import json

import pytest
from django.core.management import CommandError, call_command

from accounts.permissions import ALLES, OPENBAAR
from gebied.importeren.fouten import BestandFout, KeuzeFout
from gebied.indicatoren import bekend, cellen, lezen
from gebied.models import Indicator, Indicatorwaarde
from gebied.selectors.indicatoren import MINSTE_LEDEN, cijfer_of, cijfers_of
from gebied.services.indicatoren import IndicatorenInvoer, indicatoren_import
from opgaven.models import Import
from tests.cast import make_organisatie
from tests.make import make_cijfer, make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db


def read(tmp_path, tekst: str | bytes, naam: str = "cijfers-2024.csv", **values):
    path = tmp_path / naam
    path.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return indicatoren_import(
        invoer=IndicatorenInvoer(path, **{"bron": "Proef", "indeling": "Proef 2026"} | values)
    ).rapport


def value(code: str, gebied: str = "WK000001"):
    row = Indicatorwaarde.objects.get(indicator__code=code, gebied__code=gebied)
    return row.waarde if row.waarde is not None else row.ontbreekt


@pytest.fixture
def twee():
    return [make_gebied(square(1000 * n), code=f"WK00000{n}") for n in (1, 2)]


@pytest.mark.parametrize("module", [bekend, cellen, lezen])
def test_the_examples_in_the_code_are_true(module):
    assert doctest.testmod(module).failed == 0


class TestAnImport:
    def test_keeps_what_is_missing_missing_and_says_why(self, tmp_path, twee):
        rapport = read(tmp_path, "code,inwoners,koopwoningen\nWK000001,120,-99997\nWK000002,,.\n")

        assert [value(code) for code in ("inwoners", "koopwoningen")] == [120, "geheim"]
        assert [value(code, "WK000002") for code in ("inwoners", "koopwoningen")] == ["leeg", "geheim"]
        assert rapport.waarden == {"nieuw": 4, "bijgewerkt": 0, "ongewijzigd": 0, "ontbreekt": 3}

    def test_twice_changes_nothing_and_a_correction_changes_one(self, tmp_path, twee):
        tekst = "code;inwoners;inkomen\nWK000001;120;30,5\nWK000002;80;28,1\n"
        read(tmp_path, tekst)
        again, better = read(tmp_path, tekst), read(tmp_path, tekst.replace("30,5", "31,5"))

        assert (again.nieuw, again.bijgewerkt, again.ongewijzigd) == (0, 0, 2)
        assert (better.nieuw, better.bijgewerkt, better.ongewijzigd) == (0, 1, 1)
        assert value("inkomen") == 31.5

    def test_reports_codes_of_another_year_and_levels_that_are_not_there(self, tmp_path, twee):
        make_gebied(square(0, 5000), code="WK999999", indeling=make_indeling("Proef 2014"))
        rapport = read(tmp_path, "niveau,code,inwoners\nwijk,WK999999,1\nwijk,WK888888,2\nbuurt,BU00000001,3\n")

        assert [regel.reden for regel in rapport.afgewezen] == [
            "deze code staat niet in Proef 2026, wel in Proef 2014",
            "deze code staat niet in Proef 2026; is het een code van een ander jaar?",
        ]
        redenen = [regel.reden for regel in rapport.overgeslagen]
        assert redenen == ["Proef 2026 heeft geen gebieden van het niveau buurt"]
        assert not rapport.bruikbaar
        assert not Indicatorwaarde.objects.exists()

    def test_refuses_text_and_impossible_percentages_and_keeps_the_rest_of_the_row(self, tmp_path, twee):
        rapport = read(tmp_path, "code,inwoners,koopwoningen,dichtheid\nWK000001,veel,140,9\nWK000002,5,55,-3\n")

        assert [(regel.rij, regel.sleutel, regel.reden) for regel in rapport.cellen_afgewezen] == [
            (1, "WK000001, inwoners", "veel is geen getal"),
            (1, "WK000001, koopwoningen", "140,00 kan niet: hoger dan 100 bestaat niet"),
            (2, "WK000002, dichtheid", "-3,00 kan niet: lager dan 0 bestaat niet"),
        ]
        assert value("dichtheid") == 9
        assert (rapport.nieuw, len(rapport.afgewezen)) == (2, 0)

    def test_takes_the_year_from_a_column_or_its_name_or_the_file(self, tmp_path, twee):
        read(tmp_path, "code,jaar,misdrijven_2021,inwoners\nWK000001,2023,4,120\nWK000002,2022JJ00,5,80\n")
        rows = Indicatorwaarde.objects.values_list("gebied__code", "indicator__code", "periode")
        assert set(rows) == {
            ("WK000001", "misdrijven", "2021"), ("WK000001", "inwoners", "2023"),
            ("WK000002", "misdrijven", "2021"), ("WK000002", "inwoners", "2022"),
        }  # fmt: skip

    def test_reads_a_long_file_and_refuses_the_same_figure_twice(self, tmp_path, twee):
        tekst = "Codering;Measure;Value;Perioden\nWK000001;inwoners;120;2024KW01\nWK000001;Inwoners;121;2024KW01\n"
        rapport = read(tmp_path, tekst)
        assert (rapport.gelezen, rapport.nieuw) == (2, 1)
        assert [regel.reden for regel in rapport.afgewezen] == ["staat ook al op rij 1"]
        assert Indicatorwaarde.objects.get().periode == "2024-K1"

    def test_makes_shares_of_counts_but_not_of_a_handful_of_people(self, tmp_path, twee):
        read(tmp_path, "code,inwoners,inwoners65plus\nWK000001,120,30\nWK000002,20,10\n")
        assert (value("aandeel65plus"), value("aandeel65plus", "WK000002")) == (25, "te_klein")

    @pytest.mark.parametrize(
        ("tekst", "reden"),
        [
            ("", "is leeg"),
            ("gemeente,inwoners\nA,1\n", "Geen kolom gevonden met de code"),
            ("code,inwoners,Inwoners\nWK000001,1,2\n", "meer dan één keer"),
            ("code,misdrijven,misdrijven_2024\nWK000001,1,2\n", "hetzelfde cijfer van hetzelfde jaar"),
            ("code,oordeel\nWK000001,goed\n", "Geen enkele kolom bevat getallen"),
            (b"code,inwoners\x00\nWK1,1\n", "is geen tekstbestand"),
            (b"PK\x03\x04kapot", "beschadigd"),
        ],
    )
    def test_says_what_is_wrong_with_a_file(self, tmp_path, twee, tekst, reden):
        with pytest.raises((BestandFout, KeuzeFout), match=reden):
            read(tmp_path, tekst)
        assert not Indicator.objects.exists()

    def test_survives_a_broken_encoding_and_hostile_text(self, tmp_path, twee):
        read(tmp_path, "code,<script>alert(1)</script>,=1+1,opp\xe9\nWK000001,1,2,3\n".encode("cp1252"))
        assert set(Indicator.objects.values_list("code", flat=True)) == {"<script>alert(1)</script>", "=1+1", "oppé"}

    def test_keeps_what_a_manager_made_of_an_indicator_and_the_source_of_its_owner(self, tmp_path, twee):
        read(tmp_path, "code,inwoners\nWK000001,1\n")
        Indicator.objects.update(naam="Mensen", richting="hoger_beter")
        read(tmp_path, "code,INWONERS\nWK000001,2\n")
        assert (Indicator.objects.get().naam, value("inwoners")) == ("Mensen", 2)

        make_organisatie("gm0002", "Gemeente Buurdorp")
        with pytest.raises(KeuzeFout, match="van een andere eigenaar"):
            read(tmp_path, "code,inwoners\nWK000001,9\n", organisatie="gm0002")


def test_the_command_prints_one_object_and_logs_the_import(tmp_path, twee, capsys):
    path = tmp_path / "c.csv"
    path.write_text("code,inwoners\nWK000001,7\n")
    call_command("import_indicatoren", str(path), "--bron", "X", "--indeling", "Proef 2026", "--json")

    assert json.loads(capsys.readouterr().out)["waarden"]["nieuw"] == 1
    assert Import.objects.get().soort == "indicatoren"
    with pytest.raises(CommandError, match="De indeling Nergens bestaat niet"):
        call_command("import_indicatoren", str(path), "--bron", "X", "--indeling", "Nergens")


def test_the_command_tells_a_long_list_of_rows_per_reason(tmp_path, twee, capsys):
    path = tmp_path / "c.csv"
    path.write_text("niveau,code,inwoners\nwijk,WK000001,7\n" + "".join(f"buurt,BU{n:08},1\n" for n in range(25)))
    call_command("import_indicatoren", str(path), "--bron", "X", "--indeling", "Proef 2026")

    regels = capsys.readouterr().out.splitlines()
    assert "Overgeslagen: 25 keer, het eerst bij rij 2: Proef 2026 heeft geen gebieden van het niveau buurt" in regels
    assert len(regels) < 6


class TestAComparison:
    def test_is_with_the_municipality_and_with_areas_as_urban(self, django_assert_max_num_queries):
        gemeente = make_gebied(niveau="gemeente", code="GM1")
        make_cijfer(gemeente, 21)
        wijken = [make_gebied(square(n), ouder=gemeente, stedelijkheid=5 if n < 10 else 1) for n in range(12)]
        for n, wijk in enumerate(wijken):
            make_cijfer(wijk, 10 + n)

        with django_assert_max_num_queries(7):
            cijfer = cijfers_of(wijken[9], OPENBAAR)[0]

        assert (cijfer.waarde, cijfer.gemeente, cijfer.land) == (19, 21, None)
        assert (cijfer.zelfde.aantal, cijfer.zelfde.midden, cijfer.zelfde.positie) == (10, 14.5, 0.95)
        assert (cijfer.alle.aantal, cijfer.groep) == (12, cijfer.zelfde)

    def test_of_a_missing_figure_stays_missing(self):
        gebied = make_gebied(square(0))
        make_cijfer(gebied, None)
        for n in range(1, 1 + MINSTE_LEDEN):
            make_cijfer(make_gebied(square(n)), n)
        cijfer = cijfers_of(gebied, ALLES)[0]
        assert (cijfer.waarde, cijfer.waarom_niet) == (None, "Onbekend of geheim bij de bron")
        assert cijfer.alle.positie is None

    def test_needs_a_group_and_counts_no_area_that_is_hidden(self):
        gebied, buur = make_gebied(square(0)), make_organisatie("gm0002", "Gemeente Buurdorp")
        make_cijfer(gebied, 5)
        for n in range(1, MINSTE_LEDEN):
            make_cijfer(make_gebied(square(n), organisatie=buur, zichtbaarheid="intern"), n)

        openbaar, alles = (cijfers_of(gebied, wie)[0] for wie in (OPENBAAR, ALLES))
        assert (openbaar.alle.aantal, openbaar.groep) == (1, None)
        assert (alles.alle.aantal, alles.groep) == (MINSTE_LEDEN, alles.alle)

    def test_is_of_the_newest_period_and_of_indicators_that_are_seen(self):
        gebied = make_gebied()
        make_cijfer(gebied, 5, periode="2023")
        nieuw = make_cijfer(gebied, 6, periode="2024")
        eigen = make_cijfer(gebied, 7, "eigen", organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"))

        assert [(cijfer.periode, cijfer.waarde) for cijfer in cijfers_of(gebied, OPENBAAR)] == [("2024", 6)]
        assert cijfer_of(gebied, eigen.indicator_id, OPENBAAR) is None
        assert cijfer_of(gebied, nieuw.indicator_id, OPENBAAR).waarde == 6


@pytest.mark.echt
def test_the_figures_of_zeeland_come_in_with_their_gaps(echt_bestand):
    indeling = make_indeling("CBS 2022")
    make_gebied(code="GM0654", niveau="gemeente", naam="Borsele", indeling=indeling)
    make_gebied(code="WK065414", naam="'s-Heer Abtskerke", indeling=indeling)
    path = echt_bestand("zeeland_kerncijfers_2024_gem_wijk_buurt.csv.gz")
    rapport = indicatoren_import(invoer=IndicatorenInvoer(path, "CBS kerncijfers", "CBS 2022")).rapport

    assert rapport.gelezen == 635 == rapport.bruikbaar + len(rapport.overgeslagen) + len(rapport.afgewezen)
    assert (rapport.nieuw, len(rapport.overgeslagen), len(rapport.afgewezen)) == (2, 453, 180)
    assert (value("inwoners", "GM0654"), value("inkomenPerInwoner", "WK065414")) == (23121, "leeg")
    assert value("aandeel65plus", "WK065414") == 22.5
