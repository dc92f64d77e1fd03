"""`kiosk journal`: the durable record of money, read beside a running kiosk."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.common import one_line, warn_if_damaged
from kiosk.commands.journal_backup import (
    backup,
    recovery_key,
    restore,
    restore_keys,
    restored_ok,
)
from kiosk.commands.journal_search import export, search

journal_app = typer.Typer(no_args_is_help=True, help="The durable record of money.")
for command, name in (
    (search, "search"),
    (export, "export"),
    (backup, "backup"),
    (restore, "restore"),
    (restored_ok, "restored-ok"),
    (recovery_key, "recovery-key"),
    (restore_keys, "restore-keys"),
):
    journal_app.command(name)(command)

OneConfig = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="The kiosk's TOML file.")
]
OnePath = Annotated[Path | None, typer.Option("--path", metavar="FILE", help="A journal file.")]


def _journal(command: str, config: Path | None, path: Path | None) -> Path:
    from kiosk.config import load  # noqa: PLC0415  # heavy

    if (config is None) is (path is None):
        typer.echo(f"kiosk journal {command}: give --config FILE or --path FILE", err=True)
        raise typer.Exit(2)
    with one_line(f"journal {command}"):
        return path or load(config).storage.path  # type: ignore[arg-type]  # one of them is there


@journal_app.command("verify")
def journal_verify(config: OneConfig = None, path: OnePath = None) -> None:
    """Recompute the hash chain and compare it with every table; exit 1 at the first bad row."""
    from kiosk.storage.verify import verify  # noqa: PLC0415  # heavy

    verdict = verify(_journal("verify", config, path))
    words = f"{verdict.rows} audit rows, chain intact" if verdict.ok else verdict.problem
    typer.echo(words)
    raise typer.Exit(0 if verdict.ok else 1)


@journal_app.command("totals")
def journal_totals(
    config: OneConfig = None,
    path: OnePath = None,
    first: Annotated[int, typer.Option("--from", metavar="N", min=1, help="Audit row.")] = 1,
    last: Annotated[
        int | None, typer.Option("--to", metavar="N", min=1, help="Audit row; the newest.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For a program.")] = False,
) -> None:
    """What was taken and what became of it, between two audit rows (both included); exit 1 if
    accepted is not posted + refunded + held."""
    from kiosk.commands.totals_shown import as_document, as_tables  # noqa: PLC0415  # heavy
    from kiosk.storage.reader import reading  # noqa: PLC0415  # heavy
    from kiosk.storage.totals import grand_totals, newest, totals  # noqa: PLC0415  # heavy

    file = _journal("totals", config, path)
    with one_line("journal totals"):
        warn_if_damaged(file)
        with reading(file) as database:
            end = newest(database)
            found = totals(database, first, min(last or end, end))
            whole = grand_totals(database, found.last)
    typer.echo(as_document(found, whole) if as_json else as_tables(found, whole))
    raise typer.Exit(0 if found.balanced() and whole.balanced() else 1)
