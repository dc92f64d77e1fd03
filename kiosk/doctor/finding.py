"""What the doctor finds, and what it means for the kiosk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

CASH, CARDS = "cash", "cards"


@dataclass(frozen=True, slots=True)
class Finding:
    """`vital` findings that are not `good` keep the kiosk from taking money, or from taking it by
    one `way` if they name one."""

    what: str
    good: bool
    words: str
    vital: bool = True
    way: str = ""

    @property
    def well(self) -> bool:
        """It keeps the kiosk from nothing."""
        return self.good or not self.vital


def verdict(found: Iterable[Finding]) -> tuple[bool, str]:
    """Whether money could be taken, and by which ways, as a sentence."""
    findings = tuple(found)
    ways = {finding.way: True for finding in findings if finding.way}
    for finding in findings:
        if finding.way and not finding.well:
            ways[finding.way] = False
    on = [way for way, well in ways.items() if well]
    off = [way for way, well in ways.items() if not well]
    if not on or not all(finding.well for finding in findings if not finding.way):
        return False, "This kiosk cannot take money."
    but = f", but no {off[0]}" if off else ""
    return True, f"This kiosk can take money: {' and '.join(on)}{but}."
