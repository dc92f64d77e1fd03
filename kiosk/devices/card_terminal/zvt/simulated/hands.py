"""The hands at a simulated terminal: the customer's, the staff's, the manufacturer's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.devices.card_terminal.zvt.simulated.cards import CARDS
from kiosk.devices.card_terminal.zvt.simulated.dialogue import Dialogue
from kiosk.devices.card_terminal.zvt.simulated.mouth import Mouth
from kiosk.devices.card_terminal.zvt.simulated.payments import previous_sale
from kiosk.devices.card_terminal.zvt.simulated.steps import Hand, Present
from kiosk.devices.card_terminal.zvt.simulated.terminal import Terminal

Args = Mapping[str, Any]
PINS = ("right", "wrong", "slow", "none")
BOOT_S = 5.0
NOISY_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class Parts:
    """The pieces of one simulated terminal."""

    terminal: Terminal
    dialogue: Dialogue
    mouth: Mouth


def present_card(parts: Parts, args: Args, now: float) -> None:
    brand, pin = str(args["brand"]), str(args["pin"])
    if brand not in CARDS:
        raise ValueError(f"the cards are {', '.join(CARDS)}")
    if pin not in PINS:
        raise ValueError(f"pin is one of {', '.join(PINS)}")
    parts.dialogue.do(Present(brand, pin), now)


def unreadable_card(parts: Parts, _args: Args, now: float) -> None:
    parts.dialogue.do(Hand.UNREADABLE, now)


def pull_card_early(parts: Parts, _args: Args, now: float) -> None:
    parts.dialogue.do(Hand.PULL, now)


def press_stop(parts: Parts, _args: Args, now: float) -> None:
    parts.dialogue.do(Hand.STOP, now)


def walk_away(parts: Parts, _args: Args, now: float) -> None:
    parts.terminal.hands.clear()
    parts.terminal.next_hands.clear()
    parts.dialogue.do(Hand.LEAVE, now)


def greeting_noise(parts: Parts, _args: Args, _now: float) -> None:
    parts.mouth.noisy = NOISY_BLOCKS


def stray_nak(parts: Parts, _args: Args, _now: float) -> None:
    parts.mouth.stray_naks = 1


def mute(parts: Parts, args: Args, _now: float) -> None:
    parts.terminal.dead_for = float(args["seconds"])


def still_on_previous_sale(parts: Parts, args: Args, now: float) -> None:
    if parts.dialogue.busy:
        raise ValueError("the terminal is busy already")
    parts.terminal.says_busy = bool(args["says_so"])
    script = previous_sale(parts.terminal, float(args["seconds"]))
    parts.dialogue.start(None, script, now)


def not_registered(parts: Parts, _args: Args, _now: float) -> None:
    parts.terminal.config = None


def end_of_day_open(parts: Parts, _args: Args, _now: float) -> None:
    parts.terminal.troubles.add("end_of_day_open")


def journal_full(parts: Parts, _args: Args, _now: float) -> None:
    parts.terminal.troubles.add("journal_full")


def restart(parts: Parts, _args: Args, _now: float) -> None:
    parts.dialogue.drop()
    parts.terminal.config = None
    parts.terminal.dead_for = BOOT_S
    parts.terminal.tell("restarted")


def set_clock(parts: Parts, args: Args, _now: float) -> None:
    parts.terminal.set_clock(str(args["moment"]))


def set_counters(parts: Parts, args: Args, _now: float) -> None:
    parts.terminal.book.trace = int(args["trace"])
    parts.terminal.book.receipt = int(args["receipt"])
