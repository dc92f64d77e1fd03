"""Settings from TOML: frozen, documented defaults, and a wrong file refused with key and reason."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from kiosk.config_devices import DevicesTable
from kiosk.config_help import HelpTable
from kiosk.config_keypad import Keypad
from kiosk.config_mail import MailTable
from kiosk.config_speech import SpeechTable


class ConfigError(ValueError):
    """A configuration file is wrong; the message is one line that says what to do."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"no such time zone: {name}")
    return name


def _private(url: str) -> str:
    """The key goes there with every request."""
    address = urlsplit(url)
    if address.scheme != "https" and (address.scheme, address.hostname) != ("http", "127.0.0.1"):
        raise ValueError("must be https://, or http://127.0.0.1 for a test")
    return url.rstrip("/")


def _link(text: str) -> str:
    """It goes into a code that a phone opens."""
    if not (text.startswith("https://") and text.isascii() and text.isprintable()):
        raise ValueError("must be an address that begins with https://")
    if text.count("{confirmation}") != 1 or {*text.replace("{confirmation}", "")} & {*"{}"}:
        raise ValueError("must have {confirmation} where the number stands, and no other braces")
    return text


class KioskTable(_Table):
    """[kiosk]: who this machine is. `languages` in the order of the first screen."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,20}$")] = "KIOSK-1"
    place: Annotated[str, StringConstraints(max_length=60)] = ""
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    languages: tuple[Literal["en", "es", "fr", "vi", "ar"], ...] = Field(
        default=("en", "es", "fr", "vi", "ar"), min_length=1
    )
    time_zone: Annotated[str, AfterValidator(_zone)] = "America/Chicago"

    @property
    def zone(self) -> ZoneInfo:
        """The kiosk's time zone."""
        return ZoneInfo(self.time_zone)


class StorageTable(_Table):
    """[storage]: the journal's file; receipts and account databases lie beside it. Every night at
    `backup_at`, on the kiosk's clock, it is copied to the folder `backup_to`: one on another disk,
    or on a share, survives this one. Beside the journal, in `backups`, if not said."""

    path: Path
    backup_at: time = time(3, 30)
    backup_to: Path | None = None

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.backup_to or self.path.parent / "backups"


class BillersTable(_Table):
    """[billers]: the folder with one TOML (and account CSV) per biller. `elsewhere`: payees whose
    bills are known and not taken here, name by GLN."""

    path: Path
    elsewhere: dict[
        Annotated[str, StringConstraints(pattern=r"^\d{13}$")],
        Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)],
    ] = {}


class StripeTable(_Table):
    """[stripe]: a smart reader of Stripe Terminal, and the file with the restricted key for it.
    `timeout` is the seconds one request may take."""

    reader: Annotated[str, StringConstraints(pattern=r"^tmr_\w+$")]
    key_file: Path
    api_base: Annotated[str, AfterValidator(_private)] = "https://api.stripe.com"
    timeout: Annotated[float, Field(ge=1, le=60)] = 10


class DisplayTable(_Table):
    """[display]: `px_per_mm` as measured on the screen; `full_screen` off for a test bench. The
    same key of the pad again within `same_key` seconds is one press of a hand that trembles (EN 301
    549, 5.8)."""

    px_per_mm: Annotated[float, Field(ge=1.5, le=12)] = 4.034
    full_screen: bool = True
    same_key: Annotated[float, Field(ge=0, le=2)] = 0.1


class LimitsTable(_Table):
    """[limits]: money in minor units of the kiosk's currency. Above `dual_control_minor` an
    exception is decided by two people."""

    overpay_max_minor: Annotated[int, Field(ge=0)] = 2000
    abandoned_cash: Literal["apply", "hold_as_credit"] = "apply"
    max_misses: Annotated[int, Field(ge=1, le=20)] = 5
    dual_control_minor: Annotated[int, Field(ge=0)] = 10_000


Seconds = Annotated[float, Field(gt=0, le=3600)]


