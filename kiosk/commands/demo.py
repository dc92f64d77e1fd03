"""`kiosk demo`: evidence from a robot customer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import one_line


def demo(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the evidence goes.")],
) -> None:
    """A robot customer pays on the real window, offscreen, over real ptys: screenshots, receipt
    PDF, the printed receipt as PNG, and DIR/summary.json."""
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.progress import Progress  # noqa: PLC0415  # heavy

    from kiosk.bench.customer import LostCustomerError  # noqa: PLC0415  # heavy
    from kiosk.bench.demo import run_demo  # noqa: PLC0415  # heavy

    with one_line("demo"), Progress(console=Console(stderr=True)) as bar:
        tasks = {}

        def told(journey: str, done: int, steps: int) -> None:
            if journey not in tasks:
                tasks[journey] = bar.add_task(journey, total=steps)
            bar.update(tasks[journey], completed=done)

        try:
            summary = run_demo(out, told)
        except LostCustomerError as lost:
            typer.echo(f"kiosk demo: {lost}", err=True)
            raise typer.Exit(1) from lost
    for journey in summary["journeys"]:
        typer.echo(f"{journey['name']}: {journey['outcome']}, {journey['confirmation']}")
    typer.echo(f"Evidence: {out}/summary.json")
