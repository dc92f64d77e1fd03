"""`kiosk exceptions`: what a person must decide about money, and deciding it."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.commands.common import Config, one_line, warn_if_damaged
from kiosk.domain.exceptions import Resolution

exceptions_app = typer.Typer(no_args_is_help=True, help="What a person must decide about money.")


@exceptions_app.command("list")
def exceptions_list(config: Config) -> None:
    """The queue, beside a running kiosk; exit 1 if it is not empty."""
    from rich.console import Console  # noqa: PLC0415  # heavy

    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.desk import read_queue, table  # noqa: PLC0415  # heavy

    with one_line("exceptions"):
        settings = load(config)
        warn_if_damaged(settings.storage.path)
        items = read_queue(settings)
    if not items:
        typer.echo("No exceptions.")
        return
    Console(width=200, soft_wrap=True).print(table(items, settings))
    raise typer.Exit(1)


@exceptions_app.command("resolve")
def exceptions_resolve(
    key: Annotated[str, typer.Argument(help="The exception, as `list` names it.")],
    resolution: Annotated[Resolution, typer.Argument(help="What was found or done.")],
    config: Config,
    by: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str, typer.Option(help="Why; kept for the auditor.")],
    second: Annotated[str, typer.Option(help="The second person, above the limit.")] = "",
    reference: Annotated[
        str, typer.Option(help="The charge in the acquirer's book, for `charged`.")
    ] = "",
    number: Annotated[
        str, typer.Option(help="Another pay-bill number, for `applied`: BILLER:NUMBER.")
    ] = "",
    value: Annotated[
        str, typer.Option(help="What a stray note of unknown value is worth, e.g. 20.00.")
    ] = "",
) -> None:
    """Decide an exception while the kiosk is out of service and its program stopped. The devices
    are asked once more first; nothing is edited, an entry is added."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.desk import SENTENCES, decide, order_of  # noqa: PLC0415  # heavy

    told = {"by": by, "reason": reason, "second": second, "reference": reference}
    with one_line("exceptions"):
        settings = load(config)
        order = order_of(settings, key, resolution, told, number=number, value=value)
        objection = decide(settings, order)
    if objection is not None:
        typer.echo(f"Not done: {SENTENCES[objection]}", err=True)
        raise typer.Exit(1)
    typer.echo("Done.")
