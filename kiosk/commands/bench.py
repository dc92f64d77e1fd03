"""`kiosk bench`: simulated hardware."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def bench(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Where its ports appear.")],
    currency: Annotated[str, typer.Option(help="ISO 4217 code of the notes.")] = "USD",
    acceptor: Annotated[str, typer.Option(help="Model of the note acceptor.")] = "ebds",
    terminal: Annotated[str, typer.Option(help="Model of the card terminal.")] = "zvt",
    printer: Annotated[str, typer.Option(help="Model of the receipt printer.")] = "escpos",
    scanner: Annotated[str, typer.Option(help="Model of the code scanner.")] = "serial",
    headphones: Annotated[str, typer.Option(help="Model of the headphone jack.")] = "evdev",
    parent: Annotated[int | None, typer.Option(help="End when this process ends.")] = None,
    ready_fd: Annotated[int | None, typer.Option(hidden=True)] = None,
) -> None:
    """Simulated hardware: DIR/acceptor, DIR/terminal, DIR/printer, DIR/scanner and
    DIR/headphones are serial devices, DIR/stripe.json tells of a Stripe reader, DIR/control.sock
    takes JSON lines, DIR/world.json is the truth."""
    from kiosk.bench.launch import run_bench  # noqa: PLC0415  # heavy
    from kiosk.bench.process import BenchError  # noqa: PLC0415  # heavy
    from kiosk.bench.world import WorldError  # noqa: PLC0415  # heavy
    from kiosk.domain.events import Device  # noqa: PLC0415  # heavy

    models = {
        Device.ACCEPTOR: acceptor,
        Device.TERMINAL: terminal,
        Device.PRINTER: printer,
        Device.SCANNER: scanner,
        Device.HEADPHONES: headphones,
    }
    try:
        run_bench(directory, models, currency, parent, ready_fd, stripe=True)
    except (BenchError, WorldError) as wrong:
        typer.echo(f"kiosk bench: {wrong}", err=True)
        raise typer.Exit(1) from wrong
