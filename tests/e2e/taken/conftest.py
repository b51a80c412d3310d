"""The demo on a server, for all files here; pages of it for a user at a width."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import pages_of, sign_in
from tests.e2e.demo import TELEFOON, demo_site, user


@pytest.fixture(scope="package")
def site(django_db_setup, django_db_blocker) -> Iterator[str]:
    with django_db_blocker.unblock(), demo_site() as adres:
        yield adres


@pytest.fixture
def _django_db_helper(site: str) -> None:
    """The demo serves the whole package: nothing is emptied between these tests, in place of after each."""


@pytest.fixture
def open_als(browser, site, breedte) -> Iterator[Callable[[str], Page]]:
    """A page for a user of the demo, or for a visitor, at the width of this test."""
    with pages_of(browser, site, []) as open_:

        def open_als_(naam: str = "") -> Page:
            page = open_(breedte, 844 if breedte == TELEFOON else 800, has_touch=breedte == TELEFOON)
            if naam:
                sign_in(page, user(naam), site)
            return page

        yield open_als_
