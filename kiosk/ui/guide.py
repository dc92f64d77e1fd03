"""The guide through a screen for who listens or uses keys: it reads, and it knows where one is.

Exploring never acts: Up and Down move, only Enter presses what they came to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.options import GAINS_DB, RATES, Options
from kiosk.domain.visit import Home, OutcomeShown, OutOfService, StillThere
from kiosk.services.core import View
from kiosk.ui.announce import announce
from kiosk.ui.heard import Said
from kiosk.ui.reading import Item
from kiosk.ui.speech import Line, Manner, Voice, public
from kiosk.ui.spoken import characters
from kiosk.ui.tongue import Tongue
from kiosk.ui.widgets.address import Address
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.facts import FactRow
from kiosk.ui.widgets.footer import FootButton
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.stepper import StepperHeader

#: What the welcome says of the keys; Help has all of them.
LESSON = ("move", "again")
#: States a fact; once heard it is not said again by itself in that visit, only to who asks.
FACTS = (AmountDisplay, FactRow, NoteChips)


@dataclass
class Guide:
    """Of one window. `at` is the item it came to, by its widget; `came` is told, for it may be on
    another page."""

    voice: Voice
    came: Callable[[QWidget], None] = lambda _: None
    items: tuple[Item, ...] = ()
    at: QWidget | None = None
    tongue: Tongue | None = None
    _screen: object = None
    _payee: str = ""
    _hinted: bool = False
    _told: set[Said] = field(default_factory=set)
    _known: dict[int, Said] = field(default_factory=dict)
    _options: Options = field(default_factory=Options)

    def shown(self, view: View, tongue: Tongue, items: tuple[Item, ...], *, types: str) -> None:
        """Another view is on the screen. `types` are the signs that can be typed there."""
        visit, options = view.visit, view.visit.options
        screen = (visit.id, type(visit.panel or visit.step), visit.language)
        began = options.audio and not self._options.audio
        other = self.tongue is not None and self.tongue.language != visit.language
        before, self._options = self._options, options
        self.items, self.tongue = items, tongue
        self.voice.manner = Manner(
            visit.language, options, view.health.plugged, tongue("say.private")
        )
        fresh = screen != self._screen or began
        self._screen = screen
        if all(item.widget is not self.at for item in items) or fresh:
            self.at = None
        if fresh and items:
            # Enter would press what the key came to on the screen before.
            items[0].widget.window().setFocus()
        self._announce(fresh=fresh)
        if not options.audio:
            if before.audio:
                self.voice.stop()
        elif fresh:
            self.voice.hush()
            if isinstance(visit.step, Home | OutOfService) and (began or other):
                self.voice.say(self._welcome(offers=began))
            self.voice.say(self._script(visit.step, types))
        else:
            now = {id(item.widget): self.said(item) for item in items}
            self.voice.drop(lambda line: line.said != now.get(id(line.at), line.said))
            self.voice.first((*self._changed(), *self._pace(before, options)))
        self._known = {id(item.widget): self.said(item) for item in items}

    def _welcome(self, *, offers: bool) -> Iterator[Line]:
        """Where one is, each other language in its own words, and what the keys are for."""
        yield public(self._say("welcome"))
        if offers:
            yield from self._offers()
        yield from self.lesson()

    def _offers(self) -> Iterator[Line]:
        if self.tongue is None:
            return
        texts = self.tongue.texts
        for digit, language in enumerate(texts.languages, 1):
            if language != self.tongue.language:
                words = texts.text("say.language", language, digit=digit)
                yield Line(Said(words, language=language))

    def lesson(self) -> Iterator[Line]:
        """What the keys are for."""
        return (public(self._say(f"keys_{name}")) for name in LESSON)

    def _script(self, step: object, types: str) -> Iterator[Line]:
        """Everything that is read, the title first, and what there is to press."""
        texts = sorted(self.texts(), key=lambda item: isinstance(item.widget, StepperHeader))
        outcome = isinstance(step, OutcomeShown)
        for item in texts:
            if isinstance(item.widget, StepperHeader) and not self._moved_on(item):
                continue
            if not outcome and self._is_old(item):
                continue
            yield Line(self.said(item), outcome, item.widget)
        own = [item for item in self.controls() if not isinstance(item.widget, FootButton | Key)]
        count = sum(not isinstance(one.widget.parentWidget(), StepperHeader) for one in own)
        hints: list[tuple[str, dict[str, object]]] = [("type", {})] if types else []
        hints += [("type_letters", {})] if any(map(str.isalpha, types)) else []
        hint, self._hinted = "choices_again" if self._hinted else "choices", True
        hints += [(hint, {"count": count})] if count else []
        hints += [("any_key", {})] if isinstance(step, StillThere) else []
        for key, values in hints:
            # All was read: Down is the first control from now on.
            yield Line(Said(self._say(key, **values)), at=self)

    def _moved_on(self, header: Item) -> bool:
        """It tells of another biller or place than it did; its step is there for who asks."""
        before, self._payee = self._payee, header.parts[0]
        return before != self._payee

    def _is_old(self, item: Item) -> bool:
        """A fact that was heard in this visit, of notes and cards what they are; or a sentence
        beside it says the same."""
        if isinstance(item.widget, AmountDisplay) and item.widget.aside:
            return True
        if isinstance(item.widget, NoteChips):
            return any(self._value(item) in told.text for told in self._told)
        return isinstance(item.widget, FACTS) and self.said(item) in self._told

    def _announce(self, *, fresh: bool) -> None:
        """To screen readers: the title of another screen, or what changed on this one."""
        title = [item for item in self.texts() if not isinstance(item.widget, StepperHeader)][:1]
        news = title if fresh else [item for item in self._new() if not item.control]
        if news:
            announce(news[0].widget.window(), news)

    def _changed(self) -> Iterator[Line]:
        """What is new on the same screen, as it is said."""
        return (Line(self.said(item), at=item.widget) for item in self._new())

    def _new(self) -> Iterator[Item]:
        """What changed; what is being typed was heard with its keys."""
        for item in self.items:
            mine = not item.control or item.widget is self.at
            typed = isinstance(item.widget, EntryDisplay | Address)
            known = self._known.get(id(item.widget)) == self.said(item)
            if mine and not (typed or known or self._is_old(item)):
                yield item

    def _value(self, item: Item) -> str:
        """What it says besides its label."""
        assert self.tongue is not None  # noqa: S101 - items came with it
        return self.tongue.heard.said(item.parts[-1]).text

    def _pace(self, before: Options, now: Options) -> Iterator[Line]:
        if now.rate != before.rate:
            yield public(self._say("rate", step=now.rate + 1, steps=len(RATES)))
        if now.curtain != before.curtain:
            yield public(self._say("black" if now.curtain else "visible"))
        if now.volume != before.volume:
            yield public(self._say("volume", step=now.volume + 1, steps=len(GAINS_DB)))

    def texts(self) -> list[Item]:
        """What is read."""
        return [item for item in self.items if not item.control]

    def controls(self) -> list[Item]:
        """What is pressed."""
        return [item for item in self.items if item.control]

    def said(self, item: Item) -> Said:
        """An item, and what is special about it."""
        assert self.tongue is not None  # noqa: S101 - items came with it
        said = item.said(self.tongue.heard)
        own = item.language or self.tongue.language
        if own != self.tongue.language:
            return replace(said, language=own)
        more = []
        if item.chosen is not None:
            more.append(self._say("chosen" if item.chosen else "free"))
        if item.control and item.off:
            more.append(self._say("off", reason=item.off))
        return replace(said, text=" ".join((said.text, *more)))

    def _say(self, key: str, **values: object) -> str:
        return self.tongue(f"say.{key}", **values) if self.tongue else ""

    def tell(self, key: str, **values: object) -> None:
        """A word of the guide's own, at once."""
        self.voice.first((public(self._say(key, **values)),))

    def move(self, by: int, *, controls: bool = False) -> None:
        """To the next item or the one before, around the end; it is said, and has the ring.

        While the screen is being read one goes on from what is heard; when all of it was heard
        the next one is the first control."""
        among = self.controls() if controls else list(self.items)
        if not among:
            return
        here = next((n for n, item in enumerate(among) if item.widget is self.at), None)
        if here is None:
            first = next((n for n, item in enumerate(among) if item.control), 0)
            here = first - 1 if by > 0 else first
        self.come_to(among[(here + by) % len(among)])

    def to_controls(self) -> None:
        """To the first thing that can be pressed, or a word that there is none."""
        first = next(iter(self.controls()), None)
        if first is None:
            self.tell("nowhere")
        else:
            self.come_to(first)

    def come_to(self, item: Item) -> None:
        """Here now, and heard."""
        self.at = item.widget
        self.voice.hush()
        self.voice.first((Line(self.said(item), at=item.widget),))
        self.came(item.widget)
        item.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def touch(self, key: Key) -> None:
        """A key of a keypad on the screen, under a finger."""
        self.at = key
        if self.tongue and len(key.text()) == 1:
            text = characters.character(key.text(), self.tongue.language)
        else:
            text = key.text()
        self.voice.hush()
        self.voice.first((Line(Said(text, private=key.text().isalnum())),))

    def again(self) -> None:
        """What one came to, or the whole screen from its beginning."""
        here = self.here()
        self.voice.hush()
        lines: Iterable[Line] = (
            [Line(self.said(here).again(), at=here.widget)]
            if here
            else [Line(self.said(item).again(), at=item.widget) for item in self.texts()]
        )
        self.voice.first(lines)

    def reached(self, widget: object) -> None:
        """The reading came there, or to its end."""
        item = next((item for item in self.items if item.widget is widget), None)
        if item is not None and (self.voice.manner.plugged or not self.said(item).private):
            self._told.add(self.said(item))
        if widget is self or item is not None:
            self.at = widget if isinstance(widget, QWidget) else None

    def here(self) -> Item | None:
        """What one came to."""
        return next((item for item in self.items if item.widget is self.at), None)

    def forget(self) -> None:
        """Another visit: nothing of this one is said or known any more, but that it is over."""
        self.voice.stop()
        if self._options.audio:
            self.tell("goodbye")
        self.items, self.at, self._screen = (), None, None
        self._known, self._options, self._payee = {}, Options(), ""
        self._hinted = False
        self._told.clear()
