"""What the search's world is made of: configuration, a dead kiosk, ports that can be cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from kiosk.domain.bills import Biller, Finality, NumberRule
from kiosk.domain.events import DeviceEvent
from kiosk.domain.rules import Rules, Times
from kiosk.ports import Entropy, Out
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from kiosk.ui.messages import Catalogue

T = TypeVar("T")
BORN_MS = 1_796_000_000_000
WORDS = Catalogue(("en", "es"), ZoneInfo("America/Chicago"))
#: Shorter than real ones where a customer waits; the acceptor's are real.
TIMES = Times(
    idle=20,
    idle_private=15,
    idle_money=25,
    warning=5,
    warning_money=6,
    look_up=5,
    biller_answer=4,
    escrow=8,
    outcome=3,
    receipt=3,
    things=3,
    card_quiet=60,
    card_answer=15,
)
POWER = Biller(
    id="power",
    name="City Power",
    currency="USD",
    adapter="sandbox",
    rule=NumberRule(r"1\d{9}", 10),
    cash_fee_minor=150,
    card_fee_minor=250,
    overpay_max_minor=2000,
)
WATER = Biller(
    id="water",
    name="Water",
    currency="USD",
    adapter="csv",
    rule=NumberRule(r"2\d{9}", 10),
    finality=Finality.JOURNAL,
    partial=False,
    overpay_max_minor=500,
)


def rules(random: Random) -> Rules:
    """A kiosk with two billers."""
    return Rules(
        kiosk_id="K-7",
        place="Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(POWER, WATER),
        notes_minor=(100, 500, 1000, 2000, 5000, 10_000),
        overpay_max_minor=random.choice((0, 500, 2000)),
        apply_abandoned=random.random() < 0.8,
        times=TIMES,
    )


@dataclass
class Lagging(Generic[T]):
    """A queue between two threads: first in, first out, each a little later."""

    waiting: deque[tuple[float, T]] = field(default_factory=deque)

    def put(self, item: T, at: float) -> None:
        last = self.waiting[-1][0] if self.waiting else 0.0
        self.waiting.append((max(at, last), item))

    def due(self) -> float | None:
        return self.waiting[0][0] if self.waiting else None

    def take(self, now: float) -> T | None:
        """The first, if its time has come."""
        if self.waiting and self.waiting[0][0] <= now:
            return self.waiting.popleft()[1]
        return None


class Killed(BaseException):
    """The process is gone: nothing in the kiosk may catch this."""


class Dead:
    """What pumps the line while there is no kiosk: nobody."""

    counters: dict[str, int] = {}  # noqa: RUF012  # the port's shape

    def line_up(self, now: float) -> Out[DeviceEvent]:
        return Out()

    def line_lost(self, now: float) -> Out[DeviceEvent]:
        return Out()

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        return Out()

    def poll(self, now: float) -> Out[DeviceEvent]:
        return Out()

    def deadline(self) -> float | None:
        return None

    def memory(self) -> str:
        return ""


@dataclass
class Guarded:
    """A port on the kiosk's side: a kill may fall before and after each of its `effects`."""

    inner: Any
    effects: frozenset[str]
    gap: Callable[[], None]

    def __getattr__(self, name: str) -> Any:
        real = getattr(self.inner, name)
        if name not in self.effects:
            return real

        def call(*args: Any) -> Any:
            self.gap()
            answer = real(*args)
            self.gap()
            return answer

        return call


def open_journal(path: Path, entropy: Entropy, now_ms: int) -> SqliteJournal:
    """The real journal with a ballast of one page; the first boot makes it."""
    return SqliteJournal(
        path,
        "K-7",
        entropy,
        now_ms=now_ms,
        create=not path.exists(),
        environ={},
        guard=DiskGuard(path, 4096, 0),
    )
