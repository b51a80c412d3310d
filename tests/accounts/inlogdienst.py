"""A real OpenID Connect provider in this process, that asks for PKCE: without the right verifier it gives no token."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import flask
import requests
from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc7636 import CodeChallenge
from django.test import Client
from oidc_provider_mock import _app, _server, app

from accounts.models import OidcKoppeling
from accounts.services.oidc import oidc_koppeling_create
from tests.cast import gemeente_testdam

BEGIN = "/inloggen/organisatie/gm0001/"
NINA = {"email": "nina@testdam.example", "given_name": "Nina", "family_name": "Nieuw"}


class Pkce(CodeChallenge):
    """S256, and always."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def __init__(self) -> None:
        super().__init__(required=True)
        self.uitdagingen: dict[str, str] = {}

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        super().validate_code_challenge(grant, redirect_uri)
        if grant.request.payload.data.get("code_challenge_method") != "S256":
            raise InvalidRequestError("Missing 'code_challenge'")

    def get_authorization_code_challenge(self, authorization_code: Any) -> str | None:
        return self.uitdagingen.get(authorization_code.code)

    def get_authorization_code_challenge_method(self, authorization_code: Any) -> str:
        return "S256"


@dataclass
class Inlogdienst:
    """What a test asks of the provider."""

    adres: str
    pkce: Pkce

    def person(self, sub: str, **claims: Any) -> None:
        requests.put(f"{self.adres}/users/{sub}", json=claims, timeout=5).raise_for_status()

    def authorize(self, url: str, sub: str, **form: str) -> str:
        """Somebody signs in there; gives where the browser is sent back to."""
        response = requests.post(url, data={"sub": sub, **form}, allow_redirects=False, timeout=5)
        return response.headers.get("Location", f"{response.status_code}")


@contextmanager
def run_inlogdienst() -> Iterator[Inlogdienst]:
    """Start it on a free port, and stop it."""
    platform, pkce = app(), Pkce()

    class Grant(_app.AuthorizationCodeGrant):
        def save_authorization_code(self, code: str, request: Any) -> None:
            super().save_authorization_code(code, request)
            pkce.uitdagingen[code] = request.payload.data["code_challenge"]

    with platform.test_request_context("/"):
        platform.preprocess_request()
        server = flask.g._authlib_authorization_server
        for lijst in (server._authorization_grants, server._token_grants):
            lijst[:] = [
                (Grant, [*(extensions or []), pkce]) if grant is _app.AuthorizationCodeGrant else (grant, extensions)
                for grant, extensions in lijst
            ]
    with _server._threaded_server(platform) as draaiend:
        yield Inlogdienst(f"http://localhost:{draaiend.server_port}", pkce)


def couple(dienst: Inlogdienst, organisatie=None, **regels) -> OidcKoppeling:
    return oidc_koppeling_create(
        organisatie=organisatie or gemeente_testdam(),
        naam="Gemeente Testdam",
        server=dienst.adres,
        client_id="gebieden",
        geheim="geheim-van-de-dienst",
        **regels,
    )


def go(client: Client, dienst: Inlogdienst, sub: str, begin: str = BEGIN, **form: str):
    """All the way there and back; gives our answer."""
    terug = dienst.authorize(client.get(begin)["Location"], sub, **form)
    return client.get(here(terug))


def here(url: str) -> str:
    deel = urlsplit(url)
    return f"{deel.path}?{deel.query}"


def changed(url: str, **vraag: str | None) -> str:
    """The address with other parameters; None takes one away."""
    deel = urlsplit(url)
    nu = {naam: waarden[0] for naam, waarden in parse_qs(deel.query).items()} | vraag
    return urlunsplit(deel._replace(query=urlencode({naam: w for naam, w in nu.items() if w is not None})))


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session
