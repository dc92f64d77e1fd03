"""What waits in virtual time: queues between threads, and deeds that have their hour."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


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


@dataclass
class Agenda:
    """Deeds by their hour; of one hour, in the order in which they were put."""

    _waiting: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _order: int = 0

    def put(self, time: float, deed: Callable[[], None]) -> None:
        self._order += 1
        heapq.heappush(self._waiting, (time, self._order, deed))

    def due(self) -> float | None:
        return self._waiting[0][0] if self._waiting else None

    def run_one(self, now: float) -> bool:
        """The next deed, if its hour has come; says whether it had."""
        if not self._waiting or self._waiting[0][0] > now:
            return False
        heapq.heappop(self._waiting)[2]()
        return True
