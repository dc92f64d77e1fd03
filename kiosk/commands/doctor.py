"""`kiosk doctor`: could this kiosk take money?"""

from __future__ import annotations

import sys

import typer

from kiosk.commands.common import Config, one_line


def doctor(config: Config) -> None:
    """Could this kiosk take money now, and how? A table; exit 1 if not."""
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.table import Table  # noqa: PLC0415  # heavy

    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.doctor.examine import examine  # noqa: PLC0415  # heavy
    from kiosk.doctor.finding import verdict  # noqa: PLC0415  # heavy

    table = Table("", "", "", show_header=False, box=None)
    with one_line("doctor"):
        found = list(examine(load(config)))
    for finding in found:
        mark = "ok" if finding.good else "FAULT" if finding.vital else "care"
        table.add_row(mark, finding.what, finding.words)
    well, sentence = verdict(found)
    width = None if sys.stdout.isatty() else 200
    Console(width=width).print(table)
    typer.echo(sentence)
    raise typer.Exit(0 if well else 1)
