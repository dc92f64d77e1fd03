"""The adapter of each biller, and the billers that come with the kiosk."""

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

import kiosk
from kiosk.domain.bills import (
    Bill,
    Biller,
    BillFound,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    Unreachable,
)
from kiosk.domain.numbers import NumberFault, candidates
from kiosk.gateways.biller_catalog import BillerFileError, load_billers
from kiosk.gateways.billers import adapters
from kiosk.gateways.billers_file.adapter import FileBiller
from kiosk.gateways.billers_sandbox import SandboxBiller

RESOURCES = Path(kiosk.__file__).parents[1] / "resources" / "billers"
BILLERS = load_billers(RESOURCES)
ONE = PayBillNumber("water", "3161777077")
KINDS: dict[str, Any] = {
    "bill": BillFound,
    "past due": BillFound,
    "credit": BillFound,
    "moved": MovedTo,
    "moves in a circle": MovedTo,
    "closed": Closed,
    "blocked": Blocked,
    "no cash": NoCash,
    "no such account": NoSuchAccount,
    "unreachable": Unreachable,
}


def amount_due(made: dict[str, Any]) -> int:
    answer = made["water"].look_up(ONE)
    assert isinstance(answer, BillFound)
    return answer.bill.amount_due.minor


def closed(made: dict[str, Any]) -> None:
    for adapter in made.values():
        if isinstance(adapter, FileBiller):
            adapter.close()


def test_accounts_are_taken_in_once_and_again_when_the_file_changes(
    tmp_path: Path, water: Biller, clock: Any, accounts: Callable[..., Path]
) -> None:
    """M-11: the as-of time is that of the taking in, also after a restart."""
    start = clock.ms
    for later, amount, as_of in ((0, "45.00", 0), (1000, "45.00", 0), (2000, "46.00", 2000)):
        clock.ms = start + later
        accounts({"amount_due": amount, "lines": ""})
        made = adapters([water], tmp_path, tmp_path / "state", clock)
        answer = made["water"].look_up(ONE)
        closed(made)
        assert isinstance(answer, BillFound)
        assert answer.bill.as_of_ms == start + as_of
        assert answer.bill.amount_due.minor == int(amount.replace(".", ""))


def test_a_bad_new_file_leaves_yesterdays_accounts(
    tmp_path: Path, water: Biller, clock: Any, accounts: Callable[..., Path]
) -> None:
    """The kiosk opens and goes on; staff read of it in the log, which names no account."""
    accounts({})
    closed(adapters([water], tmp_path, tmp_path / "state", clock))
    accounts({"amount_due": "1.00"}, {"number": "nonsense"})
    with capture_logs() as logs:
        made = adapters([water], tmp_path, tmp_path / "state", clock)
    assert amount_due(made) == 4500
    closed(made)
    assert logs == [
        {"event": "account_file_refused", "biller": "water", "rows": 2, "log_level": "warning"}
    ]


def test_without_any_accounts_the_reason_is_told(
    tmp_path: Path, water: Biller, clock: Any, accounts: Callable[..., Path]
) -> None:
    """A first set-up with a wrong file, or with none, cannot open."""
    with pytest.raises(BillerFileError, match=r"water\.csv: not found"):
        adapters([water], tmp_path, tmp_path / "state", clock)
    accounts({}, {"due": "soon"})
    with pytest.raises(BillerFileError, match=r"water\.csv: line 3: due: .* \(1 rows refused\)"):
        adapters([water], tmp_path, tmp_path / "state", clock)


def test_accounts_outlive_their_file(
    tmp_path: Path, water: Biller, clock: Any, accounts: Callable[..., Path]
) -> None:
    """The file with names in clear can be deleted once it is taken in."""
    path = accounts({})
    closed(adapters([water], tmp_path, tmp_path / "state", clock))
    path.unlink()
    made = adapters([water], tmp_path, tmp_path / "state", clock)
    assert amount_due(made) == 4500
    closed(made)


def test_an_unknown_adapter_is_refused(tmp_path: Path, water: Biller, clock: Any) -> None:
    """The catalog refuses it already; a biller made in code is no exception."""
    with pytest.raises(BillerFileError, match="no adapter 'ftp'"):
        adapters([replace(water, adapter="ftp")], tmp_path, tmp_path, clock)


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> Any:
    class Clock:
        def now_ms(self) -> int:
            return 1_795_000_000_000

        def monotonic(self) -> float:
            return 0.0

    made = adapters(BILLERS, RESOURCES, tmp_path_factory.mktemp("state"), Clock())
    made["sandbox"] = SandboxBiller(BILLERS[-1], Clock(), lambda _: None)
    yield made
    closed(made)


def numbers_to_try() -> list[tuple[str, str, str]]:
    return [
        (biller.id, match[1], match[2])
        for biller in BILLERS
        for match in re.finditer(
            r"^#   ([A-Z0-9 ]+?)   (.+)$",
            (RESOURCES / f"{biller.id}.toml").read_text("utf-8"),
            re.MULTILINE,
        )
    ]


@pytest.mark.parametrize(("biller", "number", "kind"), numbers_to_try())
def test_the_numbers_to_try_do_what_they_say(
    delivered: dict[str, Any], biller: str, number: str, kind: str
) -> None:
    """M-01, M-06: what the comment on top of each delivered biller promises."""
    found = candidates(number, BILLERS)
    if kind == "wrong check digit":
        assert found is NumberFault.WRONG_CHECK_DIGIT
        return
    assert not isinstance(found, NumberFault)
    assert [one.biller_id for one in found] == [biller]
    answer = delivered[biller].look_up(found[0])
    assert isinstance(answer, KINDS[re.sub(r" of [\d.]+| twice|,.*", "", kind)])
    if " of " in kind:
        assert answer.bill.amount_due.minor == int(kind.split(" of ")[1].replace(".", ""))
    if kind == "past due":
        assert answer.bill.past_due
    if kind == "credit":
        assert answer.bill.amount_due.minor < 0


def test_each_delivered_biller_has_one_of_each_kind_to_try() -> None:
    """Whoever shows the kiosk finds every outcome on top of the file."""
    for name in ("cityworks", "brightnet"):
        kinds = {kind for biller, _, kind in numbers_to_try() if biller == name}
        assert {re.sub(r" of [\d.]+| twice", "", kind) for kind in kinds} == {
            *KINDS,
            "wrong check digit",
        } - {"unreachable"}


@pytest.mark.parametrize("name", ["cityworks", "brightnet"])
def test_every_delivered_bill_is_whole(delivered: dict[str, Any], name: str) -> None:
    """M-12: lines sum to the amount due in each of some hundreds of accounts."""
    with (RESOURCES / f"{name}.csv").open(encoding="utf-8") as file:
        numbers = [row["number"] for row in csv.DictReader(file)]
    answers = [delivered[name].look_up(PayBillNumber(name, number)) for number in numbers]
    bills: list[Bill] = [a.bill for a in answers if isinstance(a, BillFound | NoCash)]
    assert len(bills) > 200
    for bill in bills:
        assert sum(line.amount.minor for line in bill.lines) == bill.amount_due.minor
        assert bill.due is None or 2026 <= bill.due.year <= 2027
