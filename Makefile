# make run     a virtual environment, Steppe in it, the graph loaded and shown
# make test    all that must pass before a change lands: lint, types, tests on both engines
# make soak    the long tests: hundreds of killed loads, processes that come and go
# make lint    style and types alone
# make docs    write the generated pages of docs/ and the JSON Schemas of data/ anew
# make bench   measure, and write bench/RESULTS.md

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NEO4J_JARS := .cache/neo4j/jars

.PHONY: run test soak lint docs bench chromium clean

run: $(VENV)/.installed
	$(BIN)/steppe build

# Two processes, each with its own engines: one would leave a core idle while an engine works for the other.
test: $(VENV)/.developing $(NEO4J_JARS) chromium lint
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

soak: $(VENV)/.developing $(NEO4J_JARS)
	STEPPE_SOAK=1 $(BIN)/python -m pytest -m soak -s

lint: $(VENV)/.developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(VENV)/.developing
	$(BIN)/python docs/generate.py

bench: $(VENV)/.developing $(NEO4J_JARS)
	$(BIN)/python bench/run.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.developing: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

# A real Neo4j for the tests, as plain jars: needs Java 17 and Maven, no Docker.
$(NEO4J_JARS): tests/engines/neo4j-pom.xml
	$(BIN)/python tests/engines/neo4j_server.py fetch
	touch $@

# The pages are tested in a real browser.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
	   then apt-get update -qq && apt-get install -y -qq chromium >/dev/null; \
	   else echo "Chromium is missing: install it (on Debian, apt-get install chromium as root)"; fi

clean:
	rm -rf $(VENV) .cache build dist
