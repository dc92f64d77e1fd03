"""What commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")]


def warn_if_damaged(journal: Path) -> None:
    """What is read from a damaged journal may lack rows; whoever reads it is told."""
    from kiosk.storage.reader import damage  # noqa: PLC0415  # heavy

    found = damage(journal)
    if found:
        typer.echo(f"Careful: the journal is damaged, and this may not be all: {found}", err=True)


@contextmanager
def one_line(command: str) -> Iterator[None]:
    """An expected fault of the set-up is one line and exit 2; nothing was half-started."""
    from kiosk.config import ConfigError  # noqa: PLC0415  # heavy
    from kiosk.domain.errors import KioskError  # noqa: PLC0415  # heavy

    try:
        yield
    except (ConfigError, KioskError) as wrong:
        typer.echo(f"kiosk {command}: {wrong}", err=True)
        raise typer.Exit(2) from wrong
