"""What Python says to people without asking for its translation.

A guess, from how a text looks and where it stands: a sentence is two words of letters, with a space.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_VERTAALT = frozenset(
    {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
    | {"npgettext"}
)
#: Names of arguments and attributes whose text is shown, even when it is one word.
_GETOOND = frozenset({"label", "help_text", "verbose_name", "verbose_name_plural", "empty_label", "short_description"})
#: Who these reach is a developer or a log.
_VOOR_ONS = frozenset(
    {
        "AssertionError", "AttributeError", "ImproperlyConfigured", "KeyError", "LookupError", "NotImplementedError",
        "RuntimeError", "TypeError", "ValueError", "debug", "info", "warning", "error", "exception", "critical",
        "compile", "execute", "executemany", "RawSQL", "getLogger", "field", "strftime",
    }
)  # fmt: skip
_ZIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}[,;:.]? [A-Za-zÀ-ÿ(]")
_WOORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_GEEN_ZIN = re.compile(
    r"\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|CREATE|ALTER|JOIN|ORDER BY|GROUP BY|UNION|WITH|VALUES|AND|NULL)\b"
    r"|utrecht-|charset=|filename=|max-age=|no-store|no-cache|prefers-color-scheme"
    r"|^[a-z]+-[\w-]+ [a-z]+-[\w-]+|^\{\} (?:ha|km2|m2)$"
    r"|[{<]/?\w+ \w+=|^[\w-]+(?: [\w]+(?:__|--)[\w-]+)+$|^[A-Z][\w-]+: "
)
MERK = "# onvertaald:"


def untranslated(bron: str) -> Iterator[str]:
    """Each text that looks like one for people, outside gettext; a line may say why it is none, with MERK."""
    lezer = _Lezer(bron)
    lezer.visit(ast.parse(bron))
    yield from lezer.gevonden


class _Lezer(ast.NodeVisitor):
    def __init__(self, bron: str) -> None:
        self._regels = bron.splitlines()
        self.gevonden: list[str] = []

    def visit_Expr(self, node: ast.Expr) -> None:
        """A text that is a statement is a docstring."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        naam = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if naam in _VERTAALT or naam in _VOOR_ONS:
            self.visit(node.func)
            return
        for argument in node.keywords:
            if argument.arg in _GETOOND:
                self._shown(argument.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        doelen = {getattr(doel, "id", getattr(doel, "attr", "")) for doel in node.targets}
        if doelen & _GETOOND:
            self._shown(node.value)
        elif any(doel.isupper() for doel in doelen) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
            self._shown(node.value.elts[1])  # a choice: its value, and what it is called
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        tekst = "".join(str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in node.values)
        if re.search(r"[A-Za-zÀ-ÿ]{2,}[,;:.]? (?:[A-Za-zÀ-ÿ(]|\{\})|\{\} [a-zà-ÿ]{2,}", tekst):
            self._found(tekst, node)
        for deel in node.values:
            if isinstance(deel, ast.FormattedValue):
                self.visit(deel.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and _ZIN.search(node.value):
            self._found(node.value, node)

    def _shown(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WOORD.search(node.value):
            self._found(node.value, node)

    def _found(self, tekst: str, node: ast.AST) -> None:
        regels = self._regels[node.lineno - 1 : node.end_lineno]
        if not _GEEN_ZIN.search(tekst) and not any(MERK in regel for regel in regels) and tekst not in self.gevonden:
            self.gevonden.append(tekst)
