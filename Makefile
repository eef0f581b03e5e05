# `make build` compiles corpus/ into out/, `make test` runs the tests. Both make .venv first, from constraints.txt.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DOCCOMPILE := $(BIN)/doccompile

.PHONY: build test lint check bench conformance lock clean

build: $(INSTALLED)
	$(DOCCOMPILE) build corpus -o out --fail-on never

test: $(INSTALLED)
	$(BIN)/python -m pytest -n auto

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(INSTALLED)
	$(DOCCOMPILE) build corpus -o out --check --fail-on never

bench: $(INSTALLED)
	$(BIN)/python -m tests.benchmarks

# Every server of out/ started, and put to two conformance suites and its own test profile; then its storage under load.
conformance: $(INSTALLED)
	$(BIN)/python -m tests.benchmarks.conformance out
	$(BIN)/python -m tests.benchmarks.storage

$(INSTALLED): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo 'doccompile needs Python 3.11 or later: none was found on PATH' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[all]' --group dev
	$(BIN)/python -m compileall -q doccompile
	@touch $@

# The exact versions that the ranges of pyproject.toml give now.
lock:
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(VENV)-lock/bin/python -m pip install --quiet '.[all]' --group dev
	@{ echo '# Made by `make lock`: the versions that `make build` and `make test` install.'; \
	$(VENV)-lock/bin/python -m pip freeze --local --exclude doccompile; } > constraints.txt
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) $(VENV)-lock dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
