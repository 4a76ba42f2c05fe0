# make build   environment, package, graph and site of data/documents, target board
# make test    everything that CI runs
# make browser   a Chromium for the tests of the pages, where there is none (on Debian, as root)
# make score   records against the gold standard
# make bench   figures as ratios, each pair measured in one run
# make ontology-docs   the pages in viz/ontology/, after a change in ontology/
# make screenshots SITE=folder   pictures of each kind of page, in $(OUT)/screenshots (ARGS="--kind board --lang vi en")
# make questions  docs/questions.md, from the headers of queries/answers
# make compare BASE=revision   records gained, lost and changed since then, and the time of both
#              (DOCUMENTS=folder: further texts; ALL=1: every record)
# make notebooks   run them from clean kernels and keep what they print
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
OUT    ?= build
BASE   ?= HEAD

.PHONY: build test lint types walls browser unit score bench ontology-docs screenshots questions compare notebooks help clean

build: $(VENV)/.installed
	$(BIN)/python -m hgkg build --out $(OUT)
	$(BIN)/python -m hgkg site --build $(OUT)

test: lint types walls browser unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

walls: $(VENV)/.dev
	$(BIN)/lint-imports

browser: $(VENV)/.dev
	$(BIN)/python -m tools.chromium

unit: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal

score: build
	$(BIN)/python tests/gold/score.py tests/gold $(OUT)/records.jsonl

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

ontology-docs: $(VENV)/.dev
	$(BIN)/python -m tools.ontology_pages

screenshots: $(VENV)/.dev browser
	$(BIN)/python -m tools.screenshots $(or $(SITE),$(OUT)/site) $(OUT)/screenshots $(ARGS)

questions: $(VENV)/.installed
	$(BIN)/python -m hgkg query --list --output docs/questions.md

compare: $(VENV)/.dev
	$(BIN)/python -m benchmarks.compare $(BASE) $(DOCUMENTS) $(if $(ALL),--all)

notebooks: $(VENV)/.dev
	$(BIN)/python tests/notebook_runner.py

help:
	@sed -n 's/^# //p' Makefile

clean:
	rm -rf $(OUT) $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@
