"""The bad days that are armed: each falls on the next calls it fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kiosk.bench.stripe.bad_days import ALIASES, FAULTS, GROUPS
from kiosk.bench.stripe.wire import Json


@dataclass(slots=True)
class Armed:
    """A fault that waits for `count` calls out of `on`."""

    name: str
    on: str
    count: int
    args: dict[str, Any]

    def fits(self, call: str) -> bool:
        return call in GROUPS.get(self.on, {self.on})


class Faults:
    """What is armed, oldest first."""

    def __init__(self) -> None:
        self._armed: list[Armed] = []

    def arm(self, name: str, args: Mapping[str, Any]) -> Armed | None:
        """Arms a fault, or returns it when it is to happen now. Raises ValueError for a call
        unknown and a count below 1."""
        kind = FAULTS[ALIASES.get(name, name)]
        given = {**kind.args, **args}
        on, count = str(given.pop("on", "") or kind.on), int(given.pop("count", 1))
        fault = Armed(ALIASES.get(name, name), on, count, given)
        if on == "now":
            return fault
        if on not in GROUPS and on not in GROUPS["any"]:
            known = ", ".join(sorted(GROUPS["any"] | GROUPS.keys()))
            raise ValueError(f"there is no call {on!r}; the calls are: {known}")
        if count < 1:
            raise ValueError("count is at least 1")
        self._armed.append(fault)
        return None

    def take(self, call: str) -> Armed | None:
        """The fault for this call, used up by one."""
        for fault in self._armed:
            if fault.fits(call):
                fault.count -= 1
                self._armed = [armed for armed in self._armed if armed.count > 0]
                return fault
        return None

    @property
    def armed(self) -> bool:
        return bool(self._armed)

    def clear(self) -> None:
        self._armed.clear()

    def truth(self) -> list[Json]:
        return [asdict(armed) for armed in self._armed]

    def restore(self, truth: list[Json]) -> None:
        self._armed = [Armed(**armed) for armed in truth]
