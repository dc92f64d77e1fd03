"""Every kind of commit that the product's source can make, read from the source.

A kind is the first argument of `Commit(...)`, or of whatever hands its own parameter `kind` on to
it. Parts that are computed (`f"payment_{state}"`) stand for any word.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import kiosk

_HOMES = ("domain/flow", "services")
#: Where each hands its kind on: name of the function, place of `kind` among its arguments.
Ways = dict[str, int]


@dataclass(frozen=True)
class Kinds:
    """`patterns` are regular expressions, one for each kind in the source."""

    patterns: frozenset[str]

    def missing(self, seen: Iterable[str]) -> list[str]:
        """Those that none of `seen` is an example of."""
        known = list(seen)
        return sorted(
            pattern
            for pattern in self.patterns
            if not any(re.fullmatch(pattern, kind) for kind in known)
        )


def in_source(root: Path = Path(kiosk.__file__).parent) -> Kinds:
    """The kinds of the installed product."""
    files = [file for home in _HOMES for file in sorted((root / home).glob("*.py"))]
    return of(file.read_text() for file in files)


def of(sources: Iterable[str]) -> Kinds:
    """The kinds in these modules."""
    trees = [ast.parse(source) for source in sources]
    ways: Ways = {"Commit": 0}
    found: set[str] = set()
    for function in _functions(trees):
        names = [argument.arg for argument in function.args.args]
        if "kind" in names and _is_text(function, names.index("kind")):
            at = names.index("kind")
            ways[function.name] = at - (names[0] == "self")
            missing = len(names) - at
            if missing <= len(function.args.defaults):
                found |= set(_words(function.args.defaults[-missing]))
    for tree in trees:
        for node in ast.walk(tree):
            found |= set(_made(node, ways))
    return Kinds(frozenset(found))


def _functions(trees: Iterable[ast.Module]) -> Iterator[ast.FunctionDef]:
    for tree in trees:
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _is_text(function: ast.FunctionDef, at: int) -> bool:
    annotation = function.args.args[at].annotation
    return isinstance(annotation, ast.Name) and annotation.id == "str"


def _made(node: ast.AST, ways: Ways) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in ways:
            at = ways[name]
            yield from _words(node.args[at]) if at < len(node.args) else ()
            for keyword in node.keywords:
                if keyword.arg == "kind":
                    yield from _words(keyword.value)
        case ast.Assign(targets=[ast.Name(id="kind")]):
            yield from _words(node.value)
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            for target, value in zip(names, values, strict=True):
                if isinstance(target, ast.Name) and target.id == "kind":
                    yield from _words(value)
        case _:
            pass


def _words(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(word)) if word:
            yield re.escape(word)
        case ast.IfExp(body=yes, orelse=no):
            yield from _words(yes)
            yield from _words(no)
        case ast.JoinedStr(values=parts):
            texts = [part.value if isinstance(part, ast.Constant) else None for part in parts]
            yield "".join("[a-z_]+" if text is None else re.escape(str(text)) for text in texts)
        case _:
            pass
