"""What the customer lays over any step; money and time go on beneath."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """C1: text size, colours, reach and time."""


@dataclass(frozen=True, slots=True)
class Languages:
    """All languages by name, where the header has no room for them."""


#: In Help: a group of questions, and one of its answers.
DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Help:
    """C16: `topics` lead from the first page to what is shown; `turned` counts pages of choices."""

    topics: tuple[str, ...] = ()
    turned: int = 0


@dataclass(frozen=True, slots=True)
class AttendantCalled:
    """C17: staff were told; what was begun goes on beneath."""


Panel = Preferences | Languages | Help | AttendantCalled
