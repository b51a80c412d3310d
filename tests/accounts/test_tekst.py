"""Texts for people."""

from __future__ import annotations

import doctest

from accounts import tekst


def test_examples_in_the_documentation_are_true():
    assert doctest.testmod(tekst).failed == 0
