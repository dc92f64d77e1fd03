"""The table [http] of a biller's file: where its API is, and what proves who is asking."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from kiosk.gateways.private_files import PrivateFileError, read_private

#: What RFC 6750, section 2.1 lets a bearer token be made of.
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{16,}=*")


class HttpSettingsError(ValueError):
    """A file the table names cannot be used; the message begins with its key."""


def _private(url: str) -> str:
    """The token goes there with every request."""
    address = urlsplit(url)
    if address.scheme != "https" and (address.scheme, address.hostname) != ("http", "127.0.0.1"):
        raise ValueError("must be https://, or http://127.0.0.1 for a test")
    if not address.hostname or address.username or address.query or address.fragment:
        raise ValueError("must be an address like https://api.example.com/kiosk")
    if address.port == 0:
        raise ValueError("the port cannot be 0")
    return url.rstrip("/")


class HttpTable(BaseModel):
    """`url` is what the paths of billers.yaml are put behind; `timeout` the seconds one request may
    take, answer included. Paths are relative to the folder of the biller's file. Without `ca_file`
    the system's certificate authorities are trusted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, AfterValidator(_private)]
    token_file: Path | None = None
    ca_file: Path | None = None
    cert_file: Path | None = None
    key_file: Path | None = None
    timeout: Annotated[float, Field(ge=0.1, le=60)] = 10

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.cert_file is None) is not (self.key_file is None):
            raise ValueError("cert_file and key_file go together")
        if self.token_file is None and self.cert_file is None:
            raise ValueError("token_file, or cert_file and key_file: one of them must be there")
        if self.url.startswith("http://") and (self.ca_file or self.cert_file):
            raise ValueError("a certificate needs an address with https://")
        return self


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """One biller's API. `tls` is None on 127.0.0.1 only; `timeout_s` is for a whole exchange."""

    url: str
    timeout_s: float
    token: str = field(default="", repr=False)
    tls: ssl.SSLContext | None = None


def settings_of(table: HttpTable, folder: Path) -> HttpSettings:
    """With token and certificates out of their files. Raises HttpSettingsError."""
    token = "" if table.token_file is None else _token(folder / table.token_file)
    tls = None if table.url.startswith("http://") else _tls(table, folder)
    return HttpSettings(table.url, table.timeout, token, tls)


def _token(path: Path) -> str:
    try:
        token = read_private(path, "token")
    except PrivateFileError as error:
        raise HttpSettingsError(f"token_file: {error}") from None
    if not _TOKEN.fullmatch(token):
        raise HttpSettingsError(
            f"token_file: {path}: holds no token; it is one line of 16 letters or more"
        )
    return token


def _tls(table: HttpTable, folder: Path) -> ssl.SSLContext:
    try:
        ca = None if table.ca_file is None else str(folder / table.ca_file)
        context = ssl.create_default_context(cafile=ca)
    except OSError as error:
        raise HttpSettingsError(f"ca_file: {table.ca_file}: {_why(error)}") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if table.cert_file is not None and table.key_file is not None:
        key = folder / table.key_file
        try:
            read_private(key)
            context.load_cert_chain(folder / table.cert_file, key, password=_no_password)
        except PrivateFileError as error:
            raise HttpSettingsError(f"key_file: {error}") from None
        except OSError as error:
            raise HttpSettingsError(f"cert_file, key_file: {_why(error)}") from None
    return context


def _no_password() -> str:
    """Instead of asking whoever sits at the terminal; an empty one opens nothing."""
    return ""


def _why(error: OSError) -> str:
    if isinstance(error, ssl.SSLError):
        return "not certificates in PEM, or the key is another's or has a password"
    return f"cannot be read: {error.strerror}"
