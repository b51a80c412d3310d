"""Seeing, taking along, correcting and erasing what is held about a person: oneself, and at request."""

from __future__ import annotations

import csv
import io
import json
import re
import zlib

import pytest
from django.core import mail
from weasyprint.urls import FatalURLFetchingError

from accounts.models import Logregel, Logsoort, User
from accounts.pdf import as_pdf
from accounts.privacy.documenten import KOLOMMEN
from accounts.privacy.register import verwerkingen
from accounts.services.leden import lidmaatschap_set
from tests.cast import WACHTWOORD, make_organisatie

pytestmark = pytest.mark.django_db


@pytest.fixture
def ik(client, lezer) -> User:
    """Leo, who signed in a moment ago."""
    User.objects.filter(pk=lezer.pk).update(email="leo@testdam.example")
    client.post("/inloggen/", {"username": "leo", "password": WACHTWOORD})
    return lezer


def sign_in(client, user: User) -> None:
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 9e9, "username": user.username}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def inflate(stroom: bytes) -> bytes:
    try:
        return zlib.decompress(stroom)
    except zlib.error:
        return b""


def last_line(soort: Logsoort) -> Logregel:
    return Logregel.objects.filter(soort=soort).latest("pk")


@pytest.mark.parametrize(
    "pad", ["/account/privacy/", "/account/privacy/gegevens.json", "/account/privacy/gegevens.pdf", "/account/naam/",
            "/account/wissen/", "/account/e-mail/", "/privacy/register/", "/privacy/register.csv", "/privacy/vannacht/",
            "/privacy/personen/1/", "/privacy/personen/1/gegevens.pdf"],
)  # fmt: skip
def test_a_visitor_is_sent_to_sign_in(client, pad):
    response = client.get(pad)

    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


def test_somebody_sees_what_is_held_about_them(client, ik):
    text = client.get("/account/privacy/").text

    assert "leo@testdam.example" in text
    assert "Gemeente Testdam" in text
    assert "md5$" not in text
    assert client.get("/account/privacy/")["Cache-Control"].startswith("max-age=0")


def test_the_json_is_complete_and_explains_itself(client, ik):
    response = client.get("/account/privacy/gegevens.json")
    data = json.loads(response.content)

    assert response["Content-Disposition"] == 'attachment; filename="persoonsgegevens.json"'
    assert [deel["naam"] for deel in data["onderdelen"]] == [soort.naam for soort in verwerkingen()]
    account = data["onderdelen"][0]
    assert account["rijen"][0]["email"] == "leo@testdam.example"
    assert account["rijen"][0]["password"].startswith("Niet getoond")
    assert account["eerdereVersies"][0]["username"] == "leo"
    assert account["velden"]["email"] == {
        "wat": "E-mailadres",
        "bijWissen": "de hele regel wordt verwijderd",
        "reden": "",
    }
    assert data["onderdelen"][1]["rijen"][0]["rollen"] == ["Lezer"]
    regel = last_line(Logsoort.PRIVACY)
    assert (regel.gebruiker, regel.gegevens) == (ik, {"wat": "uitdraai", "formaat": "json"})


def test_the_names_of_others_are_not_in_my_data(client, ik, platformbeheerder):
    client.get("/account/privacy/")
    sign_in(client, platformbeheerder)
    client.get(f"/privacy/personen/{ik.pk}/")
    client.force_login(ik)

    data = json.loads(client.get("/account/privacy/gegevens.json").content)

    [log] = [deel for deel in data["onderdelen"] if deel["naam"].startswith("Logboek")]
    assert "iemand anders" in [regel["gebruiker"] for regel in log["rijen"]]
    assert "petra" not in json.dumps(data).lower()


