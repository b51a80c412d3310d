"""The description of the API: true, complete, in Dutch, and clean for the linter."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from config.api.views import COLLECTIES

ROOT = Path(__file__).resolve().parents[2]
SPECTRAL = ROOT / "node_modules" / ".bin" / "spectral"

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(api) -> dict:
    return api.get("/openapi.json").json()


def operations(document: dict):
    return [(path, method, op) for path, item in document["paths"].items() for method, op in item.items()]


def lint(document: dict, folder: Path) -> list[dict]:
    """What Spectral finds, of any severity."""
    file = folder / "openapi.json"
    file.write_text(json.dumps(document))
    command = [SPECTRAL, "lint", "--quiet", "-f", "json", "-r", ROOT / "tests" / "api" / "spectral.yaml", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})
    return json.loads(done.stdout)


@pytest.mark.skipif(not SPECTRAL.exists() or not shutil.which("node"), reason="npm ci has not run")
class TestSpectral:
    def test_finds_nothing_not_even_a_hint(self, document, tmp_path):
        assert lint(document, tmp_path) == []

    def test_would_find_it_when_a_rule_were_broken(self, document, tmp_path):
        document["paths"]["/gebieden/"] = document["paths"].pop("/gebieden")
        operation = document["paths"]["/opgaven"]["get"]
        operation["parameters"][0]["name"] = "begin_jaar"
        del operation["responses"]["200"]["headers"]["API-Version"]
        document["info"]["version"] = "1.0"

        found = {finding["code"] for finding in lint(document, tmp_path)}

        assert {"adr-paths", "adr-query-keys", "adr-version-header", "adr-semver"} <= found


def test_the_version_is_that_of_the_header(api, document):
    assert document["openapi"] == "3.0.3"
    assert document["info"]["version"] == settings.API_VERSION == api.get("/openapi.json")["API-Version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", settings.API_VERSION)


def test_the_server_is_where_the_document_was_asked(document):
    assert document["servers"] == [{"url": "http://testserver/api/v1", "description": "Deze installatie."}]


#: Every address of the contract.
ADRESSEN = {
    "/",
    "/openapi.json",
    "/crss",
    "/gebieden",
    "/gebieden/{id}",
    "/opgaven",
    "/opgaven/{id}",
    "/opgavetypen",
    "/opgavetypen/{code}",
    "/scores",
    "/overlappen",
    "/stapelvlakken",
    "/berekeningen",
    "/berekeningen/{id}",
    "/berekeningen/{id}/_annuleer",
    "/opgaven/_veel",
    "/vraagstukken",
    "/vraagstukken/{id}",
    "/agenda-items",
    "/agenda-items/{id}",
    "/indicatoren",
    "/indicatoren/{id}",
    "/indicatorwaarden",
    "/indicatorwaarden/_veel",
    "/indicatorwaarden/{id}",
    "/stakeholders",
    "/stakeholders/{id}",
    "/participatie",
    "/participatie/{id}",
    "/initiatieven",
    "/initiatieven/{id}",
    "/begrippen",
    "/begrippen/{code}",
    "/communities",
    "/communities/{id}",
    "/bijeenkomsten",
    "/bijeenkomsten/{id}",
    "/casussen",
    "/casussen/{id}",
    "/inzichten",
    "/inzichten/{id}",
    "/leervragen",
    "/leervragen/{id}",
    "/producten",
    "/producten/{id}",
}


def test_every_address_of_the_contract_is_described(document):
    assert set(document["paths"]) == ADRESSEN


def test_the_page_about_the_api_names_every_address_and_the_version(document):
    page = (ROOT / "docs" / "api.md").read_text()

    assert all(f"`{path}`" in page for path in document["paths"])
    assert f"| {settings.API_VERSION} |" in page


def test_every_operation_has_a_description_a_unique_name_and_its_problems(document):
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    for path, method, operation in operations(document):
        assert operation["description"].endswith("."), path
        assert {"400", "406", "500"} <= set(operation["responses"]), path
        if operation["security"]:
            assert {"401", "403"} <= set(operation["responses"]), path
        if "{" in path:
            assert "404" in operation["responses"], path
        if method == "post":
            assert {"409", "415"} <= set(operation["responses"]), path


def test_every_property_and_parameter_explains_itself(document):
    for name, schema in document["components"]["schemas"].items():
        if name.endswith(("Pagina", "Feature", "FeatureCollection", "Links", "Geometrie", "Probleem")):
            continue
        for naam, part in schema["properties"].items():
            assert naam in {"geometrie"} or part.get("description"), f"{name}.{naam}"
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])


def test_every_score_names_its_unit_and_is_a_signal_no_verdict(document):
    score = document["components"]["schemas"]["Score"]

    assert "een signaal, geen oordeel" in score["description"]
    for naam in ("bedektM2", "gestapeldM2", "overlapM2", "oppervlakteM2"):
        assert "m2" in score["properties"][naam]["description"]
    for naam in ("conflict", "samenhang", "tegenwerking"):
        assert "punten, gemiddeld over het gebied" in score["properties"][naam]["description"]


def test_only_days_are_dates_and_only_moments_are_date_times(document):
    formats = {
        (naam, part["format"])
        for schema in document["components"]["schemas"].values()
        for naam, part in schema["properties"].items()
        if part.get("format", "").startswith("date")
    }

    # An agenda item is ready on a day, a run at a moment.
    assert {naam for naam, form in formats if form == "date"} == {
        "geldigVan", "geldigTot", "termijn", "gesteldOp", "beantwoordOp", "afgeslotenOp",
        "datum", "begin", "eind", "terugkoppelingOp", "aangenomenOp", "klaarOp",
    }  # fmt: skip
    assert all(naam.endswith("Op") for naam, form in formats if form == "date-time")


KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list}


def walk(value, schema: dict, document: dict, where: str) -> None:
    """Is the value what the schema says, property by property?"""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if value is None:
        assert schema.get("nullable"), where
        return
    for part in schema.get("allOf", []):
        walk(value, part, document, where)
    assert "type" not in schema or isinstance(value, KINDS[schema["type"]]), where
    assert "enum" not in schema or value in schema["enum"], where
    if isinstance(value, dict) and "properties" in schema:
        walk_object(value, schema, document, where)
    elif isinstance(value, list):
        for part in value:
            walk(part, schema["items"], document, where)


def walk_object(value: dict, schema: dict, document: dict, where: str) -> None:
    assert set(schema.get("required", [])) <= set(value) <= set(schema["properties"]), where
    for naam, part in value.items():
        walk(part, schema["properties"][naam], document, f"{where}.{naam}")


PATHS = ["/", "/crss", *(f"/{naam}" for naam in COLLECTIES)]


@pytest.mark.parametrize("path", PATHS)
def test_answers_are_what_the_document_says(api, document, voorbeeld, path):
    body = api.get(path).json()

    schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert body.get("aantal", 1) > 0
    walk(body, schema, document, path)


@pytest.mark.parametrize("path", ["/gebieden", "/opgaven", "/stapelvlakken"])
def test_geojson_answers_are_what_the_document_says(api, document, voorbeeld, path):
    body = api.get(path, headers={"accept": "application/geo+json"}).json()

    schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/geo+json"]["schema"]
    assert len(body["features"]) > 0
    walk(body, schema, document, path)


def test_problems_are_what_the_document_says(api, document):
    body = api.get("/gebieden?x=1&pagina=0").json()

    walk(body, {"$ref": "#/components/schemas/Probleem"}, document, "problem")
