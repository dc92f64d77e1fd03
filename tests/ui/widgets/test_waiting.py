"""Progress, countdown ring: they show what they are told and never count by themselves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.progress import Progress

Show = Callable[..., QWidget]


def test_progress_says_words_and_grows(look: Look, shown: Show) -> None:
    progress = Progress(look)
    shown(progress, 600, 120)
    pictures = []
    for share in (0.1, 0.5, 0.9):
        progress.say("5 seconds", share)
        pictures.append(progress.grab().toImage())
    assert progress.accessibleName() == "5 seconds"
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_share_beyond_the_wait_stays_in_the_bar(look: Look, shown: Show) -> None:
    progress = Progress(look)
    shown(progress, 600, 120)
    progress.say("", 1.0)
    full = progress.grab().toImage()
    progress.say("", 7.0)
    assert progress.grab().toImage() == full
    progress.say("", 0.0)
    empty = progress.grab().toImage()
    progress.say("", -1.0)
    assert progress.grab().toImage() == empty


def test_a_ring_shows_the_seconds_it_is_told(look: Look, shown: Show) -> None:
    ring = CountdownRing(look)
    shown(ring)
    ring.say(30, 45.0, "30 seconds left")
    thirty = ring.grab().toImage()
    ring.say(29, 45.0, "29 seconds left")
    assert ring.grab().toImage() != thirty
    assert ring.accessibleName() == "29 seconds left"


def test_a_ring_never_shows_less_than_nothing(look: Look, shown: Show) -> None:
    ring = CountdownRing(look)
    shown(ring)
    ring.say(0, 45.0, "0 seconds left")
    zero = ring.grab().toImage()
    ring.say(-3, 45.0, "0 seconds left")
    assert ring.grab().toImage() == zero
    ring.say(5, 0.0, "a wait of no length divides nothing")


def test_no_widget_has_a_timer(look: Look, shown: Show) -> None:
    """UX.md section 1: time-outs are events of the visit."""
    for widget in (Progress(look), CountdownRing(look)):
        shown(widget, 300, 300)
        assert widget.findChildren(QTimer) == []
