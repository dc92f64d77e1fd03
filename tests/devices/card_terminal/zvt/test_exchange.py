"""One command from its block to its end, without a driver around it."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.apdu import Apdu
from kiosk.devices.card_terminal.zvt.commands import ABORT
from kiosk.devices.card_terminal.zvt.exchange import (
    T3_S,
    T4_S,
    Command,
    Ended,
    Exchange,
    How,
)
from kiosk.devices.card_terminal.zvt.fields import Fields
from tests.devices.card_terminal.zvt.far_end import ACK, OK, block, status

ENQUIRE = Apdu(0x0501, bytes(3))


class Desk:
    """An exchange with its line up, and what it noted."""

    def __init__(self) -> None:
        self.noted: list[Fields] = []
        self.counters: dict[str, int] = {}
        self.exchange = Exchange(self.counters, self.noted.append)
        self.exchange.line_up()

    def begin(self, command: Command, now: float = 0.0) -> bytes:
        self.exchange.begin(command, now)
        return self.exchange.take()

    def hear(self, raw: bytes, now: float = 0.0) -> bytes:
        self.exchange.feed(raw, now)
        return self.exchange.take()

    def says(self, text: str, now: float = 0.0) -> bytes:
        sent = self.hear(block(text), now)
        return sent + self.hear(ACK, now)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def running(desk: Desk) -> Desk:
    """A command that the terminal has taken at 0.0 s."""
    desk.begin(Command(ENQUIRE))
    desk.hear(ACK + OK)
    return desk


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("06 0F 00", Ended(How.COMPLETED)),
        ("06 0F 01 9C", Ended(How.COMPLETED, status=0x9C)),
        ("06 1E 01 6C", Ended(How.ABORTED, code=0x6C)),
        ("06 1E 00", Ended(How.ABORTED)),
    ],
)
def test_06_0f_and_06_1e_end_a_command(running: Desk, text: str, ended: Ended) -> None:
    """Once, and the terminal gets its answer."""
    assert running.says(text) == ACK + OK
    assert running.exchange.ended() == ended
    assert running.exchange.ended() is None
    assert running.exchange.deadline() is None


@pytest.mark.parametrize("noise", ["55", "10 02 04 0F 00 10 03 00 00"])
def test_an_end_tells_whether_all_before_it_was_understood(running: Desk, noise: str) -> None:
    """Noise, or a block with a wrong CRC: something may have been said that nobody heard."""
    running.hear(bytes.fromhex(noise))
    running.says("06 1E 01 6C")
    assert running.exchange.ended() == Ended(How.ABORTED, code=0x6C, garbled=True)
    running.begin(Command(ENQUIRE))
    running.hear(ACK + OK)
    running.says("06 1E 01 6C")
    assert running.exchange.ended() == Ended(How.ABORTED, code=0x6C)


def test_84_ends_a_command(desk: Desk) -> None:
    """The reason is its second byte."""
    desk.begin(Command(ENQUIRE))
    desk.hear(ACK + block("84 9C 00"))
    assert desk.exchange.ended() == Ended(How.REFUSED, code=0x9C)


def test_an_abort_alone_ends_with_its_80_00_00(desk: Desk) -> None:
    """What it stops was begun by somebody else."""
    desk.begin(Command(ABORT, alone=True))
    desk.hear(ACK + OK)
    assert desk.exchange.ended() == Ended(How.COMPLETED)


def test_the_last_04_0f_is_handed_on_with_the_end(running: Desk) -> None:
    """And every one is noted."""
    running.says(status("27 05"))
    running.says(status())
    running.says("06 0F 00")
    ended = running.exchange.ended()
    assert ended is not None
    assert ended.said == running.noted[1]
    assert [fields.result for fields in running.noted] == [5, 0]


def test_t3_is_five_seconds_and_t4_three_minutes(desk: Desk) -> None:
    """T3 from the 06, T4 from the 80 00 00 and from every 04 FF and 04 0F."""
    desk.begin(Command(ENQUIRE))
    desk.hear(ACK, 1.0)
    assert desk.exchange.deadline() == 1.0 + T3_S
    desk.hear(OK, 2.0)
    assert desk.exchange.deadline() == 2.0 + T4_S
    desk.says("04 FF 01 0A", 30.0)
    assert desk.exchange.deadline() == 30.0 + T4_S
    desk.says(status(), 40.0)
    desk.says("06 D1 01 00", 50.0)
    assert desk.exchange.deadline() == 40.0 + T4_S
    desk.exchange.poll(39.9 + T4_S)
    assert desk.exchange.ended() is None
    desk.exchange.poll(40.0 + T4_S)
    ended = desk.exchange.ended()
    assert ended is not None
    assert (ended.how, ended.reason) == (How.LOST, "no_result")
    assert desk.counters["timeouts"] == 1


def test_an_answer_is_withheld_until_it_is_released(desk: Desk) -> None:
    """Once; a release without need says nothing."""
    desk.begin(Command(ENQUIRE, said=lambda _: True))
    desk.hear(ACK + OK)
    assert desk.hear(block(status())) == ACK
    desk.exchange.release(1.0)
    assert desk.exchange.take() + desk.hear(ACK) == OK
    desk.exchange.release(1.0)
    assert desk.exchange.take() == b""


def test_an_end_makes_a_withheld_answer_void(desk: Desk) -> None:
    """The terminal did not wait for it."""
    desk.begin(Command(ENQUIRE, said=lambda _: True))
    desk.hear(ACK + OK)
    desk.hear(block(status()))
    assert desk.says("06 0F 00") == ACK + OK
    desk.exchange.release(1.0)
    assert desk.exchange.take() == b""


def test_a_line_lost_takes_half_said_words_with_it(desk: Desk) -> None:
    """Neither our block nor half of theirs is continued on the next line."""
    desk.exchange.begin(Command(ENQUIRE), 0.0)
    desk.exchange.feed(OK[:5], 0.0)
    desk.exchange.line_lost()
    desk.exchange.line_up()
    assert (desk.exchange.take(), desk.exchange.deadline()) == (b"", None)


def test_a_stop_is_meant_for_one_command(running: Desk) -> None:
    """The next one is not stopped by it."""
    running.exchange.stop(0.0)
    running.says("06 0F 00")
    running.exchange.stop(0.0)
    running.exchange.take()
    running.hear(ACK)
    running.begin(Command(ENQUIRE))
    assert running.hear(ACK + OK) == ACK


def test_what_the_terminal_shows_is_heard(desk: Desk) -> None:
    """A 04 FF without a code is a wait (00)."""
    shown: list[int] = []
    desk.begin(Command(ENQUIRE, shows=shown.append))
    desk.hear(ACK + OK)
    desk.says("04 FF 02 0A 05")
    desk.says("04 FF 00")
    assert shown == [0x0A, 0x00]


def test_the_end_of_the_command_before_is_not_this_ones(desk: Desk) -> None:
    """A 06 0F repeated because our 06 was lost comes before 80 00 00: answered, not believed."""
    desk.begin(Command(ENQUIRE))
    assert desk.hear(block("06 0F 00")) == ACK
    assert desk.exchange.ended() is None
    assert desk.hear(ACK) == OK
    assert desk.counters["unasked"] == 1


def test_an_answer_that_fails_does_not_end_the_next_command(desk: Desk) -> None:
    """The terminal fell silent over our answer to the command before; this one still waits."""
    desk.hear(block("06 0F 00"))
    desk.begin(Command(ENQUIRE))
    for now in (5.0, 10.0, 15.0):
        desk.exchange.poll(now)
    assert desk.exchange.ended() is None
    assert desk.exchange.take() == OK * 2 + block("05 01 03 00 00 00")
    for now in (20.0, 25.0, 30.0):
        desk.exchange.poll(now)
    assert desk.exchange.ended() == Ended(How.LOST, reason="no_ack", sends=3)


def test_without_a_line_a_command_ends_at_once_and_unsent(desk: Desk) -> None:
    """`sends` says that the terminal cannot have heard it."""
    desk.exchange.line_lost()
    assert desk.begin(Command(ENQUIRE)) == b""
    assert desk.exchange.ended() == Ended(How.LOST, reason="line", sends=0)


def test_a_line_lost_ends_a_command_that_was_sent(running: Desk) -> None:
    """Nobody knows what became of it."""
    running.exchange.line_lost()
    assert running.exchange.ended() == Ended(How.LOST, reason="line_lost", sends=1)


def test_two_commands_at_once_are_a_bug(running: Desk) -> None:
    """The terminal is the master."""
    with pytest.raises(ValueError, match="one command at a time"):
        running.exchange.begin(Command(ENQUIRE), 1.0)


def test_a_stop_waits_until_the_terminal_is_the_master(desk: Desk) -> None:
    """Not before its 80 00 00, and not after the end."""
    desk.begin(Command(ENQUIRE))
    desk.exchange.stop(0.0)
    assert desk.exchange.take() == b""
    assert desk.hear(ACK + OK) == ACK + block("06 B0 00")
    desk.hear(ACK + OK)
    desk.says("06 1E 01 6C")
    desk.exchange.stop(1.0)
    assert desk.exchange.take() == b""


def test_a_stop_that_was_accepted_is_not_wished_again(running: Desk) -> None:
    """A refusal that comes later is of something else."""
    running.exchange.stop(0.0)
    running.exchange.take()
    running.hear(ACK + OK)
    running.hear(block("84 9C 00"))
    assert running.says("04 FF 01 0A") == ACK + OK


def test_a_refusal_before_our_block_was_acknowledged_is_not_ours(desk: Desk) -> None:
    """The 06 was for our answer to the command before, and so may be the 84, said again."""
    desk.hear(block("06 0F 00"))
    desk.begin(Command(ENQUIRE))
    assert desk.hear(ACK) == block("05 01 03 00 00 00")
    desk.hear(block("84 9C 00"))
    assert desk.exchange.ended() is None
