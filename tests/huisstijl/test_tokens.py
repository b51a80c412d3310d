"""A file with tokens: what is taken, and that nothing else comes through."""

from __future__ import annotations

import pytest

from accounts.huisstijl.bladen import sheet
from accounts.huisstijl.contrast import PAREN, check, shortfalls
from accounts.huisstijl.kleur import colour, contrast, standaard
from accounts.huisstijl.tokens import MAX_BYTES, MAX_TOKENS, TokenFoutError, read_tokens


def lees(binnen: str) -> dict[str, str]:
    return dict(read_tokens(f".test-theme {{\n{binnen}\n}}".encode()).tokens)


@pytest.mark.parametrize("selector", [":root", ".leiden-theme", "/* van ons */ .x"])
def test_custom_properties_in_one_block_are_taken(selector):
    lezing = read_tokens(f"{selector} {{ --accent: #1c4a86; --utrecht-button-border-radius : 4px }}".encode())

    assert lezing.tokens == (("--accent", "#1c4a86"), ("--utrecht-button-border-radius", "4px"))


def test_a_palette_under_other_names_comes_along_when_it_is_used():
    tokens = lees("--leiden-blauw: #003366; --leiden-rest: 1px; --utrecht-link-color: var(--leiden-blauw);")

    assert tokens == {"--leiden-blauw": "#003366", "--utrecht-link-color": "var(--leiden-blauw)"}


def test_what_keeps_pages_usable_stays_as_it_is_and_is_told():
    lezing = read_tokens(b":root{--accent:#123456;--basis-focus-outline-width:0;--vlak:#000;--of-x:1px}")

    assert [naam for naam, _ in lezing.tokens] == ["--accent"]
    assert lezing.overgeslagen == ("--basis-focus-outline-width", "--vlak", "--of-x")


def test_a_platform_token_cannot_be_reached_through_another():
    assert lees("--accent: var(--vlak); --vlak: #000000;") == {"--accent": "var(--vlak)"}


@pytest.mark.parametrize(
    ("binnen", "zin"),
    [
        ("--conflict-1: #ff0000;", "Regel 2: --conflict-1 hoort bij de kaart en de scores."),
        ("--type-kleur-4: red;", "Regel 2: --type-kleur-4 hoort bij de kaart"),
        ("color: red;", "Regel 2: “color” is geen token."),
        ("--accent: red;\n--balk: url(https://elders.example/x.png);", "Regel 3: bij --balk staat een verwijzing"),
        ("--balk: url('x');", "staat een verwijzing naar een bestand"),
        ("--balk: image-set('x' 1x);", "staat een verwijzing naar een bestand"),
        ("--balk: expression(alert(1));", "staat expression()"),
        ("--balk: env(x);", "staat env()"),
        ("--balk: {a:b};", "staat iets wat in een token niet nodig is"),
        ("--balk: [x];", "staat iets wat in een token niet nodig is"),
        ("--balk: '</style>';", "staat iets wat in een token niet nodig is"),
        ("--balk: @x;", "staat iets wat in een token niet nodig is"),
        ("--balk: red !important;", "!important kan niet"),
        ("&:hover { --balk: red }", "hier kan alleen een token staan"),
        ("@import 'x';", "hier kan alleen een token staan"),
        ("--BALK: red;", "de naam “--BALK” kan niet"),
        (f"--balk: {'calc(' * 10}1px{')' * 10};", "te veel haakjes"),
        (f"--balk: {'1px ' * 200};", "langer dan 300 tekens"),
        ("--onbekend: 1px;", "geen token die wij gebruiken"),
        ("--balk: \\75rl(x);", "schuine streep"),
    ],
)
def test_anything_else_is_refused_with_its_line(binnen, zin):
    with pytest.raises(TokenFoutError) as fout:
        lees(binnen)
    assert zin in " ".join(fout.value.fouten)


@pytest.mark.parametrize(
    ("bestand", "zin"),
    [
        (b"@import 'x'; :root { --accent: red }", "Regel 1: @import kan niet"),
        (b"@charset 'utf-8'; :root { --accent: red }", "@charset kan niet"),
        (b":root { --accent: red }\n.x { --balk: red }", "Regel 2: hier begint een tweede blok"),
        (b":root, body { --accent: red }", "kan niet. Gebruik :root of"),
        (b"body { --accent: red }", "kan niet"),
        (b".x:hover { --accent: red }", "kan niet"),
        (b":root { --accent: red } } body { color: red }", "Regel 1"),
        (b"--accent: red", "geen geldige CSS"),
        (b"", "is leeg"),
        (b"\xff\xfe", "geen tekstbestand"),
        (b"<svg onload=alert(1)>", "geen geldige CSS"),
        (b":root{" + b"--accent:red;" * (MAX_BYTES // 10) + b"}", "groter dan"),
        (":root{{{}}}".format("".join(f"--nl-{i}:1px;" for i in range(MAX_TOKENS + 1))).encode(), "Meer dan 5000"),
    ],
)
def test_a_file_that_is_not_one_block_of_tokens_is_refused(bestand, zin):
    with pytest.raises(TokenFoutError) as fout:
        read_tokens(bestand)
    assert zin in " ".join(fout.value.fouten)


def test_our_own_sheet_is_scoped_and_reads_back_the_same():
    tokens = read_tokens(b":root { --accent: /* van ons */ rgb( 1 2  3 ); --nl-x: 'Noto Sans', serif }").tokens
    blad = sheet("gm0001", tokens, [], "licht")

    assert blad == ".thema-gm0001 {\n  --accent: rgb( 1 2 3 );\n  --nl-x: 'Noto Sans', serif;\n}\n".replace("'", '"')
    assert read_tokens(blad.encode()).tokens == tokens


def test_colours_for_the_light_stay_out_of_the_dark():
    tokens = read_tokens(
        b":root{--accent:#003366;--ronding:1rem;--utrecht-link-color:var(--accent);--nl-x:0 1px 2px rgb(0 0 0 / 10%)}"
    ).tokens

    assert sheet("x", tokens, [("--accent", "#aaccff")], "donker") == (
        ".thema-x {\n  --ronding: 1rem;\n  --accent: #aaccff;\n}\n"
    )


class TestContrast:
    def test_black_on_white_is_21_and_a_colour_on_itself_1(self):
        assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
        assert contrast((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)) == 1

    def test_what_shines_through_is_seen_on_what_lies_behind(self):
        assert colour("rgb(0 0 0 / 50%)") == (0.5, 0.5, 0.5)

    def test_the_platform_itself_passes_in_both_modes(self):
        assert shortfalls([], []) == []
        assert {naam for _, voor, achter, _ in PAREN for naam in (voor, achter)} <= set(standaard("licht"))

    def test_light_grey_on_white_falls_short_and_says_which_token(self):
        tekort = shortfalls([("--accent", "#cccccc")], [])

        zinnen = [uitslag.zin for uitslag in tekort]
        assert "Contrast van accenten: 1,6 op 1. Dat moet minstens 4,5 zijn. Pas --accent of --vlak aan." in zinnen
        assert all("donker" not in zin for zin in zinnen)

    @pytest.mark.parametrize("waarde", ["oklch(60% .1 20)", "var(--bestaat-niet)", "var(--accent)", "4px"])
    def test_what_we_cannot_compute_falls_short(self, waarde):
        eerste = check([("--accent", waarde)], [], "licht")[0]

        assert not eerste.goed
        assert "niet uitrekenen" in eerste.zin
