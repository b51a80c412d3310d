"""What one does on the map, as everybody who may stand at its door, on a laptop and on a phone.

The table says who gets what; each column is walked at both widths. What a task looks like in full, and the pictures of
the manual, is in test_kaart.py and test_gebied.py; how drawing works to the corner, in tests/e2e/test_tekenen.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Organisatie, Rol, User
from gebied.models import Gebied, Rolgebied
from opgaven.models import Opgave, TeHerberekenen
from tests.cast import WACHTWOORD, make_member
from tests.e2e.conftest import pages_of, sign_in
from tests.e2e.demo import LAPTOP, TELEFOON, gebied, op_elke_breedte, user
from tests.e2e.demopagina import choices, fits, heading, use, where_three_plans_lie
from tests.e2e.kaart import settled
from tests.e2e.tekenen import at, box, fill_in, look_at, save, says_hectares
from tests.make import X0, Y0
from tests.rechten.rollen import ROLLEN, SLEUTELS

pytestmark = op_elke_breedte

#: bez = bezoeker, inw = inwoner, lez = lezer, cop = CoP-coordinator, opg = opgavemanager of Kromvoort, gm = its
#: gebiedsmanager, gm- = that of Hogedonk, beh = beheerder of Kromvoort, reg = regiobureau, buur = opgavemanager of the
#: waterschap, plat = platform.
#: look: areas, legend, panel; then filter, lens, compare, table and take away (link, sheet, picture, GeoPackage).
#: draw: a new opgave. change: the place of one of Kromvoort.
#: ja = does it; nee = no door, and the page says why not; in = is asked to sign in.
TABEL: Final = """
            bez inw lez cop opg gm  gm- beh reg buur plat
