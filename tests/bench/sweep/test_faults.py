"""Ordinals: the same fault bears the same number, whatever else strikes."""

from __future__ import annotations

from kiosk.bench.sweep.faults import Faults, Source, Strike

KINDS = ("lost", "late", "repeated")


def played(plan: frozenset[int] | None, chance: float = 0.3) -> list[Strike]:
    faults = Faults(7, plan)
    for n in range(300):
        faults.strikes(Source.GAP if n % 3 else Source.ACCEPTOR, KINDS, chance)
    return faults.struck


def test_chance_is_what_was_asked_for() -> None:
    """0.3 of 300, of all kinds; none without."""
    assert 60 < len(played(None)) < 120
    assert {strike.kind for strike in played(None)} == set(KINDS)
    assert played(None, 0.0) == []


def test_one_fault_left_out_leaves_the_others_as_they_are() -> None:
    """Number, kind and draws."""
    every = played(None)
    plan = frozenset(strike.ordinal for strike in every[1:])
    fewer = played(plan)
    assert fewer == every[1:]
    draws = [strike.random.random() for strike in every]
    assert [strike.random.random() for strike in fewer] == draws[1:]
    assert len(set(draws)) == len(draws)


def test_a_plan_strikes_where_it_says_and_nowhere_else() -> None:
    """The n-th gap bears the number n."""
    faults = Faults(1, frozenset({37, Source.COMMIT + 3 * 2 + 1}))
    gaps = [faults.strikes(Source.GAP, ("kill",), 1.0) for _ in range(50)]
    assert [n for n, strike in enumerate(gaps, 1) if strike] == [37]
    commits = [faults.strikes(Source.COMMIT, KINDS, 0.0) for _ in range(5)]
    (struck,) = (strike for strike in commits if strike)
    assert (struck, struck.kind, struck.source) == (commits[1], "late", Source.COMMIT)


def test_when_the_faults_are_over_only_planned_kills_strike() -> None:
    """Settling has crash points, too."""
    faults = Faults(1, frozenset({1, Source.COMMIT + 3}), over=True)
    assert faults.strikes(Source.COMMIT, KINDS, 1.0) is None
    assert faults.strikes(Source.GAP, ("kill",), 0.0) is not None
    assert Faults(1, over=True).strikes(Source.GAP, ("kill",), 1.0) is None
