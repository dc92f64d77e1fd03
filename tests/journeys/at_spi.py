"""A screen reader's view of a program: the tree that is told over AT-SPI, and nothing else."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE_S = 30.0
#: Numbers of org.a11y.atspi's state set.
ENABLED, SHOWING = 8, 25
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_ROOT = "/org/a11y/atspi/accessible/root"
_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"


class LostError(AssertionError):
    """What was looked for is not there; the message says what is."""


@dataclass(frozen=True)
class Element:
    """One node. `states` are numbers as above; `description` is what is added to the name."""

    address: tuple[str, str]
    name: str
    role: str
    states: frozenset[int]
    description: str

    @property
    def on(self) -> bool:
        """Can be used now."""
        return ENABLED in self.states


class Reader:
    """Reads one program's tree on the accessibility bus at `address`."""

    def __init__(self, address: str, program: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(address)
        self._program = program
        self._root: tuple[str, str] | None = None
        self._heard: deque[Any] = deque()

    def listen(self) -> None:
        """From now on `announced` has what programs announce."""
        rule = MatchRule(type="signal", interface=_EVENTS, member="Announcement")
        self._bus.filter(rule, queue=self._heard)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        self._sent(new_method_call(bus, "AddMatch", "s", (rule.serialise(),)))
        place = (_REGISTRY, "/org/a11y/atspi/registry")
        self._ask(place, _REGISTRY, "RegisterEvent", "s", ("object:announcement",))

    def announced(self) -> list[str]:
        """What was announced since `listen`, oldest first."""
        return [str(message.body[3][1]) for message in self._heard]

    def close(self) -> None:
        """Leaves the bus."""
        self._bus.close()

    def until(self, what: str, true: Callable[[], Any], patience: float = PATIENCE_S) -> Any:
        """The first true answer; LostError after so many seconds."""
        end = time.monotonic() + patience
        while not (answer := true()):
            if time.monotonic() > end:
                there = "; ".join(f"{one.role} {one.name!r}" for one in self.tree() if one.name)
                raise LostError(f"no {what}; there is: {there}")
        return answer

    def tree(self) -> list[Element]:
        """All that is showing, in the order of the tree; empty while there is no program."""
        self._root = self._root or self._find_root()
        return list(self._below(self._root)) if self._root else []

    def press(self, name: str) -> None:
        """The button of that name, or whose name begins so; with its own action."""
        button = self.until(f"button {name!r}", lambda: self._button(name))
        actions = self._ask(button.address, _ACTION, "GetActions")[0]
        press = next(n for n, (called, *_) in enumerate(actions) if called.lower() == "press")
        if not self._ask(button.address, _ACTION, "DoAction", "i", (press,))[0]:
            raise LostError(f"{name!r} cannot be pressed")

    def text(self, begins: str) -> str:
        """The name that begins so, once it is there."""
        return str(self.until(f"text {begins!r}", lambda: self.name(begins)))

    def name(self, begins: str) -> str:
        """The name that begins so now, or ""."""
        return next((one.name for one in self.tree() if one.name.startswith(begins)), "")

    def _button(self, name: str) -> Element | None:
        usable = [one for one in self.tree() if one.role == "push button" and one.on]
        whole = [one for one in usable if one.name == name]
        return next(iter(whole + [one for one in usable if one.name.startswith(name)]), None)

    def _find_root(self) -> tuple[str, str] | None:
        try:
            programs = self._ask((_REGISTRY, _ROOT), _ACCESSIBLE, "GetChildren")[0]
        except Gone:
            # The registry is starting.
            return None
        return next((one for one in programs if self._name(one) == self._program), None)

    def _below(self, address: tuple[str, str]) -> Iterator[Element]:
        try:
            states = self._states(address)
            if SHOWING in states:
                role = self._ask(address, _ACCESSIBLE, "GetRoleName")[0]
                told = str(self._property(address, "Description"))
                yield Element(address, self._name(address), role, states, told)
            elif address != self._root:
                return
            children = self._ask(address, _ACCESSIBLE, "GetChildren")[0]
        except Gone:
            return
        for child in children:
            yield from self._below(child)

    def _states(self, address: tuple[str, str]) -> frozenset[int]:
        low, high = self._ask(address, _ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return frozenset(n for n in range(64) if bits >> n & 1)

    def _name(self, address: tuple[str, str]) -> str:
        return str(self._property(address, "Name"))

    def _property(self, address: tuple[str, str], name: str) -> Any:
        place = DBusAddress(address[1], bus_name=address[0], interface=_ACCESSIBLE)
        return self._sent(Properties(place).get(name))[0][1]

    def _ask(
        self, address: tuple[str, str], interface: str, method: str, kinds: str = "", args: Any = ()
    ) -> Any:
        place = DBusAddress(address[1], bus_name=address[0], interface=interface)
        return self._sent(new_method_call(place, method, kinds or None, args))

    def _sent(self, message: Any) -> Any:
        answer = self._bus.send_and_get_reply(message, timeout=PATIENCE_S)
        if answer.header.message_type is MessageType.error:
            raise Gone(str(answer.body))
        return answer.body


class Gone(Exception):  # noqa: N818  # an answer, no fault
    """The element was shown a moment ago."""


def accessibility_bus() -> str:
    """Where programs tell what they show, on this session."""
    session = open_dbus_connection("SESSION")
    place = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    try:
        return str(session.send_and_get_reply(new_method_call(place, "GetAddress")).body[0])
    finally:
        session.close()
