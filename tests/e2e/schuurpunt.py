"""The steps from a figure and two opgaven that chafe to an agreement on one A4, as pages and people do them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from gebied.models import Gebied
from opgaven.models import Inlezing, Opgave
from opgaven.services.inleeswerk import work_one
from sturing.models import Vraagstuk
from sturing.services.stappen import vraagstukken_follow
from tests.e2e.demopagina import fits, show_part
from tests.sturing.maken import vandaag


@dataclass(frozen=True)
class Schuurpunt:
    """Two opgaven that chafe in an area more than any other two."""

    gebied: Gebied
    a: Opgave
    b: Opgave

    @property
    def kop(self) -> str:
        return f"{self.a.naam} en {self.b.naam}"


def from_a_figure_to_one_sheet(manager: Page, ander: Page, punt: Schuurpunt, plan: Opgave) -> None:
    """The manager of the area, and who has to answer; ``plan`` is of the organisation of the manager."""
    confirm(manager, punt.gebied)
    choose(manager, punt.gebied, plan)
    lay_before(manager, punt)
    Vraagstuk.objects.filter(gebied=punt.gebied).update(gesteld_op=vandaag(-40), termijn=vandaag(-19))
    vraagstukken_follow()
    is_late(manager)
    answer(ander, punt)
    agree(manager)
    manager.get_by_role("link", name="Bekijk het schuurpunt en de A4").click()
    with manager.expect_download() as download:
        manager.get_by_role("link", name="Download als één A4").click()
    assert re.match(r"schuurpunt-[\w-]+\.pdf", download.value.suggested_filename)


def bring_in(editor: Page, bestand: Path, *, bron: str, rijen: int) -> None:
    """The figures come from a file, with a try run first."""
    editor.goto("/invoer/indicatoren/")
    editor.get_by_label("Bestand met cijfers").set_input_files(bestand)
    editor.get_by_role("button", name="Bekijk dit bestand").click()
    editor.get_by_label("Bron").fill(bron)
    fits(editor)
    editor.get_by_role("button", name="Doe een proef").click()
    expect(editor.get_by_text("De proef wacht op een vrije rekenaar.")).to_be_visible()
    work_one(inlezing_id=Inlezing.objects.latest("pk").pk)
    editor.get_by_role("button", name=f"Lees {rijen} rijen in").click(timeout=10_000)
    expect(editor.get_by_text("Het inlezen wacht op een vrije rekenaar.")).to_be_visible()
    work_one(inlezing_id=Inlezing.objects.latest("pk").pk)
    expect(editor.get_by_role("heading", name="Wat wilt u nu doen?")).to_be_visible(timeout=10_000)
    fits(editor)


def confirm(manager: Page, gebied: Gebied) -> None:
    """A figure that stands out becomes a vulnerability by the word of a person."""
    manager.goto(f"/gebieden/{gebied.pk}/profiel/indicatoren/")
    voorstel = manager.get_by_role("row").filter(has_text="Kwetsbaarheid:")
    voorstel.get_by_role("link", name=re.compile("^Beoordeel ")).first.click()
    manager.get_by_label("Oordeel").select_option("bevestigd")
    manager.get_by_label("Reden").fill("De school krimpt.")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_text("Uw oordeel over")).to_be_visible()
    fits(manager)


def choose(manager: Page, gebied: Gebied, plan: Opgave) -> None:
    """What weighs most here, and what a plan does to it."""
    manager.goto(f"/gebieden/{gebied.pk}/profiel/zwaartepunten/")
    manager.get_by_role("link", name="Zwaartepunt toevoegen").first.click()
    manager.get_by_label("Wat hier het zwaarst weegt").fill("Het dal houdt water vast")
    manager.get_by_label("Thema van brede welvaart", exact=True).select_option("natuurlijk_kapitaal")
    manager.get_by_label("Argument").fill("Het dal buffert voor de hele streek.")
    manager.get_by_label("Wie besloot").fill("College")
    manager.get_by_label("Besloten op").fill("2026-03-10")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("Het dal houdt water vast")
    fits(manager)

    manager.goto(f"/opgaven/{plan.pk}/effecten/nieuw/")
    manager.get_by_label("Thema van brede welvaart", exact=True).select_option("natuurlijk_kapitaal")
    manager.get_by_label("Waar en wanneer").select_option("later")
    manager.get_by_label("Effect", exact=True).select_option("-2")
    manager.get_by_label("Reden").fill("Het laagste deel ligt in het dal.")
    manager.get_by_role("button", name="Opslaan").click()
    expect(manager.get_by_text("Het effect is toegevoegd.")).to_be_visible()

    manager.goto(f"/gebieden/{gebied.pk}/waar-schuurt-het/")
    expect(manager.get_by_text("schuurt met het zwaartepunt “Het dal houdt water vast”").first).to_be_visible()
    fits(manager)


def lay_before(manager: Page, punt: Schuurpunt) -> None:
    manager.goto(f"/gebieden/{punt.gebied.pk}/")
    show_part(manager, "Conflict en samenhang")
    manager.get_by_role("link", name="Van schuurpunt naar afspraak").first.click()
    expect(manager.get_by_role("heading", level=1)).to_have_text(punt.kop)
    manager.get_by_role("button", name="Stel de vraag").click()
    expect(manager.get_by_text("De vraag is voorgelegd aan 2 eigenaren.")).to_be_visible()
    fits(manager)


def is_late(manager: Page) -> None:
    """Who asked sees how late the answer is, as who has to give it does."""
    schuurpunt = manager.url
    manager.goto("/sturing/vraagstukken/")
    expect(manager.get_by_text("19 dagen te laat").first).to_be_visible()
    fits(manager)
    manager.goto(schuurpunt)


def answer(ander: Page, punt: Schuurpunt) -> None:
    ander.goto("/sturing/vraagstukken/")
    expect(ander.get_by_text("19 dagen te laat").first).to_be_visible()
    ander.get_by_role("link", name=f"{punt.kop}: hoe samen?").click()
    ander.get_by_role("link", name="Beantwoorden").click()
    ander.get_by_label("Antwoord", exact=True).fill("Ja, als wij samen ontwerpen.")
    ander.get_by_role("button", name="Geef het antwoord").click()
    expect(ander.get_by_text("Het antwoord is opgeslagen.")).to_be_visible()
    fits(ander)


def agree(manager: Page) -> None:
    manager.get_by_role("link", name="Leg de afspraak vast").click()
    manager.get_by_label("Titel").fill("140 woningen op de rug")
    manager.get_by_label("Wat is afgesproken").fill("Samen één ontwerp.")
    manager.get_by_label("Beloofd resultaat").fill("Eén ontwerp voor de kadernota")
    fits(manager)
    manager.get_by_role("button", name="Leg de afspraak vast").click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("140 woningen op de rug")
