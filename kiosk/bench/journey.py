"""Journeys as data: what a robot customer does, step by step, from a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kiosk.bench.customer import Robot

JOURNEYS = Path(__file__).resolve().parent / "journeys"


class Act(BaseModel):
    """One thing the customer does: exactly one of these keys (`aim` goes with `scan`, `args` with
    `hands`).

    `tap` names a text of the catalogue by key, or what is written on a control; `insert` is a
    note in minor units; `hands` is a control of a simulated device ("terminal.present_card") with
    its `args`; `wait` is a step of the visit; `paper` waits for the printer's own word.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    tap: str | None = None
    type: str | None = None
    scan: str | None = None
    aim: str = ""
    insert: int | None = Field(default=None, gt=0)
    hands: str | None = Field(default=None, pattern=r"^\w+\.\w+$")
    args: dict[str, Any] = {}
    wait: str | None = None
    language: str | None = None
    paper: Literal[True] | None = None

    @model_validator(mode="after")
    def _one(self) -> Act:
        given = self.model_dump(exclude={"aim", "args"}, exclude_none=True)
        if len(given) != 1:
            raise ValueError(f"a step does one thing, not {sorted(given)}")
        return self


class Journey(BaseModel):
    """A whole journey and how `summary.json` describes it. `terminal` is what takes cards on the
    kiosk it is made on, none if any kiosk will do."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    language: str
    tender: Literal["cash", "card", "split"]
    terminal: Literal["zvt", "stripe"] | None = None
    entry: Literal["typed", "scanned"]
    steps: tuple[Act, ...]


def load(path: Path) -> Journey:
    """Raises pydantic's ValidationError or tomllib's TOMLDecodeError for a wrong file."""
    return Journey.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def load_all() -> tuple[Journey, ...]:
    """The journeys that come with the program: without a terminal, with ZVT, with Stripe; typed
    ones first."""
    journeys = [load(path) for path in sorted(JOURNEYS.glob("*.toml"))]
    order = (None, "zvt", "stripe")
    return tuple(
        sorted(journeys, key=lambda made: (order.index(made.terminal), made.entry == "scanned"))
    )


def act(robot: Robot, step: Act) -> None:
    """Do one step of a journey."""
    if step.tap is not None:
        robot.tap(step.tap)
    elif step.type is not None:
        robot.type(step.type)
    elif step.scan is not None:
        robot.scan(step.scan, step.aim)
    elif step.insert is not None:
        robot.insert(step.insert)
    elif step.hands is not None:
        device, _, control = step.hands.partition(".")
        robot.reach(device, control, step.args)
    elif step.wait is not None:
        robot.wait(step.wait)
    elif step.language is not None:
        robot.speak(step.language)
    else:
        robot.until("the printer's word", lambda: robot.printed() is not None)
