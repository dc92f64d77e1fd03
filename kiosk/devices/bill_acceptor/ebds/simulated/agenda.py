"""What a simulated device has still to do, and when."""

from __future__ import annotations

from collections.abc import Callable

Deed = Callable[[float], None]


class Agenda:
    """Deeds in the order of their times; a deed may add deeds."""

    def __init__(self) -> None:
        self._deeds: list[tuple[float, Deed]] = []

    def at(self, time: float, deed: Deed) -> None:
        self._deeds.append((time, deed))
        self._deeds.sort(key=lambda item: item[0])

    def run(self, now: float) -> None:
        while self._deeds and self._deeds[0][0] <= now:
            time, deed = self._deeds.pop(0)
            deed(time)

    def next(self) -> float | None:
        return self._deeds[0][0] if self._deeds else None

    def clear(self) -> None:
        self._deeds.clear()
