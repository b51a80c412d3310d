"""Writing indicators and figures: the rules of an import, a result per row, nothing over what was not read."""

from __future__ import annotations

import csv
import gzip

import pytest

from accounts.permissions import audience_of
from accounts.services.sleutels import api_sleutel_create
from gebied.models import Indicator, Indicatorwaarde
from gebied.selectors.indicatoren import cijfer_of
from tests.api.test_regels import assert_problem
from tests.cast import make_organisatie
from tests.make import make_cijfer, make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db

GROEN = {"bron": "Eigen meting", "code": "groen", "naam": "Groen in de straat", "eenheid": "%"}


def send(client, methode: str, pad: str, body=None, etag: str | None = None):
    headers = {"If-Match": etag} if etag else {}
    return getattr(client, methode)(f"/api/v1{pad}", body, content_type="application/json", headers=headers)


@pytest.fixture
def wijken():
    return [make_gebied(square(1000 * n), code=f"WK00000{n}") for n in range(1, 4)]


@pytest.fixture
def groen(organisatie) -> Indicator:
    return Indicator.objects.create(**GROEN, organisatie=organisatie, zichtbaarheid="intern", minimum=0, maximum=100)


@pytest.fixture
def rij(groen, wijken):
    """Makes a row about the first area, with what is told otherwise."""
    return lambda waarde, **anders: {
        "indicator": groen.pk, "gebied": "WK000001", "indeling": "Proef 2026", "periode": "2024", "waarde": waarde,
    } | anders  # fmt: skip


def standing() -> dict[str, float | str]:
    rows = Indicatorwaarde.objects.order_by("gebied__code").values_list("gebied__code", "waarde", "ontbreekt")
    return {code: ontbreekt or waarde for code, waarde, ontbreekt in rows}


class TestAnIndicator:
    def test_is_of_the_organisation_of_the_key_and_begins_as_an_import_would(self, schrijvend, organisatie):
        answer = schrijvend.post("/indicatoren", {"bron": "Eigen meting", "code": "koopwoningen"})

        assert answer.status_code == 201, answer.content
        made = Indicator.objects.get()
        assert answer["Location"].endswith(f"/api/v1/indicatoren/{made.pk}")
        assert (made.organisatie, made.zichtbaarheid, made.naam) == (organisatie, "intern", "Koopwoningen")
        assert (made.eenheid, made.thema, made.maximum) == ("%", "wonen", 100)

    def test_twice_is_the_same_one_and_otherwise_is_told(self, schrijvend):
        first, again = (schrijvend.post("/indicatoren", GROEN | {"code": code}) for code in ("groen", "Groen"))
        assert (first.status_code, again.status_code) == (201, 200)
        assert first.json()["id"] == again.json()["id"] == Indicator.objects.get().pk
        anders = assert_problem(schrijvend.post("/indicatoren", GROEN | {"naam": "Bomen"}), 409)
        assert anders["detail"].endswith(f"Wijzig indicatoren/{first.json()['id']}.")

    def test_tells_everything_that_is_wrong(self, schrijvend):
        body = {"bron": "", "code": "x" * 101, "richting": "omhoog", "thema": "geld", "eigenaar": "ik", "minimum": "x"}
        fouten = assert_problem(schrijvend.post("/indicatoren", body), 400)["fouten"]
        assert {fout["naam"] for fout in fouten} == {"bron", "code", "richting", "thema", "eigenaar", "minimum"}
        assert_problem(schrijvend.post("/indicatoren", GROEN | {"minimum": 9, "maximum": 1}), 400)
        assert not Indicator.objects.exists()

    def test_of_a_source_that_others_have_too_is_apart_and_finds_out_nothing(self, schrijvend):
        make_cijfer(make_gebied(), 1, "groen", bron="Eigen meting", organisatie=make_organisatie("gm1", "Gemeente Een"))
        made = schrijvend.post("/indicatoren", GROEN)
        assert (made.status_code, made.json()["bron"]) == (201, "Eigen meting (regio1)")
        assert schrijvend.post("/indicatoren", GROEN | {"bron": "Eigen meting (regio1)"}).status_code == 200
        assert schrijvend.post("/indicatoren", GROEN | {"bron": "x" * 100}).status_code == 201

    def test_is_public_only_when_the_key_may_publish(self, schrijvend, met_sleutel, organisatie):
        openbaar = GROEN | {"zichtbaarheid": "openbaar"}
        assert_problem(schrijvend.post("/indicatoren", openbaar), 403)
        mag = api_sleutel_create(organisatie=organisatie, naam="Open", rechten=["bewerken", "publiceren"])[1]
        assert met_sleutel(mag).post("/indicatoren", openbaar).json()["zichtbaarheid"] == "openbaar"

    def test_changes_with_the_version_that_was_read(self, schrijvend, lezend, groen):
        pad = f"/indicatoren/{groen.pk}"
        etag = schrijvend.get(pad)["ETag"]
        for stuur, status in ((None, 428), ("*", 428), ('"oud"', 412)):
            assert_problem(send(schrijvend, "patch", pad, {"richting": "hoger_beter"}, stuur), status)
        assert_problem(send(lezend, "patch", pad, {"richting": "hoger_beter"}, etag), 403)
        assert_problem(send(schrijvend, "patch", pad, {"code": "x"}, etag), 400)
        changed = send(schrijvend, "patch", pad, {"richting": "hoger_beter"}, etag)
        assert (changed.status_code, changed.json()["naam"]) == (200, GROEN["naam"])
        assert_problem(send(schrijvend, "patch", pad, {"naam": "x"}, etag), 412)
        assert send(schrijvend, "delete", pad, etag=changed["ETag"]).status_code == 405