def test_the_pdf_is_dutch_and_can_be_read(client, ik):
    response = client.get("/account/privacy/gegevens.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    stromen = re.findall(rb"stream\n(.*?)\nendstream", response.content, flags=re.DOTALL)
    assert b"pdfuaid" in b"".join(stroom if stroom[:1] == b"<" else inflate(stroom) for stroom in stromen)
    assert len(response.content) > 10_000


@pytest.mark.parametrize("adres", ["https://elders.example/x.png", "file:///etc/passwd", "//elders.example/x.png"])
def test_a_pdf_fetches_nothing(adres):
    with pytest.raises(FatalURLFetchingError, match="fetches nothing"):
        as_pdf(f'<html><base href="https://elders.example/"><img src="{adres}"></html>')


def test_somebody_corrects_their_name(client, ik):
    client.post("/account/naam/", {"first_name": "Leonard", "last_name": "Vis"})

    ik.refresh_from_db()
    assert ik.get_full_name() == "Leonard Vis"
    assert last_line(Logsoort.PRIVACY).gegevens == {"wat": "verbeterd", "veld": "naam"}


def test_a_new_address_holds_once_its_link_was_followed(client, ik):
    response = client.post("/account/e-mail/", {"action_add": "1", "email": "nieuw@testdam.example"})
    assert response.status_code == 302
    ik.refresh_from_db()
    assert ik.email == "leo@testdam.example"

    [bericht] = [bericht for bericht in mail.outbox if bericht.to == ["nieuw@testdam.example"]]
    assert bericht.subject == "Bevestig uw nieuwe e-mailadres"
    [pad] = re.findall(r"https?://[^/]+(/account/e-mail/bevestigen/\S+)", bericht.body)
    assert "nieuw" not in pad
    assert "nieuw@testdam.example" in client.get(pad).text
    client.post(pad)

    ik.refresh_from_db()
    assert ik.email == "nieuw@testdam.example"
    assert "Uw e-mailadres is gewijzigd" in [bericht.subject for bericht in mail.outbox]


def test_erasing_oneself_takes_a_fresh_proof_and_a_deliberate_step(client, ik):
    assert "vinkje" in client.post("/account/wissen/", {}).text
    assert User.objects.filter(pk=ik.pk).exists()

    response = client.post("/account/wissen/", {"zeker": "on"}, follow=True)

    assert "Uw account is gewist" in response.text
    assert not User.objects.filter(pk=ik.pk).exists()
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("pad", ["/account/wissen/", "/privacy/personen/{pk}/wissen/"])
def test_without_a_fresh_proof_nobody_erases(client, lezer, platformbeheerder, pad):
    client.force_login(lezer if "account" in pad else platformbeheerder)

    response = client.post(pad.format(pk=lezer.pk), {"zeker": "on"})

    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/bevestigen/")
    assert User.objects.filter(pk=lezer.pk).exists()


def test_the_last_platformbeheerder_reads_why_not(client, platformbeheerder):
    sign_in(client, platformbeheerder)

    text = client.post("/account/wissen/", {"zeker": "on"}).text

    assert "het laatste account dat het platform beheert" in text
    assert User.objects.filter(pk=platformbeheerder.pk).exists()


def test_a_manager_sees_the_data_of_a_member_and_that_is_logged(client, beheerder, lezer):
    sign_in(client, beheerder)

    assert "Lezer" in client.get(f"/privacy/personen/{lezer.pk}/").text

    regel = last_line(Logsoort.INZAGE)
    assert (regel.gebruiker, regel.onderwerp, regel.onderwerp_id) == (beheerder, "accounts.user", lezer.pk)
    client.get(f"/privacy/personen/{lezer.pk}/gegevens.json")
    assert last_line(Logsoort.INZAGE).gegevens == {"wat": "uitdraai", "formaat": "json"}


def test_a_manager_sees_nobody_of_another_organisation(client, beheerder, buur, inwoner):
    sign_in(client, beheerder)
    for user in (buur, inwoner):
        for deel in ("", "gegevens.json", "gegevens.pdf", "naam/", "wissen/"):
            assert client.get(f"/privacy/personen/{user.pk}/{deel}").status_code == 404


def test_a_manager_takes_out_only_what_their_organisation_answers_for(client, beheerder, lezer):
    buurdorp = make_organisatie("gm0002", "Gemeente Buurdorp")
    lidmaatschap_set(user=lezer, organisatie=buurdorp, rollen=["lezer"])
    sign_in(client, beheerder)

    data = client.get(f"/privacy/personen/{lezer.pk}/gegevens.json").text

    assert "Testdam" in data
    assert "Buurdorp" not in data
    assert "Sessies" not in data
    assert client.get(f"/privacy/personen/{lezer.pk}/wissen/").status_code == 403
    assert client.post(f"/privacy/personen/{lezer.pk}/naam/", {"first_name": "X"}).status_code == 403


def test_a_manager_corrects_and_erases_at_request(client, beheerder, lezer):
    sign_in(client, beheerder)
    client.post(f"/privacy/personen/{lezer.pk}/naam/", {"first_name": "Leonard", "last_name": ""})
    lezer.refresh_from_db()
    assert lezer.first_name == "Leonard"

    client.post(f"/privacy/personen/{lezer.pk}/wissen/", {"zeker": "on"})

    assert not User.objects.filter(pk=lezer.pk).exists()
    regel = last_line(Logsoort.PRIVACY)
    assert (regel.gebruiker, regel.gegevens["aanleiding"]) == (beheerder, "verzoek")


@pytest.mark.parametrize("pad", ["/privacy/register/", "/privacy/vannacht/", "/privacy/personen/1/"])
def test_who_manages_nothing_is_refused(client, opgavemanager, pad):
    client.force_login(opgavemanager)

    assert client.get(pad).status_code == 403


def test_the_register_names_every_declaration(client, beheerder):
    client.force_login(beheerder)

    text = client.get("/privacy/register/").text
    rows = list(csv.reader(io.StringIO(client.get("/privacy/register.csv").content.decode("utf-8-sig")), delimiter=";"))
    data = json.loads(client.get("/privacy/register.json").content)

    namen = [str(soort.naam) for soort in verwerkingen()]
    assert all(naam in text for naam in namen)
    assert tuple(rows[0]) == KOLOMMEN
    assert [row[0] for row in rows[1 : len(namen) + 1]] == namen
    assert [soort["naam"] for soort in data["verwerkingen"]] == namen
    assert all(len(row) == len(KOLOMMEN) for row in rows)


def test_tonight_is_for_who_sets_up_the_platform(client, beheerder, platformbeheerder):
    client.force_login(beheerder)
    assert client.get("/privacy/vannacht/").status_code == 403

    client.force_login(platformbeheerder)
    assert "Vannacht hoeft er niets weg" in client.get("/privacy/vannacht/").text
    assert last_line(Logsoort.INZAGE).gegevens == {"wat": "vannacht", "aantal": 0}
