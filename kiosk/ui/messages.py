"""The catalogue: text by key and language, with amounts and moments (implements ports.Texts)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from babel import Locale

from kiosk.domain.money import Money
from kiosk.ui import formats
from kiosk.ui.wording import ENGLISH

#: Placeholders of which there can be one or many.
COUNTED = frozenset({"days", "minutes", "seconds"})

#: The order in which Qt Linguist keeps the forms of each language, by the names of CLDR.
FORMS = {
    "en": ("one", "other"),
    "es": ("one", "other"),
    "fr": ("one", "other"),
    "vi": ("other",),
    "ar": ("zero", "one", "two", "few", "many", "other"),
}

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"


class Catalogue:
    """Plain dictionaries, complete at construction: any thread may read them.

    Languages besides English are Qt Linguist files, `kiosk_<language>.ts`, read as they are:
    nothing has to be compiled on a fresh clone. KeyError for an unknown key or language.
    A text with one of COUNTED has a form for each kind of number its language tells apart.
    """

    def __init__(
        self, languages: tuple[str, ...], zone: tzinfo, translations: Path = TRANSLATIONS
    ) -> None:
        self.languages = languages
        self.zone = zone
        english = {key: message.forms for key, message in ENGLISH.items()}
        self._texts = {
            language: english if language == "en" else load(translations, language)
            for language in languages
        }

    def text(self, key: str, language: str, **values: object) -> str:
        """The text of `key` with its placeholders filled; KeyError if one is missing."""
        forms = self._texts[language][key]
        which = -1
        if len(forms) > 1:
            counts = (value for name, value in values.items() if name in COUNTED)
            which = FORMS[language].index(plural(int(str(next(counts))), language))
        text = forms[which]
        # The point of "p.m." ends the sentence, too.
        plain = {
            name: str(value).removesuffix(".") if f"{{{name}}}." in text else str(value)
            for name, value in values.items()
        }
        return text.format_map({k: formats.isolated(v, language) for k, v in plain.items()})

    def template(self, key: str, language: str) -> str:
        """The text of `key` with its placeholders as they are; KeyError if there is none."""
        return self._texts[language][key][-1]

    def note(self, minor: int, currency: str, language: str) -> str:
        """A whole note: "$20"."""
        return formats.note(minor, currency, language)

    def money(self, amount: Money, language: str) -> str:
        """Like "$42.10"."""
        return formats.money(amount, language)

    def moment(self, utc_ms: int, language: str) -> str:
        """Like "Fri, Dec 4, 2026, 3:05 PM CST" in the kiosk's zone."""
        return formats.moment(utc_ms, self.zone, language)

    def soon(self, utc_ms: int, language: str) -> str:
        """Like "Fri, Dec 4, 3:05 PM" in the kiosk's zone."""
        return formats.soon(utc_ms, self.zone, language)

    def since(self, utc_ms: int, now_ms: int, language: str) -> str:
        """Like "3:05 PM" of the same day, else like "Fri, Dec 4, 3:05 PM"."""
        then, now = (formats.local_time(at, self.zone).date() for at in (utc_ms, now_ms))
        return (self.clock if then == now else self.soon)(utc_ms, language)

    def clock(self, utc_ms: int, language: str) -> str:
        """Like "3:05 PM" in the kiosk's zone."""
        return formats.clock(utc_ms, self.zone, language)

    def due(self, due: date, now_ms: int, language: str) -> str:
        """A due date with its distance: "Fri, Dec 4, 2026, in 3 days", "..., 5 days late"."""
        days = (due - formats.local_time(now_ms, self.zone).date()).days
        words = formats.day(due, language)
        match days:
            case 0:
                return self.text("date.today", language, date=words)
            case 1:
                return self.text("date.tomorrow", language, date=words)
        key = "date.in_days" if days > 0 else "date.late"
        return self.text(key, language, date=words, days=abs(days))


def plural(count: int, language: str) -> str:
    """CLDR's name of the form for `count`; "other" for one that Qt Linguist has no place for."""
    tag = Locale.parse(formats.LOCALES[language]).plural_form(count)
    return tag if tag in FORMS[language] else "other"


def load(translations: Path, language: str) -> Mapping[str, tuple[str, ...]]:
    """The finished translations of one Qt Linguist file, by message id: one text, or one for each
    of FORMS."""
    root = ET.parse(translations / f"kiosk_{language}.ts").getroot()  # noqa: S314 - our own file
    texts = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts[message.get("id", "")] = tuple(forms or [translation.text or ""])
    return MappingProxyType(texts)
