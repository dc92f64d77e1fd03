"""Billers from TOML, one file each. A wrong file is refused with its key and the reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from kiosk.domain import check_digits
from kiosk.domain.bills import Biller, CheckDigit, Finality, NumberRule
from kiosk.domain.numbers import ALPHABET, places
from kiosk.gateways.amounts import minor_units
from kiosk.gateways.billers_http.settings import (
    HttpSettings,
    HttpSettingsError,
    HttpTable,
    settings_of,
)


class BillerFileError(ValueError):
    """A biller's file is wrong; the message names file, key and reason."""


def _amount(value: object) -> int:
    if not isinstance(value, str):
        raise ValueError('an amount is text like "120.50"')  # noqa: TRY004 (pydantic wants ValueError)
    minor = minor_units(value)
    if minor < 0:
        raise ValueError("an amount cannot be negative here")
    return minor


Amount = Annotated[int, BeforeValidator(_amount)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NumberTable(_Model):
    """The table [number]: pattern as in `domain.numbers.places`, check digit, groups."""

    pattern: str
    check: CheckDigit
    groups: tuple[Annotated[int, Field(ge=1, le=12)], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        allowed = places(self.pattern)
        if not 6 <= len(allowed) <= 32:
            # Shorter, and the last four would give away the number.
            raise ValueError("a number has 6 to 32 characters")
        if sum(self.groups) != len(allowed):
            raise ValueError(f"groups do not sum to the length {len(allowed)}")
        width = check_digits.width(self.check)
        base = allowed[: len(allowed) - width]
        if any(place - set(check_digits.alphabet(self.check)) for place in base):
            raise ValueError(f"{self.check} takes digits only")
        tail = set(ALPHABET if self.check is CheckDigit.ISO7064_37_36 else ALPHABET[:10])
        if any(tail - place for place in allowed[len(base) :]):
            raise ValueError(f"the pattern's end does not take every check of {self.check}")
        return self


class BillerTable(_Model):
    """One biller's whole file. Amounts are decimal text in `currency`."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,31}$")]
    name: Annotated[Words, StringConstraints(min_length=1)]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    adapter: Literal["file", "sandbox", "http"]
    finality: Finality = Finality.BILLER
    cash_fee: Amount = 0
    card_fee: Amount = 0
    partial: bool = True
    minimum: Amount = 100
    maximum: Amount = 1_000_000
    overpay_max: Amount = 0
    gln: Annotated[str, StringConstraints(pattern=r"^([0-9]{13})?$")] = ""
    help_phone: Words = ""
    number: NumberTable
    http: HttpTable | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.adapter == "http") is not (self.http is not None):
            raise ValueError('adapter "http" and the table [http] go together')
        if self.minimum > self.maximum:
            raise ValueError("minimum is more than maximum")
        if self.gln and not check_digits.check(CheckDigit.MOD10_31, self.gln):
            raise ValueError("gln has a wrong check digit")
        return self

    def biller(self) -> Biller:
        """The same as the domain's value."""
        allowed = places(self.number.pattern)
        rule = NumberRule(
            pattern=self.number.pattern,
            length=len(allowed),
            letters=any(set(ALPHABET[10:]) & place for place in allowed),
            check=self.number.check,
            groups=self.number.groups,
        )
        return Biller(
            id=self.id,
            name=self.name,
            currency=self.currency,
            adapter=self.adapter,
            rule=rule,
            cash_fee_minor=self.cash_fee,
            card_fee_minor=self.card_fee,
            finality=self.finality,
            partial=self.partial,
            minimum_minor=self.minimum,
            maximum_minor=self.maximum,
            overpay_max_minor=self.overpay_max,
            gln=self.gln,
            help_phone=self.help_phone,
        )


def load_biller(path: Path) -> Biller:
    """One biller. Raises BillerFileError."""
    return _table(path).biller()


def load_http(path: Path) -> HttpSettings:
    """How a biller of adapter "http" is reached, with what the files it names hold. Raises
    BillerFileError."""
    table = _table(path).http
    if table is None:
        raise BillerFileError(f"{path.name}: http: not in this file")
    try:
        return settings_of(table, path.parent)
    except HttpSettingsError as error:
        raise BillerFileError(f"{path.name}: http.{error}") from None


def _table(path: Path) -> BillerTable:
    try:
        table = BillerTable.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BillerFileError(f"{path.name}: not TOML: {error}") from error
    except ValidationError as error:
        raise BillerFileError(f"{path.name}: {_reasons(error)}") from error
    if table.id != path.stem:
        raise BillerFileError(f"{path.name}: id: must be the file's name, {path.stem!r}")
    return table


def load_billers(folder: Path) -> tuple[Biller, ...]:
    """All billers of a folder by file name. Raises BillerFileError, also for an empty folder
    and for two billers with one GLN."""
    billers = tuple(load_biller(path) for path in sorted(folder.glob("*.toml")))
    if not billers:
        raise BillerFileError(f"{folder.name}: no biller in this folder")
    payees: dict[str, str] = {}
    for biller in billers:
        if biller.gln and payees.setdefault(biller.gln, biller.id) != biller.id:
            raise BillerFileError(f"{biller.id}.toml: gln: also that of {payees[biller.gln]}")
    return billers


def _reasons(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(str(part) for part in item['loc']) or 'file'}: "
        f"{item['msg'].removeprefix('Value error, ')}"
        for item in error.errors(include_url=False, include_input=False)
    )