look        ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
filter      ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
lens        ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
compare     ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
table       ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
take_away   ja  ja  ja  ja  ja  ja  ja  ja  ja  ja   ja
draw        in  nee nee nee ja  ja  ja  ja  nee ja   ja
change      in  nee nee nee ja  ja  nee ja  nee nee  ja
"""
MENSEN: Final = tuple(rol for rol in ROLLEN if rol not in SLEUTELS)
#: The users of the demo; who is not there is made.
VAN_DE_DEMO: Final = {
    "lezer": "lezer", "cop": "cop", "gebiedsmanager": "gebiedsmanager", "regiobureau": "regiobureau",
    "beheerder": "organisatiebeheerder", "buur": "opgavemanager", "platform": "beheerder",
}  # fmt: skip
NIEUW: Final = "Zonneweide bij de kaart"


def answers(rol: str) -> dict[str, str]:
    """The column of a role; a role without one is an error."""
    _, *regels = TABEL.strip().splitlines()
    return {taak: dict(zip(MENSEN, cellen, strict=True))[rol] for taak, *cellen in map(str.split, regels)}


@pytest.fixture(scope="module")
def vensters(browser, site) -> Iterator[dict[int, Page]]:
    """One page per width for all roles, with what it fetched before in its cache; a refusal has its own status."""
    with pages_of(browser, site, ["the server responded with a status of 403"]) as open_:
        yield {
            LAPTOP: open_(LAPTOP, 800),
            TELEFOON: open_(TELEFOON, 844, has_touch=True),
        }


@pytest.fixture
def als(vensters, site, breedte) -> Iterator[Callable[[str], Page]]:
    """The page as a role sees it; what it drew is gone afterwards, so that the counts of other tests hold."""
    wachtend = set(TeHerberekenen.objects.values_list("pk", flat=True))
    page = vensters[breedte]
    page.context.clear_cookies()

    def als_(rol: str) -> Page:
        if rol != "bezoeker":
            sign_in(page, user(VAN_DE_DEMO[rol]) if rol in VAN_DE_DEMO else _made(rol), site)
        return page

    yield als_
    page.goto("about:blank")
    Opgave.objects.filter(naam=NIEUW).delete()
    TeHerberekenen.objects.exclude(pk__in=wachtend).delete()


def _made(rol: str) -> User:
    if bekend := User.objects.filter(username=f"e2e-{rol}").first():
        return bekend
    if rol == "inwoner":
        return User.objects.create_user(f"e2e-{rol}", password=WACHTWOORD)
    organisatie = Organisatie.objects.get(code="gm9003" if rol.endswith("elders") else "gm9002")
    user = make_member(f"e2e-{rol}", rol.removesuffix("-elders"), organisatie)
    if rol.startswith("gebiedsmanager"):
        Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=user), gebied=gebied("Hogedonk", "gemeente"))
    return user


@pytest.mark.parametrize("rol", MENSEN)
def test_everybody_looks_chooses_compares_and_takes_away(als, rol, breedte):
    page = als(rol)
    mag = answers(rol)
    page.goto(f"/kaart/?niveau=buurt&lagen=opgaven&gebied={gebied('Wielerbroek').pk}&{where_three_plans_lie()}")
    settled(page)
    look(page)
    use_filter(page, breedte)
    use_lens(page)
    take_away(page, breedte)
    show_table(page)
    compare(page)
    assert {mag[taak] for taak in ("look", "filter", "lens", "compare", "table", "take_away")} == {"ja"}


@pytest.mark.parametrize("rol", [rol for rol in MENSEN if answers(rol)["draw"] == "ja"])
def test_who_may_draws_a_new_opgave(als, rol, breedte):
    page = als(rol)
    page.goto("/opgaven/nieuw/")
    draw(page, gebied("Hogedonk-Dorp", "wijk") if rol.endswith("elders") else gebied("Wielerbroek"), breedte)

    opgave = Opgave.objects.get(naam=NIEUW)
    assert opgave.geometrie.area == pytest.approx(250_000, rel=0.06)
    assert opgave.zichtbaarheid == "intern"
    fits(page)
    _change(page, answers(rol)["change"])


@pytest.mark.parametrize("rol", [rol for rol in MENSEN if answers(rol)["draw"] != "ja"])
def test_who_may_not_draw_finds_no_door_and_reads_why(als, rol):
    page = als(rol)
    page.goto(f"/kaart/?lagen=opgaven&{where_three_plans_lie()}&punt={_middle()}")
    expect(page.locator("#kaartpaneel")).to_contain_text("Beekdalherstel Wielerbeek")
    expect(page.get_by_role("link", name="Nieuwe opgave op deze plek")).to_have_count(0)
    antwoord = answers(rol)["draw"]
    page.goto("/opgaven/nieuw/")
    _refused(page, antwoord)
    _change(page, answers(rol)["change"])


def look(page: Page) -> None:
    """An area that is open; then what the colours mean, and of when they are."""
    paneel = page.locator("#kaartpaneel")
    expect(paneel.get_by_role("heading", name="Wielerbroek")).to_be_visible()
    expect(paneel).to_contain_text("Beekdalherstel Wielerbeek")
    paneel.get_by_role("button", name="Sluiten").click()
    legenda = page.get_by_role("region", name="Legenda")
    expect(legenda.get_by_role("heading", name="Conflict (punt)")).to_be_visible()
    expect(legenda.get_by_text("Signaal, geen oordeel. Gegevens van ")).to_be_visible()


def use_filter(page: Page, breedte: int) -> None:
    choices(page)
    page.get_by_role("button", name="Geen typen").click()
    page.get_by_label("Woningbouw").check()
    page.get_by_label("Natuur en stikstof").check()
    expect(page.locator(".legenda")).to_contain_text(" van ")
    page.wait_for_url("**typen=woningbouw%2Cnatuur**")
    if breedte == TELEFOON:
        page.locator("#kaartkeuzes").get_by_role("button", name="Sluiten").click()
    settled(page)


def use_lens(page: Page) -> None:
    use(page, "Stapellens")
    lens = page.get_by_role("region", name="Onder de lens")
    expect(lens).to_contain_text("Wonen in het Wielerbroek")
    expect(lens).to_contain_text("werken elkaar tegen")
    lens.get_by_role("button", name="Stop met de lens").click()


def take_away(page: Page, breedte: int) -> None:
    """Link and sheet hold the choice, the GeoPackage comes. The picture is made without the server: test_meenemen."""
    use(page, "Meenemen")
    kaart = page.get_by_role("region", name="Meenemen")
    assert "typen=woningbouw%2Cnatuur" in kaart.get_by_label("Link naar dit beeld").input_value()
    vel, gpkg = (
        kaart.get_by_role("link", name=naam).evaluate("link => link.href") for naam in ("Afdrukken", "GeoPackage")
    )
    assert "typen=woningbouw%2Cnatuur" in vel
    assert "typen=woningbouw%2Cnatuur" in gpkg
    if breedte == LAPTOP:  # the same file for a phone
        assert page.request.get(gpkg).body().startswith(b"SQLite format 3")
    expect(kaart.get_by_role("button", name="Bewaar als plaatje (PNG)")).to_be_enabled()
    kaart.get_by_role("button", name="Sluiten").click()


def show_table(page: Page) -> None:
    choices(page)
    page.get_by_role("link", name="Toon als tabel").click()
    expect(page.get_by_role("table", name="Conflict (punt) per gebied")).to_contain_text("Wielerbroek")
    assert "typen=woningbouw%2Cnatuur" in page.url
    fits(page)


def compare(page: Page) -> None:
    page.goto(page.url.replace("/kaart/?", "/kaart/vergelijken/?") + "&score2=samenhang")
    page.wait_for_selector('.vergelijk[data-stand="klaar"]')
    expect(page.locator("#kant-2")).to_have_text("Samenhang, alle jaren")
    fits(page)


def draw(page: Page, waar: Gebied, breedte: int) -> None:
    """25 ha: by mouse, or by finger."""
    x, y = waar.geometrie.point_on_surface.coords
    page.wait_for_selector('[data-tekenen][data-klaar="ja"]')
    fill_in(page)
    page.get_by_role("textbox", name="Naam", exact=True).fill(NIEUW)
    druk = page.touchscreen.tap if breedte == TELEFOON else page.mouse.click
    page.get_by_role("button", name="Vlak tekenen").click()
    look_at(page, x - X0, y - Y0)
    for hoek in box(x - X0 - 250, y - Y0 - 250, 500, 500):
        druk(*at(page, *hoek))
    page.get_by_role("button", name="Klaar", exact=True).click()
    says_hectares(page, 25)
    save(page, "is toegevoegd")


def _middle() -> str:
    een, twee = (Opgave.objects.get(sleutel=naam).geometrie for naam in ("wielerbroek", "beekdal-wielerbeek"))
    plek = een.intersection(twee).point_on_surface.transform(4326, clone=True)
    return f"{plek.x:.5f},{plek.y:.5f}"


def _change(page: Page, antwoord: str) -> None:
    """The door to the place of an opgave of Kromvoort, and what is behind it."""
    opgave = Opgave.objects.get(sleutel="wielerbroek")
    page.goto(opgave.get_absolute_url())
    heading(page, opgave.naam)
    deur = page.get_by_role("main").get_by_role("link", name="Wijzigen", exact=True)
    expect(deur).to_have_count(1 if antwoord == "ja" else 0)
    if antwoord != "ja":
        page.goto(f"{opgave.get_absolute_url()}wijzigen/")
        _refused(page, antwoord)
        return
    deur.click()
    heading(page, "Opgave wijzigen")
    expect(page.get_by_label("Wijzig op de kaart")).to_be_enabled()


def _refused(page: Page, antwoord: str) -> None:
    if antwoord == "in":
        page.wait_for_url("**/inloggen/?next=**")
        expect(page.get_by_label("Wachtwoord")).to_be_visible()
        return
    heading(page, "U hebt hier geen toegang")
    expect(page.get_by_role("main")).to_contain_text(re.compile("niet het recht|geen recht"))
    expect(page.locator("[data-tekenen]")).to_have_count(0)
    fits(page)
