"""`kiosk journal search` and `export`: payments by what a person knows of them, masked."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kiosk.commands.common import Config, one_line, warn_if_damaged
from kiosk.domain.payments import PaymentState

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from kiosk.config import Settings
    from kiosk.storage.search import Wanted

#: Without a date a look-up goes this far back.
USUAL_DAYS = 31
MOST = 50


def search(
    config: Config,
    confirmation: Annotated[str, typer.Option(help="On every slip.")] = "",
    number: Annotated[str, typer.Option(help="BILLER:NUMBER, in full.")] = "",
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="A day.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM-DD", help="A day.")] = "",
    amount: Annotated[str, typer.Option(help="Without fee, like 45.00.")] = "",
    last4: Annotated[str, typer.Option(help="The end of the pay-bill number.")] = "",
    state: Annotated[PaymentState | None, typer.Option(help="As it is now.")] = None,
    recovery_code: Annotated[str, typer.Option(help="Four digits, on a Pending slip.")] = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For a program.")] = False,
) -> None:
    """Payments, newest first, beside a running kiosk; the last 31 days unless told. Exit 1 if
    there is none."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.search import Wanted  # noqa: PLC0415  # heavy

    with one_line("journal search"):
        settings = load(config)
        first_ms, last_ms = span(settings.kiosk.zone, first, last)
        known = bool(confirmation or number) and not (first or last)
        wanted = Wanted(
            confirmation=confirmation.replace("-", "").upper() or None,
            number_index=_blind(settings, number) if number else None,
            first_ms=None if known else first_ms,
            last_ms=None if known else last_ms,
            amount=_minor(amount) if amount else None,
            last4=last4 or None,
            state=state.value if state else None,
            recovery_code=recovery_code or None,
        )
        with _payments(settings, wanted) as rows:
            shown = list(islice(rows, MOST + 1))
    _show(shown[:MOST], as_json=as_json)
    if len(shown) > MOST:
        typer.echo(f"Only the newest {MOST} are shown; tell more of the payment.", err=True)
    raise typer.Exit(0 if shown else 1)


def export(
    config: Config,
    out: Annotated[Path, typer.Option(metavar="FILE", help="- is the standard output.")],
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="A day.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM-DD", help="A day.")] = "",
    form: Annotated[Literal["csv", "jsonl"], typer.Option("--format")] = "csv",
) -> None:
    """Every payment of some days, one a line, numbers masked; beside a running kiosk."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.search import Wanted  # noqa: PLC0415  # heavy

    with one_line("journal export"):
        settings = load(config)
        warn_if_damaged(settings.storage.path)
        first_ms, last_ms = span(settings.kiosk.zone, first, last)
        wanted = Wanted(first_ms=first_ms, last_ms=last_ms)
        with _payments(settings, wanted) as rows:
            _write(rows, out, form)


def span(zone: ZoneInfo, first: str, last: str) -> tuple[int, int]:
    """The days from `first` to `last`, both included, as the kiosk's wall clock has them; UTC
    milliseconds. Raises ConfigError."""
    end = _day("--to", last) or datetime.now(zone).date()
    begin = _day("--from", first) or end - timedelta(days=USUAL_DAYS)
    after = datetime.combine(end + timedelta(days=1), time(), zone)
    start = datetime.combine(begin, time(), zone)
    return int(start.timestamp() * 1000), int(after.timestamp() * 1000) - 1


def _day(option: str, typed: str) -> date | None:
    from kiosk.config import ConfigError  # noqa: PLC0415  # heavy

    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise ConfigError(f"{option} {typed}: not a day; give YYYY-MM-DD") from None


def _minor(typed: str) -> int:
    from kiosk.config import ConfigError  # noqa: PLC0415  # heavy
    from kiosk.gateways.amounts import minor_units  # noqa: PLC0415  # heavy

    try:
        return minor_units(typed)
    except ValueError:
        raise ConfigError(f"--amount {typed}: not an amount of money; give 45.00") from None


def _blind(settings: Settings, typed: str) -> str:
    """The blind index of a number. Raises ConfigError if it is none, or the keys are lost."""
    from kiosk.app import SystemEntropy  # noqa: PLC0415  # heavy
    from kiosk.config import ConfigError  # noqa: PLC0415  # heavy
    from kiosk.desk import number_of  # noqa: PLC0415  # heavy
    from kiosk.storage.crypto import FieldCipher  # noqa: PLC0415  # heavy
    from kiosk.storage.enrol import keys_open  # noqa: PLC0415  # heavy
    from kiosk.storage.keys import load_keys  # noqa: PLC0415  # heavy

    journal = settings.storage.path
    keys = load_keys(journal, os.environ)[0] if keys_open(journal, os.environ) else None
    blind = FieldCipher(keys, SystemEntropy()).blind(number_of(settings, typed))
    if not blind:
        raise ConfigError("--number: the keys are lost; look for the last four digits and a day")
    return blind


@contextmanager
def _payments(settings: Settings, wanted: Wanted) -> Iterator[Iterator[dict[str, Any]]]:
    """With the times as the kiosk's wall clock has them."""
    from kiosk.storage.reader import reading  # noqa: PLC0415  # heavy
    from kiosk.storage.search import found  # noqa: PLC0415  # heavy

    with reading(settings.storage.path) as database:
        yield (_timed(row, settings.kiosk.zone) for row in found(database, wanted))


def _timed(row: dict[str, Any], zone: ZoneInfo) -> dict[str, Any]:
    for name in ("opened", "closed"):
        moment = datetime.fromtimestamp(row[f"{name}_ms"] / 1000, zone)
        row[name] = moment.isoformat(timespec="seconds") if row[f"{name}_ms"] else ""
    return row


def _show(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.table import Table  # noqa: PLC0415  # heavy

    from kiosk.domain.money import Money  # noqa: PLC0415  # heavy
    from kiosk.ui.formats import confirmation, money  # noqa: PLC0415  # heavy

    if as_json:
        typer.echo(json.dumps(rows, indent=1))
        return
    table = Table(
        "number",
        "opened",
        "biller",
        "bill",
        "amount",
        "fee",
        "held",
        "state",
        "outcome",
        "confirmation",
        box=None,
    )
    for row in rows:
        sums = (money(Money(row[n], row["currency"]), "en") for n in ("amount", "fee", "held"))
        told = (row["state"], row["outcome"], confirmation(row["confirmation"]))
        table.add_row(
            f"{row['seq']:06d}", row["opened"], row["biller_id"], row["last4"], *sums, *told
        )
    Console(width=200, soft_wrap=True).print(table if rows else "No payment fits.")


def _write(rows: Iterator[dict[str, Any]], out: Path, form: str) -> None:
    from kiosk.storage.search import COLUMNS  # noqa: PLC0415  # heavy

    standard = str(out) == "-"
    target = sys.stdout.fileno() if standard else out
    with open(target, "w", newline="", encoding="utf-8", closefd=not standard) as file:
        if form == "jsonl":
            file.writelines(json.dumps(row) + "\n" for row in rows)
            return
        table = csv.DictWriter(file, ("opened", "closed", *COLUMNS), lineterminator="\r\n")
        table.writeheader()
        table.writerows(rows)
