"""`kiosk terminal`: for the installer of a serial terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import typer

from kiosk.commands.common import Config, one_line

terminal_app = typer.Typer(no_args_is_help=True, help="For the installer of a serial terminal.")


@terminal_app.command("diagnose")
def terminal_diagnose(config: Config) -> None:
    """Have the terminal call its host; exit 1 if it did not reach it."""
    _terminal("diagnose", config)


@terminal_app.command("end-of-day")
def terminal_end_of_day(config: Config) -> None:
    """Have the terminal close its day; exit 1 if it did not."""
    _terminal("end_of_day", config)


def _terminal(procedure: Literal["diagnose", "end_of_day"], config: Path) -> None:
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.doctor.procedures import run  # noqa: PLC0415  # heavy

    with one_line("terminal"):
        done, sentence = run(load(config), procedure)
    typer.echo(sentence)
    raise typer.Exit(0 if done else 1)
