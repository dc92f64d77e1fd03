"""[help]: the owner's own texts, English for a language that has none, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kiosk
from kiosk.config import ConfigError, load
from kiosk.domain.help_line import HelpLine
from kiosk.policy import rules_of
from tests.test_config import LEAST, refusal

Write = Callable[[str], Path]
PARKING = """
[[help.questions]]
question = { en = "Where can I park?", es = "¿Dónde estaciono?" }
answer = { en = "Behind the store." }
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "kiosk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_without_the_table_nothing_is_said_of_a_help_line(write: Write) -> None:
    """M-56: no phone number but that of the configuration."""
    assert load(write(LEAST)).help.line() == HelpLine()


def test_a_language_without_a_text_shows_the_english_one(write: Write) -> None:
    """M-44: phone and hours from the configuration; M-51: so are questions of the place."""
    text = '\n[help]\nphone = "555 0100"\nhours = { en = "8 to 6", es = "De 8 a 6" }\n'
    text += 'elsewhere = { en = "Corner Drugs" }\n'
    line = load(write(LEAST + text + PARKING)).help.line()
    assert line.phone == "555 0100"
    assert line.elsewhere("vi") == "Corner Drugs"
    assert [line.hours(language) for language in ("en", "es", "vi")] == [
        "8 to 6",
        "De 8 a 6",
        "8 to 6",
    ]
    (parking,) = line.questions
    assert (parking.question("es"), parking.answer("es")) == (
        "¿Dónde estaciono?",
        "Behind the store.",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[help]\nhours = { es = "De 8 a 6" }\n', "help.hours: has no text in en"),
        (PARKING.replace("answer = { en", "answer = { fr"), "help.questions.0.answer: has no"),
        (PARKING.replace("Behind", "B" * 240), "help.questions.0.answer.en: "),
    ],
)
def test_what_would_leave_a_customer_without_words_is_refused(
    write: Write, text: str, told: str
) -> None:
    """One line, with the key, before the kiosk starts."""
    assert refusal(write(LEAST + "\n" + text)).startswith(told)


def test_a_question_about_a_biller_that_is_not_there_is_refused(write: Write) -> None:
    """It would never be shown."""
    shipped = Path(kiosk.__file__).parents[1] / "resources" / "billers"
    least = LEAST.replace("/etc/kiosk/billers", str(shipped))
    settings = load(write(least + PARKING + 'biller = "nobody"\n'))
    with pytest.raises(ConfigError, match=r"^help\.questions\.0\.biller: no nobody\.toml"):
        rules_of(settings)
