"""The catalog: every model can be built, and both of its ends understand each other."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import Any

import pytest

from kiosk.bench.link import Link
from kiosk.devices.catalog import ACCEPTORS, JACKS, NOTES, PRINTERS, SCANNERS, TERMINALS, Setup
from kiosk.domain.cards import Charge
from kiosk.domain.events import (
    AcceptorQuiet,
    CodeScanned,
    Condition,
    DeviceStatus,
    NoteEscrowed,
    NoteStacked,
)
from kiosk.domain.money import Money
from kiosk.ports import Out

MODELS = {**ACCEPTORS, **TERMINALS, **PRINTERS, **SCANNERS, **JACKS}


def linked(name: str, currency: str = "USD") -> Link[Any, Any]:
    model = MODELS[name]
    setup = Setup(currency, model.line)
    return Link(model.driver(setup, ""), model.simulator(setup), model.line)


def conditions(link: Link[Any, Any]) -> list[Condition]:
    return [event.condition for event in link.events if isinstance(event, DeviceStatus)]


@pytest.mark.parametrize("name", MODELS)
def test_both_ends_of_every_model_understand_each_other(name: str) -> None:
    """On a clean line the device is ready within two seconds."""
    link = linked(name)
    link.plug()
    assert link.run_until(lambda: Condition.READY in conditions(link), 2.0)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_told_that_its_line_is_gone(name: str) -> None:
    """DEVICES.md 8, `unplugged`: offline at once, also when it was never there."""
    never = linked(name)
    never.unplug()
    assert conditions(never) == [Condition.OFFLINE]
    link = linked(name)
    link.plug()
    link.run(2.0)
    link.unplug()
    assert conditions(link)[-1] is Condition.OFFLINE


@pytest.mark.parametrize("name", ACCEPTORS)
@pytest.mark.parametrize("currency", ["USD", "CAD"])
def test_a_note_goes_into_the_box(name: str, currency: str) -> None:
    """Escrow, the order to stack, and the credit, in the kiosk's currency."""
    link = linked(name, currency)
    link.plug()
    link.call(lambda driver: driver.enable())
    link.run(2.0)
    link.do("insert", minor=2000)

    def found(kind: type) -> list[Any]:
        return [event for event in link.events if isinstance(event, kind)]

    assert link.run_until(lambda: bool(found(NoteEscrowed)), 5.0)
    assert found(NoteEscrowed)[0].value == Money(2000, currency)
    link.call(lambda driver: driver.stack())
    assert link.run_until(lambda: bool(found(NoteStacked)), 5.0)
    link.call(lambda driver: driver.recorded())
    link.call(lambda driver: driver.disable())
    assert link.run_until(lambda: bool(found(AcceptorQuiet)), 5.0)
    assert found(NoteStacked)[0].value == Money(2000, currency)
    assert link.simulator.truth()["box"] == [2000]


def test_the_notes_of_a_currency_are_those_of_the_makers_table() -> None:
    """DEVICES.md 2.4, by index from 1."""
    assert NOTES == {
        "USD": (100, 200, 500, 1000, 2000, 5000, 10000),
        "CAD": (500, 1000, 2000, 5000, 10000),
    }


@pytest.mark.parametrize("name", ACCEPTORS)
def test_an_acceptor_of_another_currency_is_refused_in_words(name: str) -> None:
    """Index to value is configuration: no table, no acceptor."""
    for make in (MODELS[name].simulator, lambda setup: MODELS[name].driver(setup, "")):
        with pytest.raises(ValueError, match="notes of USD, CAD only"):
            make(Setup("EUR", MODELS[name].line))


@pytest.mark.parametrize("name", TERMINALS)
def test_a_terminal_of_another_currency_or_password_is_refused_in_words(name: str) -> None:
    """Before a port is opened; the password is not in the sentence."""
    model = TERMINALS[name]
    for setup, words in (
        (Setup("MXN", model.line), "takes USD, CAD, EUR, not 'MXN'"),
        (Setup("USD", model.line, "12345"), "has six digits"),
    ):
        for make in (model.simulator, lambda setup: model.driver(setup, "")):
            with pytest.raises(ValueError, match=words) as caught:
                make(setup)
            assert "12345" not in str(caught.value)
    assert "123456" not in repr(Setup("USD", model.line, "123456"))


def test_a_simulated_terminal_has_the_time_it_is_given() -> None:
    """An inquiry compares the terminal's clock with the time of the charge (DEVICES.md 4.5)."""
    model = TERMINALS["zvt"]
    setup = Setup("USD", model.line, midnight=datetime(2026, 11, 22))  # noqa: DTZ001  # as a terminal's
    link = Link(model.driver(setup, ""), model.simulator(setup), model.line, now=3600.0)
    link.plug()
    link.run(2.0)
    link.do("present_card", brand="visa", pin="none")
    link.call(lambda driver: driver.charge(Charge("t", "p", Money(100, "USD"), 0, attempt=1)))
    assert link.run_until(lambda: bool(link.simulator.truth()["bookings"]), 60.0)
    (booking,) = link.simulator.truth()["bookings"]
    assert booking["time"].startswith("2026-11-22T01:00:")


def test_a_scan_is_a_code() -> None:
    """The scanner's default suffix and line."""
    link = linked("serial")
    link.plug()
    link.do("scan")
    link.run(1.0)
    assert [event for event in link.events if isinstance(event, CodeScanned)]


@pytest.mark.parametrize("name", MODELS)
def test_a_line_fault_is_counted_and_nothing_else_happens(name: str) -> None:
    """DEVICES.md 8, `wrong_baud` and `wrong_device_on_port`: noise is never a money event."""
    link = linked(name)
    link.plug()
    link.run(2.0)
    before = len(link.events)
    for seed in range(50):
        link._from_device(Out(Random(seed).randbytes(40)))
        link.run(0.3)
    kinds = {type(event).__name__ for event in link.events[before:]}
    assert kinds <= {"DeviceStatus", "CodeRefused"}
    assert sum(link.driver.counters.values()) > 0
