"""The named bad days of the API. Each is armed by hand and falls on the next calls it fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kiosk.bench.stripe.device import busy
from kiosk.bench.stripe.idempotency import in_use
from kiosk.bench.stripe.wire import Json, Refusal
from kiosk.ports import Control

POSTS = frozenset({"create", "capture", "cancel", "process", "cancel_action", "refund", "present"})
GETS = frozenset(
    {
        "retrieve_intent",
        "retrieve_reader",
        "retrieve_refund",
        "list",
        "list_refunds",
        "search",
        "location",
    }
)
GROUPS = {
    "any": POSTS | GETS,
    "post": POSTS,
    "retrieve": frozenset({"retrieve_intent", "retrieve_reader"}),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A fault: what happens, on which call unless told, and what else can be told."""

    doc: str
    on: str
    args: Mapping[str, Any] = field(default_factory=dict)


FAULTS: Mapping[str, Kind] = {
    "busy": Kind("The reader says that it is busy; nothing is done.", "process", {"status": 400}),
    "offline": Kind("The reader is not connected; nothing is done.", "process"),
    "timeout_but_delivered": Kind("terminal_reader_timeout, yet the reader asks.", "process"),
    "error_500_after_commit": Kind("Done, and answered with 500, also when repeated.", "post"),
    "drop_after_commit": Kind("Done, and the connection ends without an answer.", "post"),
    "drop_before_commit": Kind("The connection ends and nothing is done.", "post"),
    "slow": Kind("Done at once, answered after so many seconds.", "any", {"seconds": 90.0}),
    "conflict_409": Kind("409, with or without a body; nothing is done.", "post", {"body": True}),
    "rate_limit": Kind("429; nothing is done.", "any"),
    "capture_fails": Kind(
        "The capture is refused: 400 for good, 500 for now.", "capture", {"status": 400}
    ),
    "cancel_refused_busy": Kind(
        "cancel_action is refused as busy.", "cancel_action", {"status": 400}
    ),
    "stale_reader_screen": Kind("cancel_action says yes; the reader asks on.", "cancel_action"),
    "garbage_body": Kind("Done, and answered with something that is no JSON.", "any"),
    "reader_rebooted": Kind("The reader's action vanishes, at once or before a call.", "now"),
    "foreign_action": Kind("Another till puts its payment on the reader.", "now"),
}
ALIASES = {
    "busy_reader": "busy",
    "capture_failed": "capture_fails",
    "cancel_refused": "cancel_refused_busy",
}


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

    def clear(self) -> None:
        self._armed.clear()

    def truth(self) -> list[Json]:
        return [asdict(armed) for armed in self._armed]

    def restore(self, truth: list[Json]) -> None:
        self._armed = [Armed(**armed) for armed in truth]


def fault_controls() -> dict[str, Control]:
    """Every fault and its other names; `on` "" is the call the sentence is about."""
    named = {name: FAULTS[ALIASES.get(name, name)] for name in [*FAULTS, *ALIASES]}
    return {
        name: Control(kind.doc, {"on": "", "count": 1, **kind.args}) for name, kind in named.items()
    }


def refuse_at_the_door(fault: Armed) -> None:
    """Raises the Refusal of a fault that strikes before any key is looked at."""
    if fault.name == "rate_limit":
        raise Refusal(429, "rate_limit", "Too many requests hit the API too quickly.", kept=False)
    if fault.name == "conflict_409":
        raise in_use()


def refuse_inside(fault: Armed) -> None:
    """Raises the Refusal of a fault that strikes once the work has begun."""
    status = int(fault.args.get("status", 400))
    if fault.name in {"busy", "cancel_refused_busy"}:
        raise busy(status)
    if fault.name == "offline":
        raise Refusal(
            400,
            "terminal_reader_offline",
            "Reader is currently offline, please ensure the reader is powered on and connected "
            "to the internet before retrying your request.",
        )
    if fault.name == "capture_fails" and status < 500:
        raise Refusal(
            status,
            "charge_expired_for_capture",
            "The charge cannot be captured as the authorization has expired.",
        )
    if fault.name == "capture_fails":
        raise Refusal(status, None, "An unknown error occurred", kind="api_error", kept=False)


def refuse_after(fault: Armed) -> None:
    """Raises the Refusal that hides what was done."""
    if fault.name == "timeout_but_delivered":
        raise Refusal(
            400,
            "terminal_reader_timeout",
            "There was a timeout when sending this command to the reader.",
        )
    if fault.name == "error_500_after_commit":
        raise Refusal(500, None, "An unknown error occurred", kind="api_error")
