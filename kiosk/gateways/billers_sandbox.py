"""A biller that answers by rule, from the number alone.

The last two digits say what happens:

| ends in | look-up | posting |
|---|---|---|
| 00 to 79 | a bill derived from the number | accepted |
| 80 | a bill | refused, code "sandbox" |
| 81 | a bill | no answer the first time under a key, then accepted |
| 82 | a bill | no answer, ever |
| 90 | no such account | refused |
| 91 | closed | refused |
| 92 | moved to the same number ending in 93, which moved to the one ending in 00 | refused |
| 94 | moved to the one ending in 95, which moved back | refused |
| 96 | blocked | refused |
| 97 | a bill that takes no cash | accepted |
| 98 | unreachable | no answer, ever |
| 99 | a bill, after SLOW_SECONDS | accepted |

83 to 89 answer as 00 does. It remembers what was paid and under which key until it is made again;
approval references are derived from the key and outlive it.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    Biller,
    BillFound,
    BillLine,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.masking import masked_words
from kiosk.gateways.references import approval_ref
from kiosk.ports import Clock

SLOW_SECONDS = 12.0

_GIVEN = ("Amara", "Luis", "Grace", "Tomasz", "Mei", "Ruth", "Dante", "Priya", "Owen", "Salma")
_FAMILY = ("Okafor", "Reyes", "Lindqvist", "Nowak", "Tran", "Abrams", "Bell", "Castillo", "Dube")
_STREETS = ("Alder Street", "Mill Road", "Harbor Avenue", "Second Street", "Orchard Lane")
_MOVES = {"92": "93", "93": "00", "94": "95", "95": "94"}
_NOT_PAYABLE = frozenset({"90", "91", "96", *_MOVES})


class SandboxBiller:
    """Answers as the module's table says. Any thread may call it."""

    def __init__(
        self, biller: Biller, clock: Clock, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._biller = biller
        self._clock = clock
        # A slow biller is what it plays; tests hand in a sleep that takes no time.
        self._sleep = sleep
        self._lock = threading.Lock()
        self._posted: dict[str, tuple[str, int]] = {}
        self._asked: set[str] = set()
        self._paid: Counter[str] = Counter()

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        """The answer for the number's ending."""
        ending = number.value[-2:]
        if ending in _MOVES:
            return MovedTo(PayBillNumber(number.biller_id, number.value[:-2] + _MOVES[ending]))
        match ending:
            case "90":
                return NoSuchAccount()
            case "91":
                return Closed()
            case "96":
                return Blocked()
            case "97":
                return NoCash(self._bill(number))
            case "98":
                return Unreachable()
            case "99":
                self._sleep(SLOW_SECONDS)
                return BillFound(self._bill(number))
            case _:
                return BillFound(self._bill(number))

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        """The answer for the number's ending, idempotent by key."""
        ending = number.value[-2:]
        if ending == "80" or ending in _NOT_PAYABLE:
            return PostingRefused("sandbox")
        if amount.currency != self._biller.currency or amount.minor <= 0:
            return PostingRefused("amount")
        with self._lock:
            first = key not in self._asked
            self._asked.add(key)
            if ending in ("82", "98") or (ending == "81" and first):
                return PostingUnknown()
            body = (number.value, amount.minor)
            if key not in self._posted:
                self._posted[key] = body
                self._paid[number.value] += amount.minor
            elif self._posted[key] != body:
                return PostingConflict("key_reused")
        return PostingAccepted(approval_ref(self._biller.id, key))

    def _bill(self, number: PayBillNumber) -> Bill:
        seed = hashlib.sha256(number.value.encode("ascii")).digest()
        energy, delivery = 1500 + int.from_bytes(seed[:2], "big") % 18_000, 895 + seed[2]
        tax = (energy + delivery) // 20
        lines = [("Electricity", energy), ("Delivery", delivery), ("Taxes", tax)]
        with self._lock:
            paid = self._paid[number.value]
        if paid:
            lines.append(("Payments received", -paid))
        amount_due = sum(minor for _, minor in lines)
        late = seed[3] % 4 == 0
        return Bill(
            number=number,
            name=masked_words(f"{_pick(_GIVEN, seed[4])} {_pick(_FAMILY, seed[5])}"),
            address=masked_words(f"{100 + seed[6]} {_pick(_STREETS, seed[7])}"),
            amount_due=self._money(amount_due),
            past_due=self._money(max(0, energy // 2 - paid) if late else 0),
            minimum=self._money(max(0, min(2000, amount_due))),
            due=date(2026, 12, 1) + timedelta(days=seed[8] % 60),
            as_of_ms=self._clock.now_ms(),
            lines=tuple(BillLine(label, self._money(minor)) for label, minor in lines),
        )

    def _money(self, minor: int) -> Money:
        return Money(minor, self._biller.currency)


def _pick(words: tuple[str, ...], seed: int) -> str:
    return words[seed % len(words)]
