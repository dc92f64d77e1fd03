"""Blocks acknowledged, repeated, given up. The golden blocks are those of DEVICES.md 4.6."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.apdu import OK, Apdu
from kiosk.devices.card_terminal.zvt.commands import ABORT
from kiosk.devices.card_terminal.zvt.link import T2_S, Fate, Link

ENQUIRE = Apdu(0x0501, bytes(3))
ASKED = bytes.fromhex("10 02 05 01 03 00 00 00 10 03 DF DB")
DONE = bytes.fromhex("10 02 06 0F 00 10 03 C6 33")
GOOD = bytes.fromhex("10 02 80 00 00 10 03 F5 1F")
STOP = bytes.fromhex("10 02 06 B0 00 10 03 43 F3")
ARRIVED, IN_VAIN = Fate(0x0501, delivered=True), Fate(0x0501, delivered=False)


@pytest.fixture
def link() -> Link:
    return Link({})


@pytest.fixture
def asked(link: Link) -> Link:
    """05 01 is on its way since 0.0 s."""
    link.put(ENQUIRE, 0.0)
    assert link.take() == ASKED
    return link


def test_a_block_is_delivered_by_a_06(asked: Link) -> None:
    """And then nothing is waited for."""
    assert asked.deadline() == T2_S
    assert asked.receive(b"\x06", 0.1) == [ARRIVED]
    assert (asked.deadline(), asked.take()) == (None, b"")


@pytest.mark.parametrize("refused", [True, False], ids=["15", "silence"])
def test_a_block_is_sent_three_times_at_most(asked: Link, refused: bool) -> None:
    """After a 15 at once, after silence every five seconds."""

    def next_fate(now: float) -> object:
        return asked.receive(b"\x15", now) if refused else asked.poll(now)

    assert next_fate(5.0) == []
    assert next_fate(10.0) == []
    assert asked.take() == ASKED * 2
    assert asked.sends(0x0501) == 3
    assert next_fate(15.0) == [IN_VAIN]
    assert (asked.take(), asked.deadline()) == (b"", None)


def test_t2_is_five_seconds_from_the_last_send(asked: Link) -> None:
    """Not sooner."""
    asked.poll(T2_S - 0.01)
    assert asked.take() == b""
    asked.poll(T2_S)
    assert asked.take() == ASKED
    assert asked.deadline() == 2 * T2_S


def test_one_block_is_under_way_at_a_time(asked: Link) -> None:
    """The line is half duplex: the next waits for the 06 of the last, or for its failure."""
    asked.put(ABORT, 0.1)
    assert (asked.take(), asked.sends(ABORT.control)) == (b"", 0)
    asked.receive(b"\x06", 0.2)
    assert asked.take() == STOP


def test_every_whole_block_is_acknowledged_and_a_broken_one_is_not(link: Link) -> None:
    """06, or 15 for a bad CRC and for a length that does not fit."""
    assert link.receive(DONE, 0.0) == [Apdu(0x060F)]
    assert link.take() == b"\x06"
    assert link.receive(DONE[:-1] + b"\x00", 0.0) == []
    assert link.take() == b"\x15"
    assert link.receive(bytes.fromhex("10 02 06 10 03 4B 66"), 0.0) == []
    assert link.take() == b"\x15"


def test_80_00_00_proves_that_the_command_arrived(asked: Link) -> None:
    """Its 06 was lost."""
    assert asked.receive(GOOD, 0.1) == [ARRIVED, Apdu(0x8000)]
    assert asked.deadline() is None


def test_a_refusal_proves_nothing(asked: Link) -> None:
    """It may be the one of the command before, said again because our 06 was lost."""
    refusal = bytes.fromhex("10 02 84 9C 00 10 03 C3 41")
    assert asked.receive(refusal, 0.1) == [Apdu(0x849C)]
    assert asked.deadline() == T2_S


def test_the_next_command_proves_that_our_answer_arrived(link: Link) -> None:
    """A terminal goes on only after 80 00 00."""
    link.put(OK, 0.0)
    assert link.receive(DONE, 0.1) == [Fate(0x8000, delivered=True), Apdu(0x060F)]


def test_an_answer_overtakes_a_wish_to_stop(link: Link) -> None:
    """Both spoke at once; the wish is sent again behind the answer."""
    link.put(ABORT, 0.0)
    link.take()
    link.put(OK, 0.1)
    assert link.take() == GOOD
    link.receive(b"\x06", 0.2)
    assert link.take() == STOP


def test_an_answer_does_not_overtake_a_command(asked: Link) -> None:
    """A 06 01 sent twice could be taken twice."""
    asked.put(OK, 0.1)
    assert asked.take() == b""


def test_signs_without_a_block_of_ours_are_strays() -> None:
    """15 03 69 of a confused terminal."""
    counters: dict[str, int] = {}
    link = Link(counters)
    assert link.receive(b"\x15\x03\x69\x06", 0.0) == []
    assert (counters["stray"], counters["resync"], counters["nak"]) == (2, 2, 0)


def test_a_new_line_has_nothing_under_way(asked: Link) -> None:
    """Neither half a block nor an old one."""
    asked.receive(DONE[:4], 0.0)
    asked.clear()
    assert (asked.deadline(), asked.take()) == (None, b"")
    assert asked.receive(DONE, 0.0) == [Apdu(0x060F)]


def test_a_half_block_has_its_deadline(link: Link) -> None:
    """T1: 0.2 s."""
    link.receive(DONE[:4], 1.0)
    assert link.deadline() == 1.2
    link.poll(1.2)
    assert link.deadline() is None
