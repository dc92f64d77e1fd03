"""`kiosk journal`: the durable record of money, read beside a running kiosk."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import one_line

journal_app = typer.Typer(no_args_is_help=True, help="The durable record of money.")


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
    with one_line("journal verify"):
        verdict = verify(path or load(config).storage.path)  # type: ignore[arg-type]
    words = f"{verdict.rows} audit rows, chain intact" if verdict.ok else verdict.problem
    typer.echo(words)
    raise typer.Exit(0 if verdict.ok else 1)
