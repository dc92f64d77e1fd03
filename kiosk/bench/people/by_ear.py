"""Somebody who does not see: hears the window's speech, presses the twelve keys, and has hands for
the plug, the notes and the card. Nothing else of the kiosk is known here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from string import ascii_uppercase, digits

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.bench.control import BenchRefused
from kiosk.bench.customer import LostCustomerError
from kiosk.bench.people.counter import GLANCE_S, Counter
from kiosk.bench.people.ear import Ear, Words
from kiosk.bench.people.pace import CARD_S, NOTE_S, PRESS_S, THINK_S
from kiosk.bench.sweep.site import WORDS
from kiosk.domain.events import HeadphonesPlugged
from kiosk.ui.spoken.characters import character

#: Longer than anything takes here without a word.
PATIENCE_S = 120.0
#: More keys than any screen has things.
MOST_KEYS = 60
_PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


def bare(text: str) -> str:
    """Without vowel marks and direction marks: people write few, and hear all."""
    return "".join(char for char in text if unicodedata.category(char) not in {"Mn", "Cf"})


@dataclass
class Listening:
    """At the counter, in one language. Who is `patient` hears everything to its end; others go on
    once they have heard what they were waiting for."""

    counter: Counter
    language: str = "en"
    patient: bool = True
    keys: int = 0
    #: When the plug was last put in, or pulled.
    arrived: float = 0.0
    ear: Ear = field(init=False)
    _from: int = 0
    #: Since when the hands have had nothing to do.
    _free: float = 0.0

    def __post_init__(self) -> None:
        counter = self.counter
        voice = counter.window.listener.voice
        self.ear = Ear(voice, lambda: counter.now, counter.after)

    # Ears.

    def listens(self) -> str:
        """To the end of all that is said; returns the last of it."""
        self._until("silence", lambda: not self.ear.hears)
        return bare(self.ear.log[-1].utterance.text) if self.ear.log else ""

    def hears(self, *keys: str) -> str:
        """Any of these texts, since the last key; waits for it, and returns what was said."""
        patterns = [self._pattern(key) for key in keys]

        def said() -> str | None:
            new = (bare(one.utterance.text) for one in self._new())
            return next((text for text in new if any(p.search(text) for p in patterns)), None)

        self._until(" or ".join(keys), said)
        if self.patient:
            self.listens()
        else:
            self._until("the end of it", lambda: self._over(patterns))
        return said() or ""

    def _over(self, patterns: list[re.Pattern[str]]) -> bool:
        """One of these was said to its end."""
        now = self.counter.now
        ended = (bare(one.utterance.text) for one in self._new() if now >= one.began + one.lasts)
        return any(pattern.search(text) for text in ended for pattern in patterns)

    def _new(self) -> list[Words]:
        return self.ear.log[self._from :]

    def signs(self, said: str) -> str:
        """The letters and digits that were said, one by one."""
        known = {bare(character(sign, self.language)): sign for sign in ascii_uppercase + digits}
        parts = re.split(r"[,;،؛.]", said)
        return "".join(known.get(part.strip(), "") for part in parts)

    # Hands.

    def plugs_in(self, *, plugged: bool = True) -> None:
        """The headphones."""
        self._from, self.arrived = len(self.ear.log), self.counter.now
        self.counter.tell(HeadphonesPlugged(plugged=plugged))

    def speaks(self) -> None:
        """Waits for the own language, and takes the digit that was offered with it."""
        if self.language == "en":
            return
        digit = self.hears("say.language").strip(".")[-1]
        self.presses(digit)

    def presses(self, key: str | Qt.Key) -> None:
        """One key of the pad; thinks before it."""
        self.counter.run(THINK_S + PRESS_S)
        self._from = len(self.ear.log)
        target = self.counter.window.focusWidget() or self.counter.window
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        QApplication.processEvents()
        self.keys += 1
        self.counter.run(GLANCE_S)

    def types(self, signs: str) -> None:
        """Digit by digit; then Enter, as it was told to. The answer may come before that."""
        begun = len(self.ear.log)
        for sign in signs:
            self.presses(sign)
        self.presses(Qt.Key.Key_Return)
        self._from = begun

    def spells(self, code: str, groups: dict[str, str]) -> None:
        """Letters on the digits' keys: the same one until the letter is heard, then the hash."""
        self.presses(Qt.Key.Key_Asterisk)
        for sign in code:
            digit = next(key for key, signs in groups.items() if sign in signs)
            name = bare(character(sign, self.language))
            for _ in range(len(groups[digit])):
                self.presses(digit)
                if re.split(r"[,،.]", self.listens())[0] == name:
                    break
            self.presses(Qt.Key.Key_NumberSign)
        self.presses(Qt.Key.Key_Return)

    def chooses(self, key: str) -> None:
        """Down until it is heard, then Enter; who does not wait goes to the choices with Enter."""
        pattern, heard = self._pattern(key), []
        if self.ear.hears:
            self.presses(Qt.Key.Key_Return)
            heard.append(self._name())
            if pattern.match(heard[-1]):
                self.presses(Qt.Key.Key_Return)
                return
        for _ in range(MOST_KEYS):
            self.presses(Qt.Key.Key_Down)
            heard.append(self._name())
            if pattern.match(heard[-1]):
                self.presses(Qt.Key.Key_Return)
                return
        raise LostCustomerError(f"nothing says {key!r}; there is: {' | '.join(heard)}")

    def _name(self) -> str:
        """What the key came to; who does not wait knows it by its first sentence."""
        if self.patient or not self.ear.hears:
            return self.listens()
        words = self.ear.log[-1]
        text = bare(words.utterance.text)
        share = (len(text.partition(". ")[0]) + 1) / len(text)
        self._until("its name", lambda: self.counter.now >= words.began + share * words.lasts)
        return text

    def puts_in(self, minor: int) -> None:
        """The next note, as soon as it is taken out of the hand; then hears what is in."""
        self.counter.run(max(0.0, self._free + NOTE_S - self.counter.now))
        self._from = len(self.ear.log)
        self._until("an acceptor that takes the note", lambda: self._offered(minor))
        self._free = self.counter.now
        self.hears("cash.lead_inside", "outcome.paid")

    def holds_out_a_card(self) -> None:
        """Once the terminal asks for it."""
        self.counter.run(CARD_S)
        self._until("a terminal that takes a card", self._shown_card)

    def _offered(self, minor: int) -> bool:
        facts = self.counter.robot.bench.do("acceptor", "insert", minor=minor)
        return any(fact.get("fact") == "note_inserted" for fact in facts)

    def _shown_card(self) -> bool:
        try:
            self.counter.robot.bench.do("terminal", "present_card", pin="right")
        except BenchRefused:
            return False
        return True

    def _until(self, what: str, true: object) -> None:
        assert callable(true)  # noqa: S101
        end = self.counter.now + PATIENCE_S
        while not true():
            if self.counter.now > end:
                said = " | ".join(one.utterance.text for one in self._new())
                raise LostCustomerError(f"waited for {what}; heard: {said}")
            self.counter.run(GLANCE_S)
            QApplication.processEvents()

    def _pattern(self, key: str) -> re.Pattern[str]:
        """What the text of `key` sounds like, whatever stands in its places."""
        text = bare(WORDS.template(key, self.language))
        return re.compile(_PLACEHOLDER.sub(".+", re.escape(text)))
