"""A biller's books behind the API of `billers.yaml`: what is booked, refused or still in work."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import Any

TOKEN = "a-token-of-the-reference-biller"


@dataclass(frozen=True)
class Answer:
    """What goes back: `value` as JSON."""

    status: int
    value: Any
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def media(self) -> str:
        return "application/problem+json" if self.status >= 400 else "application/json"

    @property
    def body(self) -> bytes:
        return json.dumps(self.value).encode()


def problem(status: int, code: str, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"title": code.replace("_", " "), "status": status, "code": code}, named)


@dataclass
class Book:
    """Any thread may call it. `bookings` is the truth: one entry for each time money was booked."""

    accounts: dict[str, dict[str, Any]] = field(default_factory=dict)
    refuses: dict[str, str] = field(default_factory=dict)
    #: Numbers whose payments are accepted for later.
    slow: set[str] = field(default_factory=set)
    token: str = TOKEN
    payments: dict[str, dict[str, Any]] = field(default_factory=dict)
    bookings: list[tuple[str, int]] = field(default_factory=list)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def handle(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        if headers.get("Authorization") != f"Bearer {self.token}":
            return problem(401, "unauthorized")
        with self._guard:
            if method == "GET":
                return self.show(path.rpartition("/")[2])
            sent = json.loads(body)
            if path == "/v1/look-ups":
                unknown = {"status": "no_such_account", "number": sent["number"]}
                return Answer(200, self.accounts.get(sent["number"], unknown))
            return self.book(headers["Idempotency-Key"], sent)

    def show(self, key: str) -> Answer:
        if key not in self.payments:
            return problem(404, "payment_not_known")
        return Answer(200, {k: v for k, v in self.payments[key].items() if k != "paid_at"})

    def book(self, key: str, sent: dict[str, Any]) -> Answer:
        known = self.payments.get(key)
        if known is not None:
            if any(known[name] != sent[name] for name in sent):
                return problem(409, "key_reused")
            return self._answer(known, 200)
        made = {"key": key, **sent}
        code = self.refuses.get(sent["number"])
        if code is not None:
            made |= {"status": "refused", "code": code}
        elif sent["number"] in self.slow:
            made |= {"status": "processing"}
        else:
            made |= {"status": "posted", "approval_ref": f"REF-{key[-6:]}"}
            self.bookings.append((key, sent["amount"]))
        self.payments[key] = made
        return self._answer(made, 201)

    def decide(self, key: str) -> None:
        """What was accepted for later is booked now."""
        self.payments[key] |= {"status": "posted", "approval_ref": f"REF-{key[-6:]}"}
        self.bookings.append((key, self.payments[key]["amount"]))

    def _answer(self, made: dict[str, Any], status: int) -> Answer:
        if made["status"] == "refused":
            return problem(422, made["code"])
        status = 202 if made["status"] == "processing" else status
        return Answer(status, {k: v for k, v in made.items() if k != "paid_at"})
