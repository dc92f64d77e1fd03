"""The named bad days of the API, as controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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
        "The capture is refused: 400 for good, 500 for now, or `kept` under its key.",
        "capture",
        {"status": 400, "kept": False},
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


def fault_controls() -> dict[str, Control]:
    """Every fault and its other names; `on` "" is the call the sentence is about."""
    named = {name: FAULTS[ALIASES.get(name, name)] for name in [*FAULTS, *ALIASES]}
    return {
        name: Control(kind.doc, {"on": "", "count": 1, **kind.args}) for name, kind in named.items()
    }
