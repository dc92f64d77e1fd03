"""The catalogue in one language, for the eye and for the ear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.money import Money
from kiosk.ui import formats
from kiosk.ui.heard import Heard
from kiosk.ui.messages import Catalogue
from kiosk.ui.spoken import amounts, characters, moments

#: Placeholders that hold signs, not a word or a count.
_SIGNS = frozenset({"last4", "code"})
#: So many signs are not met by chance.
_OWN = 3
_PHONE = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tongue:
    """Texts and values as they are shown; how each value is said goes to `heard`. What only the
    customer may hear is private there."""

    texts: Catalogue
    language: str
    heard: Heard = field(default_factory=Heard)

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`."""
        for name in _SIGNS.intersection(values):
            self.code(str(values[name]))
        if "phone" in values:
            self._phone(str(values["phone"]))
        return self.texts.text(key, self.language, **values)

    def _phone(self, number: str) -> None:
        parts = (characters.last_four(part, self.language) for part in _PHONE.findall(number))
        self.heard.keep(number, ", ".join(parts))

    def money(self, amount: Money) -> str:
        """Like "$42.10"."""
        shown = self.texts.money(amount, self.language)
        return self.heard.keep(shown, amounts.money(amount, self.language), private=True)

    def fee(self, amount: Money) -> str:
        """What anybody pays, like "$1.50"."""
        shown = self.texts.money(amount, self.language)
        return self.heard.keep(shown, amounts.money(amount, self.language))

    def note(self, minor: int, currency: str) -> str:
        """Like "$20"."""
        shown = self.texts.note(minor, currency, self.language)
        return self.heard.keep(shown, amounts.note(minor, currency, self.language))

    def notes(self, minors: Iterable[int], currency: str) -> tuple[str, ...]:
        """Like "$5", "$10", "$20"; said together wherever they stand together."""
        minors = tuple(minors)
        shown = tuple(self.note(minor, currency) for minor in minors)
        said = amounts.notes(minors, currency, self.language)
        self.heard.keep(", ".join(shown), said)
        self.heard.keep(self.listed(shown), said)
        return shown

    def listed(self, items: Iterable[str]) -> str:
        """Like "$1, $5, $10", with the comma of the language."""
        return formats.listed(items, self.language)

    def number(self, value: str, groups: Sequence[int]) -> str:
        """A number as its biller's people read it, or as much of it as is typed. One or two signs
        are said as they stand: they may be anything else on the screen as well."""
        shown = formats.grouped(value, groups, self.language) if value else ""
        if len(value) < _OWN:
            return shown
        said = characters.spelled(value, groups, self.language)
        return self.heard.keep(shown, said, private=True, slowly=self._slowly(value))

    def _slowly(self, value: str) -> str:
        """Each letter with a word that begins with it; "" where there are only digits."""
        if not any(map(str.isalpha, value)):
            return ""
        signs = (sign for sign in value if sign != "-")
        return "; ".join(characters.alphabet(sign, self.language) for sign in signs)

    def code(self, value: str) -> str:
        """Signs that stand for themselves, like "4242"."""
        said = characters.last_four(value, self.language)
        return self.heard.keep(value, said, private=True)

    def confirmation(self, code: str) -> str:
        """Like "K7F-3M9"."""
        shown = formats.confirmation(code, self.language)
        said = characters.confirmation(code, self.language)
        return self.heard.keep(shown, said, private=True, slowly=self._slowly(code))

    def address(self, text: str) -> str:
        """An e-mail address, sign by sign."""
        return self.code(text)

    def masked(self, text: str) -> str:
        """Like "J*** S****"."""
        said = characters.masked(text, self.language)
        return self.heard.keep(text, said, private=True)

    def moment(self, utc_ms: int, now_ms: int | None = None) -> str:
        """Like "Fri, Dec 4, 2026, 3:05 PM CST"; in the year of `now_ms` without year and zone."""
        shown, zone = self.texts.moment(utc_ms, self.language), self.texts.zone
        years = {formats.local_time(at, zone).year for at in (utc_ms, now_ms or 0)}
        name = moments.soon if now_ms is not None and len(years) == 1 else moments.moment
        return self.heard.keep(shown, name(utc_ms, zone, self.language))

    def soon(self, utc_ms: int) -> str:
        """Like "Fri, Dec 4, 3:05 PM"."""
        shown = self.texts.soon(utc_ms, self.language)
        return self.heard.keep(shown, moments.soon(utc_ms, self.texts.zone, self.language))

    def clock(self, utc_ms: int) -> str:
        """Like "3:05 PM"."""
        shown = self.texts.clock(utc_ms, self.language)
        return self.heard.keep(shown, moments.clock(utc_ms, self.texts.zone, self.language))

    def since(self, utc_ms: int, now_ms: int) -> str:
        """Like "3:05 PM", with the day if that is not today."""
        self.clock(utc_ms)
        self.soon(utc_ms)
        return self.texts.since(utc_ms, now_ms, self.language)

    def due(self, due: date, now_ms: int) -> str:
        """Like "Fri, Dec 4, 2026, in 3 days"."""
        self.heard.keep(formats.day(due, self.language), moments.day(due, self.language))
        return self.texts.due(due, now_ms, self.language)
