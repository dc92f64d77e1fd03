"""Driver and simulator over a line that loses, delays, cuts and repeats what it carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS
from kiosk.domain.events import NoteReturned, NoteStacked
from kiosk.domain.money import Money

Fate = tuple[str, int]

# What becomes of one write: mostly nothing bad. "lose" takes one byte or all of it, "delay" is
# in hundredths of a second, "again" repeats it at once.
FATES = st.lists(
    st.one_of(
        st.just(("pass", 0)),
        st.just(("pass", 0)),
        st.tuples(st.just("lose"), st.integers(0, 30)),
        st.tuples(st.just("delay"), st.integers(0, 60)),
        st.tuples(st.just("split"), st.integers(1, 10)),
        st.just(("again", 0)),
        st.just(("drop", 0)),
    ),
    min_size=1,
    max_size=40,
)
NOTES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "insert", "insert", "returned_after_escrow", "reject_next"]),
        st.sampled_from([100, 500, 2000, 10000]),
        st.integers(1, 60),
    ),
    min_size=1,
    max_size=5,
)
# An old STACKED on a line that is up would be a device that lies, not one that replays.
DAYS = sorted(set(DEEDS) - {"replay_on_reopen"})


def tampering(fates: list[Fate]) -> Callable[[bytes], list[tuple[float, bytes]]]:
    """Each fate once, then a good line."""
    left = list(fates)

    def tamper(data: bytes) -> list[tuple[float, bytes]]:
        kind, number = left.pop(0) if left else ("pass", 0)
        if kind == "drop":
            return []
        if kind == "lose":
            return [(0.0, data[: number % len(data)] + data[number % len(data) + 1 :])]
        if kind == "delay":
            return [(number / 100, data)]
        if kind == "split":
            return [(0.0, data[:number]), (number / 100, data[number:])]
        return [(0.0, data * 2 if kind == "again" else data)]

    return tamper


@settings(max_examples=150, deadline=None)
@given(to_host=FATES, to_device=FATES, deeds=NOTES, extended=st.booleans())
def test_each_note_in_the_box_is_reported_once_and_no_returned_note_ever(
    rig_for: Any,
    to_host: list[Fate],
    to_device: list[Fate],
    deeds: list[tuple[str, int, int]],
    extended: bool,
) -> None:
    """Whatever the line does, what the driver reports as stacked is what lies in the box, in
    that order, and the journal credits nothing else."""
    rig = rig_for(extended_reports=extended).start()
    rig.to_host, rig.to_device = tampering(to_host), tampering(to_device)
    for name, minor, tenths in deeds:
        rig.do(name, **({"minor": minor} if name == "insert" else {}))
        rig.run(tenths / 10)
    rig.run(30.0)
    stacked = [event.value for event in rig.seen(NoteStacked)]
    truth = rig.truth()
    assert stacked == [Money(minor, "USD") for minor in truth["box"]]
    assert len(rig.seen(NoteReturned)) <= len(truth["returned"])
    assert sorted(rig.judge.credited) == sorted(truth["box"])
    assert truth["in_transit"] is None
    rig.audit()


@settings(max_examples=60, deadline=None)
@given(
    to_host=FATES,
    to_device=FATES,
    kills=st.lists(st.integers(1, 400), min_size=1, max_size=4),
)
def test_a_kiosk_killed_at_any_moment_credits_once_or_knows_its_doubt(
    rig_for: Any, to_host: list[Fate], to_device: list[Fate], kills: list[int]
) -> None:
    """A replay is not a second credit, and a note in the box is credited, filed, or in doubt."""
    rig = rig_for().start()
    rig.to_host, rig.to_device = tampering(to_host), tampering(to_device)
    rig.do("insert", minor=2000)
    for hundredths in kills:
        rig.run(hundredths / 100)
        rig.kill_kiosk()
    rig.run(20.0)
    box = rig.truth()["box"]
    assert len(rig.judge.credited) <= len(box)
    known = [row for row in rig.judge.rows if row.state in ("stacked", "intent", "in_doubt")]
    assert len(known) + len(rig.judge.filed) >= len(box)
    rig.audit()


@settings(max_examples=100, deadline=None)
@given(
    to_host=FATES,
    to_device=FATES,
    name=st.sampled_from(["ebds", "pyramid"]),
    days=st.lists(
        st.tuples(st.sampled_from(["insert"] * 30 + ["cut", *DAYS]), st.integers(0, 50)),
        max_size=15,
    ),
)
def test_no_chain_of_bad_days_credits_what_is_not_in_a_box(
    rig_for: Any,
    to_host: list[Fate],
    to_device: list[Fate],
    name: str,
    days: list[tuple[str, int]],
) -> None:
    """Whatever is done in whatever order: credits lie in a box, each note is in one place, and
    when the line is good again no order is left without an answer."""
    rig = rig_for(name=name).start()
    rig.to_host, rig.to_device = tampering(to_host), tampering(to_device)
    for day, tenths in days:
        if day == "cut":
            rig.unplug()
        else:
            rig.do(day, **DEEDS[day].args)
        rig.run(tenths / 10)
        if day == "cut":
            rig.plug()
    rig.run(20.0)
    rig.audit()
    assert "intent" not in [row.state for row in rig.judge.rows]
