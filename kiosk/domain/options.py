"""What makes the kiosk easier for one customer; gone with the visit (UX.md section 5, C1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TextSize(StrEnum):
    """How large texts are."""

    STANDARD = "standard"
    LARGE = "large"
    EXTRA_LARGE = "extra_large"
    LARGEST = "largest"


class Theme(StrEnum):
    """Colours of the screen."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    SOFT = "soft"


#: By what every idle limit can be multiplied (UX.md section 7).
PATIENCE = (1, 3, 10)


@dataclass(frozen=True, slots=True)
class Options:
    """`low_reach` puts all controls into the lower half; `patience` is one of PATIENCE."""

    size: TextSize = TextSize.STANDARD
    theme: Theme = Theme.LIGHT
    low_reach: bool = False
    patience: int = 1
