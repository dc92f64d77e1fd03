"""What must be configured for an EBDS acceptor: nothing of it can be asked of the device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

USD_NOTES = (100, 200, 500, 1000, 2000, 5000, 10000)
CAD_NOTES = (500, 1000, 2000, 5000, 10000)


@dataclass(frozen=True, slots=True)
class EbdsProfile:
    """One acceptor as it is set up.

    `values` are minor units by note index, from index 1; 0 marks an index that is never
    enabled. `poll_period_s` may be 0.1 to 5 (Pyramid RS-232 Rev G). `name` "pyramid" is the
    subset without power-up policy and extended reports. Raises ValueError.
    """

    name: Literal["ebds", "pyramid"] = "ebds"
    currency: str = "USD"
    values: tuple[int, ...] = USD_NOTES
    extended_reports: bool = False
    poll_period_s: float = 0.2

    def __post_init__(self) -> None:
        if self.name not in ("ebds", "pyramid"):
            raise ValueError(f"no EBDS profile is called {self.name!r}")
        if not 1 <= len(self.values) <= 7 or min(self.values) < 0 or not any(self.values):
            raise ValueError("an EBDS acceptor knows one to seven notes, in minor units")
        if not 0.1 <= self.poll_period_s <= 5:
            raise ValueError("the poll period must be 0.1 to 5 seconds")
        if self.name == "pyramid" and self.extended_reports:
            raise ValueError("Pyramid has no extended note reports")

    def value_of(self, index: int) -> int | None:
        """Minor units of a note index, None when it is none or unknown."""
        if 1 <= index <= len(self.values):
            return self.values[index - 1] or None
        return None

    @property
    def enabled_mask(self) -> int:
        """d0 with every usable note on. Extended reports number their notes differently, so
        there all seven bits are set."""
        if self.extended_reports:
            return 0x7F
        return sum(1 << bit for bit, value in enumerate(self.values) if value)
