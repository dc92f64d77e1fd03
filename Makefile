# Each target sets up what it needs: system packages, .venv, the locked dependencies.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := run
.PHONY: run test check bench gallery nightly lock clean set-up system

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES = $(shell sed 's/#.*//' installer/packages.txt)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

run: set-up
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		exec $(BIN)/kiosk run --simulated
	fi
	echo "No display: a robot customer pays instead."
	$(BIN)/kiosk demo --out build/demo

test: set-up
	$(BIN)/python -m pytest -n 2

check: set-up
	quiet() {
		local out
		out=$$("$$@" 2>&1) || { printf '%s\n' "$$out" >&2; echo "failed: $$*" >&2; return 1; }
	}
	cd "$(CURDIR)"
	quiet $(BIN)/ruff check . ;                        echo "lint            ok"
	quiet $(BIN)/ruff format --check . ;               echo "format          ok"
	quiet $(BIN)/mypy ;                                echo "types           ok"
	quiet $(BIN)/lint-imports --no-logo ;              echo "import layers   ok"
	quiet $(BIN)/vulture ;                             echo "dead code       ok"
	quiet $(BIN)/deptry . ;                            echo "dependencies    ok"
	quiet $(BIN)/python -m pytest tests/ui/wording tests/ui/test_messages.py ; echo "translations    ok"

bench: PACKAGES += chromium
bench: set-up
	$(BIN)/python -m kiosk.bench.measurements

# Every screen everywhere: build/gallery/index.html. Half an hour on two cores.
gallery: set-up
	$(BIN)/kiosk gallery --out build/gallery

# The long searches. Hours; each line tells what it found.
nightly: set-up
	$(BIN)/kiosk sweep --runs 250000
	PAYBILL_KILLS=1000 $(BIN)/python -m pytest -n 2 tests/journeys/test_kill.py tests/journeys/test_kill_app.py
	PAYBILL_EXAMPLES=5000 PAYBILL_STEPS=100 $(BIN)/python -m pytest -n 2 tests/journeys/test_state_machine.py
	PAYBILL_IMAGES=100000 PAYBILL_EVERY_CALL=1 $(BIN)/python -m pytest -n 2 tests/storage/test_power_cuts.py tests/journeys/test_disk_full.py

# Pins what pyproject.toml asks for, with hashes. Review the difference before committing it.
lock: set-up
	$(BIN)/python -m pip install --quiet uv
	{
		echo "# Made by 'make lock' from pyproject.toml."
		$(BIN)/uv pip compile pyproject.toml --extra dev --python-version 3.11 --upgrade \
			--generate-hashes --no-annotate --no-header --quiet
	} > installer/requirements.lock.new
	mv installer/requirements.lock.new installer/requirements.lock

clean:
	rm -rf build .venv *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find kiosk tests -name __pycache__ -type d -prune -exec rm -rf {} +

set-up: $(READY)

# Asked each time (20 ms): a stamp would outlive the machine it was made on.
system:
	command -v dpkg-query >/dev/null || { echo "Not a Debian system: see installer/packages.txt for what Qt needs."; exit 0; }
	installed=$$(dpkg-query -W -f '$${db:Status-Status} $${Package}\n' $(PACKAGES) 2>/dev/null | sed -n 's/^installed //p' || true)
	missing=$$(comm -23 <(printf '%s\n' $(PACKAGES) | sort -u) <(sort -u <<<"$$installed") | xargs)
	[ -n "$$missing" ] || exit 0
	echo "Installing system packages: $$missing"
	$(SUDO) apt-get update -qq
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null </dev/null

$(READY): installer/requirements.lock pyproject.toml | system
	echo "Installing Python packages into .venv"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r installer/requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@
