"""The adapter of each biller, by the name its file gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from kiosk.domain.bills import Biller
from kiosk.gateways.biller_catalog import BillerFileError, load_http
from kiosk.gateways.billers_file.adapter import FileBiller
from kiosk.gateways.billers_file.importing import fingerprint, import_csv, imported
from kiosk.gateways.billers_sandbox import SandboxBiller
from kiosk.logs import logger
from kiosk.ports import BillerAdapter, Clock


def adapters(
    billers: Iterable[Biller], folder: Path, state: Path, clock: Clock
) -> dict[str, BillerAdapter]:
    """One adapter per biller id.

    `folder` has the billers' files and the account files (`<id>.csv`), `state` keeps the databases
    (`<id>.sqlite`). A new account file is taken in first; one with a bad row is not, and the
    accounts from before stay. Raises BillerFileError if there are none from before, if a file
    that a biller's [http] names cannot be used, or if the disk takes nothing.
    """
    try:
        state.mkdir(parents=True, exist_ok=True)
        return {biller.id: _adapter(biller, folder, state, clock) for biller in billers}
    except (OSError, sqlite3.Error) as error:
        raise BillerFileError(f"no accounts can be kept in {state}: {error}") from None


def _adapter(biller: Biller, folder: Path, state: Path, clock: Clock) -> BillerAdapter:
    if biller.adapter == "sandbox":
        return SandboxBiller(biller, clock)
    if biller.adapter == "http":
        from kiosk.gateways.billers_http.adapter import HttpBiller  # noqa: PLC0415  # heavy

        return HttpBiller(biller, load_http(folder / f"{biller.id}.toml"), clock)
    if biller.adapter != "file":
        raise BillerFileError(f"{biller.id}.toml: adapter: no adapter {biller.adapter!r}")
    database = state / f"{biller.id}.sqlite"
    _take_in(biller, folder / f"{biller.id}.csv", database, clock)
    return FileBiller(biller, database, clock)


def _take_in(biller: Biller, accounts: Path, database: Path, clock: Clock) -> None:
    known = imported(database)
    if not accounts.exists():
        if known is None:
            raise BillerFileError(f"{accounts.name}: not found")
        return
    if fingerprint(accounts) == known:
        return
    refused = import_csv(accounts, database, biller, clock.now_ms()).refused
    if refused and known is None:
        first = refused[0]
        raise BillerFileError(
            f"{accounts.name}: line {first.line}: {first.reason} ({len(refused)} rows refused)"
        )
    if refused:
        logger().warning("account_file_refused", biller=biller.id, rows=len(refused))
