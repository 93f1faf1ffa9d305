# The single door to every chore. `make` alone lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
UV     := $(BIN)/uv
READY  := $(VENV)/.ready

.PHONY: help demo test lint types docs docs-check gallery lock build wheel-test bench clean

help: ## list the chores
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps -e .
	@touch $@

setup: $(READY) ## make .venv with everything, as locked

demo: $(READY) ## audit the examples: prints the verdict, writes the HTML report
	$(BIN)/newsaudit check examples/articles --report demo --fail-on never
	@echo "Open demo/index.html in a browser."

test: $(READY) ## run the tests
	$(BIN)/python -m pytest -n auto tests

lint: $(READY) ## style and imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	PYTHONPATH=tests/.links $(BIN)/lint-imports --no-cache # the mapped folders, as one tree

types: $(READY) ## mypy, strict
	$(BIN)/mypy

docs: $(READY) ## write the generated pages anew
	$(BIN)/python -m docs.generate

docs-check: $(READY) ## fail where a generated page is not current
	$(BIN)/python -m docs.generate --check

gallery: $(READY) ## take the pictures of the example reports anew; needs a Chromium
	$(BIN)/python -m docs.gallery

lock: ## resolve requirements.lock anew
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	  --python-version 3.11 --all-extras --group test --group lint pyproject.toml -o requirements.lock

build: $(READY) ## wheel and sdist
	rm -rf dist
	$(UV) build --quiet --python $(BIN)/python

wheel-test: build ## install the wheel and the sdist and run them beside foreign schemas/ and checks/
	$(BIN)/python tests/wheel.py dist

bench: $(READY) ## speed of the main job, and the rules' scoreboard
	$(BIN)/python -m benchmarks.article
	$(BIN)/python -m benchmarks.desk
	$(BIN)/python -m benchmarks.report

clean: ## remove what was made
	rm -rf $(VENV) dist build demo *.egg-info
