"""The table [mail] of a configuration file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

#: Where a letter may go without TLS: it does not leave the machine.
HERE = frozenset({"127.0.0.1", "::1", "localhost"})
_SENDER = re.compile(r"[^@<>\r\n]*<[^@<>\s]+@[^@<>\s]+>|[^@<>\s]+@[^@<>\s]+")


def _sender(text: str) -> str:
    if not _SENDER.fullmatch(text):
        raise ValueError('must be an address, like receipts@example.com or "Store <a@example.com>"')
    return text


class MailTable(BaseModel):
    """[mail]: the server that takes receipts by e-mail, and from whom they are. Without the table
    none is offered. `timeout` is the seconds each of its answers may take."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: Annotated[str, StringConstraints(min_length=1)]
    port: Annotated[int, Field(ge=1, le=65_535)] = 587
    tls: Literal["starttls", "tls", "none"] = "starttls"
    sender: Annotated[str, AfterValidator(_sender)] = Field(alias="from")
    user: str = ""
    password_file: Path | None = None
    ca_file: Path | None = None
    timeout: Annotated[float, Field(ge=1, le=60)] = 10

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.tls == "none" and self.host not in HERE:
            raise ValueError('tls = "none" is for a server on 127.0.0.1; use "starttls" or "tls"')
        if self.tls == "none" and self.ca_file is not None:
            raise ValueError('ca_file needs tls = "starttls" or "tls"')
        if bool(self.user) is (self.password_file is None):
            raise ValueError("user and password_file go together")
        return self

    def anchored(self, folder: Path) -> MailTable:
        """Its paths, relative to the folder of the file."""
        files = {"password_file": self.password_file, "ca_file": self.ca_file}
        return self.model_copy(
            update={name: path and folder / path for name, path in files.items()}
        )
