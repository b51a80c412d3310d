"""The sentences about an area, with the worked example of method.md and the cases at the edge of language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from opgaven.taal import KARAKTER_LABELS, SCORE_LABELS, in_het_kort, opgave_naam, punten, score_waarde, score_zin

ZEELAND = 169
VOORBEELD = {
    "opgaven": 3,
    "bedekt_m2": 1_000_000.0,
    "gestapeld_m2": 600_000.0,
    "stapel_max": 3,
    "stapel_gemiddeld": 1.7,
    "overlap_m2": 800_000.0,
    "conflict": 4.5,
    "samenhang": 0.15,
    "tegenwerking": 0.4,
}
LEEG = dict.fromkeys(VOORBEELD, 0.0)


def opgave(naam: str, aard: str = "opgave") -> Any:
    return SimpleNamespace(naam=naam, aard=aard)


def paar(a: str, b: str, conflict: float, samenhang: float = 0.0, **values: Any) -> Any:
    defaults = {"wrijving": 6, "gelijktijdig": True, "karakter": "ruimteconflict"}
    return SimpleNamespace(
        a=opgave(a), b=opgave(b), aandeel_conflict=conflict, aandeel_samenhang=samenhang, **defaults | values
    )


def voorbeeld(**changes: Any) -> Any:
    """The worked example as one of 169 wijken, with fewer points than 26 of them."""
    paren = [
        paar("Opgave b", "Opgave c", 0.4, 1.0, karakter="ogenschijnlijk_tegenstrijdig"),
        paar("Opgave a", "Opgave c", 1 / 3),
        paar("Opgave a", "Opgave b", 4 / 15, karakter="tegenstrijdig"),
    ]
    defaults = {
        "gebied": SimpleNamespace(naam="Voorbeeldwijk", niveau="wijk", oppervlakte_m2=1_000_000.0),
        "scores": VOORBEELD,
        "rangen": dict.fromkeys(VOORBEELD, 27),
        "hoger_dan": dict.fromkeys(VOORBEELD, 142),
        "aantal_gebieden": ZEELAND,
        "verouderd": False,
        "paren": paren,
        "deelnames": [SimpleNamespace(opgave=opgave(f"Opgave {letter}")) for letter in "abc"],
    }
    return SimpleNamespace(**defaults | changes)


def leeg(**changes: Any) -> Any:
    defaults = {
        "scores": LEEG,
        "rangen": dict.fromkeys(LEEG, 1),
        "hoger_dan": dict.fromkeys(LEEG, 0),
        "paren": [],
        "deelnames": [],
    }
    return voorbeeld(**defaults | changes)


class TestAScoreInOneSentence:
    @pytest.mark.parametrize(
        ("naam", "zin"),
        [
            ("opgaven", "Opgaven 3: in dit gebied liggen 3 opgaven; dat is meer dan in 142 van de 169 wijken."),
            (
                "bedekt_m2",
                (
                    "Bedekt 100,0 ha: op heel dit gebied ligt ten minste één opgave; "
                    "dat is een groter oppervlak dan in 142 van de 169 wijken."
                ),
            ),
            (
                "gestapeld_m2",
                (
                    "Gestapeld 60,0 ha: op 60% van dit gebied liggen twee of meer opgaven op elkaar; "
                    "dat is een groter oppervlak dan in 142 van de 169 wijken."
                ),
            ),
            (
                "stapel_max",
                (
                    "Hoogste stapel 3: op de drukste plek in dit gebied liggen 3 opgaven op elkaar; "
                    "dat is meer dan in 142 van de 169 wijken."
                ),
            ),
            (
                "stapel_gemiddeld",
                (
                    "Gemiddelde stapel 1,7: op een willekeurige plek in dit gebied liggen gemiddeld 1,7 opgaven; "
                    "dat is meer dan in 142 van de 169 wijken."
                ),
            ),
            (
                "overlap_m2",
                (
                    "Overlap 80,0 ha: de overlap van alle paren opgaven in dit gebied is samen 80,0 ha; "
                    "dat is een groter oppervlak dan in 142 van de 169 wijken."
                ),
            ),
            (
                "conflict",
                (
                    "Conflict 4,5: op een willekeurige plek in dit gebied ligt gemiddeld 4,5 punt wrijving; "
                    "dat is meer dan in 142 van de 169 wijken."
                ),
            ),
            (
                "samenhang",
                (
                    "Samenhang 0,15: op een willekeurige plek in dit gebied versterken opgaven elkaar met gemiddeld "
                    "0,15 punt; dat is meer dan in 142 van de 169 wijken."
                ),
            ),
            (
                "tegenwerking",
                (
                    "Tegenwerking 0,40: op een willekeurige plek in dit gebied werken opgaven elkaar met gemiddeld "
                    "0,40 punt tegen; dat is meer dan in 142 van de 169 wijken."
                ),
            ),
        ],
    )
    def test_says_value_unit_and_comparison(self, naam, zin):
        assert score_zin(naam, voorbeeld()) == zin

    def test_beside_a_tile_leaves_out_the_value_and_starts_with_a_capital(self):
        assert score_zin("conflict", voorbeeld(), kop=False).startswith("Op een willekeurige plek")

    def test_about_one_opgave_uses_the_singular(self):
        detail = voorbeeld(scores=VOORBEELD | {"opgaven": 1, "stapel_max": 1})
        assert "in dit gebied ligt 1 opgave;" in score_zin("opgaven", detail)
        assert "ligt meer dan één opgave" in score_zin("stapel_max", detail)

    @pytest.mark.parametrize("naam", list(VOORBEELD))
    def test_about_zero_is_a_whole_sentence_without_a_number_of_points(self, naam):
        zin = score_zin(naam, leeg(rangen=dict.fromkeys(LEEG, 140)), kop=False)
        assert " 0 " not in zin
        assert zin.endswith("dat geldt voor 30 van de 169 wijken.")

    def test_covers_nearly_everything(self):
        detail = voorbeeld(scores=VOORBEELD | {"bedekt_m2": 996_000.0})
        assert "op bijna heel dit gebied ligt" in score_zin("bedekt_m2", detail)

    def test_covers_nearly_nothing(self):
        detail = voorbeeld(scores=VOORBEELD | {"bedekt_m2": 900.0})
        assert "op minder dan 1% van dit gebied ligt" in score_zin("bedekt_m2", detail)


class TestComparing:
    def zin(self, rang: int, lager: int, totaal: int = ZEELAND, **changes: Any) -> str:
        namen = {"rangen": {"conflict": rang}, "hoger_dan": {"conflict": lager}, "aantal_gebieden": totaal}
        return score_zin("conflict", voorbeeld(**namen | changes)).split("; ", 1)[1]

    def test_the_highest_of_all(self):
        assert self.zin(1, 168) == "dat is het meest van de 169 wijken."

    def test_the_highest_together_with_others(self):
        assert self.zin(1, 167) == "samen met één andere wijk is dat het meest van de 169 wijken."
        assert self.zin(1, 166) == "samen met 2 andere wijken is dat het meest van de 169 wijken."

    def test_the_lowest_that_is_not_zero(self):
        assert self.zin(169, 0) == "dat is het minst van de 169 wijken."

    def test_a_tie_in_the_middle_says_only_what_is_lower(self):
        assert self.zin(10, 100) == "dat is meer dan in 100 van de 169 wijken."

    def test_everywhere_the_same(self):
        assert self.zin(1, 0) == "dat is in alle 169 wijken zo."

    def test_the_only_area(self):
        assert self.zin(1, 0, 1) == "er is nog geen andere wijk om mee te vergelijken."

    def test_the_only_one_with_zero(self):
        assert self.zin(169, 0, scores=LEEG) == "van de 169 wijken is dit de enige."

    def test_uses_the_word_of_the_level(self):
        gebied = SimpleNamespace(niveau="vrij", oppervlakte_m2=1.0)
        assert self.zin(1, 1, 2, gebied=gebied) == "dat is het meest van de 2 vrije gebieden."


class TestInShort:
    def test_the_worked_example_reads_as_four_sentences(self):
        assert in_het_kort(voorbeeld()) == [
            (
                "In dit gebied liggen 3 opgaven. Op 60% van dit gebied liggen er twee of meer op elkaar; "
                "op de drukste plek zijn het er 3."
            ),
            (
                "Conflict 4,5: op een willekeurige plek in dit gebied ligt gemiddeld 4,5 punt wrijving; "
                "dat is meer dan in 142 van de 169 wijken."
            ),
            "De meeste wrijving komt van Opgave b en Opgave c: 40% van het totaal.",
            (
                "Opgave b en Opgave c vragen dezelfde ruimte maar versterken elkaar ook: "
                "een gesprek over combineren is de moeite waard."
            ),
        ]

    def test_not_computed_yet(self):
        assert in_het_kort(None) == ["Dit gebied is nog niet doorgerekend. Daarom ziet u hier nog geen cijfers."]
        assert in_het_kort(None, (12, 40))[1] == "De berekening loopt: 12 van 40 gebieden zijn klaar."

    def test_no_opgaven_at_all_is_said_kindly(self):
        zinnen = in_het_kort(leeg())
        assert zinnen[0] == "In dit gebied liggen op dit moment geen opgaven die meetellen."
        assert len(zinnen) == 2

    def test_one_opgave_over_everything(self):
        scores = LEEG | {"opgaven": 1, "bedekt_m2": 1_000_000.0, "stapel_max": 1, "stapel_gemiddeld": 1.0}
        detail = leeg(scores=scores, deelnames=[SimpleNamespace(opgave=opgave("Grondwater", "werkingsgebied"))])
        assert in_het_kort(detail) == ["In dit gebied ligt 1 opgave, een werkingsgebied. Die bedekt heel dit gebied."]

    def test_opgaven_that_do_not_stack(self):
        scores = LEEG | {"opgaven": 2, "bedekt_m2": 250_000.0, "stapel_max": 1}
        zin = in_het_kort(leeg(scores=scores))[0]
        assert zin.endswith("Samen bedekken ze 25% van dit gebied; nergens liggen er twee op elkaar.")

    def test_counts_the_zones_apart(self):
        zones = [SimpleNamespace(opgave=opgave("zone", "werkingsgebied")) for _ in range(2)]
        detail = voorbeeld(deelnames=[SimpleNamespace(opgave=opgave("taak")), *zones])
        assert in_het_kort(detail)[0].startswith("In dit gebied liggen 3 opgaven, waarvan 2 werkingsgebieden.")

    def test_one_pair_makes_all_friction(self):
        zinnen = in_het_kort(voorbeeld(paren=[paar("A", "B", 1.0, 1.0, karakter="samenhangend")]))
        assert "Alle wrijving komt van A en B." in zinnen
        assert "A en B versterken elkaar: daar komt alle samenhang vandaan." in zinnen

    def test_two_pairs_that_tie(self):
        zinnen = in_het_kort(voorbeeld(paren=[paar("A", "B", 0.5), paar("A", "C", 0.5)]))
        assert "De meeste wrijving komt van A en B, en van A en C: elk 50% van het totaal." in zinnen

    def test_where_nothing_stands_out_that_is_what_it_says(self):
        zinnen = in_het_kort(voorbeeld(paren=[paar("A", str(i), 0.01) for i in range(100)]))
        assert "Geen paar springt eruit: het zwaarste, A en 0, geeft 1% van alle wrijving." in zinnen

    def test_pairs_that_read_the_same_are_counted_not_repeated(self):
        zinnen = in_het_kort(voorbeeld(paren=[paar("A", "B", 0.5), paar("A", "B", 0.5)]))
        assert "De meeste wrijving komt van A en B (2 paren): elk 50% van het totaal." in zinnen

    def test_many_pairs_that_tie_are_counted_not_listed(self):
        zinnen = in_het_kort(voorbeeld(paren=[paar("A", str(i), 0.25) for i in range(4)]))
        assert "4 paren wegen het zwaarst, zoals A en 0: elk 25% van alle wrijving." in zinnen

    def test_pairs_in_different_years_do_not_clash(self):
        detail = voorbeeld(
            scores=VOORBEELD | {"conflict": 0.0, "samenhang": 0.0}, paren=[paar("A", "B", 0.0, gelijktijdig=False)]
        )
        assert in_het_kort(detail)[-1].startswith(
            "De opgaven die dezelfde ruimte vragen, spelen in verschillende jaren"
        )

    def test_stale_numbers_say_how_far_the_new_ones_are(self):
        zinnen = in_het_kort(voorbeeld(verouderd=True), (12, 40))
        assert zinnen[-1].endswith("de nieuwe berekening loopt (12 van 40 gebieden).")
        assert "start vanzelf" in in_het_kort(voorbeeld(verouderd=True))[-1]

    def test_a_very_long_name_is_cut_at_a_word(self):
        kort = opgave_naam(opgave("Gebiedsaanduiding " * 12))
        assert len(kort) <= 70
        assert kort.endswith("Gebiedsaanduiding…")


def test_every_score_has_a_label_a_unit_and_an_explanation():
    assert list(SCORE_LABELS) == list(VOORBEELD)
    assert all(all(label) for label in SCORE_LABELS.values())


def test_the_five_characters_of_the_method_have_words():
    assert set(KARAKTER_LABELS) == {
        "tegenstrijdig",
        "ogenschijnlijk_tegenstrijdig",
        "samenhangend",
        "ruimteconflict",
        "neutraal",
    }


def test_points_keep_only_decimals_that_help():
    assert [punten(x) for x in (0, 0.004, 0.1, 0.996, 25.04)] == ["0", "minder dan 0,01", "0,10", "1,0", "25,0"]
    assert score_waarde("opgaven", 1508) == "1.508"
