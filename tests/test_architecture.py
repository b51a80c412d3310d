"""The house holds: who may import whom, how long things may be, what templates may not contain. Each rule says why."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {
    "accounts", "api", "config", "cop", "gebied", "ogc", "opgaven", "stakeholders", "stapeling", "sturing", "zoeken",
}  # fmt: skip
MAX_FILE, MAX_FUNCTION = 300, 40

#: What a package may import of ours, and why not more.
MAY_IMPORT = {
    "stapeling": (set(), "the core must be checkable without a database: it takes arrays and gives arrays"),
    "accounts": (set(), "everything rests on accounts, so it rests on nothing of ours"),
    "api": ({"accounts"}, "what all resources share knows none of them"),
    "gebied": ({"accounts", "api"}, "areas exist without opgaven; apps above add panels and columns when they start"),
    "opgaven": (
        {"accounts", "api", "gebied", "stapeling"},
        "only config knows how we are deployed",
    ),
    "sturing": (
        {"accounts", "api", "gebied", "opgaven", "stakeholders"},
        "steering weighs areas, opgaven and how stakeholders stand, and adds itself to their pages",
    ),
    "ogc": (
        {"accounts", "api", "gebied", "opgaven"},
        "it shows what others hold, and nothing rests on it but the addresses of config",
    ),
    "zoeken": (
        {"accounts", "gebied", "opgaven", "stakeholders", "sturing"},
        "it searches what is below it; an app above registers its own sources",
    ),
    "stakeholders": (
        {"accounts", "api", "gebied", "opgaven"},
        "it tells who has to do with areas and opgaven, which exist without it",
    ),
    "cop": (
        {"accounts", "api", "gebied", "opgaven", "stakeholders", "zoeken"},
        "what people learn is shown beside areas and opgaven, which exist without it",
    ),
}

#: Inside an app: a room, what it may not import, and why.
ROOMS = {
    "selectors": (("services", "views", "forms", "tasks"), "reading must never write, and knows no request"),
    "services": (("views", "forms"), "a service serves every door, so it knows none of them"),
    "models": (
        ("selectors", "services", "views", "forms", "tasks"),
        "models know their table and its constraints, no more",
    ),
}


def tracked(*patterns: str) -> list[Path]:
    """Files that git knows, also new ones that are not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [ROOT / name for name in names if (ROOT / name).is_file() and "/vendor/" not in name]


def python_files(package: str = "*") -> list[Path]:
    pattern = "*.py" if package == "*" else f"{package}/*.py"
    return [path for path in tracked(pattern) if "migrations" not in path.parts]


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def short(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(package):
    allowed, why = MAY_IMPORT[package]
    for path in python_files(package):
        above = {name.split(".")[0] for name in imports(path)} & OURS - allowed - {package}
        assert not above, f"{short(path)} imports {sorted(above)}, but {why}"


def test_the_core_imports_only_numpy_shapely_and_the_standard_library():
    allowed = sys.stdlib_module_names | {"numpy", "shapely", "stapeling"}
    for path in python_files("stapeling"):
        others = {name.split(".")[0] for name in imports(path)} - allowed
        assert not others, (
            f"{short(path)} imports {sorted(others)}: a score must be reproducible with numpy and shapely alone"
        )


def test_the_core_has_no_files_no_database_and_no_clock():
    for path in python_files("stapeling"):
        worldly = set(imports(path)) & {"datetime", "time", "io", "os", "pathlib", "random", "socket", "subprocess"}
        assert not worldly, f"{short(path)} imports {sorted(worldly)}: the same input must always give the same answer"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_does_not_look_into_the_rooms_of_doors(room):
    banned, why = ROOMS[room]
    for path in python_files():
        app, *inside = path.relative_to(ROOT).parts
        if app not in OURS or not inside or Path(inside[0]).stem != room:
            continue
        found = {
            name for name in imports(path) if name.split(".")[0] in OURS and set(name.split(".")[1:]) & set(banned)
        }
        assert not found, f"{short(path)} imports {sorted(found)}: {why}"


def test_each_app_says_what_it_is_and_what_it_may_import():
    for package, (allowed, _) in MAY_IMPORT.items():
        text = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text())) or ""
        assert text, f"{package}/__init__.py says nothing: a newcomer starts reading there"
        said = re.search(r"[Mm]ay import:? (.+)|(imports nothing else of ours)", text)
        assert said, f"{package}/__init__.py does not say what it may import"
        assert set(re.findall(r"\w+", said[0])) & OURS == allowed, (
            f"{package}/__init__.py names other packages than this test"
        )


def test_only_one_module_tests_roles():
    for path in python_files():
        if path.parts[len(ROOT.parts)] in ("accounts", "tests") or "demo" in path.parts:
            continue
        found = re.findall(r"\.is_superuser|\.is_staff|\.groups\b|\.has_perm\b|is_authenticated", path.read_text())
        assert not found, f"{short(path)} uses {found}: every question about rights goes through accounts.permissions"


@pytest.mark.parametrize("kind", ["py", "js", "html", "css", "sh"])
def test_no_file_is_longer_than_300_lines(kind):
    paths = python_files() if kind == "py" else tracked(f"*.{kind}")
    for path in paths:
        lines = len(path.read_text().splitlines())
        assert lines <= MAX_FILE, (
            f"{short(path)} has {lines} lines: split it by subject, so that a reader holds it in mind"
        )


def test_no_function_is_longer_than_40_lines():
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = length(node)
                assert lines <= MAX_FUNCTION, (
                    f"{node.name} in {short(path)} has {lines} lines: it does more than one thing"
                )


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, without its docstring: an explanation may be as long as it needs to be."""
    total = function.end_lineno - function.lineno + 1
    first = function.body[0]
    explained = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return total - (first.end_lineno - first.lineno + 1 if explained else 0)


def test_templates_have_no_inline_style_and_no_handlers():
    for path in tracked("templates/*.html"):
        found = re.findall(r"""\sstyle=["']|<style\b|\son[a-z]+=["']|javascript:|hx-on""", path.read_text())
        assert not found, (
            f"{short(path)} contains {found}: the content security policy refuses it, so it would silently not work"
        )


def test_scripts_in_templates_carry_the_nonce():
    for path in tracked("templates/*.html"):
        for tag in re.findall(r"<script\b[^>]*>", path.read_text()):
            assert 'nonce="{{ csp_nonce }}"' in tag, (
                f"{short(path)}: {tag} has no nonce (csp_nonce), so the browser will not run it"
            )


def test_leaflet_is_called_in_one_folder_only():
    for path in tracked("*.js"):
        if "kaart" not in path.parts and "static" in path.parts:
            assert not re.search(r"\bL\.\w+\(", path.read_text()), (
                f"{short(path)}: all Leaflet calls live in static/js/kaart"
            )


def test_lines_of_scripts_end_in_semicolons():
    """Django's static files only find imports that do: without one the file is silently left without its hash."""
    for path in tracked("static/js/*.js"):
        for line in path.read_text().splitlines():
            if re.match(r"""^(import|export)\b.*["']$""", line):
                pytest.fail(f"{short(path)}: '{line}' lacks its semicolon, so it is served without a hash in its name")


def test_nothing_committed_knows_the_machine_it_was_made_on():
    for path in tracked("*.py", "*.sh", "*.md", "*.html", "*.css", "*.js", "*.yml", "*.toml", "script/*"):
        found = re.findall(r"(?<![\w/.])/(?:work|root|farm|home)/\w+", path.read_text())
        assert not found, f"{short(path)} names {found}: another machine has no such folder"