class TestAFigure:
    def test_is_kept_once_and_twice_the_same_says_so(self, schrijvend, rij):
        first, again = (schrijvend.post("/indicatorwaarden", rij(12.5)) for _ in range(2))
        assert (first.status_code, again.status_code) == (201, 200)
        assert first["Location"] == again["Location"]
        assert standing() == {"WK000001": 12.5}
        gelezen = schrijvend.get(f"/indicatorwaarden/{first.json()['id']}").json()
        assert (gelezen["waarde"], gelezen["gebied"], gelezen["periode"]) == (12.5, "WK000001", "2024")

    def test_that_stands_there_is_not_written_over_unseen(self, schrijvend, rij):
        pad = schrijvend.post("/indicatorwaarden", rij(12.5))["Location"].partition("/api/v1")[2]
        ander = assert_problem(schrijvend.post("/indicatorwaarden", rij(13)), 409)
        assert ander["detail"].startswith("Hier staat al een ander cijfer: 12,5.")
        etag = schrijvend.get(pad)["ETag"]
        assert_problem(send(schrijvend, "patch", pad, {"waarde": 13}), 428)
        assert send(schrijvend, "patch", pad, {"waarde": "13,5"}, etag).json()["waarde"] == 13.5
        assert_problem(send(schrijvend, "patch", pad, {"waarde": 14}, etag), 412)
        weg = send(schrijvend, "patch", pad, {"waarde": None}, schrijvend.get(pad)["ETag"]).json()
        assert (weg["waarde"], weg["ontbreekt"]) == (None, "leeg")
        assert_problem(send(schrijvend, "patch", pad, {"ontbreekt": "geheim"}, schrijvend.get(pad)["ETag"]), 400)

    @pytest.mark.parametrize(
        ("waarde", "staat"),
        [(0, 0), ("12,5", 12.5), (1e-7, 1e-7), (None, "leeg"), ("", "leeg"), (-99997, "geheim"), (-99997.0, "geheim"),
         ("-99997", "geheim"), (".", "geheim"), (1 / 300, 1 / 300)],
    )  # fmt: skip
    def test_is_read_as_an_import_reads_it(self, schrijvend, rij, waarde, staat):
        assert schrijvend.post("/indicatorwaarden", rij(waarde)).status_code == 201
        assert standing() == {"WK000001": staat}

    @pytest.mark.parametrize(
        ("waarde", "melding"),
        [
            (100.5, "100,50 kan niet: hoger dan 100 bestaat niet."),
            (-1, "-1,00 kan niet: lager dan 0 bestaat niet."),
            ("veel", "veel is geen getal."),
            (10**30, "1" + 30 * "0" + " is geen getal."),
            ("\ud800", "Geef een getal, tekst zoals de bron die schrijft, of null."),
            (True, "Geef een getal, tekst zoals de bron die schrijft, of null."),
            ({"a": 1}, "Geef een getal, tekst zoals de bron die schrijft, of null."),
        ],
    )
    def test_that_is_no_figure_is_refused(self, schrijvend, rij, waarde, melding):
        (fout,) = assert_problem(schrijvend.post("/indicatorwaarden", rij(waarde)), 400)["fouten"]
        assert (fout["naam"], fout["melding"]) == ("waarde", melding)
        assert standing() == {}

    def test_keeps_why_it_is_missing(self, schrijvend, rij):
        assert schrijvend.post("/indicatorwaarden", rij(None, ontbreekt="te_klein")).json()["ontbreekt"] == "te_klein"
        (fout,) = assert_problem(schrijvend.post("/indicatorwaarden", rij(3, ontbreekt="leeg")), 400)["fouten"]
        assert fout["naam"] == "ontbreekt"

    def test_of_a_code_of_another_year_is_told_and_not_guessed(self, schrijvend, rij):
        make_gebied(square(0, 5000), code="WK999999", indeling=make_indeling("Proef 2014"))
        make_gebied(square(0, 6000), code="WK000001", indeling=make_indeling("Proef 2014"))

        def melding(**anders):
            zonder = {naam: waarde for naam, waarde in rij(1, **anders).items() if waarde is not None}
            (fout,) = assert_problem(schrijvend.post("/indicatorwaarden", zonder), 400)["fouten"]
            return fout["melding"]

        assert melding(gebied="WK999999") == "Deze code staat niet in Proef 2026, wel in Proef 2014."
        assert melding(gebied="WK888888").endswith("is het een code van een ander jaar?")
        assert melding(gebied="BU00000001") == "Proef 2026 heeft geen gebieden van het niveau buurt."
        assert melding(indeling="Nergens") == "De indeling Nergens bestaat niet."
        assert melding(indeling=None).startswith("2 gebieden hebben de code WK000001.")
        assert melding(indeling=None, gebied="niets").startswith("Dit gebied bestaat niet.")
        assert melding(periode="vorig jaar") == "vorig jaar is geen jaar, kwartaal of maand."
        assert standing() == {}

    def test_finds_its_area_by_id_without_an_indeling(self, schrijvend, rij, wijken):
        body = {naam: waarde for naam, waarde in rij(7, gebied=str(wijken[1].pk)).items() if naam != "indeling"}
        assert schrijvend.post("/indicatorwaarden", body).status_code == 201
        assert standing() == {"WK000002": 7}

    def test_is_compared_as_after_an_import(self, schrijvend, rij, wijken, organisatie):
        rijen = [rij(10 * n, gebied=f"WK00000{n}") for n in range(1, 4)]
        schrijvend.post("/indicatorwaarden/_veel", {"waarden": rijen})
        cijfer = cijfer_of(wijken[0], rijen[0]["indicator"], audience_of(organisatie))
        assert (cijfer.waarde, cijfer.alle.aantal, cijfer.alle.midden) == (10, 3, 20)


