"""What can be asked of the bench over its control socket, and the facts it remembers."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kiosk.bench.stand import Fact
from kiosk.bench.world import World
from kiosk.ports import Control

Answer = dict[str, Any]
FACTS_KEPT = 4096
WAIT_MAX_S = 600.0


class Refused(Exception):  # noqa: N818  # an answer, no fault of the program
    """A request that cannot be done; the message is a sentence saying what can."""


class Prop(Protocol):
    """What a bench has: a simulated device on its port, or a service of the network. `pending`
    collects its facts; `stirred` says that its truth may have changed without one."""

    pending: list[Fact]
    stirred: bool

    def plug(self, now: float) -> None: ...
    def close(self, now: float) -> None: ...
    def listening(self) -> int | None: ...
    def receive(self, now: float) -> None: ...
    def advance(self, now: float) -> None: ...
    def deadline(self) -> float | None: ...
    def controls(self) -> Mapping[str, Control]: ...
    def do(self, name: str, args: Mapping[str, Any], now: float) -> None: ...
    def truth(self) -> dict[str, Any]: ...
    def record(self, world: World, name: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody waits for the first such fact numbered above `after`, until `deadline`."""

    device: str
    fact: str
    after: int
    seconds: float
    deadline: float

    def too_late(self) -> Answer:
        return refusal(
            f"no fact {self.fact!r} of {self.device} within {self.seconds:g} s; "
            "look at the truth, or wait longer"
        )


class Facts:
    """The newest facts of all devices, numbered from 1."""

    def __init__(self) -> None:
        self.count = 0
        self._kept: deque[dict[str, Any]] = deque(maxlen=FACTS_KEPT)

    def add(self, device: str, fact: Fact) -> dict[str, Any]:
        self.count += 1
        numbered = {"n": self.count, "device": device, **fact}
        self._kept.append(numbered)
        return numbered

    def find(self, wait: Wait) -> dict[str, Any] | None:
        """The first that is waited for."""
        found = None
        for fact in reversed(self._kept):
            if fact["n"] <= wait.after:
                break
            if fact["device"] == wait.device and fact["fact"] == wait.fact:
                found = fact
        return found


def refusal(sentence: str) -> Answer:
    return {"ok": False, "error": sentence}


def checked_do(stands: Mapping[str, Prop], request: Mapping[str, Any]) -> tuple[str, str, Answer]:
    """(device, control, args) of a "do" request; an argument left out is as in the example.
    Raises Refused."""
    device, name = known(stands, request.get("device")), request["do"]
    controls = stands[device].controls()
    if not isinstance(name, str) or name not in controls:
        raise Refused(f"{device} cannot {name!r}; it can: {', '.join(sorted(controls))}")
    args, examples = request.get("args", {}), controls[name].args
    if not isinstance(args, dict) or not args.keys() <= examples.keys():
        known_args = ", ".join(f"{key} (such as {value!r})" for key, value in examples.items())
        raise Refused(f"{name} of {device} takes these arguments: {known_args or 'none'}")
    for key, value in args.items():
        if not _alike(value, examples[key]):
            raise Refused(f"{key} of {name} must be like {examples[key]!r}, not {value!r}")
    return device, name, {**examples, **args}


def checked_wait(stands: Mapping[str, Prop], asked: Any, facts: Facts, now: float) -> Wait:
    """A "wait" request. Raises Refused."""
    if not isinstance(asked, dict) or not isinstance(asked.get("fact"), str):
        raise Refused('wait takes {"device": ..., "fact": ..., "timeout": seconds}')
    seconds, after = asked.get("timeout", 5.0), asked.get("after", facts.count)
    if not _alike(seconds, 0.0) or not 0 <= seconds <= WAIT_MAX_S:
        raise Refused(f"timeout is a number of seconds from 0 to {WAIT_MAX_S:g}")
    if not _alike(after, 0):
        raise Refused("after is the number of the last fact already seen")
    device = known(stands, asked.get("device"))
    return Wait(device, asked["fact"], after, float(seconds), now + float(seconds))


def known(stands: Mapping[str, Prop], device: object) -> str:
    """The name of a device that is here. Raises Refused."""
    if not isinstance(device, str) or device not in stands:
        raise Refused(f"there is no device {device!r}; the devices are: {', '.join(stands)}")
    return device


def listing(stands: Mapping[str, Prop]) -> Answer:
    """Every control of every device with its sentence and example arguments."""
    return {
        device: {
            name: {"doc": control.doc, "args": dict(control.args)}
            for name, control in stand.controls().items()
        }
        for device, stand in stands.items()
    }


def _alike(value: object, example: object) -> bool:
    """Of the example's type; a whole number will do for a float."""
    if isinstance(example, float):
        return type(value) in {int, float}
    return example is None or type(value) is type(example)
