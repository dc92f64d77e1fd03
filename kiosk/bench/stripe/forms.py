"""Takes a form apart, and refuses what the types of Stripe's own library do not know."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from kiosk.bench.stripe.parameters import EXPANDS, PARAMETERS
from kiosk.bench.stripe.wire import Refusal, Tree

# Names the library's types import only for a type checker.
UNSEEN = {"StripeContext": Any, "Mapping": Mapping, "Any": Any}
# Options of a request, not parameters: they share the type (stripe._request_options).
OPTIONS = {
    "api_key",
    "stripe_version",
    "stripe_account",
    "stripe_context",
    "max_network_retries",
    "idempotency_key",
    "content_type",
    "headers",
}


def checked(call: str, form: Iterable[tuple[str, str]]) -> Tree:
    """The form as nested dicts of text. Raises Refusal for a key the call does not know, one it
    misses, and a number or truth value that is none."""
    tree: Tree = {}
    for name, value in form:
        _plant(tree, name, value)
    if call == "create" and "payment_method_types" in tree:
        # From 2026-09-30 on; Stripe's changelog of that version.
        raise Refusal(
            400,
            "payment_method_types_no_longer_supported",
            "The payment_method_types parameter is no longer supported: "
            "use allowed_payment_method_types.",
            param="payment_method_types",
            kept=False,
        )
    _check(tree, PARAMETERS[call], "")
    for name in tree.get("expand", {}).values():
        if name not in EXPANDS.get(call, ()):
            raise _bad(None, f"This property cannot be expanded ({name}).", "expand")
    return tree


def _plant(tree: Tree, name: str, value: str) -> None:
    first, *rest = name.split("[")
    parts = [first, *(part.removesuffix("]") for part in rest)]
    for part in parts[:-1]:
        tree = tree.setdefault(part, {})
        if not isinstance(tree, dict):
            raise _bad("parameter_invalid_empty", f"Invalid object: {name}", name)
    # A list may be written with empty brackets: each pair is one more entry.
    tree[parts[-1] or str(len(tree))] = value


def _check(tree: Tree, kind: Any, prefix: str) -> None:
    hints = _hints(kind)
    for name, value in tree.items():
        path = f"{prefix}[{name}]" if prefix else name
        if name not in hints:
            raise _bad("parameter_unknown", f"Received unknown parameter: {path}", path)
        _check_value(value, list(_choices(hints[name])), path)
    for name in sorted(kind.__required_keys__ & hints.keys()):
        if tree.get(name, "") == "":
            path = f"{prefix}[{name}]" if prefix else name
            raise _bad("parameter_missing", f"Missing required param: {path}.", path)


def _check_value(value: str | Tree, kinds: list[Any], path: str) -> None:
    if isinstance(value, dict):
        _check_branch(value, kinds, path)
    elif str in kinds or value == "":
        return
    elif bool in kinds:
        if value not in {"true", "false"}:
            raise _bad(None, f"Invalid boolean: {value}", path)
    elif int in kinds:
        if not value.removeprefix("-").isdecimal():
            raise _bad("parameter_invalid_integer", f"Invalid integer: {value}", path)
    elif not any(typing.get_origin(kind) is typing.Literal for kind in kinds):
        raise _bad(None, f"Invalid object or array: {path}", path)


def _check_branch(value: Tree, kinds: list[Any], path: str) -> None:
    for kind in kinds:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if hasattr(kind, "__required_keys__"):
            return _check(value, kind, path)
        if origin is list and all(name.isdecimal() for name in value):
            for name, entry in value.items():
                _check_value(entry, list(_choices(inner[0])), f"{path}[{name}]")
            return None
        if origin is dict:
            return None
    deeper = f"{path}[{next(iter(value))}]"
    raise _bad("parameter_unknown", f"Received unknown parameter: {deeper}", deeper)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind, localns=UNSEEN)
    options = OPTIONS if "idempotency_key" in hints else set()
    return {name: hint for name, hint in hints.items() if name not in options}


def _choices(hint: Any) -> Iterator[Any]:
    """The members of a union, however nested."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    # The library writes some unions as Union[...] and some as texts with |.
    if origin in {typing.Union, types.UnionType}:
        for member in inner:
            yield from _choices(member)
    else:
        yield hint


def _bad(code: str | None, message: str, param: str) -> Refusal:
    return Refusal(400, code, message, param=param, kept=False)
