"""Composition root: boot is a list of plain constructor calls."""

from __future__ import annotations

import os
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.config import ConfigError, Settings, StripeTable
from kiosk.config_devices import DeviceTable, TerminalTable
from kiosk.devices.catalog import ACCEPTORS, JACKS, PRINTERS, SCANNERS, TERMINALS, Model, Setup
from kiosk.devices.line import LineSettings
from kiosk.devices.runner import RunningAcceptor, RunningPrinter, RunningTerminal, Worker
from kiosk.domain.events import Device, DeviceEvent
from kiosk.domain.intents import Event
from kiosk.domain.receipts import Document
from kiosk.domain.rules import Rules
from kiosk.gateways.biller_catalog import BillerFileError
from kiosk.gateways.billers import adapters
from kiosk.gateways.stripe_terminal.settings import KeyFileError, StripeSettings, read_key
from kiosk.gateways.stripe_terminal.worker import stripe_worker
from kiosk.logs import logger
from kiosk.policy import mail_settings, rules_of
from kiosk.ports import CardTerminal, Driver, Pdf
from kiosk.services.core import Core, View
from kiosk.services.core_loop import CoreLoop
from kiosk.services.jobs import Workers
from kiosk.services.letters import Letters
from kiosk.services.outbox import NEVER_MS, Outbox
from kiosk.services.perform import Outside
from kiosk.services.proof import Proof
from kiosk.storage.database import JournalDamagedError
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from kiosk.storage.nightly import Nightly, backed_up, backup_now
from kiosk.storage.signing import load_signing_key
from kiosk.ui.messages import Catalogue

D = TypeVar("D", bound=Driver)


class SystemClock:
    """The machine's clocks."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        return time.monotonic()


class SystemEntropy:
    """The machine's randomness."""

    def bits(self, count: int) -> int:
        return secrets.randbits(count)


class Part(Protocol):
    """Something that runs beside the core, from `start` to `close`."""

    def start(self) -> None: ...
    def close(self) -> None: ...


