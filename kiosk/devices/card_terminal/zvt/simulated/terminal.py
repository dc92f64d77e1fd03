"""The state of a simulated terminal: its registration, its book, and what was done to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulated.book import Book
from kiosk.devices.card_terminal.zvt.simulated.messages import TERMINAL_ID, display
from kiosk.devices.card_terminal.zvt.simulated.outbox import Letter
from kiosk.devices.card_terminal.zvt.simulated.steps import Gesture, Part

Fact = Mapping[str, Any]

# Config byte of 06 00 (PA00P015).
PAYMENT_SLIPS, ADMIN_SLIPS, STATUS_MESSAGES, PRINT_LINES = 0x02, 0x04, 0x08, 0x80
NOT_REGISTERED, WRONG_CURRENCY, JOURNAL_FULL, END_OF_DAY_OPEN = 0x6B, 0x6F, 0xB2, 0xF0
# What a transaction does not use up, for another command meets it.
UNTIL_USED = frozenset(("only_last_reversible", "empty_repeat_receipt"))
TROUBLES = {"end_of_day_open": END_OF_DAY_OPEN, "journal_full": JOURNAL_FULL}


class Terminal:
    """`faults` and `hands` are for the running transaction, `next_faults` and `next_hands` for
    the one after it. `attended`: it waits for the customer. `dead_for`: seconds it will say and
    hear nothing, its dialogue forgotten. `midnight` is what its clock shows at now = 0."""

    def __init__(self, profile: ZvtProfile, midnight: datetime) -> None:
        self.profile = profile
        self.book = Book()
        self.now = 0.0
        self.midnight = midnight
        self.config: int | None = None
        self.text_blocks = False
        self.troubles: set[str] = set()
        self.switches = {"reverses_unanswered": False, "reverses_any": False}
        self.faults: dict[str, Mapping[str, Any]] = {}
        self.next_faults: dict[str, Mapping[str, Any]] = {}
        self.hands: list[Gesture] = []
        self.next_hands: list[Gesture] = []
        self.attended = False
        self.host_listens = True
        self.dead_for = 0.0
        self.says_busy = False
        self.facts: list[Fact] = []

    def tell(self, fact: str, **details: Any) -> None:
        self.facts.append({"fact": fact, **details})

    def time(self) -> str:
        """Local time, ISO 8601 to the second."""
        return (self.midnight + timedelta(seconds=self.now)).isoformat(timespec="seconds")

    def set_clock(self, moment: str) -> None:
        """Raises ValueError for a moment that is none."""
        self.midnight = datetime.fromisoformat(moment) - timedelta(seconds=self.now)

    def begin(self) -> None:
        """A transaction begins: what was armed is for it."""
        armed = self.next_faults
        self.faults = {name: args for name, args in armed.items() if name not in UNTIL_USED}
        self.next_faults = {name: args for name, args in armed.items() if name in UNTIL_USED}

    def end(self) -> None:
        """The dialogue is over."""
        self.faults, self.hands = {}, []
        self.attended, self.host_listens, self.says_busy = False, True, False

    def arm(self, name: str, args: Mapping[str, Any]) -> None:
        now = self.attended and name not in UNTIL_USED
        (self.faults if now else self.next_faults)[name] = args

    def fault(self, name: str) -> Mapping[str, Any] | None:
        """The arguments of a bad day that was armed, once."""
        return (self.next_faults if name in UNTIL_USED else self.faults).pop(name, None)

    def refuses(self, currency: str | None = None) -> int | None:
        """The result code by which a transaction is refused at once, None if it is not."""
        if self.config is None:
            return NOT_REGISTERED
        for trouble in sorted(self.troubles):
            return TROUBLES[trouble]
        wrong = currency is not None and currency != self.profile.currency
        return WRONG_CURRENCY if wrong else None

    def prints(self, slips: int) -> bool:
        wanted = slips | PRINT_LINES
        return self.config is not None and self.config & wanted == wanted

    def say(self, message: bytes, *, lost: int = 0, pieces: bool = False) -> Part[bool]:
        """Says something and hears whether it was answered."""
        answered = yield Letter(message, lost=lost, pieces=pieces)
        self.host_listens = answered is True
        return self.host_listens

    def show(self, word: int) -> Part[None]:
        """04 FF, if registration asked for it and somebody listens."""
        if self.host_listens and self.config is not None and self.config & STATUS_MESSAGES:
            yield from self.say(display(word))

    def truth(self) -> dict[str, Any]:
        return {
            "terminal_id": TERMINAL_ID,
            **self.book.truth(),
            "registered": self.config is not None,
            "troubles": sorted(self.troubles),
            "switches": dict(self.switches),
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        self.book.restore(truth)
        self.config = None
        self.troubles = set(truth["troubles"])
        self.switches.update(truth["switches"])
