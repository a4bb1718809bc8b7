# Toetssteen. Each target does its own set-up, in .venv; nothing is installed elsewhere but, for the tests, a browser.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help site serve test test-long eval lint format bench lock clean

help:
	@echo "make site       build the site in site/"
	@echo "make serve      show the site on http://127.0.0.1:8000/ and rebuild it on every change"
	@echo "make test       run the tests (a few minutes)"
	@echo "make test-long  run the tests that take longer: many generated ledgers, many kills"
	@echo "make eval       measure how well claims are found, on articles that no fit has seen"
	@echo "make lint       check style and types"
	@echo "make bench      measure speed"

site: $(VENV)/site.ready
	NO_MKDOCS_2_WARNING=1 $(BIN)/toetssteen build

serve: $(VENV)/site.ready
	NO_MKDOCS_2_WARNING=1 $(BIN)/toetssteen serve

test: $(VENV)/dev.ready browser
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not long"

test-long: $(VENV)/dev.ready
	$(BIN)/python -m pytest -n auto --dist loadfile -m long

eval: $(VENV)/dev.ready
	$(BIN)/python -m training.evaluate

lint: $(VENV)/dev.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/dev.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.ready
	$(BIN)/python -m benchmarks

# The newest versions that fit together, for all Pythons at once, each with its hash.
lock: $(VENV)/site.ready
	$(PIP) install --quiet uv
	$(BIN)/uv pip compile --quiet $(LOCK) --group build pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet $(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

clean:
	rm -rf $(VENV) site .cache .pytest_cache .ruff_cache .mypy_cache .hypothesis

.PHONY: browser
browser:
	@scripts/need chromium sh -c 'command -v chromium || command -v chromium-browser || command -v google-chrome'

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Toetssteen needs Python 3.11 or newer. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@scripts/need python3-venv $(PYTHON) -c 'import ensurepip, venv'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.ready: $(VENV)/made requirements.lock pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.ready: $(VENV)/site.ready requirements-dev.lock
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@
