"""The tester's panel over whatever a bench offers."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.bench_panel import BenchPanel

CONTROLS = {
    "oven": {
        "open_door": {"doc": "The door is opened.", "args": {}},
        "bake": {"doc": "Heat.", "args": {"minutes": 5, "dish": "pie"}},
    },
    "lamp": {"switch": {"doc": "On or off.", "args": {}}},
}


class Hands:
    """What the panel did, in order; refuses what it is told to."""

    def __init__(self) -> None:
        self.did: list[tuple[Any, ...]] = []
        self.refusal = ""

    def do(self, device: str, name: str, **args: Any) -> list[dict[str, Any]]:
        if self.refusal:
            raise ValueError(self.refusal)
        self.did.append((device, name, args))
        return [{"fact": name}]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def panel(qtbot: QtBot, hands: Hands) -> BenchPanel:
    panel = BenchPanel(CONTROLS, hands.do)
    qtbot.addWidget(panel)
    return panel


def button(panel: BenchPanel, name: str) -> QPushButton:
    (found,) = [b for b in panel.findChildren(QPushButton) if b.accessibleName() == name]
    return found


def test_every_control_of_every_device_has_a_button(panel: BenchPanel) -> None:
    """It knows no device by name: what the bench lists is there, with its sentence."""
    names = {b.accessibleName() for b in panel.findChildren(QPushButton)}
    assert {"oven: open_door", "oven: bake", "lamp: switch"} <= names
    assert button(panel, "oven: bake").toolTip() == "Heat."


def test_a_press_does_the_control_with_what_stands_in_its_fields(
    panel: BenchPanel, hands: Hands
) -> None:
    """Examples are filled in, and what the tester types instead is used."""
    fields = {field.text(): field for field in panel.findChildren(QLineEdit)}
    fields["5"].setText("12")
    button(panel, "oven: bake").click()
    button(panel, "lamp: switch").click()
    assert hands.did == [("oven", "bake", {"minutes": 12, "dish": "pie"}), ("lamp", "switch", {})]
    assert panel.said.text() == 'switch: [{"fact": "switch"}]'


def test_a_refusal_is_shown_in_the_benchs_words(panel: BenchPanel, hands: Hands) -> None:
    """An answer, not an error."""
    hands.refusal = "The door is open: close it first."
    button(panel, "oven: bake").click()
    assert panel.said.text() == "bake: The door is open: close it first."


def test_what_is_no_json_is_not_sent(panel: BenchPanel, hands: Hands) -> None:
    """The tester sees why and can mend it."""
    next(f for f in panel.findChildren(QLineEdit) if f.text() == '"pie"').setText("pie")
    button(panel, "oven: bake").click()
    assert hands.did == []
    assert panel.said.text().startswith("bake: ")
