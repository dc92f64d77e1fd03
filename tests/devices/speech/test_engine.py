"""The engine: one voice at a time, each answered once, and silent as soon as it is told."""

from __future__ import annotations

import os
import queue
from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.engine import CommandSpeech
from kiosk.devices.speech.espeak import spoken
from kiosk.ports import Route, Said, SpeechEngine, Utterance
from tests.devices.speech.conftest import Program

HELLO = Utterance("Thank you. Take your receipt.", "en", 1.0, 0.0, Route.HEADPHONES, 1)
#: 250 ms of espeak-ng's sound.
AT_ONCE = 11_025
Answers = queue.SimpleQueue[tuple[int, Said]]
Make = Callable[..., SpeechEngine]


@pytest.fixture
def answers() -> Answers:
    return queue.SimpleQueue()


@pytest.fixture
def make(heard: Path, answers: Answers) -> Iterator[Make]:
    """Engines on the two devices, with these differences."""
    made: list[SpeechEngine] = []

    def new(**table: object) -> SpeechEngine:
        settings = SpeechTable.model_validate({"headphones": "ears", "speaker": "box", **table})
        made.append(CommandSpeech(settings, lambda mark, said: answers.put((mark, said))))
        return made[-1]

    yield new
    for engine in made:
        engine.close()


def read(pipe: int, count: int) -> bytes:
    got = b""
    while len(got) < count:
        got += os.read(pipe, count - len(got))
    return got


def rest(pipe: int) -> bytes:
    """What still waits in it."""
    os.set_blocking(pipe, False)
    try:
        got = b""
        while True:
            try:
                got += os.read(pipe, 4096)
            except BlockingIOError:
                return got
    finally:
        os.set_blocking(pipe, True)


def until_answered(pipe: int, answers: Answers) -> bytes:
    """What comes out of it, read as fast as it comes, before an answer and up to it."""
    got = b""
    while answers.empty():
        got += rest(pipe)
    return got + rest(pipe)


def text_of(utterance: Utterance) -> bytes:
    """Its samples."""
    return spoken(utterance.text, utterance.language, utterance.rate, SpeechTable()).frames


def test_what_is_said_is_heard_on_its_route_alone(
    make: Make, answers: Answers, heard: Path
) -> None:
    """EN 301 549 5.1.3.8: what is for the ears of one is not in the room."""
    engine = make()
    engine.say(HELLO)
    assert answers.get(timeout=10) == (1, Said.DONE)
    assert not (heard / "box").exists()
    engine.say(replace(HELLO, text="Please wait.", route=Route.SPEAKER, mark=2))
    assert answers.get(timeout=10) == (2, Said.DONE)
    assert (heard / "ears").read_bytes().startswith(text_of(HELLO))
    assert (heard / "box").read_bytes().startswith(text_of(replace(HELLO, text="Please wait.")))


def test_gain_makes_it_quieter(make: Make, answers: Answers, heard: Path) -> None:
    """12 dB: a quarter of the amplitude."""
    make().say(replace(HELLO, gain_db=-12.0))
    assert answers.get(timeout=10) == (1, Said.DONE)
    loud, soft = array("h", text_of(HELLO)), array("h", (heard / "ears").read_bytes())
    assert max(soft) == pytest.approx(max(loud) / 4, abs=100)


def test_silence_comes_at_once_and_the_mark_is_cut(make: Make, answers: Answers, ears: int) -> None:
    """UX.md 9.2: after the word no more than 250 ms, all of which was given before it."""
    engine = make()
    engine.say(HELLO)
    read(ears, 20_000)
    engine.silence()
    assert len(until_answered(ears, answers)) < AT_ONCE
    assert answers.get() == (1, Said.CUT)
    engine.silence()
    assert rest(ears) == b""
    assert answers.empty()


def test_the_next_ends_what_is_being_said(make: Make, answers: Answers, ears: int) -> None:
    """Answers come in the order said; nothing of the first comes after the second has begun."""
    engine = make()
    engine.say(HELLO)
    read(ears, 20_000)
    engine.say(replace(HELLO, text="Amount: 42 dollars.", mark=2))
    assert answers.get(timeout=10) == (1, Said.CUT)
    second = text_of(replace(HELLO, text="Amount: 42 dollars."))
    first_bytes = b""
    while second[:4096].strip(b"\0") not in first_bytes:
        first_bytes += read(ears, 4096)
        assert len(first_bytes) < len(text_of(HELLO)), "the first goes on"


