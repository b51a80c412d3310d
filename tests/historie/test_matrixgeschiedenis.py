"""The history of a pair of types, and putting a value back."""

import pytest

from opgaven.geschiedenis import TYPEPAAR
from opgaven.models import Matrixversie, Opgavetype, TypepaarWaarde
from opgaven.services.matrix import typepaar_set, waarden_remove
from tests.historie.test_geschiedenis import text_of

pytestmark = pytest.mark.django_db
ADRES = "/matrix/natuur/water/geschiedenis/"


@pytest.fixture
def waarde(platformbeheerder) -> TypepaarWaarde:
    """Friction of nature and water: 4, and then 2."""
    typen = [Opgavetype.objects.get(code=code) for code in ("natuur", "water")]
    for value, reden in ((4, "Peilen botsen."), (2, "Er is een gebiedsplan.")):
        row = typepaar_set(
            soort="wrijving",
            van=typen[0],
            naar=typen[1],
            waarde=value,
            reden=reden,
            bewijs="sterk",
            user=platformbeheerder,
        )
    return row


def numbers(waarde: TypepaarWaarde) -> list[int]:
    rows = TYPEPAAR.versies.objects.filter(pgh_obj_id=waarde.pk).order_by("pgh_id")
    return list(rows.values_list("pgh_id", flat=True))


def test_the_page_tells_each_value_before_and_after(client, lezer, waarde):
    client.force_login(lezer)
    text = text_of(client.get(ADRES))
    assert "Wrijving" in text
    assert "Waarde Eerst 4 → , daarna 2" in text
    assert "Peilen botsen." in text
    assert "Zet deze waarde terug" not in text
    assert "Geschiedenis van dit paar" in client.get("/matrix/natuur/water/").text


def test_visitors_see_no_history_of_the_matrix(client, inwoner, waarde):
    assert client.get(ADRES).status_code in (302, 404)
    client.force_login(inwoner)
    assert client.get(ADRES).status_code == 404
    assert "Geschiedenis van dit paar" not in client.get("/matrix/natuur/water/").text


def test_only_the_manager_of_the_platform_puts_a_value_back(client, beheerder, waarde):
    client.force_login(beheerder)
    adres = f"{ADRES}{numbers(waarde)[-2]}/terugzetten/"
    assert client.get(adres).status_code == 403
    assert client.post(adres, {"nieuwste": numbers(waarde)[-1]}).status_code == 403


def test_a_value_is_put_back_as_a_new_version_of_the_matrix(client, platformbeheerder, waarde):
    client.force_login(platformbeheerder)
    adres = f"{ADRES}{numbers(waarde)[-2]}/terugzetten/"
    assert "Waarde Eerst 2 → , daarna 4" in text_of(client.get(adres))
    versies = Matrixversie.objects.count()

    assert client.post(adres, {"nieuwste": numbers(waarde)[-1]}).status_code == 302
    waarde.refresh_from_db()
    assert (waarde.waarde, waarde.reden, waarde.auteur) == (4, "Peilen botsen.", platformbeheerder)
    assert Matrixversie.objects.count() == versies + 1


def test_a_value_that_lapsed_comes_back(client, platformbeheerder, waarde):
    waarden_remove(rows=[waarde], user=platformbeheerder)
    client.force_login(platformbeheerder)
    assert "De waarde verviel" in client.get(ADRES).text
    nummer = TYPEPAAR.versies.objects.latest("pgh_id").pgh_id
    assert client.post(f"{ADRES}{nummer}/terugzetten/", {"nieuwste": nummer}).status_code == 302
    assert TypepaarWaarde.objects.get(soort="wrijving", van=waarde.van, naar=waarde.naar).waarde == 2


def test_a_change_meanwhile_is_told(client, platformbeheerder, waarde):
    client.force_login(platformbeheerder)
    eerste, tweede = numbers(waarde)[-2:]
    response = client.post(f"{ADRES}{eerste}/terugzetten/", {"nieuwste": tweede - 1})
    assert response.status_code == 409
    assert "intussen gewijzigd" in response.text


def test_a_version_of_another_pair_is_not_found(client, platformbeheerder, waarde):
    client.force_login(platformbeheerder)
    ander = TYPEPAAR.versies.objects.exclude(pgh_obj_id=waarde.pk).exclude(van__code__in=["natuur", "water"])
    nummer = ander.first().pgh_id
    assert client.get(f"{ADRES}{nummer}/terugzetten/").status_code == 404
