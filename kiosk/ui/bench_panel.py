"""A tester's hands: one control per thing the bench says can be done; knows no device by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

Controls = Mapping[str, Mapping[str, Mapping[str, Any]]]
Do = Callable[..., list[dict[str, Any]]]


class BenchPanel(QWidget):
    """`controls` as the bench lists them: {device: {control: {"doc", "args"}}}.

    `do(device, control, **args)` does one and returns what happened; ValueError is a refusal.
    """

    def __init__(self, controls: Controls, do: Do) -> None:
        super().__init__()
        self.setWindowTitle("Simulated devices")
        self.resize(520, 720)
        self._do = do
        self.said = QLabel("Point at a button to read what it does.")
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(48)
        tabs = QTabWidget()
        for device, named in controls.items():
            tabs.addTab(self._page(device, named), device)
        column = QVBoxLayout(self)
        column.addWidget(tabs, 1)
        column.addWidget(self.said)

    def _page(self, device: str, named: Mapping[str, Mapping[str, Any]]) -> QWidget:
        page, inside = QScrollArea(), QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        for row, (name, control) in enumerate(named.items()):
            fields, line = self._fields(control["args"])
            button = QPushButton(name.replace("_", " "))
            button.setToolTip(str(control["doc"]))
            button.setAccessibleName(f"{device}: {name}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(
                lambda _checked, name=name, fields=fields: self._act(device, name, fields)
            )
            grid.addWidget(button, row, 0)
            grid.addLayout(line, row, 1)
        grid.setRowStretch(len(named), 1)
        page.setWidget(inside)
        page.setWidgetResizable(True)
        return page

    def _fields(self, args: Mapping[str, Any]) -> tuple[dict[str, QLineEdit], QHBoxLayout]:
        """One field per argument, holding its example as JSON."""
        line, fields = QHBoxLayout(), {}
        for argument, example in args.items():
            fields[argument] = QLineEdit(json.dumps(example, ensure_ascii=False))
            line.addWidget(QLabel(argument))
            line.addWidget(fields[argument], 1)
        line.addStretch(0 if fields else 1)
        return fields, line

    def _act(self, device: str, name: str, fields: Mapping[str, QLineEdit]) -> None:
        """Do it; the bench's own words are the answer, a refusal included."""
        try:
            values = {argument: json.loads(field.text()) for argument, field in fields.items()}
            facts = self._do(device, name, **values)
        except (ValueError, OSError) as refused:
            self.said.setText(f"{name}: {refused}")
            return
        self.said.setText(f"{name}: {json.dumps(facts, ensure_ascii=False)}")
