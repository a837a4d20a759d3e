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
# The image that is built, pushed and deployed.
IMG ?= ghcr.io/otelop/otelop:latest
# Where `make deploy` installs the operator, and under which name.
NAMESPACE ?= opentelemetry-operator-system
RELEASE ?= opentelemetry-operator
# Whether `make uninstall` accepts that there is nothing to delete.
ignore-not-found ?= false
# The programs on the PATH, else those that `make tools` has built.
KUBECTL ?= $(or $(shell command -v kubectl),$(lastword $(wildcard $(or $(OTELOP_TOOLS),$(HOME)/.cache/otelop)/testcluster-*/kubectl)),kubectl)
HELM ?= $(or $(shell command -v helm),$(lastword $(wildcard $(or $(OTELOP_TOOLS),$(HOME)/.cache/otelop)/helm-*/helm)),helm)
# How often `make verify` tries each property.
TRIES ?= 5000
# How long `make bench-admission` keeps up each number of clients.
SECONDS_PER_LOAD ?= 10
# The numbers of collectors that `make bench-operator` tries.
COLLECTORS ?= 100,1000

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
run: build cluster ## Start a cluster, the operator on it and the seed's examples; Ctrl-C ends all of it
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
tools: cluster collector ## Build the programs that tests need into $OTELOP_TOOLS (default ~/.cache/otelop), once
	@tools/helm/build >/dev/null
	@tools/promtool/build >/dev/null
	@tools/opamp-server/build >/dev/null

.PHONY: cluster
cluster: ## Build the programs of a cluster into $OTELOP_TOOLS, once: all that `make run` needs
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

.PHONY: chart
chart: ## Write the chart's definitions and rights, and docs/reference/rights.md, anew from the code
	@.ci/prerequisites java mvn
	@$(MVN) -q -pl otel-operator-app -am test -Dtest='ChartFilesTest,RightsPageTest' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write

.PHONY: manifests
manifests: crds ## Write what is applied to a cluster and generated from code: the same as crds

.PHONY: generate
generate: golden ## Write all that is generated from code: the same as golden

.PHONY: vet
vet: ## Compile everything with all warnings as errors, and check the format
	@.ci/prerequisites java mvn
	@$(MVN) -q test-compile spotless:check -pl '!bom'

.PHONY: docs
docs: ## Run every example of the documentation and build the Javadoc
	@.ci/prerequisites java mvn
	@$(MVN) -q -pl docs -am verify -Dtest='*Documentation*Test' -Dsurefire.failIfNoSpecifiedTests=false -DskipITs
	@$(MVN) -q package -Djavadoc -Dmaven.test.skip=true

.PHONY: verify
verify: tools docs ## Run the long suites: properties with many tries, two minutes at rest, kills, reproducible build
	@$(MVN) verify -Dtest='*Properties' -Djqwik.tries.default=$(TRIES) -Dit.test=CollectorLifeIT,KilledIT -Dotelop.rest.seconds=120 \
	  -Dotelop.faults.processes=true \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
	@.ci/reproducible

.PHONY: verify-old
verify-old: tools ## Run the cluster tests of the operator on the oldest Kubernetes that can be built, 1.34
	@KUBEBUILDER_ASSETS="$$(tools/oldcluster/build)" $(MVN) verify -pl otel-operator-app -am -Dtest=NONE \
	  -Dsurefire.failIfNoSpecifiedTests=false

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

.PHONY: bench-operator
bench-operator: tools ## Measure time, writes, CPU and memory of an operator with COLLECTORS (100,1000) and beside foreign objects
	@.ci/prerequisites java mvn
	@$(MVN) -q -Pbench -pl otel-operator-app -am package -DskipTests
	@java -Dotelop.root=$(CURDIR) -Dotelop.bench.collectors=$(COLLECTORS) \
	  -cp 'otel-operator-app/target/test-classes:otel-operator-app/target/classes:otel-operator-app/target/lib/*' \
	  dev.otelop.operator.bench.OperatorScale

image_tar := dist/otelop-image.tar

.PHONY: image
image: build tools ## Build the container image as dist/otelop-image.tar, called IMG (needs a JDK 25, no Docker)
	@mkdir -p dist
	@tools/image/build '$(IMG)' tar $(image_tar)

.PHONY: push
push: build tools ## Build the container image and upload it to the registry of IMG
	@tools/image/build '$(IMG)' push

.PHONY: docker-build
docker-build: image ## The same as image

.PHONY: docker-push
docker-push: push ## The same as push

.PHONY: test-image
test-image: image ## Start what is in the image, as its user and below its root, against a real API server (needs root)
	@$(MVN) -q -pl otel-operator-app -am verify -Dtest=NONE -Dit.test=ContainerImageE2E -Dotelop.image=$(CURDIR)/$(image_tar) \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

.PHONY: install
install: ## Install the custom resource definitions into the cluster of the current kubeconfig
	@$(KUBECTL) apply --server-side -f crds/

.PHONY: uninstall
uninstall: ## Delete the custom resource definitions, and with them every custom resource
	@$(KUBECTL) delete --ignore-not-found=$(ignore-not-found) -f crds/

.PHONY: deploy
deploy: ## Install or upgrade the operator with the chart and the image IMG
	@image='$(IMG)'; tag=$${image##*/}; case $$tag in *:*) tag=$${tag#*:} ;; *) tag=latest ;; esac; \
	$(HELM) upgrade --install $(RELEASE) charts/opentelemetry-operator --namespace $(NAMESPACE) --create-namespace \
	  --take-ownership --set-string "image.repository=$${image%:$$tag}" --set-string "image.tag=$$tag"

.PHONY: undeploy
undeploy: ## Remove the operator; custom resources, their definitions and their workloads stay
	@$(HELM) uninstall $(RELEASE) --namespace $(NAMESPACE)

.PHONY: fmt
fmt: ## Format the code
	@$(MVN) -q spotless:apply -pl '!bom'

.PHONY: clean
clean: ## Remove what was built; the cluster programs stay in their cache
	@$(MVN) -q clean
	@rm -rf dist tools/image/target
