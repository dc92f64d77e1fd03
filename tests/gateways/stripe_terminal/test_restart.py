"""The kiosk dies after a call, and the next one knows only what was committed."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.cards import (
    CardAuthorised,
    CardCaptured,
    CardPrepared,
    CardRefused,
    CardReport,
    CardUnknown,
    CardVoided,
    Charge,
)
from kiosk.gateways.stripe_terminal.calls_shape import StripeCalls
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from tests.gateways.stripe_terminal.conftest import TENDER, Stand, Till


class Killed(BaseException):
    """The power is gone; nothing catches it."""


class Dying:
    """Calls of which number `last` is made, and its answer never seen."""

    def __init__(self, calls: StripeCalls, last: int) -> None:
        self.made: list[str] = []
        self._calls, self._last = calls, last

    def __getattr__(self, name: str) -> Any:
        def call(*args: object, **options: object) -> object:
            answer = getattr(self._calls, name)(*args, **options)
            self.made.append(name)
            if len(self.made) == self._last:
                raise Killed
            return answer

        return call


class Journal:
    """What the core commits of a card tender, and what it does next (MONEY.md 4.2, 4.3)."""

    def __init__(self, charge: Charge) -> None:
        self.charge = charge
        self.state = "auth_intent"

    def judge(self, report: CardReport, terminal: StripeTerminal, *, alive: bool) -> None:
        """Commits, then the effect."""
        match report:
            case CardPrepared(_, mark):
                self.charge = replace(self.charge, mark=mark, attempt=1)
                terminal.charge(self.charge)
            case CardAuthorised() if self.state == "capture_intent" or alive:
                self.state = "capture_intent"
                terminal.capture(self.charge)
            case CardCaptured():
                self.state = "captured"
            case CardVoided() | CardRefused(over=True):
                self.state = "voided"
            case CardAuthorised() | CardRefused():
                self.state = "void_intent"
                terminal.void(self.charge)
            case CardUnknown():
                terminal.ask(replace(self.charge, wanted=False))


def pay(stand: Stand, journal: Journal, terminal: StripeTerminal, *, alive: bool) -> None:
    """Until the tender is settled; the customer presents a card as soon as one is asked for."""
    for _ in range(60):
        for event in terminal.poll(stand.now):
            if getattr(event, "tender_id", "") == TENDER:
                journal.judge(event, terminal, alive=alive)  # type: ignore[arg-type]  # its reports
        if stand.server.truth()["reader"]["phase"] == "asks" and alive:
            stand.do("present_card")
        if journal.state in {"captured", "voided"}:
            return
        stand.now += 1
    raise AssertionError(f"still {journal.state}")


def first_life(stand: Stand, journal: Journal, last: int) -> list[str]:
    """A kiosk that is killed in its call number `last`, if it makes so many; the calls it made."""
    dying = Dying(stand.calls(), last)
    terminal = StripeTerminal(dying, stand)
    terminal.prepare(journal.charge)
    with suppress(Killed):
        pay(stand, journal, terminal, alive=True)
    return dying.made


@pytest.mark.parametrize("last", range(1, 12))
def test_a_kiosk_killed_in_any_call_charges_once_or_not_at_all(
    stand: Stand, till: Till, last: int
) -> None:
    """killed_between_calls: what the journal says in the end is what the acquirer's book says,
    there is one intent, and no reader is left asking."""
    journal = Journal(till.charge)
    first_life(stand, journal, last)
    following = StripeTerminal(stand.calls(), stand)
    following.ask(replace(journal.charge, wanted=False))
    pay(stand, journal, following, alive=False)
    taken = sum(intent["captured"] for intent in stand.intents())
    held = sum(i["authorised"] - i["voided"] - i["captured"] for i in stand.intents())
    assert (taken, held) == (4500 if journal.state == "captured" else 0, 0)
    assert len(stand.intents()) <= 1
    assert stand.action() != "in_progress"


def test_a_kiosk_that_lives_makes_eleven_calls(stand: Stand, till: Till) -> None:
    """So the kills above fall into each of them, the capture last."""
    journal = Journal(till.charge)
    made = first_life(stand, journal, 99)
    assert journal.state == "captured"
    assert made[:4] == ["reader", "create", "reader", "process"]
    assert (len(made), made[-1]) == (11, "capture")