class TestManyFigures:
    def test_stand_each_on_their_own(self, schrijvend, rij):
        rijen = [
            rij(12.5), rij(140, gebied="WK000002"), rij(1), rij(-99997, gebied="WK000003"), {"waarde": 1, "kleur": "x"},
        ]  # fmt: skip
        answer = schrijvend.post("/indicatorwaarden/_veel", {"waarden": rijen})

        assert answer.status_code == 200, answer.content
        body = answer.json()
        assert [body[naam] for naam in ("nieuw", "ongewijzigd", "ontbreekt", "mislukt")] == [2, 0, 1, 3]
        assert [een["status"] for een in body["resultaten"]] == [201, 400, 400, 201, 400]
        assert body["resultaten"][2]["fouten"][0]["melding"] == "Dit cijfer staat ook al op rij 1."
        namen = {fout["naam"] for fout in body["resultaten"][4]["fouten"]}
        assert namen == {"kleur", "indicator", "gebied", "periode"}
        assert standing() == {"WK000001": 12.5, "WK000003": "geheim"}

    def test_twice_change_nothing_and_a_correction_needs_what_was_read(self, schrijvend, rij):
        rijen = [rij(1), rij(2, gebied="WK000002")]
        eerste, tweede = (schrijvend.post("/indicatorwaarden/_veel", {"waarden": rijen}).json() for _ in range(2))
        assert (eerste["nieuw"], tweede["nieuw"], tweede["ongewijzigd"]) == (2, 0, 2)
        assert [een["etag"] for een in eerste["resultaten"]] == [een["etag"] for een in tweede["resultaten"]]

        beter = [rij(1), rij(3, gebied="WK000002")]
        nee = schrijvend.post("/indicatorwaarden/_veel", {"waarden": beter}).json()["resultaten"][1]
        assert (nee["status"], nee["waarde"]) == (409, 2)
        beter[1]["ifMatch"] = nee["etag"]
        ja, oud = (schrijvend.post("/indicatorwaarden/_veel", {"waarden": beter}).json() for _ in range(2))
        assert (ja["bijgewerkt"], ja["ongewijzigd"], oud["ongewijzigd"]) == (1, 1, 2)
        beter[1]["waarde"] = 4
        assert schrijvend.post("/indicatorwaarden/_veel", {"waarden": beter}).json()["resultaten"][1]["status"] == 412
        assert standing() == {"WK000001": 1, "WK000002": 3}

    def test_that_would_replace_what_does_not_stand_there_make_nothing_new(self, schrijvend, rij):
        etag = schrijvend.post("/indicatorwaarden/_veel", {"waarden": [rij(1)]}).json()["resultaten"][0]["etag"]
        elders = [rij(2, periode="2025", ifMatch=etag)]
        body = schrijvend.post("/indicatorwaarden/_veel", {"waarden": elders}).json()
        assert (body["mislukt"], body["nieuw"], body["resultaten"][0]["status"]) == (1, 0, 412)
        assert standing() == {"WK000001": 1}

    def test_of_others_are_neither_written_nor_told(self, schrijvend, rij, wijken):
        buren = make_organisatie("gm1", "Gemeente Een")
        openbaar = make_cijfer(wijken[0], 5, "open").indicator
        geheim = make_cijfer(wijken[0], 5, "hun", bron="hun", organisatie=buren).indicator
        make_gebied(square(9000), code="WK000009", organisatie=buren, zichtbaarheid="intern")
        rijen = [rij(9, indicator=openbaar.pk), rij(9, indicator=geheim.pk), rij(9, indicator=10**9),
                 rij(9, gebied="WK000009"), rij(9, gebied="WK000008")]  # fmt: skip
        uit = schrijvend.post("/indicatorwaarden/_veel", {"waarden": rijen}).json()["resultaten"]

        assert [een["status"] for een in uit] == [403, 400, 400, 400, 400]
        assert uit[1]["fouten"] == uit[2]["fouten"]
        assert uit[3]["fouten"][0]["melding"] == uit[4]["fouten"][0]["melding"]
        assert {een["id"] for een in uit} == {None}
        assert sorted(Indicatorwaarde.objects.values_list("waarde", flat=True)) == [5, 5]

    def test_ask_no_more_questions_for_more_rows(self, schrijvend, groen, django_assert_max_num_queries):
        codes = [make_gebied(square(n, 3000), code=f"WK1{n:05}").code for n in range(60)]
        body = {"indicator": groen.pk, "indeling": "Proef 2026", "periode": "2024"}
        rijen = [body | {"gebied": code, "waarde": n} for n, code in enumerate(codes)]
        with django_assert_max_num_queries(25):
            assert schrijvend.post("/indicatorwaarden/_veel", {"waarden": rijen}).json()["nieuw"] == 60

    @pytest.mark.parametrize("waarden", [[], "x", [1], None])
    def test_in_another_shape_are_refused_as_a_whole(self, schrijvend, waarden):
        assert_problem(schrijvend.post("/indicatorwaarden/_veel", {"waarden": waarden}), 400)

    def test_are_no_more_than_a_thousand(self, schrijvend, rij):
        (fout,) = assert_problem(schrijvend.post("/indicatorwaarden/_veel", {"waarden": [rij(1)] * 1001}), 400)[
            "fouten"
        ]
        assert fout["melding"] == "Stuur ten hoogste 1000 cijfers tegelijk."


