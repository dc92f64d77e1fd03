"""The tree keeps to its budgets and its rules; each rule is seen to fail on a bad tree."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "installer",
    "kiosk",
    "pyproject.toml",
    "resources",
    "tests",
    "translations",
}
FILE_LINES, FUNCTION_LINES, MEDIAN_LINES = 300, 40, 90
TESTS_TO_CODE = (1.0, 1.4)

Files = dict[str, str]
Rule = Callable[[Files], Iterator[str]]


def tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


def texts(*starts: str) -> Files:
    """Tracked text files below the folders named, or all of them."""
    found = {}
    for name in tracked():
        if not starts or name.startswith(starts):
            raw = (ROOT / name).read_bytes()
            if b"\0" not in raw[:4096]:
                found[name] = raw.decode("utf-8")
    return found


def python(files: Files) -> Iterator[tuple[str, str, ast.Module]]:
    for name, text in files.items():
        if name.endswith(".py"):
            yield name, text, ast.parse(text)


def long_files(files: Files) -> Iterator[str]:
    for name, text, _ in python(files):
        if (lines := text.count("\n")) > FILE_LINES:
            yield f"{name}: {lines} lines"


def long_functions(files: Files) -> Iterator[str]:
    for name, _, tree in python(files):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    yield f"{name}:{node.lineno} {node.name}: {lines} lines"


def modules_without_a_docstring(files: Files) -> Iterator[str]:
    for name, text, tree in python(files):
        if text.strip() and ast.get_docstring(tree) is None:
            yield name


def sleeps_and_mocks(files: Files) -> Iterator[str]:
    banned = re.compile(
        r"\btime\.sleep\(|\bqWait\(|\bunittest\.mock\b|\bMagicMock\b|\bpytest_mock\b"
    )
    for name, text in files.items():
        if name != "tests/test_architecture.py" and banned.search(text):
            yield name


def colours_outside_the_theme(files: Files) -> Iterator[str]:
    for name, text in files.items():
        if name != "kiosk/ui/theme.py" and re.search(r"[\"']#[0-9A-Fa-f]{6}\b", text):
            yield name


def phone_numbers(files: Files) -> Iterator[str]:
    """Row M-56: a phone number is a configuration item, never a literal."""
    phone = re.compile(r"(?<![\w.-])(?:\+?1[ .-])?\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![\w.-])")
    for name, text in files.items():
        if not name.endswith(".csv") and (found := phone.search(text)):
            yield f"{name}: {found[0]}"


def card_numbers(files: Files) -> Iterator[str]:
    """Sixteen digits that begin like a card and pass Luhn."""
    for name, text in files.items():
        for digits in re.findall(r"(?<!\d)[3-6]\d{15}(?!\d)", text):
            sums = [int(d) for d in digits[::-1]]
            doubled = sum(sum(divmod(2 * d, 10)) for d in sums[1::2])
            if (sum(sums[::2]) + doubled) % 10 == 0:
                yield f"{name}: {digits}"


def places_and_registries(files: Files) -> Iterator[str]:
    """No path of one machine, no address of one registry."""
    words = "/" + "work/", "/" + "home/", "/" + "root/", "index-" + "url", "/" + "simple/"
    for name, text in files.items():
        for word in words:
            if re.search(rf"(?<![.\w]){re.escape(word)}", text):
                yield f"{name}: {word}"


def unfinished(files: Files) -> Iterator[str]:
    marks = re.compile(r"\b(?:TODO|FIXME|XXX)\b|raise NotImplementedError")
    for name, text in files.items():
        if marks.search(text):
            yield name


def switched_off_tests(files: Files) -> Iterator[str]:
    for name, text in files.items():
        if re.search(r"mark\.skip\b(?!\(reason=)|mark\.xfail\b(?!\(reason=)", text):
            yield name


def bare_ignores(files: Files) -> Iterator[str]:
    for name, text in files.items():
        if re.search(r"#\s*type: ignore(?!\[)|#\s*noqa(?!:)", text):
            yield name


RULES: dict[Rule, tuple[tuple[str, ...], str, str]] = {
    long_files: (("kiosk/", "tests/"), "kiosk/a.py", '"""Doc."""\n' + "x = 1\n" * 300),
    long_functions: (("kiosk/",), "kiosk/a.py", "def f() -> None:\n" + "    print()\n" * 41),
    modules_without_a_docstring: (("kiosk/",), "kiosk/a.py", "x = 1\n"),
    sleeps_and_mocks: (("tests/",), "tests/a.py", "import unittest.mock\n"),
    colours_outside_the_theme: (("kiosk/",), "kiosk/ui/a.py", 'INK = "#14201F"\n'),
    phone_numbers: (
        ("kiosk/", "resources/", "translations/"),
        "kiosk/a.py",
        "HELP = '212-555-0" + "147'\n",
    ),
    card_numbers: ((), "kiosk/a.py", "PAN = '411111111111" + "1111'\n"),
    places_and_registries: ((), "README.md", "cd /" + "work/main\n"),
    unfinished: (("kiosk/",), "kiosk/a.py", "# TODO: later\n"),
    switched_off_tests: (("tests/",), "tests/a.py", "@pytest.mark." + "skip\ndef f(): ...\n"),
    bare_ignores: (("kiosk/", "tests/"), "kiosk/a.py", "x = 1  # type: " + "ignore\n"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_tree_keeps_the_rule(rule: Rule) -> None:
    """Read from the files as they are; a finding names the file."""
    starts, _, _ = RULES[rule]
    assert list(rule(texts(*starts))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_bad_tree_breaks_the_rule(rule: Rule) -> None:
    """A check that cannot fail is none."""
    _, name, text = RULES[rule]
    assert list(rule({name: text})) != []


def test_the_median_file_is_short() -> None:
    """HOUSE: at most 90 lines, empty files not counted."""
    counts = [text.count("\n") for name, text in texts("kiosk/").items() if name.endswith(".py")]
    assert statistics.median([count for count in counts if count]) <= MEDIAN_LINES


def test_there_are_as_many_test_lines_as_code_lines_or_a_little_more() -> None:
    """Neither untested code nor tests that bury it."""

    def lines(folder: str) -> int:
        return sum(t.count("\n") for name, t in texts(folder).items() if name.endswith(".py"))

    least, most = TESTS_TO_CODE
    assert least <= lines("tests/") / lines("kiosk/") <= most


def test_nothing_else_lies_at_the_top() -> None:
    """The tree of the README: a new top-level file is a decision."""
    assert {name.split("/")[0] for name in tracked()} <= TOP
