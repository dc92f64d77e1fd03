"""The `kiosk` command line. Imports wait until a command needs them, so that help is quick."""

from __future__ import annotations

import typer

from kiosk.commands.bench import bench
from kiosk.commands.demo import demo
from kiosk.commands.doctor import doctor
from kiosk.commands.exceptions import exceptions_app
from kiosk.commands.gallery import gallery
from kiosk.commands.journal import journal_app
from kiosk.commands.run import run
from kiosk.commands.sweep import sweep
from kiosk.commands.terminal import terminal_app

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.callback()
def kiosk() -> None:
    """A self-service kiosk on which a person pays a bill and leaves with proof."""


for command in (run, demo, doctor, bench, sweep, gallery):
    app.command()(command)
for group, name in (
    (exceptions_app, "exceptions"),
    (journal_app, "journal"),
    (terminal_app, "terminal"),
):
    app.add_typer(group, name=name)


if __name__ == "__main__":
    app()
