"""The simulated jack, through the wire, up to what the kiosk hears of it."""

from __future__ import annotations

import pytest

from kiosk.bench.link import Link, Plan
from kiosk.devices.catalog import JACKS
from kiosk.devices.headphone_jack.driver import HeadphoneJackDriver
from kiosk.devices.headphone_jack.simulator import HeadphoneJackSimulator
from kiosk.domain.events import HeadphonesPlugged
from kiosk.ports import Simulator

Jack = Link[HeadphoneJackDriver, HeadphoneJackSimulator]


def linked(plan: Plan | None = None, seed: int = 0) -> Jack:
    link = Jack(
        HeadphoneJackDriver(), HeadphoneJackSimulator(), JACKS["evdev"].line, plan or Plan(), seed
    )
    link.plug()
    link.run(2.0)
    return link


def heard(link: Jack) -> list[bool]:
    return [event.plugged for event in link.events if isinstance(event, HeadphonesPlugged)]


def test_headphones_in_and_out() -> None:
    """Each is a fact for the bench and one event for the kiosk."""
    link = linked()
    link.do("plug")
    link.run(0.2)
    assert heard(link) == [False, True]
    link.do("unplug")
    link.run(0.2)
    assert heard(link) == [False, True, False]
    assert [fact["fact"] for fact in link.facts] == ["headphones_in", "headphones_out"]


@pytest.mark.parametrize(("first", "then"), [("unplug", "out"), ("plug", "in")])
def test_what_is_so_already_is_refused_in_words(first: str, then: str) -> None:
    """The tester reads why nothing happened."""
    jack: Simulator = HeadphoneJackSimulator()
    if first == "plug":
        jack.do("plug", {}, 1.0)
    with pytest.raises(ValueError, match=f"headphones are {then} already"):
        jack.do(first, {}, 2.0)


def test_an_unknown_control_or_argument_is_refused() -> None:
    """As every simulator does."""
    jack: Simulator = HeadphoneJackSimulator()
    with pytest.raises(KeyError):
        jack.do("dance", {}, 1.0)
    with pytest.raises(TypeError):
        jack.do("plug", {"hard": True}, 1.0)


def test_a_kiosk_that_comes_later_hears_how_the_switch_stands() -> None:
    """The headphones are in when it starts; it knows within a second."""
    link = linked()
    link.do("plug")
    link.run(0.2)
    link.unplug()
    assert heard(link)[-1] is False
    link.plug()
    link.run(1.2)
    assert heard(link)[-1] is True


def test_half_a_record_harms_nothing() -> None:
    """It is dropped and counted; the state is told again."""
    link = linked()
    link.do("half_record")
    link.run(0.2)
    link.do("plug")
    link.run(0.2)
    assert heard(link) == [False, True]
    assert link.driver.counters["torn"] == 1


@pytest.mark.parametrize("seed", range(20))
def test_on_a_bad_line_the_truth_arrives_and_nothing_else(seed: int) -> None:
    """Lost, spoilt and repeated bytes: at most a while of the old state, never a false one."""
    link = linked(Plan(lose=0.01, corrupt=0.01, duplicate=0.05, split=0.3, delay=0.02), seed)
    link.do("plug")
    assert link.run_until(lambda: heard(link)[-1:] == [True], 30.0)
    link.run(30.0)
    assert heard(link).count(True) == 1


def test_headphones_stay_in_through_a_power_cut() -> None:
    """They are a physical truth."""
    jack: Simulator = HeadphoneJackSimulator()
    jack.do("plug", {}, 1.0)
    again: Simulator = HeadphoneJackSimulator()
    again.restore(jack.truth())
    assert again.truth() == {"plugged": True}
    assert again.line_up(5.0).data == jack.line_up(5.0).data
    assert set(again.controls()) == {"plug", "unplug", "half_record"}
