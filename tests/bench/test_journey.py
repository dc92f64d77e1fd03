"""Journeys as data: what a file may say, and what it makes the robot do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from kiosk.bench.journey import Act, act, load, load_all


class Robot:
    """Writes down what it was told."""

    def __init__(self) -> None:
        self.did: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *args: self.did.append((name, *args))


@pytest.mark.parametrize(
    ("step", "done"),
    [
        ({"tap": "home.pay"}, ("tap", "home.pay")),
        ({"type": "123"}, ("type", "123")),
        ({"scan": "123", "aim": "]C1"}, ("scan", "123", "]C1")),
        ({"insert": 2000}, ("insert", 2000)),
        ({"wait": "Home"}, ("wait", "Home")),
        ({"language": "es"}, ("speak", "es")),
        ({"hands": "terminal.mute"}, ("reach", "terminal", "mute", {})),
        (
            {"hands": "stripe.decline", "args": {"code": "expired_card"}},
            ("reach", "stripe", "decline", {"code": "expired_card"}),
        ),
    ],
)
def test_a_step_makes_the_robot_do_one_thing(step: dict[str, Any], done: tuple[Any, ...]) -> None:
    """Each key is one act."""
    robot: Any = Robot()
    act(robot, Act.model_validate(step))
    assert robot.did == [done]


def test_paper_waits_for_the_printers_word() -> None:
    """Not for a timer."""
    robot: Any = Robot()
    act(robot, Act(paper=True))
    assert robot.did[0][:2] == ("until", "the printer's word")


@pytest.mark.parametrize(
    "step", [{}, {"tap": "a", "type": "b"}, {"insert": 0}, {"jump": 1}, {"hands": "present"}]
)
def test_a_step_that_does_not_do_one_thing_is_refused(step: dict[str, Any]) -> None:
    """A misspelt journey fails before it starts."""
    with pytest.raises(ValidationError):
        Act.model_validate(step)


def test_the_programs_journeys_are_in_the_order_of_the_kiosks_they_need() -> None:
    """What `summary.json` lists: cash typed and scanned, then ZVT, then Stripe."""
    journeys = load_all()
    assert [journey.name for journey in journeys] == [
        "typed-cash",
        "scanned-cash",
        "card-zvt",
        "declined-then-cash",
        "split",
        "card-stripe",
    ]
    assert [journey.terminal for journey in journeys] == [None, None, "zvt", "zvt", "zvt", "stripe"]
    assert {journey.language for journey in journeys} == {"en", "es"}
    assert all(journey.steps[-1].wait == "Home" for journey in journeys)


def test_a_journey_with_an_unknown_key_is_refused(tmp_path: Path) -> None:
    """Nothing in a file is ignored."""
    path = tmp_path / "j.toml"
    path.write_text('name = "x"\nlanguage = "en"\ntender = "cash"\nentry = "typed"\nspeed = 2\n')
    with pytest.raises(ValidationError, match="speed"):
        load(path)
