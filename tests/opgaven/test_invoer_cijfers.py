"""Figures through the pages: a look into the file, a try run, and the report that the command gives."""

from __future__ import annotations

import pytest

from gebied.models import Indicator, Indicatorwaarde
from opgaven.models import Import, Inlezing
from tests.commandos import roep
from tests.invoer import lees_in, tot_en_met_proef, upload
from tests.make import make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db

#: Text in a column of numbers, a share over 100, what CBS calls missing, a code of another year, the same twice.
SLECHT = """code;naam;inwoners;koopwoningen;dichtheid
WK000001;Dorp;veel;140;9
WK000002;Stad;80;-99997;
WK014001;Ooit;5;50;1
WK000002;Stad;81;40;2
"""


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture(autouse=True)
def gebieden():
    for nummer in (1, 2):
        make_gebied(square(1000 * nummer), code=f"WK00000{nummer}")
    make_gebied(square(0, 5000), code="WK014001", indeling=make_indeling("Van een ander"), zichtbaarheid="intern")


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


def bestand(tmp_path, tekst: str | bytes, naam: str = "kerncijfers-2024.csv"):
    path = tmp_path / naam
    path.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return path


def test_the_columns_are_shown_and_the_indeling_and_year_are_recognised(editor, tmp_path):
    upload(editor, "indicatoren", bestand(tmp_path, SLECHT))
    pagina = editor.get(f"/invoer/{Inlezing.objects.get().pk}/keuzes/")

    form = pagina.context["form"]
    assert (form["indeling"].value(), form["jaar"].value()) == ("Proef 2026", 2024)
    assert "4 rijen met 5 kolommen" in pagina.text
    assert "80, 81" not in pagina.text.replace("veel, 80, 5", "")
    assert "Van een ander" not in pagina.text
    assert "data-kaart" not in pagina.text


def test_what_is_wrong_is_told_before_and_after_and_the_rest_comes_in(editor, bewerker, tmp_path):
    inlezing = tot_en_met_proef(editor, "indicatoren", bestand(tmp_path, SLECHT), bron="Monitor")
    proef = editor.get(f"/invoer/{inlezing.pk}/").text
    assert not Indicatorwaarde.objects.exists()
    assert not Indicator.objects.exists()
    assert not Import.objects.exists()

    editor.post(f"/invoer/{inlezing.pk}/inlezen/")
    from opgaven.services.inleeswerk import work_one

    work_one(inlezing_id=inlezing.pk)
    verslag = Import.objects.get()
    for pagina in (proef, editor.get(verslag.get_absolute_url()).text):
        assert "hier staat geen getal" in pagina
        assert "kan niet: hoger dan 100 bestaat niet" in pagina
        assert "deze code staat niet in Proef 2026; is het een code van een ander jaar?" in pagina
        assert "staat ook al op een eerdere rij" in pagina
        assert "Van een ander" not in pagina
    assert verslag.rapport["waarden"] == {"nieuw": 4, "bijgewerkt": 0, "ongewijzigd": 0, "ontbreekt": 2}
    assert set(Indicatorwaarde.objects.values_list("waarde", flat=True)) == {9, 80, None}
    eigen = Indicator.objects.get(code="inwoners")
    assert (eigen.bron, eigen.organisatie, eigen.zichtbaarheid) == ("Monitor (gm0001)", bewerker.organisatie, "intern")
    regels = editor.get(f"/invoer/verslag/{verslag.pk}/regels.csv").text
    assert 'cellen_afgewezen,1,"WK000001, inwoners",veel is geen getal' in regels


def test_the_same_file_again_changes_nothing_and_gives_the_report_of_the_command(client, platformbeheerder, tmp_path):
    client.force_login(platformbeheerder)
    path = bestand(tmp_path, SLECHT)
    lees_in(client, "indicatoren", path, bron="CBS")
    inlezing = lees_in(client, "indicatoren", path, bron="CBS")
    afloop = roep("import_indicatoren", path, "--bron", "CBS", "--indeling", "Proef 2026", "--json")

    assert inlezing.verslag.rapport["waarden"]["ongewijzigd"] == 4
    assert inlezing.verslag.rapport == afloop.json
    assert set(Indicator.objects.values_list("zichtbaarheid", flat=True)) == {"openbaar"}


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", "leeg"),
        ("gemeente,inwoners\nA,1\n", "Geen kolom gevonden met de code"),
        ("code,inwoners,Inwoners\nWK000001,1,2\n", "meer dan één keer"),
        (b"code,inwoners\x00\nWK1,1\n", "is geen tekstbestand"),
        (b"PK\x03\x04kapot", "beschadigd"),
    ],
)
def test_a_file_that_is_no_table_is_refused_at_once(editor, tmp_path, tekst, reden):
    response = upload(editor, "indicatoren", bestand(tmp_path, tekst))
    assert response.status_code == 422
    assert reden in response.text
    assert not Inlezing.objects.exists()


def test_a_file_without_any_number_or_area_of_ours_says_so_and_writes_nothing(editor, tmp_path):
    geen_getal = tot_en_met_proef(editor, "indicatoren", bestand(tmp_path, "code,oordeel\nWK000001,goed\n"), bron="X")
    assert (geen_getal.status, "Geen enkele kolom bevat getallen" in geen_getal.fout) == ("mislukt", True)

    elders = tot_en_met_proef(
        editor, "indicatoren", bestand(tmp_path, "code,n\nWK777777,1\n"), bron="X", indeling="Proef 2026"
    )
    assert "Geen enkele rij is bruikbaar" in editor.get(f"/invoer/{elders.pk}/").text
    assert not Indicator.objects.exists()


@pytest.mark.echt
def test_the_key_figures_of_zeeland_give_the_report_of_the_command(client, platformbeheerder, echt_bestand):
    """The 169 wijken of 2022 beside figures of 2024: what fits comes in, what does not is told."""
    client.force_login(platformbeheerder)
    lees_in(
        client, "gebieden", echt_bestand("zeeland_areas_2022.gpkg.zip"),
        laag="wijken_2022", indeling="CBS 2022", niveau="wijk",
    )  # fmt: skip
    path = echt_bestand("zeeland_kerncijfers_2024_gem_wijk_buurt.csv.gz")
    inlezing = lees_in(client, "indicatoren", path, bron="CBS kerncijfers")
    afloop = roep("import_indicatoren", path, "--bron", "CBS 2", "--indeling", "CBS 2022", "--json")

    rapport = inlezing.verslag.rapport
    assert rapport == afloop.json
    assert rapport["gelezen"] == 635
    assert rapport["waarden"]["ontbreekt"] > 0
    assert rapport["nieuw"] + len(rapport["overgeslagen"]) + len(rapport["afgewezen"]) == 635
