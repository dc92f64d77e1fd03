"""`resources/openapi/billers.yaml` as a judge: what it says of one request and of one answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker

import kiosk

PATH = Path(kiosk.__file__).parents[1] / "resources" / "openapi" / "billers.yaml"
DOCUMENT: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))

FORMATS = FormatChecker()


@FORMATS.checks("date-time", ValueError)
def _has_a_zone(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def problems(schema: dict[str, Any], value: object) -> list[str]:
    """Where `value` is not as the schema says; no text of the value itself is needed."""
    whole = {"components": DOCUMENT["components"], "allOf": [schema]}
    validator = Draft202012Validator(whole, format_checker=FORMATS)
    return [f"{'.'.join(map(str, e.path))}: {e.validator}" for e in validator.iter_errors(value)]


def schema_of(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def operation(method: str, path: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The operation and what the path's parameters are; KeyError for an address of nobody."""
    for template, item in DOCUMENT["paths"].items():
        found = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", template), path)
        if found and method.lower() in item:
            return item[method.lower()], found.groupdict()
    raise KeyError(f"{method} {path}")


def of_request(method: str, path: str, headers: dict[str, str], body: bytes) -> list[str]:
    """What the document has against a request."""
    try:
        said, in_path = operation(method, path)
    except KeyError:
        return ["address"]
    found = [] if len(body) < 4096 else ["size"]
    for parameter in said.get("parameters", ()):
        given = in_path if parameter["in"] == "path" else headers
        if parameter["name"] not in given:
            found.append(f"{parameter['name']}: missing")
        else:
            found += problems(parameter["schema"], given[parameter["name"]])
    if "requestBody" not in said:
        return found + (["body"] if body else [])
    content = said["requestBody"]["content"]
    if headers.get("Content-Type") not in content:
        return [*found, "Content-Type"]
    return found + problems(content[headers["Content-Type"]]["schema"], json.loads(body))


def of_answer(method: str, path: str, status: int, media: str, body: bytes) -> list[str]:
    """What the document has against an answer."""
    said, _ = operation(method, path)
    if str(status) not in said["responses"]:
        return [f"{status}: not in the document"]
    response = said["responses"][str(status)]
    if "$ref" in response:
        response = DOCUMENT["components"]["responses"][response["$ref"].rpartition("/")[2]]
    if media not in response["content"]:
        return [f"{status}: {media}"]
    return problems(response["content"][media]["schema"], json.loads(body))


def examples() -> Iterator[tuple[str, str, object]]:
    """Every example of an answer: the operation, its status, and the value."""
    for item in DOCUMENT["paths"].values():
        for said in item.values():
            for status, response in said["responses"].items():
                for content in response.get("content", {}).values():
                    told = {"": {"value": content["example"]}} if "example" in content else {}
                    for example in content.get("examples", told).values():
                        yield said["operationId"], status, example["value"]
