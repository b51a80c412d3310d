"""What a community makes for others: versions that all stay, of a text or a file, with the insights in it."""

from __future__ import annotations

import pytest

from cop.models import Community, Product, Productuitgave
from cop.services.bestanden import MAX_COMMUNITY_MB
from tests.cop.make import make_community, make_coordinator, make_deelnemer, make_inzicht, make_uitgave
from tests.cop.schijf import PDF, on_disk, upload
from tests.cop.test_bestanden import photo
from tests.cop.test_bijeenkomsten import form_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schijf")]

TITEL = "Het eerste gesprek aan de keukentafel"


@pytest.fixture
def community(cop_coordinator) -> Community:
    kring = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(kring, cop_coordinator)
    return kring


def start(client, community, *inzichten) -> Product:
    adres = f"/cop/{community.pk}/producten/nieuw/"
    velden = {"titel": TITEL, "soort": "werkvorm", "inzichten": [een.pk for een in inzichten], "themas": ["wonen"]}
    assert client.post(adres, form_of(client, adres).waarden | velden).status_code == 302
    return Product.objects.get(community=community)


def add(client, product, **velden):
    adres = f"/cop/producten/{product.pk}/versies/nieuw/"
    return client.post(adres, form_of(client, adres).waarden | {"wijziging": "Eerste versie"} | velden)


def publish(client, product) -> None:
    for naar in ("gecontroleerd", "gepubliceerd"):
        client.post(f"/cop/producten/{product.pk}/kennisstand/", {"naar": naar})


def test_versions_of_text_and_file_stay_among_those_who_take_part(client, community, cop_coordinator, lezer):
    make_deelnemer(community, "Leo", user=lezer, taak="notulist")
    client.force_login(cop_coordinator)
    product = start(client, community)
    client.force_login(lezer)
    assert add(client, product).status_code == 422
    assert add(client, product, tekst="Vraag wat mensen **al doen**").status_code == 302
    velden = {"wijziging": "Als kaartje", "tekst": "", "bestand": upload("kaartje.pdf")}
    assert add(client, product, **velden).status_code == 302
    twee, een = Productuitgave.objects.order_by("-nummer")
    assert (twee.nummer, twee.naam, een.nummer, een.naam) == (2, "kaartje.pdf", 1, "")
    assert client.get(f"/cop/productuitgaven/{twee.pk}/bestand/").getvalue() == PDF
    assert client.post(f"/cop/producten/{product.pk}/kennisstand/", {"naar": "gecontroleerd"}).status_code == 403
    client.logout()
    adressen = [f"/cop/productuitgaven/{uitgave.pk}/bestand/" for uitgave in (een, twee)]
    for pad in (product.get_absolute_url(), *adressen):
        assert client.get(pad).status_code == 404


def test_a_published_product_is_found_with_all_its_versions_and_the_insights_that_may_be_seen(
    client, community, cop_coordinator
):
    client.force_login(cop_coordinator)
    op, dicht = make_inzicht(community, "Begin klein", stand="gepubliceerd"), make_inzicht(community, "Nog geheim")
    product = start(client, community, op, dicht)
    een = make_uitgave(product, tekst="Vraag wat mensen **al doen**")
    make_uitgave(product, nummer=2)
    publish(client, product)
    client.logout()
    adres = product.get_absolute_url()
    for pad in (adres, "/cop/producten/", f"/cop/{community.pk}/", "/zoeken/?zoek=keukentafel"):
        assert TITEL in client.get(pad).text, pad
    tekst = client.get(f"{adres}?versie=1").text
    assert "Vraag wat mensen <strong>al doen</strong>" in tekst
    assert "Er is een nieuwere versie." in tekst
    assert "Begin klein" in tekst
    assert "Nog geheim" not in tekst
    assert client.get(f"{adres}?versie=3").status_code == 404
    oud = client.get(f"/cop/productuitgaven/{een.pk}/bestand/")
    assert oud["Content-Disposition"] == 'attachment; filename="het-eerste-gesprek-aan-de-keukentafel-1.txt"'
    assert oud.text == "Vraag wat mensen **al doen**"
    assert TITEL in client.get("/cop/export/producten.csv").getvalue().decode()


def test_a_photo_that_says_where_it_was_made_tells_so_before_it_is_published(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    product = start(client, community)
    add(client, product, bestand=upload("poster.jpg", photo(met_plaats=True)))
    assert "Deze foto vertelt waar zij is gemaakt" in client.get(product.get_absolute_url()).text


def test_a_product_stays_built_on_what_its_insight_went_into(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    weg, blijft = make_inzicht(community, "Begin klein"), make_inzicht(community, "Begin met iets kleins")
    product = start(client, community, weg)
    client.post(f"/cop/inzichten/{weg.pk}/samenvoegen/", {"blijft": blijft.pk})
    tekst = client.get(product.get_absolute_url()).text
    assert "Begin met iets kleins" in tekst
    assert "Begin klein" not in tekst


def test_the_next_version_begins_with_the_text_of_the_last(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    product = start(client, community)
    make_uitgave(product, tekst="Begin bij de keukentafel")
    adres = f"/cop/producten/{product.pk}/versies/nieuw/"
    assert form_of(client, adres).waarden["tekst"] == "Begin bij de keukentafel"


def test_what_goes_away_leaves_the_disk_and_what_is_published_does_not_go(
    client, community, cop_coordinator, schijf, django_capture_on_commit_callbacks
):
    client.force_login(cop_coordinator)
    product = start(client, community)
    for nr in range(2):
        add(client, product, wijziging=f"Versie {nr}", bestand=upload(f"kaartje{nr}.pdf"))
    Product.objects.update(stand="gepubliceerd")
    versie = f"/cop/productuitgaven/{Productuitgave.objects.first().pk}/verwijderen/"
    assert "Trek het eerst terug." in client.post(versie, form_of(client, versie).waarden).text
    Product.objects.update(stand="concept")
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(versie, form_of(client, versie).waarden).status_code == 302
    assert len(on_disk(schijf)) == 1
    alles = f"/cop/producten/{product.pk}/verwijderen/"
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(alles, form_of(client, alles).waarden).status_code == 302
    assert (on_disk(schijf), Product.objects.count()) == ([], 0)


def test_files_of_products_count_with_those_of_meetings(client, community, cop_coordinator, schijf):
    client.force_login(cop_coordinator)
    product = start(client, community)
    make_uitgave(product, grootte=MAX_COMMUNITY_MB * 1024**2)
    response = add(client, product, bestand=upload())
    assert response.status_code == 422
    assert "Verwijder er eerst een." in response.text
    assert on_disk(schijf) == []
