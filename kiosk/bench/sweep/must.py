"""What the judge says."""

from __future__ import annotations


class ViolationError(AssertionError):
    """An invariant of MONEY.md section 10.1 does not hold, or a rule of section 1 was broken."""


def must(holds: object, words: object = "") -> None:
    """Raises ViolationError with these words unless it holds; unlike `assert` under -O, too."""
    if not holds:
        raise ViolationError(words)
