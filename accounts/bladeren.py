"""Paging of lists, as templates/_blader.html wants it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Page, Paginator


class Bladzijde(Page):
    """A page that knows which other pages to link to."""

    @property
    def stappen(self) -> Iterator[str | int]:
        """The numbers around this one, the first and the last, with an ellipsis where some are left out."""
        return self.paginator.get_elided_page_range(self.number, on_each_side=1, on_ends=1)


class Bladeraar(Paginator):
    """A paginator whose pages are Bladzijden; ``get_page`` forgives any number."""

    def _get_page(self, *args: Any, **kwargs: Any) -> Bladzijde:
        return Bladzijde(*args, **kwargs)
