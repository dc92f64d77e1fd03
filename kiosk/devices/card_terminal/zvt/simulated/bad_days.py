"""Every control of a simulated terminal, and every named bad day, one entry each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.devices.card_terminal.zvt.simulated import hands
from kiosk.devices.card_terminal.zvt.simulated.hands import Args, Parts
from kiosk.ports import Control

Call = Callable[[Parts, Args, float], None]


@dataclass(frozen=True, slots=True)
class Deed:
    """A control and how it is done."""

    doc: str
    call: Call
    args: Mapping[str, Any] = field(default_factory=dict)

    @property
    def control(self) -> Control:
        return Control(self.doc, self.args)


def _armed(name: str) -> Call:
    """For the transaction that waits for the customer, else for the next one."""

    def call(parts: Parts, args: Args, _now: float) -> None:
        parts.terminal.arm(name, args)

    return call


def _switch(name: str) -> Call:
    def call(parts: Parts, args: Args, _now: float) -> None:
        parts.terminal.switches[name] = bool(args["on"])

    return call


DEEDS: Mapping[str, Deed] = {
    "present_card": Deed(
        "A card is presented, or held ready for the next sale; pin: right, wrong, slow, none.",
        hands.present_card,
        {"brand": "visa", "pin": "right"},
    ),
    "decline": Deed("The bank declines with this result code.", _armed("decline"), {"code": 5}),
    "wrong_pin": Deed("So many wrong PINs; three are too many.", _armed("wrong_pin"), {"tries": 1}),
    "pull_card_early": Deed("The card is pulled before the bank is asked.", hands.pull_card_early),
    "unreadable_card": Deed(
        "A card that cannot be read; the third ends the sale.", hands.unreadable_card
    ),
    "walk_away": Deed("The customer leaves; after 60 s the terminal gives up.", hands.walk_away),
    "press_stop": Deed("The customer presses the red key.", hands.press_stop),
    "approved_no_answer": Deed(
        "Booked, then dead for so long; where: before_04_0f, after_04_0f, before_06_0f.",
        _armed("approved_no_answer"),
        {"where": "after_04_0f", "seconds": 20.0},
    ),
    "ack_lost": Deed(
        "It hears nothing of the outcome's ACK and says it three times.", _armed("ack_lost")
    ),
    "slow_pin": Deed(
        "The customer takes minutes for the PIN.", _armed("slow_pin"), {"minutes": 4.0}
    ),
    "fragmented_long_apdu": Deed(
        "An outcome of 1,500 bytes comes in pieces.", _armed("fragmented_long_apdu")
    ),
    "greeting_noise": Deed(
        "Foreign bytes before each of the next six blocks.", hands.greeting_noise
    ),
    "stray_nak": Deed("15 03 69 before the next ACK or NAK.", hands.stray_nak),
    "only_last_reversible": Deed(
        "The next reversal is refused with B5.", _armed("only_last_reversible")
    ),
    "empty_repeat_receipt": Deed(
        "The next repeat receipt is a bare 06 0F.", _armed("empty_repeat_receipt")
    ),
    "failure_then_completion": Deed(
        "Declined in 04 0F, then a plain 06 0F.", _armed("failure_then_completion")
    ),
    "approved_then_abort": Deed(
        "Approved in 04 0F, then 06 1E; charged or taken back.",
        _armed("approved_then_abort"),
        {"charged": True},
    ),
    "abort_too_late": Deed("A card goes in just as 06 B0 comes.", _armed("abort_too_late")),
    "goods_timing": Deed(
        "The bank takes so many seconds.", _armed("goods_timing"), {"seconds": 90.0}
    ),
    "still_on_previous_sale": Deed(
        "Busy with another's sale; 05 01 says so, or is refused.",
        hands.still_on_previous_sale,
        {"says_so": True, "seconds": 60.0},
    ),
    "wrong_amount": Deed("It charges another amount.", _armed("wrong_amount"), {"minor": 100}),
    "wrong_currency": Deed(
        'It charges another currency, or with "" refuses: 6F.',
        _armed("wrong_currency"),
        {"currency": "EUR"},
    ),
    "not_registered": Deed("It forgets its registration.", hands.not_registered),
    "end_of_day_open": Deed("It wants an end of day first.", hands.end_of_day_open),
    "journal_full": Deed("Its journal is full until the end of day.", hands.journal_full),
    "unmasked_pan": Deed(
        "The outcome and the slips carry a test card's number, track, expiry and holder.",
        _armed("unmasked_pan"),
    ),
    "mute": Deed("It says and hears nothing for so long.", hands.mute, {"seconds": 30.0}),
    "restart": Deed("It starts anew: it keeps its book, not what it was doing.", hands.restart),
    "reverses_unanswered": Deed(
        "Whether it takes back a sale whose outcome was not answered.",
        _switch("reverses_unanswered"),
        {"on": True},
    ),
    "reverses_any": Deed(
        "Whether it reverses more than the last payment.", _switch("reverses_any"), {"on": True}
    ),
    "set_clock": Deed("Its clock is set.", hands.set_clock, {"moment": "2026-03-02T09:00:00"}),
    "set_counters": Deed(
        "The numbers last used.", hands.set_counters, {"trace": 999999, "receipt": 9999}
    ),
}
