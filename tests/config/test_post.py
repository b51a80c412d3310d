"""Mail: kept in a folder and shown on this machine when trying out, and really sent in an installation."""

from __future__ import annotations

import socket

import pytest
from aiosmtpd.controller import Controller
from django.core.mail import EmailMessage, get_connection, send_mail

TRAP = "<script>alert(1)</script>"


class Postbus:
    """Keeps what a mail server is given."""

    def __init__(self) -> None:
        self.berichten: list = []

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        self.berichten.append(envelope)
        return "250 OK"


@pytest.fixture
def postmap(settings, tmp_path):
    settings.POST_MAP = tmp_path / "post"
    settings.EMAIL_BACKEND = "config.post.MapBackend"
    return settings.POST_MAP


def test_mail_is_kept_in_a_folder_and_shown(client, postmap, db):
    send_mail("Eerste", "Kijk op http://localhost/één/", None, ["nina@testdam.example"])
    send_mail("Tweede", f"Met {TRAP}", None, ["leo@testdam.example"])
    pagina = client.get("/post/").text

    assert len(list(postmap.glob("*.eml"))) == 2
    assert pagina.index("Tweede") < pagina.index("Eerste")
    assert '<a href="http://localhost/%C3%A9%C3%A9n/"' in pagina
    assert "nina@testdam.example" in pagina
    assert TRAP not in pagina


def test_an_empty_folder_says_what_to_do(client, postmap, db):
    assert "Er is nog geen post." in client.get("/post/").text


@pytest.mark.parametrize("adres", ["10.0.0.5", "192.168.1.9", ""])
def test_another_computer_does_not_see_it(client, postmap, db, adres):
    assert client.get("/post/", REMOTE_ADDR=adres).status_code == 404
    assert client.get("/post/", REMOTE_ADDR=adres, headers={"x-forwarded-for": "127.0.0.1"}).status_code == 404


def test_a_real_installation_does_not_show_it(client, postmap, db, settings):
    settings.POST_TONEN = False

    assert client.get("/post/").status_code == 404


def test_a_mail_server_gets_the_mail(db):
    postbus = Postbus()
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    server = Controller(postbus, hostname="127.0.0.1", port=poort)
    server.start()
    try:
        verbinding = get_connection("django.core.mail.backends.smtp.EmailBackend", host="127.0.0.1", port=poort)
        EmailMessage("Nieuw wachtwoord", "Met één link", None, ["nina@testdam.example"], connection=verbinding).send()
    finally:
        server.stop()

    assert postbus.berichten[0].rcpt_tos == ["nina@testdam.example"]
    assert b"Subject: Nieuw wachtwoord" in postbus.berichten[0].content
