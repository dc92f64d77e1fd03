"""What takes people how long."""

from __future__ import annotations

from statistics import mean

import pytest

from kiosk.bench.people.pace import FASTEST, SLOWEST, Pace, people


def test_a_far_or_small_target_takes_longer() -> None:
    """Fitts: a bit more takes a third of a second more."""
    pace = Pace(4.0, 0.5, 1.0)
    assert pace.pointing(100, 100) == pytest.approx(1 / 3 + 0.2)
    assert pace.pointing(300, 100) == pytest.approx(2 / 3 + 0.2)
    assert pace.pointing(0, 10) == pytest.approx(0.2)


def test_what_is_skimmed_is_read_in_part() -> None:
    """238 words a minute, half of them."""
    pace = Pace(238 / 60, 0.5, 1.0)
    assert pace.reading(238) == pytest.approx(60)
    assert pace.skimming(238) == pytest.approx(30)


def test_a_slow_hand_is_slow_in_everything_but_reading() -> None:
    """Eyes and hands age apart."""
    quick, slow = Pace(4.0, 0.5, 1.0), Pace(4.0, 0.5, 2.0)
    assert slow.thinking() == 2 * quick.thinking()
    assert slow.handling(4.0) == 8.0
    assert slow.reading(10) == quick.reading(10)


def test_a_crowd_goes_through_each_range_evenly() -> None:
    """So many stand for all, and the same seed is the same crowd."""
    crowd = people(15, seed=1)
    assert crowd == people(15, seed=1)
    assert len({pace.words_per_s for pace in crowd}) == 15
    assert mean(pace.words_per_s * 60 for pace in crowd) == pytest.approx((SLOWEST + FASTEST) / 2)
    assert mean(pace.slowness for pace in crowd) == pytest.approx(1.0)
