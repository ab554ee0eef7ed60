# Shorthands for the two commands of the README and for the checks that .ci/run makes.
PYTHON ?= python3
VENV := .venv/bin

.PHONY: run test check lock

run: $(VENV)/vto
	$(VENV)/vto sample

test: $(VENV)/pytest
	$(VENV)/pytest

check: test
	$(VENV)/ruff check . && $(VENV)/ruff format --check . && $(VENV)/mypy && $(VENV)/lint-imports
	$(VENV)/vto rules lint && $(VENV)/vto rules test

lock: # the exact versions that were tested, with hashes and without addresses
	uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --no-annotate --quiet --output-file requirements.lock

$(VENV)/vto:
	$(PYTHON) -m venv .venv && $(VENV)/python -m pip install --quiet .

$(VENV)/pytest:
	$(PYTHON) -m venv .venv && $(VENV)/python -m pip install --quiet --editable '.[test]'
