"""`kiosk run`: the kiosk with its window."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.commands.common import one_line


def run(
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")
    ] = None,
    *,
    simulated: Annotated[
        bool, typer.Option("--simulated", help="On simulated devices, in build/simulated.")
    ] = False,
    card: Annotated[
        Literal["zvt", "stripe", "none"], typer.Option(help="What takes cards when simulated.")
    ] = "zvt",
) -> None:
    """The kiosk, on the ports named in FILE."""
    if (config is None) is not simulated:
        typer.echo("kiosk run: give --config FILE, or --simulated", err=True)
        raise typer.Exit(2)
    seen = any(name in os.environ for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if not seen:
        typer.echo("kiosk run: no display; set DISPLAY, or try `kiosk demo --out DIR`", err=True)
        raise typer.Exit(2)
    with one_line("run"):
        if config is None:
            from kiosk.bench.simulated import run_simulated  # noqa: PLC0415  # heavy

            code = run_simulated(Path("build/simulated"), card)
        else:
            # Modules load without garbage, and looking for it took an eighth of the start;
            # run_live ends this.
            gc.disable()
            from kiosk.live import run_live  # noqa: PLC0415  # heavy

            code = run_live(config)
    raise typer.Exit(code)
