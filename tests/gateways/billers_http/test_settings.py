"""The table [http]: what is refused, with which words, and that nothing secret is in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.bills import BillFound
from kiosk.gateways.biller_catalog import BillerFileError, load_billers, load_http
from kiosk.gateways.billers import adapters
from kiosk.gateways.billers_http.adapter import HttpBiller
from kiosk.gateways.billers_http.settings import HttpSettings
from tests.gateways.billers_http.book import TOKEN
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.billers_http.conftest import NUMBER, Clock
from tests.gateways.billers_http.reference import ReferenceBiller

FILE = """
id = "power"
name = "City Power"
currency = "USD"
adapter = "http"
[number]
pattern = "[0-9]{10}"
check = "none"
groups = [4, 3, 3]
[http]
url = "https://api.example.com/kiosk/"
token_file = "token"
"""
Written = Callable[[str], Path]


@pytest.fixture
def written(tmp_path: Path, token_file: Path, authority: Authority) -> Written:
    """The biller's file beside its token and certificates of every kind."""
    assert token_file.parent == tmp_path
    pair, other = authority.pair("kiosk"), authority.pair("other")
    for name, source in {"my.pem": pair.cert, "my.key": pair.key, "other.key": other.key}.items():
        (tmp_path / name).touch(mode=0o600)
        (tmp_path / name).write_bytes(source.read_bytes())
    (tmp_path / "open.key").write_bytes(pair.key.read_bytes())
    (tmp_path / "open.key").chmod(0o640)
    (tmp_path / "short").touch(mode=0o600)
    (tmp_path / "short").write_text("secret", encoding="ascii")

    def write(text: str) -> Path:
        path = tmp_path / "power.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_becomes_settings(written: Written) -> None:
    """The token shows in no `repr`; TLS 1.2 at least, certificate and name always checked."""
    settings = load_http(written(FILE))
    assert (settings.url, settings.timeout_s) == ("https://api.example.com/kiosk", 10)
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)
    assert settings.tls is not None
    assert settings.tls.check_hostname
    assert (settings.tls.verify_mode, settings.tls.minimum_version) == (2, 0x303)


def test_a_certificate_takes_the_place_of_a_token(written: Written) -> None:
    """Mutual TLS alone will do."""
    mine = 'cert_file = "my.pem"\nkey_file = "my.key"\ntimeout = 2.5'
    settings = load_http(written(FILE.replace('token_file = "token"', mine)))
    assert (settings.token, settings.timeout_s) == ("", 2.5)


PAIR = 'token_file = "token"\ncert_file = "{}"\nkey_file = "{}"'


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("https://api", "http://api", "http.url: must be https://, or http://127.0.0.1"),
        ("https://api", "https://me:secret@api", "http.url: must be an address like"),
        ("kiosk/", "kiosk?key=secret", "http.url: must be an address like"),
        ("https://api.example.com/kiosk/", "https:///kiosk", "http.url: must be an address like"),
        ("example.com/", "example.com:0/", "http.url: the port cannot be 0"),
        ("example.com/", "example.com:99999/", "http.url: Port out of range"),
        ('token_file = "token"', "", "http: token_file, or cert_file and key_file"),
        (
            'token_file = "token"',
            'cert_file = "my.pem"',
            "http: cert_file and key_file go",
        ),
        ('token_file = "token"', 'verify = "no"', "http.verify: Extra inputs are not permitted"),
        ('"token"', '"token"\ntimeout = 90', "http.timeout: Input should be less than"),
        ('"token"', '"none"', "http.token_file: "),
        ('"token"', '"short"', "holds no token"),
        ('"token"', '"open.key"', "open.key: others can read the token; run chmod 600 on it"),
        ('"token"', '"token"\nca_file = "none"', "http.ca_file: none: cannot be read"),
        ('"token"', '"token"\nca_file = "short"', "http.ca_file: short: not certificates in PEM"),
        ('token_file = "token"', PAIR.format("my.pem", "open.key"), "others can read the key"),
        ('token_file = "token"', PAIR.format("my.pem", "other.key"), "the key is another's"),
        ('token_file = "token"', PAIR.format("none", "my.key"), "http.cert_file, key_file: cannot"),
        ('"http"', '"file"', 'adapter "http" and the table [http] go together'),
        (FILE[FILE.index("[http]") :], "", 'adapter "http" and the table [http] go together'),
    ],
)
def test_a_wrong_table_is_refused_with_key_and_reason(
    written: Written, old: str, new: str, words: str
) -> None:
    """Whoever wrote the file learns which file, where in it, and why; never a secret."""
    assert old in FILE
    with pytest.raises(BillerFileError) as refusal:
        load_http(written(FILE.replace(old, new)))
    assert str(refusal.value).startswith("power.toml: ")
    assert words in str(refusal.value)
    assert "secret" not in str(refusal.value)


def test_plain_http_is_for_this_machine_and_without_certificates(written: Written) -> None:
    """The bench has no certificate; nobody else may do without."""
    local = FILE.replace("https://api.example.com/kiosk/", "http://127.0.0.1:8080")
    assert load_http(written(local)) == HttpSettings("http://127.0.0.1:8080", 10, TOKEN)
    with pytest.raises(BillerFileError, match="a certificate needs an address with https://"):
        load_http(written(local + 'ca_file = "my.pem"\n'))


def test_a_biller_of_another_kind_has_no_such_table(written: Written) -> None:
    """Only what the file says can be read from it."""
    sandbox = FILE.partition("[http]")[0].replace('"http"', '"sandbox"')
    with pytest.raises(BillerFileError, match="http: not in this file"):
        load_http(written(sandbox))


def test_a_biller_from_its_file_finds_a_bill(
    written: Written, server: ReferenceBiller, authority: Authority, tmp_path: Path, clock: Clock
) -> None:
    """The whole way: one TOML file, its token and its authority beside it."""
    (tmp_path / "ca.pem").write_bytes(authority.ca.read_bytes())
    written(FILE.replace("https://api.example.com/kiosk/", server.url) + 'ca_file = "ca.pem"\n')
    billers = load_billers(tmp_path)
    (adapter,) = adapters(billers, tmp_path, tmp_path / "state", clock).values()
    assert isinstance(adapter, HttpBiller)
    assert isinstance(adapter.look_up(NUMBER), BillFound)
    adapter.close()
