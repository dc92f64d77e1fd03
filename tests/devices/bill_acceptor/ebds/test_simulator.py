"""The simulated acceptor against bytes written by hand: what a real device enforces."""

from __future__ import annotations

from typing import Any

import pytest

Host = Any

POLL = "02 08 10 7F 18 04 03 7B"


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
    poll = bytes.fromhex(POLL)
    assert host.simulator.feed(poll[:3], 20.0).data == b""
    assert host.simulator.feed(poll[3:], 20.04).data
    host.simulator.feed(poll[:3], 21.0)
    assert host.simulator.feed(poll[3:], 21.06).data == b""


def test_noise_before_a_poll_is_skipped(host: Host) -> None:
    noise = b"\x02\x02\x08\x55"
    assert host.simulator.feed(noise + bytes.fromhex(POLL), 20.0).data


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


def test_a_jam_in_a_failed_acceptor_is_one_state(host: Host) -> None:
    """DEVICES.md 2.1: a valid reply carries exactly one of the states. A driver asks a device with
    two again for ever."""
    host.simulator.do("failure", {}, host.now)
    host.simulator.do("jam", {}, host.now)
    reply = bytes.fromhex(host.ask())
    assert (reply[4] & 0x0C, reply[5] & 0x04) == (0, 0x04)
