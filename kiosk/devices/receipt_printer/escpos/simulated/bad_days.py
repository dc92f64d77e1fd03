"""What can be done to the printer by hand: its everyday and its named bad days (DEVICES.md 8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from kiosk.ports import Control

if TYPE_CHECKING:
    from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator

Act: TypeAlias = Callable[["EscposSimulator", Mapping[str, Any]], None]


@dataclass(slots=True)
class Faults:
    """What the printer does wrong. `deaf`: it takes no byte and says none after its XOFF."""

    no_proof: bool = False
    asb_inside: bool = False
    xoff_in_blocks: bool = False
    deaf: bool = False
    mute: bool = False
    lines_left: int | None = None

    def paper_runs_out(self, printed: int) -> bool:
        """Whether the roll ends with these lines."""
        if self.lines_left is None:
            return False
        self.lines_left -= printed
        if self.lines_left > 0:
            return False
        self.lines_left = None
        return True


def _sense(**state: object) -> Act:
    """Sets sensors of the mechanism."""

    def act(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
        for name, value in state.items():
            setattr(printer.mechanism, name, value)

    return act


def _fail(**state: object) -> Act:
    """Sets faults."""

    def act(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
        for name, value in state.items():
            setattr(printer.faults, name, value)

    return act


def _mid_receipt(printer: EscposSimulator, args: Mapping[str, Any]) -> None:
    lines = int(args["lines"])
    if lines < 1:
        raise ValueError("the paper cannot end before the first line")
    printer.faults.lines_left = lines


def _power_cut(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
    printer.switch(on=False)


def _power_on(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
    if printer.mechanism.powered:
        raise ValueError("the printer is on already")
    printer.mechanism.fatal = False
    printer.faults.deaf = False
    printer.switch(on=True)


def _xoff_forever(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
    printer.hold_off()
    printer.faults.deaf = True


def _clone(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
    printer.press.clone = True


def _reset(printer: EscposSimulator, _args: Mapping[str, Any]) -> None:
    printer.mechanism.paper = "ok"
    printer.mechanism.cover_open = printer.mechanism.cutter_stuck = False
    printer.mechanism.fatal = printer.press.clone = False
    was_deaf, printer.faults = printer.faults.deaf, Faults()
    if was_deaf or not printer.mechanism.powered:
        printer.switch(on=True)


ACTS: Mapping[str, tuple[Control, Act]] = {
    "paper_out": (Control("The roll is empty.", {}), _sense(paper="out")),
    "paper_near_end": (Control("The roll is nearly empty.", {}), _sense(paper="near_end")),
    "load_paper": (Control("A new roll is put in.", {}), _sense(paper="ok")),
    "open_cover": (Control("The cover is opened.", {}), _sense(cover_open=True)),
    "close_cover": (Control("The cover is closed.", {}), _sense(cover_open=False)),
    "cutter_stuck": (Control("The knife sticks.", {}), _sense(cutter_stuck=True)),
    "clear_cutter": (Control("The knife is freed.", {}), _sense(cutter_stuck=False)),
    "fatal_error": (Control("An error that only power off and on ends.", {}), _sense(fatal=True)),
    "power_cut": (Control("The printer has no power.", {}), _power_cut),
    "power_on": (Control("The power is back; the buffer is empty.", {}), _power_on),
    "paper_out_mid_receipt": (
        Control("The roll ends after so many more lines.", {"lines": 5}),
        _mid_receipt,
    ),
    "token_never_comes": (
        Control("It prints and never says that it did, until reset.", {}),
        _fail(no_proof=True),
    ),
    "asb_inside_reply": (
        Control("Automatic status stands inside other replies, until reset.", {}),
        _fail(asb_inside=True),
    ),
    "xoff_mid_block": (
        Control("XOFF and XON come inside replies and while it receives, until reset.", {}),
        _fail(xoff_in_blocks=True),
    ),
    "xoff_forever": (
        Control("XOFF, then it takes and says nothing, until reset or power on.", {}),
        _xoff_forever,
    ),
    "mute": (Control("It prints and answers nothing, until reset.", {}), _fail(mute=True)),
    "clone_code_page": (
        Control("It prints code page 437 whatever page is chosen, until reset.", {}),
        _clone,
    ),
    "reset": (Control("Every fault ends: paper in, cover closed, power on.", {}), _reset),
}
