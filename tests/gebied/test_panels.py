"""Apps add to pages about areas by registering, and gebied knows none of them."""

from __future__ import annotations

import doctest

import pytest

from accounts.register import Register
from gebied import niveau
from gebied.models import Niveau
from gebied.niveau import niveau_woorden
from gebied.panels import Bijdrage, Paneel, gebiedenlijst, gebiedspagina
from gebied.selectors import vorm


def test_makers_are_called_in_the_order_in_which_they_registered():
    register: Register = Register()
    register.register("profiel", lambda vraag: Bijdrage(panelen=[Paneel("profiel", "Profiel", "p.html", 70)]))
    register.register("mensen", lambda vraag: Bijdrage())
    assert [len(maker(None).panelen) for maker in register] == [1, 0]


def test_a_name_is_taken_once():
    register: Register = Register()
    register.register("profiel", lambda vraag: Bijdrage())
    with pytest.raises(ValueError, match="'profiel' is registered already"):
        register.register("profiel", lambda vraag: Bijdrage())


def test_opgaven_registered_a_page_and_columns():
    assert len(list(gebiedspagina)) >= 1
    assert len(list(gebiedenlijst)) >= 1


def test_every_level_has_words():
    assert set(niveau_woorden()) == set(Niveau.values)


@pytest.mark.parametrize("module", [niveau, vorm])
def test_examples_in_the_documentation_are_true(module):
    assert doctest.testmod(module).failed == 0
