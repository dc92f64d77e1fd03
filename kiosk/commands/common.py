"""What commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")]


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
