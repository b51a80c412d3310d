"""What can be wrong with an import, said in one plain Dutch sentence each."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _


class InvoerFout(ValueError):
    """The file or the choices with it cannot be used; the message says what is wrong and what to do."""


class BestandFout(InvoerFout):
    """Nothing in this file can be used."""


class KeuzeFout(InvoerFout):
    """An argument is wrong or missing: another layer, field or coordinate system will do."""


def opsomming(namen: Iterable[str]) -> str:
    """Names for in a message: ``a, b en c``."""
    *eerste, laatste = list(namen) or ["(geen)"]
    return _("{eerste} en {laatste}").format(eerste=", ".join(eerste), laatste=laatste) if eerste else laatste
