from __future__ import annotations

import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from kiosk.domain.rules import Health
from kiosk.domain.visit import Visit
from kiosk.services.core import View
from kiosk.ui.bridge import Bridge


def view(name: str) -> View:
    return View(Visit(name, "en"), Health(), 0.0, 0)


def test_a_view_crosses_to_the_thread_that_made_the_bridge(qapp: QApplication) -> None:
    """The core's thread never touches a widget (HOUSE.md section 1)."""
    bridge = Bridge()
    heard: list[tuple[View, bool]] = []
    bridge.shown.connect(
        lambda shown: heard.append((shown, QThread.currentThread() is qapp.thread()))
    )
    published = view("a")
    core = threading.Thread(target=bridge.publish, args=(published,))
    core.start()
    core.join()
    assert heard == [], "publishing returns before anything is shown"
    assert bridge.view is None, "nothing of the bridge is touched by another thread"
    qapp.processEvents()
    assert heard == [(published, True)]
    assert bridge.view is published


def test_views_arrive_in_the_order_they_were_published(qapp: QApplication) -> None:
    bridge = Bridge()
    heard: list[str] = []
    bridge.shown.connect(lambda shown: heard.append(shown.visit.id))
    for name in "abc":
        bridge.publish(view(name))
    qapp.processEvents()
    assert heard == ["a", "b", "c"]


def test_before_the_first_view_there_is_none(qapp: QApplication) -> None:
    assert Bridge().view is None
