"""The terminal's blocks on their way out: one at a time, three sends, then it gives up."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt.frames import encode
from kiosk.devices.card_terminal.zvt.simulated.mouth import Mouth

SENDS = 3
T2_S, T3_S = 5.0, 5.0


@dataclass(frozen=True, slots=True)
class Letter:
    """One APDU. `asks`: it is complete only when 80 00 00 or 84 xx 00 came back, else with its
    ACK. `lost`: so many of its sends are not heard to be acknowledged. `pieces`: see Mouth."""

    message: bytes
    asks: bool = True
    lost: int = 0
    pieces: bool = False


class Outbox:
    """`results` collects, for each letter that asks, whether it was answered."""

    def __init__(self, mouth: Mouth) -> None:
        self.results: deque[bool] = deque()
        self._mouth = mouth
        self._waiting: deque[Letter] = deque()
        self._flying: Letter | None = None
        self._sends = 0
        self._heard = False
        self._due = 0.0

    def put(self, letter: Letter, now: float) -> None:
        self._waiting.append(letter)
        self._next(now)

    def answer(self, message: bytes, now: float) -> None:
        """80 00 00 or 84 xx 00. It overtakes a letter that is not answered itself: whoever asks
        may be a cash register that knows nothing of the letter any more."""
        if self._flying is None:
            self.put(Letter(message, asks=False), now)
        else:
            self._mouth.say(encode(message), now)

    def acknowledged(self, now: float) -> None:
        """The other end sent 06."""
        letter = self._flying
        if letter is None or self._sends <= letter.lost:
            return
        if not letter.asks:
            self._done(now)
        elif not self._heard:
            # A later 06 is to one of our answers, and gives no more time.
            self._heard = True
            self._due = now + T3_S

    def not_acknowledged(self, now: float) -> None:
        """The other end sent 15."""
        if self._flying is not None:
            self._again(self._flying, now)

    def answered(self, now: float) -> None:
        """The other end sent 80 00 00 or 84 xx 00."""
        letter = self._flying
        if letter is not None and letter.asks and self._sends > letter.lost:
            self.results.append(True)
            self._done(now)

    def poll(self, now: float) -> None:
        if self._flying is not None and now >= self._due:
            self._again(self._flying, now)

    def deadline(self) -> float | None:
        return None if self._flying is None else self._due

    def clear(self) -> None:
        """Whatever was to be said is forgotten."""
        self._waiting.clear()
        self._flying = None
        self.results.clear()

    def lose(self) -> None:
        """Whatever was to be said is not heard: whoever waits for an answer gets none."""
        letters = [*self._waiting, *([self._flying] if self._flying else [])]
        self.clear()
        self.results.extend(False for letter in letters if letter.asks)

    def _again(self, letter: Letter, now: float) -> None:
        if self._sends < SENDS:
            self._send(letter, now)
            return
        if letter.asks:
            self.results.append(False)
        self._done(now)

    def _done(self, now: float) -> None:
        self._flying = None
        self._next(now)

    def _next(self, now: float) -> None:
        if self._flying is None and self._waiting:
            self._flying, self._sends = self._waiting.popleft(), 0
            self._send(self._flying, now)

    def _send(self, letter: Letter, now: float) -> None:
        self._sends += 1
        self._heard = False
        self._due = now + T2_S
        self._mouth.say(encode(letter.message), now, pieces=letter.pieces)
