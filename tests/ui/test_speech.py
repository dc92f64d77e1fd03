"""One line after the other: order, privacy, what is cut and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.options import Options
from kiosk.ports import Route
from kiosk.ports import Said as End
from kiosk.ui.heard import Said
from kiosk.ui.speech import Line, Manner, Voice, public
from tests.ui.engines import Log


@pytest.fixture
def voice(qapp: QApplication) -> Voice:
    made = Voice()
    made.manner = Manner(plugged=True, instead="Private.")
    return made


@pytest.fixture
def log(voice: Voice) -> Log:
    return Log(voice)


def line(text: str, *, outcome: bool = False) -> Line:
    return Line(Said(text), outcome)


def test_lines_are_said_one_after_the_other(voice: Voice, log: Log) -> None:
    voice.say([public("One."), public("Two.")])
    assert log.texts() == ["One."]
    log.said = []
    voice.answered(voice._mark, End.DONE)
    QApplication.processEvents()
    assert log.texts() == ["Two."]


def test_what_is_private_is_not_said_on_the_loudspeaker(voice: Voice, log: Log) -> None:
    """EN 301 549, 5.1.3.9: a word stands for it, and the route is the loudspeaker's."""
    voice.manner = replace(voice.manner, plugged=False)
    voice.say([Line(Said("nine dollars", private=True))])
    assert (log.said[-1].text, log.said[-1].route) == ("Private.", Route.SPEAKER)
    voice.stop()
    voice.manner = replace(voice.manner, plugged=True)
    voice.say([Line(Said("nine dollars", private=True))])
    assert (log.said[-1].text, log.said[-1].route) == ("nine dollars", Route.HEADPHONES)


def test_a_key_cuts_what_is_said_and_drops_what_waits(voice: Voice, log: Log) -> None:
    voice.say([public("One."), public("Two.")])
    voice.hush()
    assert log.silenced == 1
    log.finish()
    assert log.texts() == ["One."]


def test_an_outcome_is_heard_to_its_end(voice: Voice, log: Log) -> None:
    """Neither a key nor the next screen cuts it; pulling the plug does."""
    voice.say([line("Paid.", outcome=True), line("Number seven.", outcome=True)])
    voice.hush()
    voice.say([public("Your receipt.")])
    assert log.silenced == 0
    log.finish()
    log.finish()
    assert log.texts() == ["Paid.", "Number seven.", "Your receipt."]
    voice.say([line("Paid.", outcome=True)])
    voice.stop()
    assert log.silenced == 1


def test_news_comes_first_and_replaces_what_is_out_of_date(voice: Voice, log: Log) -> None:
    """Of the same thing only the last is said."""
    amount = object()
    voice.say([public("Title."), Line(Said("Paid in: none."), at=amount), public("Rest.")])
    voice.first([Line(Said("Paid in: five."), at=amount)])
    log.finish()
    log.finish()
    assert log.texts() == ["Title.", "Paid in: five.", "Rest."]


def test_a_pause_goes_on_where_it_was(voice: Voice, log: Log) -> None:
    voice.say([public("One."), public("Two.")])
    voice.pause()
    assert log.silenced == 1
    log.finish()
    assert log.texts() == ["One."]
    voice.pause()
    assert log.texts() == ["One."]


def test_speaking_is_told_when_it_begins_and_ends(voice: Voice, log: Log, qtbot: QtBot) -> None:
    """The visit's clock stands still meanwhile."""
    told: list[bool] = []
    voice.speaking.connect(told.append)
    voice.say([public("One."), public("Two.")])
    log.finish()
    assert told == [True]
    log.finish()
    assert told == [True, False]
    assert qtbot is not None


def test_an_answer_that_comes_too_late_is_nobodys(voice: Voice, log: Log) -> None:
    voice.say([public("One.")])
    old = log.said[-1].mark
    voice.hush()
    voice.say([public("Two."), public("Three.")])
    voice.answered(old, End.CUT)
    QApplication.processEvents()
    assert log.texts() == ["One.", "Two."]


def test_a_failure_is_told_and_nothing_waits_for_it(voice: Voice, log: Log) -> None:
    """Each line is tried, and the first that is heard ends the failure."""
    told: list[bool] = []
    voice.failed.connect(told.append)
    voice.say([public("One."), public("Two."), public("Three.")])
    log.finish(End.FAILED)
    assert not voice.works()
    log.finish(End.FAILED)
    log.finish(End.DONE)
    assert voice.works()
    assert told == [True, False]
    assert log.texts() == ["One.", "Two.", "Three."]


def test_rate_and_volume_are_the_customers(voice: Voice, log: Log) -> None:
    """The middle is 1.0 and 12 dB below the loudest."""
    voice.say([public("One.")])
    assert (log.said[-1].rate, log.said[-1].gain_db) == (1.0, -12)
    voice.stop()
    voice.manner = replace(voice.manner, options=Options(rate=6, volume=6))
    voice.say([public("One.")])
    assert (log.said[-1].rate, log.said[-1].gain_db) == (2.0, 0)


def test_without_an_engine_nothing_happens(qapp: QApplication) -> None:
    """A kiosk without speech has the same screens."""
    assert qapp is not None
    voice = Voice()
    voice.say([public("One.")])
    voice.hush()
    voice.stop()
    assert voice.works()
