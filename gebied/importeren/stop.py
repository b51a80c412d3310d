"""STOP/GIO: how Dutch environmental plans are published (locations with their own id, name and norm).

GDAL sees no features in it, for the locations are no members of a collection. They are written over as plain GML, which
GDAL then reads: its curves, rings and coordinate systems are its business, not ours.
https://koop.gitlab.io/lvbb/bronhouderkoppelvlak/ describes the format.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

LAYER = "Locatie"
_GML = "http://www.opengis.net/gml"
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:stop="urn:stop">\n'
)
#: Facts of the whole object that each of its locations gets as a field.
_OF_OBJECT = {"FRBRWork": "work", "FRBRExpression": "expression", "normlabel": "norm", "eenheidlabel": "eenheid"}


def rewrite_as_gml(sources: Sequence[Path], target: Path) -> Path:
    """Write the locations of one or more STOP files as the features of one GML file."""
    with target.open("w", encoding="utf-8") as output:
        output.write(_OPENING)
        for source in sources:
            _Rewriter(output).run(source)
        output.write("</gml:FeatureCollection>\n")
    return target


class _Rewriter:
    """Passes through a STOP file once; memory does not grow with its size."""

    def __init__(self, output: TextIO) -> None:
        self.output = output
        self.path: list[str] = []
        self.text: list[str] = []
        self.of_object: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.fields: dict[str, str] | None = None
        self.gml_depth = 0

    def run(self, source: Path) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        with source.open("rb") as file:
            parser.ParseFile(file)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self.path.append(name)
        self.text = []
        if self.fields is None:
            if name == LAYER:
                self.fields = {}
                self.output.write(f"<gml:featureMember><stop:{LAYER}>")
        elif self.gml_depth or space.startswith(_GML):
            self._open_geometry(name, attributes)

    def _open_geometry(self, name: str, attributes: dict[str, str]) -> None:
        if not self.gml_depth:
            self.output.write("<stop:geometrie>")
        self.gml_depth += 1
        kept = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if " " not in key)
        self.output.write(f"<gml:{name}{kept}>")

    def _characters(self, data: str) -> None:
        if self.gml_depth:
            self.output.write(escape(data))
        else:
            self.text.append(data)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        text = "".join(self.text).strip()
        if self.gml_depth:
            self._close_geometry(name)
        elif self.fields is None:
            self._note_fact(name, text)
        elif name == LAYER:
            self._close_location()
        elif text:
            self.fields.setdefault("geo_id" if name == "id" else name, text)
        self.path.pop()
        self.text = []

    def _close_geometry(self, name: str) -> None:
        self.output.write(f"</gml:{name}>")
        self.gml_depth -= 1
        if not self.gml_depth:
            self.output.write("</stop:geometrie>")

    def _note_fact(self, name: str, text: str) -> None:
        if name in _OF_OBJECT and text:
            self.of_object[_OF_OBJECT[name]] = text
        elif name in ("groepID", "label") and "Groep" in self.path:
            self.labels[name] = text
        elif name == "Groep":
            self.labels[self.labels.pop("groepID", "")] = self.labels.pop("label", "")

    def _close_location(self) -> None:
        fields = self.of_object | (self.fields or {})
        group = self.labels.get(fields.get("groepID", ""))
        if group:
            fields["groep"] = group
        for name, value in fields.items():
            self.output.write(f"<stop:{name}>{escape(value)}</stop:{name}>")
        self.output.write(f"</stop:{LAYER}></gml:featureMember>\n")
        self.fields = None
