"""The simulated acceptor against bytes written by hand: what a real device enforces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator

POLLS = {
    "hold": ("02 08 10 7F 18 04 03 7B", "02 08 11 7F 18 04 03 7A"),
    "stack": ("02 08 10 7F 38 04 03 5B", "02 08 11 7F 38 04 03 5A"),
    "stack A": ("02 08 10 7F 38 00 03 5F", "02 08 11 7F 38 00 03 5E"),
    "stack C": ("02 08 10 7F 38 08 03 57", "02 08 11 7F 38 08 03 56"),
    "return": ("02 08 10 7F 58 04 03 3B", "02 08 11 7F 58 04 03 3A"),
    "off": ("02 08 10 00 18 04 03 04", "02 08 11 00 18 04 03 05"),
    "no escrow": ("02 08 10 7F 08 04 03 6B", "02 08 11 7F 08 04 03 6A"),
    "policy A": ("02 08 10 7F 18 00 03 7F", "02 08 11 7F 18 00 03 7E"),
    "policy C": ("02 08 10 7F 18 08 03 77", "02 08 11 7F 18 08 03 76"),
    "extended": ("02 08 10 7F 18 14 03 6B", "02 08 11 7F 18 14 03 6A"),
}


class Host:
    """Asks an acceptor by hand; a new ack each time unless told otherwise."""

    def __init__(self, simulator: EbdsSimulator) -> None:
        self.simulator = simulator
        self.now = 10.0
        self.ack = 1
        simulator.line_up(self.now)

    def ask(self, poll: str = "hold", *, again: bool = False) -> str:
        self.ack = self.ack if again else 1 - self.ack
        self.now += 0.2
        reply = self.simulator.feed(bytes.fromhex(POLLS[poll][self.ack]), self.now).data
        return reply.hex(" ").upper()

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def heard(self, poll: str = "hold") -> str:
        """Asks until the acceptor is no longer silent."""
        for _ in range(20):
            if reply := self.ask(poll):
                return reply
            self.ack = 1 - self.ack
        raise AssertionError("the acceptor stays silent")

    def insert(self, minor: int = 2000) -> None:
        self.ask()
        self.simulator.do("insert", {"minor": minor}, self.now)

    def escrowed(self, poll: str = "hold") -> str:
        self.insert()
        self.wait(0.9)
        return self.ask(poll)


@pytest.fixture
def host_for() -> Callable[..., Host]:
    return lambda **profile: Host(EbdsSimulator(EbdsProfile(**profile)))


@pytest.fixture
def host(host_for: Callable[..., Host]) -> Host:
    return host_for()


def test_note_5_in_escrow_is_the_golden_frame(host: Host) -> None:
    """s0 = 04, box attached, index 5 in bits 5-3 of s2."""
    host.ask()
    assert host.escrowed() == "02 0B 20 04 10 28 00 4A 17 03 4A"
    assert host.ask() == "02 0B 21 04 10 28 00 4A 17 03 4B"


def test_stacking_silence_then_stacked_once(host: Host) -> None:
    """STACK -> stacking -> silence -> idling + STACKED, once; then idling without a note."""
    host.escrowed()
    assert host.ask("stack") == "02 0B 20 08 10 00 00 4A 17 03 6E"
    assert host.ask() == ""
    host.ack = 1 - host.ack
    assert host.heard() == "02 0B 21 11 10 28 00 4A 17 03 5E"
    assert host.ask() == "02 0B 20 01 10 00 00 4A 17 03 67"
    assert host.simulator.truth()["box"] == [2000]


def test_a_repeated_ack_is_answered_from_the_store(host: Host) -> None:
    """The stored reply comes back and the command in the poll is not executed."""
    reply = host.escrowed()
    assert host.ask("stack", again=True) == reply
    assert host.simulator.truth()["place"] == "escrow"


def test_a_stacked_that_is_not_acknowledged_is_said_again(host: Host) -> None:
    host.escrowed()
    host.ask("stack")
    host.wait(0.6)
    stacked = host.ask()
    assert stacked.startswith("02 0B 21 11")
    assert [host.ask(again=True) for _ in range(3)] == [stacked] * 3
    assert host.simulator.truth()["owed"] == [5]
    host.ask()
    assert host.simulator.truth()["owed"] == []


@pytest.mark.parametrize(
    "spoilt",
    ["02 08 10 7F 18 04 03 7A", "02 09 10 7F 18 04 03 7A", "02 08 10 FF 18 04 03 FB", "02 08 30"],
)
def test_a_bad_poll_gets_silence_and_changes_nothing(host: Host, spoilt: str) -> None:
    """A wrong checksum, a wrong length, eight bits, another message."""
    before = host.simulator.truth()
    assert host.simulator.feed(bytes.fromhex(spoilt), host.now).data == b""
    assert host.simulator.truth() == before


def test_a_poll_in_pieces_is_one_poll_unless_a_gap_is_in_it(host: Host) -> None:
    poll = bytes.fromhex(POLLS["hold"][0])
    assert host.simulator.feed(poll[:3], 20.0).data == b""
    assert host.simulator.feed(poll[3:], 20.04).data
    host.simulator.feed(poll[:3], 21.0)
    assert host.simulator.feed(poll[3:], 21.06).data == b""


def test_noise_before_a_poll_is_skipped(host: Host) -> None:
    noise = b"\x02\x02\x08\x55"
    assert host.simulator.feed(noise + bytes.fromhex(POLLS["hold"][0]), 20.0).data


def test_returning_ends_with_returned_once(host: Host) -> None:
    host.escrowed()
    assert host.ask("return")[9:11] == "20"
    host.wait(0.6)
    assert host.ask()[9:11] == "41"
    assert host.ask()[9:11] == "01"
    assert host.simulator.truth()["returned"] == [2000]


def test_without_escrow_a_note_is_stacked_at_once(host: Host) -> None:
    """The bit that must never be clear."""
    host.ask("no escrow")
    host.simulator.do("insert", {"minor": 500}, host.now)
    host.wait(1.6)
    assert host.ask()[9:11] == "11"
    assert host.simulator.truth()["box"] == [500]


def test_a_disabled_acceptor_refuses_at_the_mouth(host: Host) -> None:
    """Before the first poll and after d0 = 00; s0 is 0 and s3 says disabled."""
    facts = host.simulator.do("insert", {"minor": 500}, host.now).events
    assert facts == ({"fact": "note_refused_at_mouth", "minor": 500},)
    assert host.ask("off") == "02 0B 20 00 10 00 20 4A 17 03 46"
    facts = host.simulator.do("insert", {"minor": 500}, host.now).events
    assert facts == ({"fact": "note_refused_at_mouth", "minor": 500},)


def test_a_value_it_does_not_know_is_rejected(host: Host) -> None:
    host.insert(minor=700)
    host.wait(0.5)
    assert host.ask()[12:14] == "12"
    assert host.simulator.truth()["returned"] == [700]


def test_five_seconds_without_a_poll_give_the_note_back_and_switch_off(host: Host) -> None:
    host.escrowed()
    host.wait(5.0)
    assert {"fact": "host_silent"} in host.simulator.poll(host.now).events
    host.wait(0.6)
    host.simulator.poll(host.now)
    assert host.simulator.truth()["returned"] == [2000]
    facts = host.simulator.do("insert", {"minor": 500}, host.now).events
    assert facts[0]["fact"] == "note_refused_at_mouth"


def cut(host: Host) -> None:
    host.simulator.do("power_cut", {}, host.now)
    assert host.ask() == ""
    host.simulator.do("power_on", {}, host.now)
    host.ack = 1
    host.wait(0.2)


def test_power_up_bit_until_ready_and_nothing_enabled(host: Host) -> None:
    host.ask()
    cut(host)
    assert host.ask("off")[15:17] == "01"
    host.wait(1.0)
    assert host.ask("off")[15:17] == "00"
    assert host.simulator.truth()["power_ups"] == 1


@pytest.mark.parametrize(
    ("name", "poll", "place", "returned"),
    [
        ("ebds", "hold", "escrow", []),
        ("ebds", "policy C", "escrow", []),
        ("ebds", "policy A", "", [2000]),
        ("pyramid", "hold", "", [2000]),
    ],
)
def test_power_returns_to_a_note_at_escrow(
    host_for: Any, name: str, poll: str, place: str, returned: list[int]
) -> None:
    """B and C hold it; A and Pyramid let it go and never speak of it."""
    host = host_for(name=name)
    host.escrowed(poll)
    cut(host)
    reply = host.ask("off")
    assert reply[15:17] == ("29" if place else "01")
    assert (host.simulator.truth()["place"], host.simulator.truth()["returned"]) == (
        place,
        returned,
    )


@pytest.mark.parametrize(
    ("name", "stack", "told"),
    [
        ("ebds", "stack", True),
        ("ebds", "stack A", False),
        ("ebds", "stack C", False),
        ("pyramid", "stack", False),
    ],
)
def test_power_returns_to_a_note_past_escrow(
    host_for: Any, name: str, stack: str, told: bool
) -> None:
    """It is in the box in any case; only policy B ever says so."""
    host = host_for(name=name)
    host.escrowed()
    assert host.ask(stack)[9:11] == "08"
    cut(host)
    host.wait(1.0)
    host.simulator.poll(host.now)
    assert host.simulator.truth()["box"] == [2000]
    assert (host.ask()[9:11] == "11") is told


@pytest.mark.parametrize(("stack", "again"), [("stack", True), ("stack A", False)])
def test_a_stacked_said_before_a_power_cut_is_said_again_by_policy_b(
    host: Host, stack: str, again: bool
) -> None:
    """The device cannot know that it was heard: the acknowledgement never came."""
    host.escrowed()
    host.ask(stack)
    host.wait(0.6)
    assert host.ask("hold" if again else "policy A")[9:11] == "11"
    cut(host)
    host.wait(1.0)
    host.simulator.poll(host.now)
    assert (host.ask()[9:11] == "11") is again


def test_an_extended_note_is_laid_out_as_in_the_golden_frame(host_for: Any) -> None:
    """Index, CAD, 020, +, 00: byte for byte but for model and revision."""
    host = host_for(currency="CAD", values=(1000, 2000))
    host.ask("extended")
    host.simulator.do("insert", {"minor": 2000}, host.now)
    host.wait(0.9)
    note = "02 43 41 44 30 32 30 2B 30 30 00 41 41 41 41 41 00 00"
    assert host.ask("extended") == f"02 1E 71 02 04 10 00 00 4A 17 {note} 03 38"


def test_a_blank_report_is_zeros(host: Host) -> None:
    host.simulator.do("blank_note_report", {}, host.now)
    reply = host.ask("extended")
    assert reply == "02 1E 70 02 01 10 00 00 4A 17 " + "00 " * 18 + "03 20"


def test_truth_survives_a_restart(host: Host, host_for: Any) -> None:
    """JSON-able, and the same after `restore`, but for the power-up."""
    host.escrowed()
    truth = host.simulator.truth()
    other = host_for()
    other.simulator.restore(truth)
    other.simulator.line_up(other.now)
    assert other.simulator.truth() == truth | {"power_ups": 1, "last_ack": None}
    host.simulator.do("remove_box", {}, host.now)
    host.simulator.do("attach_box", {"box_id": "box-2"}, host.now)
    assert host.simulator.truth()["emptied"] == [{"box_id": "box-1", "notes": []}]


def test_an_unknown_control_is_an_error(host: Host) -> None:
    with pytest.raises(KeyError):
        host.simulator.do("set_on_fire", {}, host.now)
