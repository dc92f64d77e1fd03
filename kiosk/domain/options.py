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


#: How fast speech is: seven steps, 1.0 is 120 to 125 words a minute (UX.md section 9.2).
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
#: How loud, in dB below the loudest: 12 dB above and below the usual (EN 301 549, 5.1.3).
GAINS_DB = (-24, -20, -16, -12, -8, -4, 0)


@dataclass(frozen=True, slots=True)
class Options:
    """`low_reach` puts all controls into the lower half; `patience` is one of PATIENCE. `audio`:
    what is shown is also said; `silent`: the customer does not want that. `rate` and `volume` count
    from 0 in RATES and GAINS_DB. `curtain`: the screen is black. `masked`: what is typed is shown
    and said as dots."""

    size: TextSize = TextSize.STANDARD
    theme: Theme = Theme.LIGHT
    low_reach: bool = False
    patience: int = 1
    audio: bool = False
    silent: bool = False
    rate: int = RATES.index(1.0)
    volume: int = GAINS_DB.index(-12)
    curtain: bool = False
    masked: bool = False

    @property
    def known(self) -> bool:
        """Each is one of what there is to choose from."""
        steps = 0 <= self.rate < len(RATES) and 0 <= self.volume < len(GAINS_DB)
        return steps and self.patience in PATIENCE