class _Receipts:
    """Kept PDFs. ReportLab is loaded by the first job that keeps one, never by the start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, document: Document) -> str:
        from kiosk.documents.receipt_pdf import ReceiptPdf  # noqa: PLC0415 - see above

        return ReceiptPdf(self._folder).keep(name, document)

    def bytes_of(self, document: Document) -> bytes:
        from kiosk.documents.receipt_pdf import ReceiptPdf  # noqa: PLC0415 - see above

        return ReceiptPdf(self._folder).bytes_of(document)


@dataclass
class Kiosk:
    """Everything but the window, running or about to."""

    settings: Settings
    rules: Rules
    texts: Catalogue
    journal: SqliteJournal
    core: Core
    loop: CoreLoop
    jobs: tuple[Workers, ...]
    parts: tuple[Part, ...]
    thread: threading.Thread | None = None

    def start(self) -> None:
        """Recovery first (on the core's thread), then the devices."""
        self.thread = threading.Thread(target=self.loop.run, args=(self.core,), name="core")
        self.thread.start()
        for part in self.parts:
            part.start()

    def stop(self) -> None:
        """What is queued is still done; then devices, jobs and the journal are closed."""
        for part in self.parts:
            part.close()
        self.loop.stop()
        if self.thread is not None:
            self.thread.join()
        for jobs in self.jobs:
            jobs.close()
        self.journal.close()


def build(
    settings: Settings, publish: Callable[[View], None], loop: CoreLoop | None = None
) -> Kiosk:
    """All parts, nothing started. Raises ConfigError or a KioskError with a sentence.

    `loop` may already hold what a customer touched before the rest was there.
    """
    clock, entropy, loop = SystemClock(), SystemEntropy(), loop or CoreLoop()
    texts = Catalogue(settings.kiosk.languages, settings.kiosk.zone)
    rules = rules_of(settings)
    state = settings.storage.path.parent
    DiskGuard(settings.storage.path).relieve()
    try:
        banks = adapters(rules.billers, settings.billers.path, state / "billers", clock)
    except BillerFileError as error:
        raise ConfigError(f"billers.path: {error}") from None
    devices = settings.devices
    acceptor = worker(Device.ACCEPTOR, devices.acceptor, ACCEPTORS, settings, loop.post)
    printer = worker(Device.PRINTER, devices.printer, PRINTERS, settings, loop.post)
    scanner = worker(Device.SCANNER, devices.scanner, SCANNERS, settings, loop.post)
    terminal, ways = _cards(settings, clock, loop.post)
    pdf = _Receipts(settings.receipts.path or state / "receipts")
    letters, posts = _letters(settings, pdf, loop.post)
    journal = _journal(settings, entropy, clock)
    signing = load_signing_key(settings.storage.path, os.environ)
    _require_what_is_owed(journal, rules, settings)
    jobs, proof = Workers(loop.post), Proof(rules, texts, signing.sign, settings.receipts.link)
    paper, box = RunningPrinter(printer), RunningAcceptor(acceptor)
    outbox = Outbox(journal, banks, paper, pdf, proof.receipt, jobs, clock, entropy, letters)
    outside = Outside(journal, box, banks, outbox, jobs, clock, terminal, proof.code)
    boot, barred = journal.boot(clock.now_ms(), clock.monotonic()), journal.barred()
    core = Core(outside, rules, entropy, publish, box=journal.box_id(), boot=boot, barred=barred)
    ears, nightly = _headphones(settings, loop.post), _nightly(settings, clock)
    parts: tuple[Part, ...] = (acceptor, printer, scanner, *ears, nightly, *ways)
    return Kiosk(settings, rules, texts, journal, core, loop, (jobs, *posts), parts)


def _letters(
    settings: Settings, pdf: Pdf, post: Callable[[Event], None]
) -> tuple[Letters | None, tuple[Workers, ...]]:
    """What sends e-mail, on a worker of its own: a server that hangs holds up nothing else. Raises
    ConfigError."""
    if settings.mail is None:
        return None, ()
    from kiosk.gateways.mail import SmtpServer  # noqa: PLC0415 - most starts need none

    one = Workers(post, 1, "mail")
    return Letters(SmtpServer(mail_settings(settings.mail)), one, pdf), (one,)


def _headphones(settings: Settings, post: Callable[[DeviceEvent], None]) -> tuple[Part, ...]:
    """What tells that headphones are in, if there is a jack. Raises ConfigError."""
    table = settings.devices.headphones
    return () if table is None else (worker(Device.HEADPHONES, table, JACKS, settings, post),)


def _cards(
    settings: Settings, clock: SystemClock, post: Callable[[DeviceEvent], None]
) -> tuple[CardTerminal | None, tuple[Part, ...]]:
    """What takes cards, if anything, and what runs for it. Raises ConfigError."""
    table = settings.devices.terminal
    if table is not None:
        terminal = worker(Device.TERMINAL, table, TERMINALS, settings, post)
        return RunningTerminal(terminal), (terminal,)
    if settings.stripe is not None:
        reader = stripe_worker(stripe_settings(settings.stripe), clock, post, _driver_bug)
        return reader, (reader,)
    return None, ()


def stripe_settings(table: StripeTable) -> StripeSettings:
    """With the key out of its file. Raises ConfigError."""
    try:
        key = read_key(table.key_file)
    except KeyFileError as error:
        raise ConfigError(f"stripe.key_file: {error}") from None
    return StripeSettings(key, table.reader, table.api_base, table.timeout)


def _driver_bug(device: Device, error: Exception) -> None:
    logger().error("driver_bug", device=str(device), exc_info=error)


def _journal(settings: Settings, entropy: SystemEntropy, clock: SystemClock) -> SqliteJournal:
    """The ballast is laid last at the first boot: where it lies, a journal must be found; and
    where backups are, there was one."""
    path, kiosk, now_ms = settings.storage.path, settings.kiosk.id, clock.now_ms()
    path.parent.mkdir(parents=True, exist_ok=True)
    laid = DiskGuard(path).ballast_file.exists()
    first = not (laid or backed_up(settings.storage.backups, kiosk))
    try:
        journal = SqliteJournal(path, kiosk, entropy, now_ms=now_ms, create=first)
    except JournalDamagedError as error:
        from kiosk.storage.backup import advice  # noqa: PLC0415 - no good start needs it

        raise JournalDamagedError(f"{error}{advice(settings.storage.backups, kiosk)}") from None
    for warning in journal.warnings:
        logger().warning("journal_keys", state=warning)
    return journal


def _nightly(settings: Settings, clock: SystemClock) -> Nightly:
    path, to = settings.storage.path, settings.storage.backups
    zone, at = settings.kiosk.zone, settings.storage.backup_at
    return Nightly(
        path, lambda: backup_now(path, to, os.environ, clock, SystemEntropy()), clock, zone, at
    )


def _require_what_is_owed(journal: SqliteJournal, rules: Rules, settings: Settings) -> None:
    _require_billers(journal, rules)
    _require_terminal(journal, settings)


def _require_billers(journal: SqliteJournal, rules: Rules) -> None:
    """Money that is on its way to a biller needs that biller's file."""
    known = {biller.id for biller in rules.billers}
    owed = {payment.number.biller_id for payment in journal.unfinished()}
    for row in journal.deliveries(NEVER_MS):
        owed.add(journal.payment(row.payment_id).number.biller_id)
    for biller_id in sorted(owed - known):
        journal.close()
        raise ConfigError(f"billers.path: {biller_id}.toml is missing and has open payments")


def _require_terminal(journal: SqliteJournal, settings: Settings) -> None:
    """Only the one that was asked for a charge can tell what became of it."""
    for card in (payment.open_card for payment in journal.unfinished()):
        # A PaymentIntent's id; a serial terminal's marks are numbers (domain/cards.py, Charge), or
        # nothing where it could not tell them. Without an attempt nothing was charged by either.
        needed = "stripe" if card and card.mark.startswith("pi_") else "devices.terminal"
        there = settings.stripe if needed == "stripe" else settings.devices.terminal
        if card and (card.mark or card.attempt) and there is None:
            journal.close()
            raise ConfigError(
                f"{needed}: missing, and it has an open charge; keep it until that is settled"
            )


def worker(
    device: Device,
    table: DeviceTable,
    models: Mapping[str, Model[D]],
    settings: Settings,
    post: Callable[[DeviceEvent], None],
) -> Worker[D]:
    """The pump of one device, not started. Raises ConfigError for a model nobody knows."""
    if table.model not in models:
        known = ", ".join(models)
        raise ConfigError(f"devices.{device}.model: no model {table.model!r}; there are: {known}")
    model = models[table.model]
    line = line_of(table, model.line)
    password = table.password if isinstance(table, TerminalTable) else ""
    setup = Setup(settings.kiosk.currency, line, password)
    try:
        return Worker(
            device,
            table.port,
            line,
            lambda memory: model.driver(setup, memory),
            settings.storage.path.parent / f"{device}.memory",
            post,
            _driver_bug,
        )
    except ValueError as error:
        raise ConfigError(f"devices.{device}: {error}") from None


def line_of(table: DeviceTable, usual: LineSettings) -> LineSettings:
    """The model's usual line, but for what the config says."""
    line = replace(usual, baud=table.baud) if table.baud else usual
    if table.format is None:
        return line
    bits, parity, stop = tuple(table.format)
    return replace(line, bytesize=int(bits), parity=parity, stopbits=int(stop))
