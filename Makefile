# Everything a contributor runs. `make` alone lists the targets; each is one line of explanation and a short recipe.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

MVN ?= mvn
# Files named on the command line of `make run FILES=…`.
FILES ?= examples/seed/
# What `make test-25` runs the tests with.
JAVA_25 ?= $(firstword $(if $(JAVA_25_HOME),$(JAVA_25_HOME)/bin/java) $(wildcard /usr/lib/jvm/*-25-*/bin/java /usr/lib/jvm/*25*/bin/java))
# How often `make verify` tries each property.
TRIES ?= 5000
# How long `make bench-admission` keeps up each number of clients.
SECONDS_PER_LOAD ?= 10

# How many broken configurations `make oracle` makes, and which.
MUTANTS ?= 3000
SEED ?= 149

# What `make catalog` writes: a Java package without sources of its own beside it.
schemas := otel-config-validator/src/main/resources/dev/otelop/schema
built := otel-operator-app/target/.built
archive := otel-operator-app/target/otelop.jsa
sources := $(shell find pom.xml */pom.xml */src/main crds -type f 2>/dev/null)

.PHONY: help
help: ## List the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z0-9-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: build tools ## Start a cluster, the operator on it and the seed's examples; Ctrl-C ends all of it
	@bin/otelop dev $(FILES) || [ $$? = 130 ]

.PHONY: build
build: $(built) ## Build what bin/otelop needs, without tests

$(built): $(sources)
	@.ci/prerequisites java mvn
	@echo "otelop: building (a minute or two the first time)" >&2
	@rm -rf otel-operator-app/target/lib
	@$(MVN) -q -pl otel-operator-app -am package -Dmaven.test.skip=true
	@rm -f $(archive)
	@OTELOP_JVM=-XX:ArchiveClassesAtExit=$(archive) bin/otelop validate examples/seed >/dev/null 2>&1 || true
	@touch $@

.PHONY: tools
tools: collector ## Build the cluster programs and a collector into $OTELOP_TOOLS (default ~/.cache/otelop), once
	@.ci/prerequisites go
	@tools/testcluster/build >/dev/null

.PHONY: collector
collector: ## Build a real collector into $OTELOP_TOOLS, once: the judge of what `otelop validate` says
	@.ci/prerequisites go
	@tools/collector/build >/dev/null

.PHONY: catalog
catalog: collector ## Write the component catalogue and its schemas anew from the collector's own code; no diff is expected
	@rm -rf $(schemas)
	@"$$(tools/collector/build)"/otelcol catalog $(schemas) tools/collector/constraints.json

.PHONY: oracle
oracle: collector ## Compare the validator with the collector over MUTANTS broken configurations; disagreements in target/oracle.tsv
	@$(MVN) -q -pl otel-config-validator -am verify -Dtest=NONE -Dit.test=OracleIT -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dfailsafe.failIfNoSpecifiedTests=false -Doracle.mutants=$(MUTANTS) -Doracle.seed=$(SEED)

.PHONY: test
test: tools ## Run all tests, those on a real cluster included
	@.ci/prerequisites java mvn
	@$(MVN) verify

.PHONY: test-25
test-25: ## Run the unit tests on JDK 25
	@.ci/prerequisites java mvn
	@test -n "$(JAVA_25)" || { echo "otelop: no JDK 25 found; set JAVA_25_HOME to one" >&2; exit 2; }
	@$(MVN) test -Dtest.jvm=$(JAVA_25)

.PHONY: golden
golden: ## Rewrite the expected outputs (goldens, CRDs); read the diff before you commit it
	@.ci/prerequisites java mvn
	@$(MVN) test -Dgolden=write

.PHONY: crds
crds: ## Write crds/ anew from the model classes
	@.ci/prerequisites java mvn
	@$(MVN) -q -pl otel-model -am test -Dtest='Crd*Test' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write

.PHONY: docs
docs: ## Run every example of the documentation and build the Javadoc
	@.ci/prerequisites java mvn
	@$(MVN) -q -pl docs -am verify -Dtest='*Documentation*Test' -Dsurefire.failIfNoSpecifiedTests=false -DskipITs
	@$(MVN) -q package -Djavadoc -Dmaven.test.skip=true

.PHONY: verify
verify: tools docs ## Run the long suites: properties with many tries, two minutes at rest, reproducible build
	@$(MVN) verify -Dtest='*Properties' -Djqwik.tries.default=$(TRIES) -Dit.test=CollectorLifeIT -Dotelop.rest.seconds=120 \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
	@.ci/reproducible

.PHONY: bench
bench: ## Measure validation, rendering and injection with JMH
	@.ci/prerequisites java mvn
	@$(MVN) -q -Pbench -pl otel-operator-app -am verify -DskipTests

.PHONY: bench-admission
bench-admission: tools ## Measure how fast pods are admitted: an operator, and clients that send it reviews over TLS
	@.ci/prerequisites java mvn
	@$(MVN) -q -Pbench -pl otel-operator-app -am package -DskipTests
	@java -Dotelop.root=$(CURDIR) -Dotelop.bench.seconds=$(SECONDS_PER_LOAD) \
	  -cp 'otel-operator-app/target/test-classes:otel-operator-app/target/classes:otel-operator-app/target/lib/*' \
	  dev.otelop.operator.bench.AdmissionLoad

.PHONY: fmt
fmt: ## Format the code
	@$(MVN) -q spotless:apply -pl '!bom'

.PHONY: clean
clean: ## Remove what was built; the cluster programs stay in their cache
	@$(MVN) -q clean