def test_who_asks_fast_hears_the_last_one_only(make: Make, answers: Answers, heard: Path) -> None:
    """Keys pressed quickly: each mark is answered, once and in order."""
    engine = make()
    for mark in range(20):
        engine.say(replace(HELLO, text=f"Number {mark}", mark=mark))
    told = [answers.get(timeout=10) for _ in range(20)]
    assert told[:-1] == [(mark, Said.CUT) for mark in range(19)]
    assert told[-1] == (19, Said.DONE)
    last = text_of(replace(HELLO, text="Number 19"))
    assert (heard / "ears").read_bytes().startswith(last)


def test_a_pause_is_silent_and_goes_on_a_word_before(
    make: Make, answers: Answers, ears: int
) -> None:
    """Nothing is left out, and nothing is told until the end."""
    engine, whole = make(), text_of(HELLO)
    engine.say(HELLO)
    before = read(ears, 50_000)
    engine.pause()
    engine.pause()
    # Time enough to say something else, and to have said the rest of this.
    other = make()
    other.say(replace(HELLO, route=Route.SPEAKER, mark=2))
    after_word = until_answered(ears, answers)
    assert answers.get() == (2, Said.DONE)
    assert len(after_word) < AT_ONCE
    before += after_word
    engine.go_on()
    after = read(ears, 48_000)
    # Past what the first player may have left in the pipe.
    at = whole.index(after[8_000:]) - 8_000
    assert len(before) - 44_100 < at <= len(before)
    until_answered(ears, answers)
    assert answers.get(timeout=10) == (1, Said.DONE)


def test_a_pause_before_the_first_word_holds_it(make: Make, answers: Answers, heard: Path) -> None:
    """The text is made into sound, and waits; what comes next is not paused."""
    engine = make()
    engine.pause()
    engine.go_on()
    engine.say(HELLO)
    engine.pause()
    engine.say(replace(HELLO, mark=2))
    assert answers.get(timeout=10) == (1, Said.CUT)
    assert answers.get(timeout=10) == (2, Said.DONE)


def test_what_is_paused_can_be_cut(make: Make, answers: Answers, ears: int) -> None:
    """The visit is over."""
    engine = make()
    engine.say(HELLO)
    read(ears, 20_000)
    engine.pause()
    engine.silence()
    assert answers.get(timeout=10) == (1, Said.CUT)


def test_an_engine_that_hangs_blocks_nobody(make: Make, answers: Answers, program: Program) -> None:
    """Cut at once, and the next one gets its turn; nobody waits for its time to be over."""
    engine = make(command=program("import signal; signal.pause()"), timeout=60)
    engine.say(HELLO)
    engine.say(replace(HELLO, mark=2))
    assert answers.get(timeout=10) == (1, Said.CUT)
    engine.close()
    assert answers.get(timeout=10) == (2, Said.CUT)


@pytest.mark.parametrize(
    ("table", "trouble"),
    [
        ({"command": ("no-such-engine",)}, "missing"),
        ({"voices": {"en": "xx-yy"}}, "error"),
        ({"headphones": "no-such-device"}, "device"),
        ({"headphones": ""}, "no_device"),
    ],
)
def test_what_cannot_be_said_has_failed_and_is_told_once(
    make: Make,
    answers: Answers,
    capsys: pytest.CaptureFixture[str],
    table: dict[str, object],
    trouble: str,
) -> None:
    """One line of the log for a lasting trouble, and none of the text in it."""
    engine = make(**table)
    for mark in (1, 2):
        engine.say(replace(HELLO, mark=mark))
        assert answers.get(timeout=10) == (mark, Said.FAILED)
    log = capsys.readouterr().err
    assert log.count('"speech_failed"') == 1
    assert f'"kind": "{trouble}"' in log
    assert "receipt" not in log


def test_a_listener_with_a_bug_ends_no_speech(
    heard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next mark is told as well."""
    told: Answers = queue.SimpleQueue()

    def done(mark: int, said: Said) -> None:
        told.put((mark, said))
        raise ValueError(HELLO.text)

    engine = CommandSpeech(SpeechTable(headphones="ears"), done)
    for mark in (1, 2):
        engine.say(replace(HELLO, mark=mark))
        assert told.get(timeout=10) == (mark, Said.DONE)
    engine.close()
    log = capsys.readouterr().err
    assert log.count('"speech_bug"') == 2
    assert "receipt" not in log


def test_after_close_nothing_is_said_or_answered(make: Make, answers: Answers, ears: int) -> None:
    """What was being said is cut; closing twice is harmless."""
    engine = make()
    engine.say(HELLO)
    read(ears, 20_000)
    engine.close()
    engine.close()
    assert answers.get(timeout=10) == (1, Said.CUT)
    engine.say(replace(HELLO, mark=2))
    assert answers.empty()
