"""``{% paarlinks gebied paar as links %}``: what there is to do about a pair."""

from __future__ import annotations

from django import template

from gebied.models import Gebied
from opgaven.paarlinks import Paarlink, links_of
from opgaven.selectors.gebied import PaarDeel

register = template.Library()


@register.simple_tag
def paarlinks(gebied: Gebied, paar: PaarDeel) -> list[Paarlink]:
    """The links that the apps add."""
    return links_of(gebied, paar)
