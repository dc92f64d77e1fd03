"""Named bad days of the line, and of the process at its end; judged on a virtual line."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    Condition,
    NoteEscrowed,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)

Rig = Any


def test_replay_on_reopen(rig_for: Any) -> None:
    """Yesterday's STACKED in the first reply is marked as the first, and is not credited."""
    rig = rig_for()
    rig.do("replay_on_reopen", minor=2000)
    rig.start()
    assert [(event.index, event.first) for event in rig.seen(NoteStacked)] == [(5, True)]
    assert rig.judge.credited == []
    assert rig.judge.filed == [5]


@pytest.mark.parametrize("bad_day", ["noise", "split_frames", "slow_bytes", "mute_2s"])
@pytest.mark.parametrize("model", ["rig", "extended", "pyramid"])
def test_a_bad_line_loses_and_doubles_nothing(
    model: str, bad_day: str, request: pytest.FixtureRequest
) -> None:
    """noise, split_frames, slow_bytes, mute_2s: the note is credited once, none in doubt."""
    rig = request.getfixturevalue(model)
    rig.do(bad_day)
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert len(rig.judge.rows) == len(rig.seen(NoteStacked)) == 1
    assert rig.conditions()[-1] is Condition.READY


@pytest.mark.parametrize("bad_day", ["noise", "split_frames", "slow_bytes", "mute_2s"])
def test_a_line_that_goes_bad_while_stacking(rig: Rig, bad_day: str) -> None:
    """The same faults between STACK and STACKED."""
    rig.stacking()
    rig.do(bad_day)
    rig.run(8.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_mute_forever(rig: Rig) -> None:
    """SLOW after four tries, OFFLINE and in doubt within 5 s; the reply that was never heard is
    still in the acceptor's store and resolves the row when it speaks again."""
    rig.stacking()
    rig.do("mute_forever")
    rig.run(5.0)
    assert rig.conditions()[-2:] == [Condition.SLOW, Condition.OFFLINE]
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("silence")]
    assert rig.judge.in_doubt == rig.truth()["box"] == [2000]
    rig.do("speak")
    rig.run(2.0)
    assert rig.conditions()[-1] is Condition.READY
    assert rig.judge.credited == [2000]


def test_line_cut(rig: Rig) -> None:
    """The line goes while a note is stacked: in doubt at once, and resolved by the first reply
    after the line is back."""
    rig.stacking()
    rig.unplug()
    assert rig.judge.in_doubt == [2000]
    assert rig.conditions()[-1] is Condition.OFFLINE
    rig.run(2.0)
    rig.plug()
    rig.run(2.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert rig.conditions()[-2:] == [Condition.STARTING, Condition.READY]


def test_a_note_in_escrow_is_reported_again_when_the_line_is_back(rig: Rig) -> None:
    """A short cut: the note still lies there, and the core decides anew."""
    rig.escrowed()
    rig.unplug()
    rig.run(1.0)
    rig.plug()
    rig.run(4.0)
    assert len(rig.seen(NoteEscrowed)) == 2
    assert rig.judge.credited == [2000]


def test_an_acceptor_without_a_host_gives_the_note_back(rig: Rig) -> None:
    """Five seconds without a poll: the note is the customer's, and all notes are off."""
    rig.escrowed()
    rig.unplug()
    rig.run(7.0)
    assert rig.truth()["returned"] == [2000]
    rig.do("insert", minor=2000)
    assert rig.facts[-1]["fact"] == "note_refused_at_mouth"
    rig.plug()
    rig.run(2.0)
    assert len(rig.seen(NoteReturned)) == 1


def test_a_kiosk_killed_before_it_recorded_the_credit(rig: Rig) -> None:
    """The new process repeats the same ack, the acceptor repeats STACKED, the row is credited."""
    rig.judge.records = False
    rig.do("insert", minor=2000)
    rig.run(3.0)
    assert len(rig.seen(NoteStacked)) == 1
    rig.judge.rows[0].state = "intent"
    rig.judge.records = True
    rig.kill_kiosk()
    rig.run(1.0)
    assert [event.first for event in rig.seen(NoteStacked)] == [False, True]
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_a_kiosk_killed_after_it_recorded_the_credit(rig: Rig) -> None:
    """The replay finds no open row: it is filed, and never a second credit."""
    rig.do("insert", minor=2000)
    while not rig.judge.credited:
        rig.run(0.01)
    rig.kill_kiosk()
    rig.run(1.0)
    assert rig.judge.filed in ([], [5])
    assert rig.judge.credited == rig.truth()["box"] == [2000]
