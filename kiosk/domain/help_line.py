"""What a kiosk's owner says in Help, besides the catalogue (MISSION.md rows 44, 51 and 56)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spoken:
    """One text by language, English where a language has none; empty where nothing is said."""

    by_language: tuple[tuple[str, str], ...] = ()

    def __call__(self, language: str) -> str:
        """The text in that language, else in English, else ""."""
        texts = dict(self.by_language)
        return texts.get(language) or texts.get("en", "")


@dataclass(frozen=True, slots=True)
class Question:
    """The owner's own question and its answer; of one biller, or of the place."""

    question: Spoken
    answer: Spoken
    biller_id: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Whom to call and when, where else bills are paid, and what else is asked here. What is empty
    is not shown."""

    phone: str = ""
    hours: Spoken = field(default_factory=Spoken)
    elsewhere: Spoken = field(default_factory=Spoken)
    questions: tuple[Question, ...] = ()
