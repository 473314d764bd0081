# Two commands on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
TEST := $(VENV)/.installed-test

.PHONY: run test check generate requirements clean

run: $(RUN)
	@exec $(BIN)/outcome-linter up

test: $(TEST)
	@.ci/browser-ready
	@$(BIN)/python -m pytest -n 2 $(ARGS)

check: $(TEST)
	@.ci/run

generate: $(TEST)
	@$(BIN)/python tools/generate.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# A stamp for each set: nothing is fetched again unless what is pinned has changed.
$(RUN): requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the linter needs …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(TEST): requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the linter and its tests need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(RUN)

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

requirements: $(TEST)
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) .data