def test_a_key_without_the_right_writes_nothing(met_sleutel, organisatie, rij):
    client = met_sleutel(api_sleutel_create(organisatie=organisatie, naam="Rekent", rechten=["rekenen"])[1])
    for pad, body in (
        ("/indicatoren", GROEN), ("/indicatorwaarden", rij(1)), ("/indicatorwaarden/_veel", {"waarden": [rij(1)]}),
    ):  # fmt: skip
        assert_problem(client.post(pad, body), 403)
    assert standing() == {}


@pytest.mark.echt
def test_the_figures_of_zeeland_go_in_as_they_would_from_a_file(echt_bestand, schrijvend):
    make_gebied(code="GM0654", niveau="gemeente", indeling=make_indeling("CBS 2022"))
    make_gebied(code="WK065414", indeling=make_indeling("CBS 2022"))
    with gzip.open(echt_bestand("zeeland_kerncijfers_2024_gem_wijk_buurt.csv.gz"), "rt") as file:
        rijen = [rij for rij in csv.DictReader(file) if rij["niveau"] != "buurt"][:400]
    pk = schrijvend.post("/indicatoren", {"bron": "CBS", "code": "inkomenPerInwoner"}).json()["id"]
    waarden = [
        {"indicator": pk, "gebied": rij["code"], "indeling": "CBS 2022", "periode": "2024",
         "waarde": rij["inkomenPerInwoner"]}
        for rij in rijen
    ]  # fmt: skip
    uit = schrijvend.post("/indicatorwaarden/_veel", {"waarden": waarden}).json()
    assert uit["nieuw"] == 2
    assert uit["mislukt"] == len(rijen) - 2
    assert standing()["WK065414"] == "leeg"
