# The short way to say `python packaging/bootstrap.py ...`, which does the work and is what Windows uses directly.
# ARGS goes to the program behind a target: make test ARGS="-k meter", make run ARGS=--headless.

# The first Python here that the till runs on; if there is none, python3, so that bootstrap.py says what is wrong.
PYTHON ?= $(or $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo "$$python" && break; done),python3)
BOOTSTRAP = @$(PYTHON) packaging/bootstrap.py

# No option of these writes where the packages came from, and hashes hold wherever they are fetched.
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help run setup test lint screenshots bench fuzz proof translations lock audit clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\): ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: ## Open a till on the built-in sandbox; where there is no screen, sell one token in the terminal
	$(BOOTSTRAP) run $(ARGS)

setup: ## Make .venv with the command tokentill in it, and no more
	$(BOOTSTRAP) setup

test: ## Check style, types and imports, then run every test
	$(BOOTSTRAP) test $(ARGS)

lint: ## Check style, types and imports only
	$(BOOTSTRAP) lint

screenshots: ## Write a picture of each state of the screens
	$(BOOTSTRAP) screenshots $(ARGS)

bench: ## Measure each speed beside its floor, then fuzz
	$(BOOTSTRAP) bench $(ARGS)

fuzz: ## Give each provider's adapter a million mutated answers
	$(BOOTSTRAP) fuzz $(ARGS)

proof: ## Prove that nothing is lost and nothing sold twice, and write docs/proof.md
	$(BOOTSTRAP) proof $(ARGS)

translations: ## Collect what the screen says, and compile its translations
	$(BOOTSTRAP) translations

lock: ## Write the lock files anew from pyproject.toml (needs uv; ARGS=--upgrade takes newer versions)
	$(LOCK) $(ARGS) pyproject.toml --output-file requirements.lock
	$(LOCK) $(ARGS) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	printf 'hatchling\neditables\n' | $(LOCK) $(ARGS) - --constraint requirements.lock --constraint requirements-dev.lock \
		--output-file requirements-build.lock
	$(PYTHON) packaging/sbom.py > docs/sbom.cdx.json

audit: ## Ask the advisories about every locked package (needs the net)
	$(BOOTSTRAP) audit $(ARGS)

clean: ## Remove .venv and everything else that was made here
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
