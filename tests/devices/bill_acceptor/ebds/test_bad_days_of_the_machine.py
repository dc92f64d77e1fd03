"""Named bad days of the acceptor itself: power, box, jam, failure; judged on a virtual line."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    Condition,
    NoteEscrowed,
    NoteRejected,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)

Rig = Any


def test_weak_stacker(rig: Rig) -> None:
    """STACK, a long silence, a jam and no STACKED: unresolved once, nothing credited."""
    rig.do("weak_stacker")
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("jammed")]
    assert rig.conditions()[-1] is Condition.JAMMED
    assert rig.judge.in_doubt == [2000]
    assert rig.truth()["in_transit"] == 2000


def test_power_cut_at_escrow(rig: Rig) -> None:
    """Policy B holds the note; it is reported again after power-up and the core decides."""
    rig.judge.decides = False
    rig.do("power_cut_at_escrow")
    rig.do("insert", minor=2000)
    rig.run(4.0)
    rig.judge.decides = True
    assert rig.truth()["place"] == "escrow"
    rig.run(0.1)
    assert [event.evidence.power_up for event in rig.seen(NoteEscrowed)] == [1]
    rig.driver.return_note()
    rig.run(2.0)
    assert rig.truth()["returned"] == [2000]


def test_power_cut_at_escrow_on_pyramid(pyramid: Rig) -> None:
    """Pyramid keeps nothing: the note comes out and no reply ever mentions it."""
    pyramid.escrowed()
    pyramid.driver.stack()
    pyramid.do("power_cut_at_escrow")
    pyramid.run(6.0)
    assert len(pyramid.seen(NoteUnresolved)) == 1
    assert not pyramid.seen(NoteReturned)
    assert pyramid.truth()["returned"] == [2000]


def test_power_cut_while_stacking(rig: Rig) -> None:
    """Policy B: unresolved at power-up, then the value comes late and resolves the row."""
    rig.do("power_cut_while_stacking")
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("power_up")]
    assert [event.evidence.power_up for event in rig.seen(NoteStacked)] == [1]
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_power_cut_while_stacking_on_pyramid(pyramid: Rig) -> None:
    """Pyramid never says it: the note is in the box, and the row stays in doubt for staff."""
    pyramid.do("power_cut_while_stacking")
    pyramid.do("insert", minor=2000)
    pyramid.run(12.0)
    assert len(pyramid.seen(NoteUnresolved)) == 1
    assert pyramid.judge.in_doubt == pyramid.truth()["box"] == [2000]


def test_box_pulled_mid_note(rig: Rig) -> None:
    """The box goes while a note is stacked: in doubt; when it is back the late STACKED counts."""
    rig.do("box_pulled_mid_note")
    rig.do("insert", minor=2000)
    rig.run(4.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("box_removed")]
    assert rig.conditions()[-1] is Condition.BOX_REMOVED
    rig.do("attach_box", box_id="box-2")
    rig.run(2.0)
    assert rig.conditions()[-1] is Condition.READY
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert rig.truth()["box_id"] == "box-2"


@pytest.mark.parametrize(
    ("bad_day", "condition", "end"),
    [
        ("jam", Condition.JAMMED, "clear_jam"),
        ("full", Condition.FULL, "empty_box"),
        ("failure", Condition.FAILURE, "repair"),
        ("transport_open", Condition.TRANSPORT_OPEN, "transport_close"),
        ("remove_box", Condition.BOX_REMOVED, "attach_box"),
    ],
)
def test_troubles_have_a_word_and_end(
    rig: Rig, bad_day: str, condition: Condition, end: str
) -> None:
    """jam, full, failure, transport_open: one word each, no note taken, READY when mended."""
    rig.do(bad_day)
    rig.run(1.0)
    assert rig.conditions()[-1] is condition
    rig.do("insert", minor=500)
    assert rig.truth()["inserted"] == []
    rig.do(end)
    rig.run(1.0)
    assert rig.conditions()[-2:] == [condition, Condition.READY]


@pytest.mark.parametrize(("bad_day", "reason"), [("jam", "jammed"), ("failure", "failure")])
def test_a_jam_or_failure_while_stacking(rig: Rig, bad_day: str, reason: str) -> None:
    """jam, failure: the note sticks under way and stays in doubt, whatever staff find later."""
    rig.stacking()
    rig.do(bad_day)
    rig.run(6.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved(reason)]
    rig.do("clear_jam" if bad_day == "jam" else "repair", into="box")
    rig.run(2.0)
    assert rig.judge.in_doubt == rig.truth()["box"] == [2000]


def test_cheated(rig: Rig) -> None:
    """A note on a string, pulled out while it is stacked: told as cheated, never credited."""
    rig.do("insert", minor=2000)
    rig.run(1.4)
    rig.do("cheated")
    rig.run(7.0)
    assert rig.seen(NoteRejected) == [NoteRejected(cheated=True)]
    assert rig.judge.credited == []
    assert rig.truth()["returned"] == [2000]


def test_an_acceptor_restored_from_its_truth_knows_what_it_holds(rig: Rig, rig_for: Any) -> None:
    """The bench was without power: the note past escrow is in the box and is told, policy B."""
    rig.stacking()
    other = rig_for(judge=rig.judge)
    other.judge.boot += 1
    other.simulator.restore(rig.truth())
    other.start()
    other.run(2.0)
    assert other.truth()["power_ups"] == 1
    assert other.judge.credited == other.truth()["box"] == [2000]
    other.audit()
    rig.simulator.restore(other.truth())


def test_every_control_can_be_done_with_its_example_arguments(rig: Rig) -> None:
    """The bench's panel knows no device: it does what `controls()` names."""
    for name, control in rig.simulator.controls().items():
        rig.do(name, **control.args)
        assert control.doc.endswith(".")
        rig.audit()
