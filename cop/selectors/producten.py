"""Find what communities made, as far as this person may see it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from cop.models import Community, Inzicht, Product, Productuitgave


def products_listed(doelgroep: Doelgroep) -> Any:
    """Those that may be seen, with how many versions there are and when the last came: that one first."""
    rows = Product.objects.visible_to(doelgroep).select_related("community")
    rows = rows.annotate(n_versies=Count("versies"), laatste=Max("versies__aangemaakt_op"))
    return rows.order_by(F("laatste").desc(nulls_last=True), "titel", "pk")


def get_product(pk: int, doelgroep: Doelgroep) -> Any:
    """One that may be seen. Raises Http404."""
    return get_object_or_404(Product.objects.visible_to(doelgroep).select_related("community"), pk=pk)


def joined_product(pk: int, doelgroep: Doelgroep) -> Any:
    """One of a community that this person takes part in. Raises Http404."""
    joined = Product.objects.filter(community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(joined.select_related("community"), pk=pk)


def versions_of(product: Product) -> list[Productuitgave]:
    """Of one that may be seen: the newest first. One query."""
    return list(Productuitgave.objects.filter(product=product))


def chosen_version(versies: list[Productuitgave], nummer: str) -> Productuitgave | None:
    """The one that an address asks for, else the newest. Raises Http404 for one that is not there."""
    if not nummer:
        return versies[0] if versies else None
    gevonden = next((een for een in versies if str(een.nummer) == nummer), None)
    if gevonden is None:
        raise Http404
    return gevonden


def get_version(pk: int, doelgroep: Doelgroep) -> Any:
    """A version that may be seen. Raises Http404."""
    rows = Productuitgave.objects.visible_to(doelgroep).select_related("product__community")
    return get_object_or_404(rows, pk=pk)


def joined_version(pk: int, doelgroep: Doelgroep) -> Any:
    """A version in a community that this person takes part in. Raises Http404."""
    joined = Productuitgave.objects.filter(product__community__in=Community.objects.joined_by(doelgroep))
    return get_object_or_404(joined.select_related("product__community"), pk=pk)


def insights_in(product: Product, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The insights in it that may be seen. One query."""
    found: QuerySet[Any] = Inzicht.objects.visible_to(doelgroep).current().filter(producten=product)
    return found.order_by("zin", "pk")
