"""The catalogue: text by key and language, with amounts and moments (implements ports.Texts)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from kiosk.domain.money import Money
from kiosk.ui import formats
from kiosk.ui.wording import ENGLISH

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"


class Catalogue:
    """Plain dictionaries, complete at construction: any thread may read them.

    Languages besides English are Qt Linguist files, `kiosk_<language>.ts`, read as they are:
    nothing has to be compiled on a fresh clone. KeyError for an unknown key or language.
    """

    def __init__(
        self, languages: tuple[str, ...], zone: tzinfo, translations: Path = TRANSLATIONS
    ) -> None:
        self.languages = languages
        self.zone = zone
        english = {key: message.text for key, message in ENGLISH.items()}
        self._texts = {
            language: english if language == "en" else load(translations, language)
            for language in languages
        }

    def text(self, key: str, language: str, **values: object) -> str:
        """The text of `key` with its placeholders filled; KeyError if one is missing."""
        return self._texts[language][key].format_map(values)

    def template(self, key: str, language: str) -> str:
        """The text of `key` with its placeholders as they are; KeyError if there is none."""
        return self._texts[language][key]

    def note(self, minor: int, currency: str, language: str) -> str:
        """A whole note: "$20"."""
        return formats.note(minor, currency, language)

    def money(self, amount: Money, language: str) -> str:
        """Like "$42.10"."""
        return formats.money(amount, language)

    def moment(self, utc_ms: int, language: str) -> str:
        """Like "Fri, Dec 4, 2026, 3:05 PM CST" in the kiosk's zone."""
        return formats.moment(utc_ms, self.zone, language)

    def due(self, due: date, now_ms: int, language: str) -> str:
        """A due date with its distance: "Fri, Dec 4, 2026, in 3 days", "..., 5 days late"."""
        days = (due - formats.local_time(now_ms, self.zone).date()).days
        words = formats.day(due, language)
        match days:
            case 0:
                return self.text("date.today", language, date=words)
            case 1:
                return self.text("date.tomorrow", language, date=words)
            case -1:
                return self.text("date.late_one", language, date=words)
        key = "date.in_days" if days > 0 else "date.late"
        return self.text(key, language, date=words, days=abs(days))


def load(translations: Path, language: str) -> Mapping[str, str]:
    """The finished translations of one Qt Linguist file, by message id."""
    root = ET.parse(translations / f"kiosk_{language}.ts").getroot()  # noqa: S314 - our own file
    texts = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            texts[message.get("id", "")] = translation.text or ""
    return MappingProxyType(texts)
