"""Ratios, not times: how a figure becomes a line of the table."""

from __future__ import annotations

from kiosk.bench.figures import Row, at_most, compare, interleave, reach, within


def test_a_comparison_is_the_median_of_paired_ratios() -> None:
    """Three rounds, 2, 1.1 and 1.2 times the peer of the same round: 1.2, whatever the sums."""
    row = compare("commit", "plain", [0.002, 0.011, 0.0024], [0.001, 0.010, 0.002], 1.3)
    assert (row.name, row.ratio, row.target, row.met) == ("commit", 1.2, 1.3, True)
    assert row.ours.startswith("p50 2.400 ms, p99 ")
    assert row.peer.startswith("plain: p50 2.000 ms, p99 ")


def test_a_missed_target_is_told_as_missed() -> None:
    """Nothing is rounded in favour."""
    assert not compare("commit", "plain", [1.31], [1.0], 1.3).met
    assert reach("verify", "rows/s", 99_000, 100_000) == Row(
        "verify", "100,000 rows/s", "99,000 rows/s", 0.99, 1.0, met=False
    )
    assert reach("verify", "rows/s", 100_000, 100_000).met


def test_each_round_has_each_turn_once_and_the_order_changes() -> None:
    """The warm-up is run and not counted."""
    seen: list[tuple[str, int]] = []
    taken = interleave(
        50,
        {"a": lambda n: seen.append(("a", n)), "b": lambda n: seen.append(("b", n))},
        warm_up=10,
        seed=1,
    )
    assert {name: len(times) for name, times in taken.items()} == {"a": 50, "b": 50}
    rounds = [seen[place : place + 2] for place in range(0, 120, 2)]
    assert [{n for _, n in one} for one in rounds] == [{n} for n in range(60)]
    assert {one[0][0] for one in rounds} == {"a", "b"}


def test_a_budget_is_held_by_the_99th_percentile() -> None:
    """One in a hundred may be late, two may not."""
    once, twice = [0.001] * 99 + [1.0], [0.001] * 98 + [1.0] * 2
    assert within("press", "a peer", once * 10, 0.1).met == within("press", "", once, 0.1).met
    late = within("press", "a peer", twice, 0.1)
    assert (late.peer, late.target, late.met) == ("a peer", 1.0, False)
    assert within("press", "", [0.2], 0.1).ratio == 2.0


def test_a_ratio_made_elsewhere_is_judged_alike() -> None:
    """At the target it is met."""
    assert at_most("idle", "devices", "1 %", 0.03, 0.03).met
    assert not at_most("idle", "devices", "4 %", 0.0301, 0.03).met
