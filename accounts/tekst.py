"""The type of a text for people: one that is, or one that is looked up in the language of the page when shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Tekst = str | _StrPromise
else:
    Tekst = str
