"""A tester's hands: one control per thing the bench says can be done; knows no device by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGroupBox,
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


class BenchPanel(QTabWidget):
    """`controls` as the bench lists them: {device: {control: {"doc", "args"}}}."""

    def __init__(self, controls: Controls, do: Do) -> None:
        super().__init__()
        self.setWindowTitle("Simulated devices")
        self.setMinimumSize(460, 640)
        self._do = do
        for device, named in controls.items():
            self.addTab(self._page(device, named), device)

    def _page(self, device: str, named: Mapping[str, Mapping[str, Any]]) -> QWidget:
        page, inside = QScrollArea(), QWidget()
        column = QVBoxLayout(inside)
        said = QLabel("")
        said.setWordWrap(True)
        said.setAccessibleName(f"{device}: what happened")
        column.addWidget(said)
        for name, control in named.items():
            column.addWidget(self._control(device, name, control, said))
        column.addStretch()
        page.setWidget(inside)
        page.setWidgetResizable(True)
        return page

    def _control(
        self, device: str, name: str, control: Mapping[str, Any], said: QLabel
    ) -> QGroupBox:
        box = QGroupBox(name.replace("_", " "))
        box.setToolTip(str(control["doc"]))
        form, row = QFormLayout(), QHBoxLayout(box)
        fields: dict[str, QLineEdit] = {}
        for argument, example in control["args"].items():
            fields[argument] = QLineEdit(json.dumps(example, ensure_ascii=False))
            form.addRow(argument, fields[argument])
        button = QPushButton("Do")
        button.setAccessibleName(f"{device}: {name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: said.setText(self._act(device, name, fields)))
        row.addLayout(form, 1)
        row.addWidget(button)
        return box

    def _act(self, device: str, name: str, fields: Mapping[str, QLineEdit]) -> str:
        """Do it; the bench's own words are the answer, a refusal included."""
        try:
            values = {argument: json.loads(field.text()) for argument, field in fields.items()}
            facts = self._do(device, name, **values)
        except (ValueError, RuntimeError, OSError) as refused:
            return f"{name}: {refused}"
        return f"{name}: {json.dumps(facts, ensure_ascii=False)}"
