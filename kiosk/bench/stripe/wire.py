"""What crosses the socket of the double: a request read, a reply to give, a refusal in words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Fact = Mapping[str, Any]
Json = dict[str, Any]
# A form as nested dicts of text; a list is a dict whose names are numbers.
Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `drop`: close the connection without a byte. `delay_s`: seconds to hold the
    answer back; what it tells has happened already. `events`: facts for the world."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    drop: bool = False
    delay_s: float = 0.0
    events: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A request taken apart. `form` holds the body's or the query's pairs in their order, `at` is
    UTC seconds."""

    method: str
    path: str
    headers: Mapping[str, str]
    form: tuple[tuple[str, str], ...]
    at: float

    @property
    def key(self) -> str:
        """The idempotency key; only a POST has one."""
        return self.headers.get("idempotency-key", "") if self.method == "POST" else ""


@dataclass(frozen=True, slots=True)
class Served:
    """A status and the object it comes with."""

    status: int
    body: Json

    def text(self) -> str:
        return json.dumps(self.body, indent=2)


class Refusal(Exception):  # noqa: N818  # an answer, no fault of the program
    """A request refused. `kept`: the refusal is stored under the idempotency key, as Stripe does
    once the work has begun (API reference, Idempotent requests)."""

    def __init__(
        self,
        status: int,
        code: str | None,
        message: str,
        *,
        kind: str = "invalid_request_error",
        param: str | None = None,
        kept: bool = True,
        **more: Any,
    ) -> None:
        super().__init__(message)
        named = {"code": code, "param": param}
        error = {"type": kind, "message": message, **more}
        error |= {name: value for name, value in named.items() if value is not None}
        self.served = Served(status, {"error": error})
        self.kept = kept


def read(method: str, target: str, headers: Mapping[str, str], body: bytes, at: float) -> Request:
    """Takes a request apart. Raises Refusal for a body that is no form."""
    split = urlsplit(target)
    try:
        text = body.decode("utf-8") if method == "POST" else split.query
    except UnicodeDecodeError as wrong:
        raise Refusal(400, None, "Invalid request body") from wrong
    form = tuple(parse_qsl(text, keep_blank_values=True))
    small = {name.lower(): value for name, value in headers.items()}
    return Request(method, split.path, small, form, at)
