"""The table [help] of a configuration file."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from kiosk.domain.help_line import HelpLine, Question, Spoken

_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
#: As long as one page holds at the largest text size (UX.md section 2.2).
_Answer = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240)]


def _in_english(texts: dict[str, str]) -> dict[str, str]:
    if texts and "en" not in texts:
        raise ValueError("has no text in en, which other languages fall back to")
    return texts


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class QuestionTable(_Table):
    """[[help.questions]]: one question of the place, or of the biller of that id."""

    question: Annotated[dict[str, _Line], AfterValidator(_in_english)]
    answer: Annotated[dict[str, _Answer], AfterValidator(_in_english)]
    biller: str = ""


class HelpTable(_Table):
    """[help]: the phone number of the help line, when somebody answers, and where else bills
    are paid, each hidden when blank, and the owner's own questions. Texts are tables by language:
    `{ en = "...", es = ... }`; English stands in for a language that is left out."""

    phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=30)] = ""
    hours: Annotated[dict[str, _Line], AfterValidator(_in_english)] = {}
    elsewhere: Annotated[dict[str, _Line], AfterValidator(_in_english)] = {}
    questions: tuple[QuestionTable, ...] = ()

    def line(self) -> HelpLine:
        """The same as the domain's value."""
        questions = (
            Question(_spoken(one.question), _spoken(one.answer), one.biller)
            for one in self.questions
        )
        return HelpLine(self.phone, _spoken(self.hours), _spoken(self.elsewhere), tuple(questions))


def _spoken(by_language: dict[str, str]) -> Spoken:
    return Spoken(tuple(by_language.items()))
