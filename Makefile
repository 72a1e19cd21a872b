# make help lists what there is to make.

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
BUILD_PACKAGES := libncurses-dev libsqlite3-dev libssl-dev libuchardet-dev libtomlplusplus-dev rapidjson-dev
TEST_PACKAGES := $(BUILD_PACKAGES) tmux shellcheck sqlite3 xxd strace faketime
BENCH_PACKAGES := less vim
# One file that runs from anywhere and starts in a few milliseconds. lld keeps quiet about functions of the C library
# that would need shared libraries at run time; the program calls none of them.
RELEASE := -c release --product vantage -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s
STRICT := --explicit-target-dependency-import-check error
SAMPLE := harbour-road
TRIAL := .build/trial/$(SAMPLE)

.DEFAULT_GOAL := help
.PHONY: help run build test torture check format lint imports docs fresh eval anchors bench model install clean build-packages test-packages bench-packages anchor-cost

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Install what is missing, build, and open a copy of a sample case
	@mkdir -p .build/trial
	@[ -d $(TRIAL) ] || cp -R Resources/samples/$(SAMPLE) $(TRIAL)
	.build/release/vantage $(TRIAL)

build: build-packages ## Build the program as .build/release/vantage
	$(SWIFT) build $(RELEASE)

test: test-packages ## Run all tests
	$(SWIFT) build --build-tests $(STRICT)
	$(SWIFT) test --skip-build --parallel

torture: test-packages ## Kill and starve the review's store for minutes on end
	$(SWIFT) build --build-tests $(STRICT)
	TORTURE=1 $(SWIFT) test --skip-build --filter TortureTests

check: test-packages lint imports test fresh ## Everything that must hold before a change lands: format, imports, warnings, tests, pages

format: ## Put the sources in the agreed form
	$(SWIFT) format -i -r Package.swift Sources Tests

lint: ## Say what is not in the agreed form
	$(SWIFT) format lint --strict -r Package.swift Sources Tests
	shellcheck .ci/run .ci/check-imports docs/verify-review.sh

imports: ## Hold every import against the table in .ci/imports
	.ci/check-imports

docs: test-packages ## Make the generated pages anew
	$(SWIFT) build $(STRICT)
	.build/debug/vantage keys > docs/keys.md

fresh: ## Fail where a generated page is not what the program would generate
	@.build/debug/vantage keys | diff -u docs/keys.md - || { echo "docs/keys.md is stale: run 'make docs'"; exit 1; }

eval: ## Measure extraction against marked texts: make eval EVAL=DIR
	@test -n "$(EVAL)" || { echo "Name the folder of the scorers and their data: make eval EVAL=DIR"; exit 64; }
	@$(MAKE) build
	@.ci/eval "$(EVAL)" .build/release/vantage

bench: build bench-packages ## Measure speed and memory in a pseudo-terminal, side by side with less and vim
	@python3 .ci/bench .build/release/vantage

anchors: ## Measure how tags come over to over 200 edited versions of the samples
	VANTAGE_ANCHOR_ROUNDS=12 $(SWIFT) test --filter noTagComesOverToOtherWordsInSilence

anchor-cost: ## Time the comparison of large and hostile texts, as a release build
	VANTAGE_ANCHOR_COST=1 $(SWIFT) test -c release -Xswiftc -enable-testing --filter CostTests

model: ## Train the tagger anew from Universal Dependencies treebanks: make model TREEBANK=DIR
	@test -n "$(TREEBANK)" || { echo "Name the folder of the treebanks (ewt-train, ewt-dev and pud-test.conllu.gz): make model TREEBANK=DIR"; exit 64; }
	@mkdir -p .build/treebank
	@for bank in ewt-train ewt-dev pud-test; do gzip -dc "$(TREEBANK)/$$bank.conllu.gz" > .build/treebank/$$bank.conllu || exit 1; done
	$(SWIFT) build -c release --product TrainTagger
	.build/release/TrainTagger .build/treebank Resources/model/tagger.bin

install: build ## Install the program, its manual page and completions below PREFIX
	install -D -m 755 .build/release/vantage $(DESTDIR)$(PREFIX)/bin/vantage
	.build/release/vantage keys --format man | sed -e '/^\.\\" KEYS$$/r /dev/stdin' Resources/man/vantage.1 > .build/vantage.1
	install -D -m 644 .build/vantage.1 $(DESTDIR)$(PREFIX)/share/man/man1/vantage.1
	for shell in bash:bash-completion/completions/vantage zsh:zsh/site-functions/_vantage fish:fish/vendor_completions.d/vantage.fish; do \
	  .build/release/vantage --generate-completion-script $${shell%%:*} > .build/completion && \
	  install -D -m 644 .build/completion $(DESTDIR)$(PREFIX)/share/$${shell#*:} || exit 1; \
	done

clean: ## Remove everything that was built
	rm -rf .build

# Installs by their Debian names the packages that are missing, and asks for nothing where none is.
define install-missing
	@missing=$$(for name in $(1); do dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  echo "Installing" $$missing; \
	  $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endef

build-packages:
	$(call install-missing,$(BUILD_PACKAGES))

test-packages:
	$(call install-missing,$(TEST_PACKAGES))

bench-packages:
	$(call install-missing,$(BENCH_PACKAGES))
