"""What is said, one line after the other: order, privacy, pauses. An engine makes the sound.

Personal data is for headphones only: on the loudspeaker a word stands for it (EN 301 549, 5.1.3.9).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.domain.options import GAINS_DB, RATES, Options
from kiosk.ports import Route, SpeechEngine, Utterance
from kiosk.ports import Said as SpeechEnd
from kiosk.ui.heard import Said


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance. `outcome`: it is heard to its end, whatever is shown or pressed next. `at`
    names what it tells of, for whoever follows the reading."""

    said: Said
    outcome: bool = False
    at: object = None


@dataclass(frozen=True, slots=True)
class Manner:
    """In which language, how, and to whom. `instead` stands for what is private."""

    language: str = "en"
    options: Options = field(default_factory=Options)
    plugged: bool = False
    instead: str = ""

    def utterance(self, line: Line, mark: int) -> Utterance:
        """The line as the engine is asked for it."""
        hidden = line.said.private and not self.plugged
        return Utterance(
            text=self.instead if hidden else line.said.text,
            language=self.language if hidden else line.said.language or self.language,
            rate=RATES[self.options.rate],
            gain_db=GAINS_DB[self.options.volume],
            route=Route.HEADPHONES if self.plugged else Route.SPEAKER,
            mark=mark,
        )


class Voice(QObject):
    """`speaking` is told when it begins and ends to say something, `failed` when it cannot.
    `answered` may be called from any thread; all else belongs to the thread that made this."""

    speaking = Signal(bool)
    failed = Signal(bool)
    reached = Signal(object)
    _told = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.engine: SpeechEngine | None = None
        self.manner = Manner()
        self._waiting: deque[Line] = deque()
        self._now: Line | None = None
        self._mark = 0
        self._paused = self._speaks = self._broken = False
        self._told.connect(self._ended, Qt.ConnectionType.QueuedConnection)

    def answered(self, mark: int, end: SpeechEnd) -> None:
        """The engine's word on what it was asked to say."""
        self._told.emit(mark, end)

    def say(self, lines: Iterable[Line]) -> None:
        """These, after what is being said."""
        self._waiting.extend(lines)
        self._next()

    def first(self, lines: Iterable[Line]) -> None:
        """These, before what waits; what waits about the same things is out of date."""
        fresh = tuple(lines)
        news = {id(line.at) for line in fresh if line.at is not None}
        kept = [line for line in self._waiting if id(line.at) not in news]
        self._waiting = deque((*fresh, *kept))
        if self._now and id(self._now.at) in news and not self._now.outcome:
            self._cut()
        self._next()

    def drop(self, stale: Callable[[Line], bool]) -> None:
        """What waits and is no longer so."""
        self._waiting = deque(line for line in self._waiting if not stale(line))

    def hush(self) -> None:
        """Nothing more of all this; an outcome goes on."""
        self._waiting = deque(line for line in self._waiting if line.outcome)
        self._paused = False
        if self._now and not self._now.outcome:
            self._cut()
        self._next()

    def stop(self) -> None:
        """Silent at once, outcomes too: headphones are out, or the visit is over."""
        self._waiting.clear()
        self._paused = False
        self._cut()
        self._tell()

    def pause(self) -> None:
        """Stop where it is, or go on from the beginning of that line."""
        self._paused = not self._paused
        if self._paused and self._now:
            line = self._now
            self._cut()
            self._waiting.appendleft(line)
        self._next()

    def works(self) -> bool:
        """Whether the last line could be said."""
        return not self._broken

    def _cut(self) -> None:
        self._now = None
        self._mark += 1
        if self.engine is not None:
            self.engine.silence()

    def _next(self) -> None:
        if self._now is None and self._waiting and not self._paused and self.engine is not None:
            self._now = self._waiting.popleft()
            self._mark += 1
            if self._now.at is not None:
                self.reached.emit(self._now.at)
            self.engine.say(self.manner.utterance(self._now, self._mark))
        self._tell()

    def _ended(self, mark: int, end: SpeechEnd) -> None:
        """A line cut short has another mark by now."""
        if mark != self._mark or self._now is None:
            return
        if (end is SpeechEnd.FAILED) != self._broken:
            self._broken = end is SpeechEnd.FAILED
            self.failed.emit(self._broken)
        self._now = None
        self._next()

    def _tell(self) -> None:
        speaks = self._now is not None
        if speaks != self._speaks:
            self._speaks = speaks
            self.speaking.emit(speaks)


def public(text: str) -> Line:
    """A line of no value."""
    return Line(Said(text))


def again(lines: Iterable[Line]) -> Iterable[Line]:
    """As asked for: it may be cut, whatever it tells."""
    return (replace(line, outcome=False) for line in lines)