class TimesTable(_Table):
    """[times]: seconds."""

    idle: Seconds = 90
    idle_private: Seconds = 60
    idle_money: Seconds = 180
    idle_audio: Seconds = 300
    warning: Annotated[float, Field(ge=20, le=600)] = 45
    warning_money: Annotated[float, Field(ge=20, le=600)] = 60
    look_up: Seconds = 30
    biller_answer: Seconds = 15
    escrow: Seconds = 30
    acceptor_close: Seconds = 10
    outcome: Seconds = 12
    receipt: Seconds = 20
    things: Seconds = 20
    card_quiet: Seconds = 180
    card_answer: Seconds = 30
    cool_down: Seconds = 300


class ReceiptsTable(_Table):
    """[receipts]: where PDFs are kept; beside the journal if not said. A Pending slip promises an
    answer within `answer_hours`: what billers, banks and the store's own staff keep to. `link` is
    where a phone finds a receipt; without one the screen's code holds the signed receipt itself."""

    path: Path | None = None
    link: Annotated[str, AfterValidator(_link), StringConstraints(max_length=200)] = ""
    answer_hours: Annotated[int, Field(ge=1, le=240)] = 24


class Settings(_Table):
    """The whole file. Without a terminal and without a reader the kiosk takes cash only."""

    kiosk: KioskTable = KioskTable()
    storage: StorageTable
    billers: BillersTable
    devices: DevicesTable
    stripe: StripeTable | None = None
    display: DisplayTable = DisplayTable()
    limits: LimitsTable = LimitsTable()
    times: TimesTable = TimesTable()
    receipts: ReceiptsTable = ReceiptsTable()
    mail: MailTable | None = None
    speech: SpeechTable = SpeechTable()
    keypad: Keypad = {}
    help: HelpTable = HelpTable()

    @property
    def cards(self) -> bool:
        """Whether there is a way to take cards at all."""
        return self.devices.terminal is not None or self.stripe is not None

    @model_validator(mode="after")
    def _one_way_by_card(self) -> Self:
        if self.devices.terminal is not None and self.stripe is not None:
            raise ValueError(
                "[devices.terminal] and [stripe] are both there; keep the one that takes cards"
            )
        return self


def load(path: Path) -> Settings:
    """The settings of a file; paths in it are relative to its folder.

    Raises ConfigError naming the file, the key and the reason.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such file; name one with --config") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    try:
        settings = Settings.model_validate(raw)
    except ValidationError as error:
        raise ConfigError(f"{path}: {_reason(error)}") from None
    return _anchored(settings, path.resolve().parent)


def _reason(error: ValidationError) -> str:
    """Unknown keys first: a misspelt one is why another is missing."""
    found = sorted(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
    told = "; ".join(_one(problem) for problem in found[:3])
    return told + (f" (and {len(found) - 3} more)" if len(found) > 3 else "")


def _one(problem: Mapping[str, Any]) -> str:
    key = ".".join(str(part) for part in problem["loc"])
    match problem["type"]:
        case "extra_forbidden":
            return f"{key}: unknown key; take it out or correct its spelling"
        case "missing":
            return f"{key}: missing; add it"
        case "path_type" | "string_type":
            return f"{key}: must be text in quotes"
        case _:
            reason = problem["msg"].removeprefix("Value error, ")
            return f"{key}: {reason}" if key else reason


def _anchored(settings: Settings, folder: Path) -> Settings:
    journal = folder / settings.storage.path
    receipts, kept_to = settings.receipts.path, settings.storage.backup_to
    kept = folder / receipts if receipts else journal.parent / "receipts"
    stripe = settings.stripe
    return settings.model_copy(
        update={
            "storage": settings.storage.model_copy(
                update={"path": journal, "backup_to": kept_to and folder / kept_to}
            ),
            "billers": BillersTable(path=folder / settings.billers.path),
            "receipts": settings.receipts.model_copy(update={"path": kept}),
            "mail": settings.mail and settings.mail.anchored(folder),
            "stripe": stripe and stripe.model_copy(update={"key_file": folder / stripe.key_file}),
        }
    )
