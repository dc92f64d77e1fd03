"""How long people take to read, to think, to point and to handle notes and cards.

Where a study is named the number is its; the others are this kiosk's assumptions, on the slow side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

#: Thinking before an act that is no routine (Card, Moran and Newell, "The keystroke-level model for
#: user performance time", Communications of the ACM 23(7), 1980: operator M).
THINK_S = 1.35
#: Pressing and letting go, once the finger is there (the same: operator K).
PRESS_S = 0.2
#: Silent reading of most adults, in words a minute (Brysbaert, "How many words do we read per
#: minute?", Journal of Memory and Language 109, 2019: 238 on average, 175 to 300).
SLOWEST, FASTEST = 175.0, 300.0
#: Of a page of 111 words people read half; of longer ones less (Nielsen, "How little do users
#: read?", 2008, from Weinreich and others, "Not quite the average", ACM Transactions on the Web
#: 2(1), 2008). The spread is assumed.
LEAST_READ, MOST_READ = 0.3, 0.7
#: Bits a second of a finger on a touch screen are 6.95 (MacKenzie, "Fitts' throughput and the
#: remarkable case of touch-based target selection", HCI International 2015), on a telephone held
#: in the hand. An arm that reaches over a large screen: assumed to be less than half as quick.
BITS_PER_S = 3.0
#: To find a note, flatten it and feed it; to find a card and hold it out or put it in: assumed.
NOTE_S, CARD_S = 4.0, 6.0
#: Hands and thoughts of one person against the averages above: a third quicker to a third slower,
#: assumed.
QUICKEST, TARDIEST = 2 / 3, 4 / 3


@dataclass(frozen=True, slots=True)
class Pace:
    """One person's: words a second, the share of the words that is read, and how much slower than
    the table this person's hands and thoughts are."""

    words_per_s: float
    share: float
    slowness: float

    @classmethod
    def careful(cls) -> Pace:
        """Who reads every word of every screen, slowly."""
        return cls(SLOWEST / 60, 1.0, TARDIEST)

    def skimming(self, words: int) -> float:
        """Seconds for a screen with so many words that are new."""
        return self.reading(words) * self.share

    def reading(self, words: int) -> float:
        """Seconds for a sentence that is wanted."""
        return words / self.words_per_s

    def thinking(self) -> float:
        """Seconds before a decision."""
        return THINK_S * self.slowness

    def pointing(self, distance: float, size: float) -> float:
        """Seconds to a target of that size, so far away, in the same unit, and to press it. Fitts'
        law in Shannon's form (ISO 9241-411)."""
        return (math.log2(distance / size + 1) / BITS_PER_S + PRESS_S) * self.slowness

    def handling(self, seconds: float) -> float:
        """Seconds for a note or a card."""
        return seconds * self.slowness


def people(count: int, seed: int) -> list[Pace]:
    """So many who stand for all: each range is gone through evenly, in an order of its own."""
    random = Random(seed)  # noqa: S311  # replayable

    def spread(least: float, most: float) -> list[float]:
        values = [least + (most - least) * (place + 0.5) / count for place in range(count)]
        random.shuffle(values)
        return values

    paces = zip(
        spread(SLOWEST, FASTEST),
        spread(LEAST_READ, MOST_READ),
        spread(QUICKEST, TARDIEST),
        strict=True,
    )
    return [Pace(words / 60, share, slowness) for words, share, slowness in paces]
