"""Text into sound with the real espeak-ng, and with programs that are no good."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

import pytest

from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.espeak import command, pace, render, spoken
from kiosk.devices.speech.sound import SpeechError, Trouble, from_wav
from kiosk.ui.messages import Catalogue
from kiosk.ui.wording import ENGLISH
from tests.devices.speech.conftest import Program

SENTENCE = {
    "en": "Put in your notes one at a time, with the picture up.",
    "es": "Inserte sus billetes uno por uno, con la imagen hacia arriba.",
    "fr": "Insérez vos billets un par un, avec l'image vers le haut.",
    "vi": "Hãy cho từng tờ tiền vào, với hình hướng lên trên.",
    "ar": "أدخل أوراقك النقدية واحدة تلو الأخرى والصورة إلى أعلى.",
}
#: Seven steps (UX.md 9.2), in words a minute.
STEPS = {0.5: 61, 0.75: 92, 1.0: 122, 1.25: 153, 1.5: 184, 1.75: 214, 2.0: 245}


def words_a_minute(texts: Iterable[str], rate: float) -> float:
    words = seconds = 0.0
    for text in texts:
        words += len(text.split())
        seconds += from_wav(render(text, "en", rate)).seconds
    return 60 * words / seconds


def sentences() -> list[str]:
    """What the kiosk has to say in English, with a number in each gap."""
    catalogue = Catalogue(("en",), ZoneInfo("UTC"))
    texts = (re.sub(r"\{\w+\}", "12", catalogue.template(key, "en")) for key in ENGLISH)
    return [text for text in texts if len(text.split()) >= 8]


@pytest.mark.parametrize("language", SENTENCE)
def test_every_language_is_spoken(language: str) -> None:
    """Not silence, and as long as such a sentence takes."""
    sound = from_wav(render(SENTENCE[language], language, 1.0))
    assert sound.audible
    assert 3 < sound.seconds < 10
    assert (sound.rate, sound.channels) == (22_050, 1)


def test_the_usual_rate_is_120_to_125_words_a_minute() -> None:
    """VVSG 7.1-K, measured on the kiosk's own sentences."""
    assert 120 <= words_a_minute(sentences(), 1.0) <= 125


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_half_and_twice_the_rate_are_half_and_twice_the_words(rate: float) -> None:
    """UX.md 9.2. espeak-ng alone goes no slower than 93 words: below, words stand farther apart."""
    assert words_a_minute(sentences()[::3], rate) == pytest.approx(122.5 * rate, rel=0.05)


def test_seven_steps_are_seven_paces() -> None:
    """Each is faster than the one before, in the words of any engine and in espeak-ng's own."""
    paces = [pace(rate) for rate in STEPS]
    assert [one.words for one in paces] == list(STEPS.values())
    assert len({(one.speed, -one.gap) for one in paces}) == 7
    assert sorted(paces, key=lambda one: (one.speed, -one.gap)) == paces


def test_a_rate_beyond_the_last_step_is_the_last_step() -> None:
    """Whatever a screen asks for, it can be understood."""
    assert pace(0.1) == pace(0.5)
    assert pace(9) == pace(2)


def test_the_command_has_voice_and_pace_and_never_the_text() -> None:
    """`ps` shows arguments to everybody; the text may be somebody's name."""
    table = SpeechTable(command=("say", "{voice}", "-w{words}", "{speed}/{gap}"))
    assert command(table, "es", 1.0) == ["say", "es-419", "-w122", "110/0"]
    assert command(table, "ar", 0.5) == ["say", "ar", "-w61", "80/9"]


def test_the_text_arrives_on_stdin_as_it_is(program: Program) -> None:
    """Any other engine gets it as UTF-8, with its voice and words; a slow word is no longer one."""
    argv = program(
        "import io, wave\n"
        "assert (text, argv[1:]) == ('Số dư: 5', ['vi', '245']), (text, argv)\n"
        "file = wave.open(out, 'wb')\n"
        "file.setparams((2, 2, 16000, 0, 'NONE', ''))\n"
        "file.writeframesraw(b'\\x00\\x40' * 32000)\n"
    )
    made = spoken("Số dư: 5", "vi", 2.0, SpeechTable(command=argv))
    assert (made.rate, made.channels, made.seconds) == (16_000, 2, 1.0)


def test_brackets_are_no_names_of_sounds() -> None:
    """espeak-ng reads what stands in double brackets as phonemes; a biller's name is words."""
    plain, marked = (from_wav(render(text, "en", 1.0)).seconds for text in ("h@l'oU", "[[h@l'oU]]"))
    assert marked == pytest.approx(plain, rel=0.4)


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        ("sys.exit(3)", Trouble.ERROR),
        ("out.write(b'hello')", Trouble.FORMAT),
        ("pass", Trouble.FORMAT),
        ("import signal; signal.pause()", Trouble.STUCK),
    ],
)
def test_an_engine_that_is_no_good_is_told_of(
    program: Program, lines: str, trouble: Trouble
) -> None:
    """Each in one word, within the time the config gives."""
    with pytest.raises(SpeechError) as caught:
        spoken("Hello", "en", 1.0, SpeechTable(command=program(lines), timeout=1))
    assert caught.value.trouble is trouble


def test_a_program_that_is_not_there_is_missing() -> None:
    """Nobody has installed it."""
    with pytest.raises(SpeechError, match="missing"):
        render("Hello", "en", 1.0, SpeechTable(command=("no-such-engine",)))


def test_a_voice_that_is_not_there_is_an_error() -> None:
    """espeak-ng would otherwise read Spanish in English."""
    with pytest.raises(SpeechError, match="error"):
        render("Hola", "es", 1.0, SpeechTable(voices={"es": "xx-yy"}))


def test_nothing_to_hear_is_an_error() -> None:
    """A screen that waits for the end of a sound that nobody hears would lie."""
    with pytest.raises(SpeechError, match="silent"):
        render(" ", "en", 1.0)
