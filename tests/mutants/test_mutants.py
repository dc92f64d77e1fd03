"""The search sees the mistakes of MONEY.md 10.3, and more that a hurried programmer would make."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.mutants import books, card_backends, cards, cash
from tests.mutants.hunt import MOST_SEEDS, Mutant, hunt, unnoticed

MUTANTS = (*cash.MUTANTS, *cards.MUTANTS, *card_backends.MUTANTS, *books.MUTANTS)
CALM = [mutant for mutant in MUTANTS if mutant.calm]


def name(mutant: Mutant) -> str:
    return mutant.infect.__name__


@pytest.mark.parametrize("mutant", MUTANTS, ids=name)
def test_each_mutant_is_caught_by_an_invariant(
    mutant: Mutant, record_property: Callable[[str, object], None]
) -> None:
    """MONEY.md 10.3: within 200 seeds the judge condemns the product with this one mistake, and
    nothing of ours has to crash for it."""
    caught = hunt(mutant)
    assert caught is not None, f"{MOST_SEEDS} seeds did not show it"
    record_property("mutant", (mutant.number, mutant.name, caught.tried, caught.said))


@pytest.mark.parametrize("mutant", CALM, ids=name)
def test_on_a_calm_day_nobody_would_notice(mutant: Mutant) -> None:
    """Where nothing goes wrong a payment under the mutant ends as Paid, and the judge is content:
    it takes the search to see it."""
    assert unnoticed(mutant)
