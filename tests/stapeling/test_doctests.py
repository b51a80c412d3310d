"""The examples in the docstrings of the core are executed."""

import doctest
import importlib
import pkgutil

import pytest

import stapeling

MODULES = [stapeling.__name__, *(f"stapeling.{m.name}" for m in pkgutil.iter_modules(stapeling.__path__))]


@pytest.mark.parametrize("naam", MODULES)
def test_examples_give_what_they_say(naam):
    uitkomst = doctest.testmod(importlib.import_module(naam))
    assert uitkomst.failed == 0


def test_every_function_that_others_call_has_an_example():
    zonder = [
        naam
        for naam in stapeling.__all__
        if callable(getattr(stapeling, naam))
        and not isinstance(getattr(stapeling, naam), type)
        and ">>>" not in (getattr(stapeling, naam).__doc__ or "")
    ]
    assert zonder == []
