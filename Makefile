# All that is wanted of the machine is Python 3.11 or later with venv, make and git; each target brings the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help

.PHONY: help
help: ## Print what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

# The sample is loaded beside the data folder and moved there whole, so that an interrupted one leaves nothing behind.
# The service takes the place of the shell, so that ending make ends it too.
.PHONY: run
run: $(VENV)/run.stamp ## Start the service; a new data folder gets the invented sample first
	@data="$${GRAPHSVC_DATA:-data}"; \
	if [ -z "$$NEO4J_URI" ] && [ -z "$$(ls -A "$$data" 2>/dev/null)" ]; then \
		new="$$(mktemp -d "$$data.sample.XXXXXX")" && trap 'rm -rf "$$new"' EXIT && \
		GRAPHSVC_DATA="$$new" $(BIN)/graphsvc sample && { rmdir "$$data" 2>/dev/null || true; } && mv "$$new" "$$data"; \
	fi && exec $(BIN)/graphsvc run

.PHONY: test
test: $(VENV)/dev.stamp ## Run the tests, on both engines and in a browser, which are installed first
	@bash tests/install-needs.sh
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(PYTEST)

.PHONY: check
check: $(VENV)/dev.stamp ## Lint and check types
	@$(BIN)/ruff check .
	@$(BIN)/mypy

.PHONY: soak
soak: $(VENV)/dev.stamp ## Run the long rounds that the tests leave out
	@bash tests/install-needs.sh
	@$(BIN)/python -m pytest -m soak --timeout 7200 $(PYTEST)

.PHONY: bench
bench: $(VENV)/dev.stamp ## Measure, print the table and keep it in docs/benchmarks.md
	@bash tests/install-needs.sh
	@$(BIN)/python -m tests.bench

.PHONY: docs
docs: $(VENV)/dev.stamp ## Write the pages of docs/ that are made from the code
	@$(BIN)/python -m tests.docs

.PHONY: screenshots
screenshots: $(VENV)/dev.stamp ## Take pictures of all pages into build/screenshots/, two into docs/pictures/
	@bash tests/install-needs.sh
	@$(BIN)/python -m tests.browser.screenshots

.PHONY: wheel
wheel: $(VENV)/dev.stamp ## Build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist

.PHONY: lock
lock: $(VENV)/dev.stamp ## Resolve the dependencies anew, within the bounds of pyproject.toml
	@$(LOCK) --upgrade pyproject.toml -o requirements.lock
	@$(LOCK) --upgrade --group build -c requirements.lock -o requirements-build.lock
	@$(LOCK) --upgrade pyproject.toml --group dev -c requirements.lock -c requirements-build.lock -o requirements-dev.lock

# Made once, and again only where Python is missing from it; the stamps say which lock it holds.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "graphsvc needs Python 3.11 or later; '$(PYTHON)' is another. Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/run.stamp: requirements.lock requirements-build.lock pyproject.toml | $(BIN)/python
	@echo "Installing what requirements.lock names …"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock -r requirements-build.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "Installing what requirements-dev.lock names …"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
