"""What communities made: the list, one product with its versions, and writing them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from cop.bevoegd import may_log, require_log
from cop.filters_kennis import ProductFilter
from cop.forms.producten import ProductForm, ProductuitgaveForm, UitgaveTekstForm
from cop.models import Product, Productuitgave
from cop.selectors.communities import get_community, takes_part
from cop.selectors.producten import (
    chosen_version,
    get_product,
    get_version,
    insights_in,
    joined_product,
    joined_version,
    products_listed,
    versions_of,
)
from cop.services.kennis import kennis_change, kennis_create
from cop.services.producten import product_remove, version_add, version_remove
from cop.taal import who_reads
from cop.views.bestanden import send_file
from cop.views.communities import below, home
from cop.views.kennis import list_page
from gebied.models import Thema
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page


def around(product: Product, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of a product; it says who sees what is written there."""
    community, adres = product.community, product.get_absolute_url()
    kruimels = [(community.get_absolute_url(), community.naam), (adres, product.titel)]
    return Pagina(titel, adres, kruimels, uitleg or who_reads(product))


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """The last one first. At most eight queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = ProductFilter(request.GET, queryset=products_listed(doelgroep), request=request)
    return list_page(request, filter_, Product.objects.visible_to(doelgroep).count(), "cop/producten.html")


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version, or the one that ``versie`` asks for."""
    doelgroep = doelgroep_of(request.user)
    product = get_product(pk, doelgroep)
    versies = versions_of(product)
    context = {
        "product": product,
        "community": product.community,
        "kennis": home(),
        "doet_mee": takes_part(product.community, doelgroep),
        "versies": versies,
        "leeg": not versies,
        "versie": chosen_version(versies, request.GET.get("versie", "")),
        "inzichten": insights_in(product, doelgroep),
        "themas": [Thema(thema).label for thema in product.themas],
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, product),
        "mag_loggen": may_log(request.user, product.community),
    }
    return render(request, "cop/product.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> ProductForm:
        return ProductForm(invoer.data, instance=Product(community=community))

    gelukt = _("Het product is toegevoegd. Zet er nu de eerste versie bij.")
    kop = below(community, _("Nieuw product"), who_reads(Product(community=community)))
    return create_page(request, maak, kop, gelukt, kennis_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    product = joined_product(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, product)
    kop = around(product, _("Product wijzigen"))
    return change_page(request, ProductForm, product, kop, doe=kennis_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    product = joined_product(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, product)
    uitleg = _("“{titel}”. Alle versies gaan ook weg.").format(titel=product.titel)
    kop = below(product.community, _("Wilt u dit product verwijderen?"), uitleg)
    return remove_page(request, ProductForm, product, kop, doe=product_remove)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def versie_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """It begins with the text of the version before."""
    product = joined_product(pk, doelgroep_of(request.user))
    require_log(request.user, product.community)

    def maak(invoer: Any) -> ProductuitgaveForm:
        vorige = Productuitgave.objects.filter(product=product).first()
        versie = Productuitgave(product=product, tekst=vorige.tekst if vorige else "")
        return ProductuitgaveForm(invoer.data, invoer.files, instance=versie)

    kop = around(product, _("Nieuwe versie"))
    return create_page(request, maak, kop, _("De nieuwe versie is toegevoegd."), version_add)


@require_safe
@requires(Recht.LEZEN)
def versie_ophalen(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file of a version; of one without a file its text."""
    versie = get_version(pk, doelgroep_of(request.user))
    if versie.bestand:
        return send_file(versie)
    naam = f"{slugify(versie.product.titel)[:60] or 'product'}-{versie.nummer}.txt"
    response = HttpResponse(versie.tekst, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def versie_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    versie = joined_version(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, versie)
    kop = around(versie.product, _("Wilt u deze versie verwijderen?"), f"{versie.product.titel}, {versie}")
    return remove_page(request, UitgaveTekstForm, versie, kop, doe=version_remove)
