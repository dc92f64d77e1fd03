"""What the customer lays over any step; money and time go on beneath."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """C1: text size, colours, reach and time."""


@dataclass(frozen=True, slots=True)
class Languages:
    """All languages by name, where the header has no room for them."""


Panel = Preferences | Languages
