"""Texts for people."""

from __future__ import annotations

import doctest

import pytest

from accounts import tekst, zoekfilter


@pytest.mark.parametrize("module", [tekst, zoekfilter])
def test_examples_in_the_documentation_are_true(module):
    assert doctest.testmod(module).failed == 0
