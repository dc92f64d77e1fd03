"""The `kiosk` command line. Imports wait until a command needs them, so that help is quick."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)
journal_app = typer.Typer(no_args_is_help=True, help="The durable record of money.")
app.add_typer(journal_app, name="journal")
terminal_app = typer.Typer(no_args_is_help=True, help="For the installer of a serial terminal.")
app.add_typer(terminal_app, name="terminal")

Config = Annotated[Path, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")]


@app.callback()
def kiosk() -> None:
    """A self-service kiosk on which a person pays a bill and leaves with proof."""


@contextmanager
def _one_line(command: str) -> Iterator[None]:
    """An expected fault of the set-up is one line and exit 2; nothing was half-started."""
    from kiosk.config import ConfigError  # noqa: PLC0415  # heavy
    from kiosk.domain.errors import KioskError  # noqa: PLC0415  # heavy

    try:
        yield
    except (ConfigError, KioskError) as wrong:
        typer.echo(f"kiosk {command}: {wrong}", err=True)
        raise typer.Exit(2) from wrong


@app.command()
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
    with _one_line("run"):
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


@app.command()
def demo(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the evidence goes.")],
) -> None:
    """A robot customer pays on the real window, offscreen, over real ptys: screenshots, receipt
    PDF, the printed receipt as PNG, and DIR/summary.json."""
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.progress import Progress  # noqa: PLC0415  # heavy

    from kiosk.bench.customer import LostCustomerError  # noqa: PLC0415  # heavy
    from kiosk.bench.demo import run_demo  # noqa: PLC0415  # heavy

    with _one_line("demo"), Progress(console=Console(stderr=True)) as bar:
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


@app.command()
def doctor(config: Config) -> None:
    """Could this kiosk take money now, and how? A table; exit 1 if not."""
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.table import Table  # noqa: PLC0415  # heavy

    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.doctor.examine import examine  # noqa: PLC0415  # heavy
    from kiosk.doctor.finding import verdict  # noqa: PLC0415  # heavy

    table = Table("", "", "", show_header=False, box=None)
    with _one_line("doctor"):
        found = list(examine(load(config)))
    for finding in found:
        mark = "ok" if finding.good else "FAULT" if finding.vital else "care"
        table.add_row(mark, finding.what, finding.words)
    well, sentence = verdict(found)
    width = None if sys.stdout.isatty() else 200
    Console(width=width).print(table)
    typer.echo(sentence)
    raise typer.Exit(0 if well else 1)


@journal_app.command("verify")
def journal_verify(
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")
    ] = None,
    path: Annotated[
        Path | None, typer.Option("--path", metavar="FILE", help="A journal file.")
    ] = None,
) -> None:
    """Recompute the hash chain and compare it with every table; exit 1 at the first bad row."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.verify import verify  # noqa: PLC0415  # heavy

    if (config is None) is (path is None):
        typer.echo("kiosk journal verify: give --config FILE or --path FILE", err=True)
        raise typer.Exit(2)
    with _one_line("journal verify"):
        verdict = verify(path or load(config).storage.path)  # type: ignore[arg-type]
    words = f"{verdict.rows} audit rows, chain intact" if verdict.ok else verdict.problem
    typer.echo(words)
    raise typer.Exit(0 if verdict.ok else 1)


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

    with _one_line("terminal"):
        done, sentence = run(load(config), procedure)
    typer.echo(sentence)
    raise typer.Exit(0 if done else 1)


@app.command()
def bench(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Where its ports appear.")],
    currency: Annotated[str, typer.Option(help="ISO 4217 code of the notes.")] = "USD",
    acceptor: Annotated[str, typer.Option(help="Model of the note acceptor.")] = "ebds",
    terminal: Annotated[str, typer.Option(help="Model of the card terminal.")] = "zvt",
    printer: Annotated[str, typer.Option(help="Model of the receipt printer.")] = "escpos",
    scanner: Annotated[str, typer.Option(help="Model of the code scanner.")] = "serial",
    parent: Annotated[int | None, typer.Option(help="End when this process ends.")] = None,
    ready_fd: Annotated[int | None, typer.Option(hidden=True)] = None,
) -> None:
    """Simulated hardware: DIR/acceptor, DIR/terminal, DIR/printer and DIR/scanner are serial
    devices, DIR/stripe.json tells of a Stripe reader, DIR/control.sock takes JSON lines,
    DIR/world.json is the truth."""
    from kiosk.bench.launch import run_bench  # noqa: PLC0415  # heavy
    from kiosk.bench.process import BenchError  # noqa: PLC0415  # heavy
    from kiosk.bench.world import WorldError  # noqa: PLC0415  # heavy
    from kiosk.domain.events import Device  # noqa: PLC0415  # heavy

    models = {
        Device.ACCEPTOR: acceptor,
        Device.TERMINAL: terminal,
        Device.PRINTER: printer,
        Device.SCANNER: scanner,
    }
    try:
        run_bench(directory, models, currency, parent, ready_fd, stripe=True)
    except (BenchError, WorldError) as wrong:
        typer.echo(f"kiosk bench: {wrong}", err=True)
        raise typer.Exit(1) from wrong


if __name__ == "__main__":
    app()
