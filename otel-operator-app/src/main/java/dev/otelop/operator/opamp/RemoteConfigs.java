package dev.otelop.operator.opamp;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.opamp.Plan.Grounds;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okio.ByteString;
import opamp.proto.RemoteConfigStatus;
import opamp.proto.RemoteConfigStatuses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes remote configurations: checks one as a whole, writes it, waits until the operator has rolled it out, and brings
 * the last good one back if that takes too long. The server is told {@code APPLYING} while it waits, {@code APPLIED} only
 * when all pods are ready, and otherwise {@code FAILED} with everything that is known about why.
 *
 * <p>Not thread-safe: one thread calls.
 */
final class RemoteConfigs {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteConfigs.class);
    private static final int MESSAGE_LIMIT = 8_000;
    private static final int ATTEMPTS = 5;
    /** A server that sends what failed again and again is not obeyed more often than this. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Grounds grounds;
    private final CollectorWrites writes;
    private final Trials trials;
    private final Omitted omitted;
    private final Consumer<RemoteConfigStatus> report;
    private final Clock clock;
    private @Nullable Trial trial;
    private @Nullable Offer onTrial;
    private @Nullable Failed failed;

    /** What failed last, and what the collectors were like then. */
    private record Failed(ByteString hash, String collectors, Instant at, String why) {}

    RemoteConfigs(
            Grounds grounds,
            CollectorWrites writes,
            Omitted omitted,
            Consumer<RemoteConfigStatus> report,
            Clock clock) {
        this.grounds = grounds;
        this.writes = writes;
        this.trials = new Trials(writes, grounds.bridge());
        this.omitted = omitted;
        this.report = report;
        this.clock = clock;
    }

    /**
     * Picks up where a bridge of the same name was stopped, or could not reach the cluster, as the notes on collectors say.
     *
     * @param collectors as they were a moment ago; when one has a note, all are read again
     */
    void adopt(Collection<OpenTelemetryCollector> collectors) {
        if (trial != null || trials.resume(collectors) == null) {
            return;
        }
        List<OpenTelemetryCollector> live = collectors.stream()
                .map(collector -> writes.read(CollectorName.of(collector)))
                .flatMap(Stream::ofNullable)
                .toList();
        Trial found = trials.resume(live);
        if (found != null) {
            trial = found;
            LOG.info(
                    "Waiting on for the pods of remote configuration {}",
                    found.hash().hex());
            tell(found.hash(), RemoteConfigStatuses.RemoteConfigStatuses_APPLYING, "");
        }
    }

    /** Tells what these collectors were given last, unless something is on trial. */
    void report(Collection<OpenTelemetryCollector> collectors) {
        AppliedNote last = trials.lastAccepted(collectors);
        if (trial == null && last != null) {
            tell(last.hash(), RemoteConfigStatuses.RemoteConfigStatuses_APPLIED, "");
        }
    }

    /**
     * Takes what the server sent.
     *
     * @throws KubernetesClientException when the cluster cannot be reached; it can be called again then
     */
    void take(Offer offer) {
        if (trial != null && trial.hash().equals(offer.hash())) {
            tell(offer.hash(), RemoteConfigStatuses.RemoteConfigStatuses_APPLYING, "");
            return;
        }
        SortedMap<CollectorName, OpenTelemetryCollector> collectors = read(offer);
        if (failed != null && failed.hash().equals(offer.hash()) && !worthAnotherTry(failed, collectors)) {
            tell(offer.hash(), RemoteConfigStatuses.RemoteConfigStatuses_FAILED, failed.why());
            return;
        }
        LOG.info(
                "Remote configuration {} for {}",
                offer.hash().hex(),
                offer.bodies().keySet());
        try {
            begin(offer, collectors, ATTEMPTS);
        } catch (KubernetesClientException e) {
            if (isPassing(e)) {
                throw e;
            }
            fail(offer, "the cluster refused it: " + Failure.sentence(e));
        }
    }

    /** Looks how far the trial is. */
    void look() {
        Trial running = trial;
        if (running == null) {
            return;
        }
        Rollout progress = trials.progress(running);
        if (progress.state() == Rollout.State.DONE) {
            trials.accept(running, clock.instant());
            settle(running.hash(), onTrial);
        } else if (progress.state() == Rollout.State.REFUSED) {
            rollBack(running, "the operator refused it", progress);
        } else if (!clock.instant().isBefore(running.deadline())) {
            rollBack(
                    running,
                    "not all pods were ready within "
                            + grounds.policy().rolloutTimeout().toSeconds() + " s",
                    progress);
        }
    }

    private void begin(Offer offer, SortedMap<CollectorName, OpenTelemetryCollector> collectors, int attempts) {
        Outcome<List<Change>> outcome = Plan.of(offer, grounds, collectors);
        List<Change> changes = outcome.value();
        if (changes == null) {
            fail(offer, text(outcome.findings().errors()));
            return;
        }
        Instant deadline = clock.instant().plus(grounds.policy().rolloutTimeout());
        Trial begun;
        try {
            // After a failure half way the collectors know more than we do.
            Trial before = trial == null ? trials.resume(collectors.values()) : trial;
            begun = trials.begin(offer.hash(), changes, deadline, before);
        } catch (KubernetesClientException e) {
            if (attempts <= 1 || !CollectorWrites.isConflict(e)) {
                throw e;
            }
            // Somebody changed a collector in between, so all that was checked has to be checked again.
            begin(offer, read(offer), attempts - 1);
            return;
        }
        failed = null;
        if (begun.members().isEmpty()) {
            note(changes, offer.hash());
            settle(offer.hash(), offer);
            return;
        }
        trial = begun;
        onTrial = offer;
        tell(offer.hash(), RemoteConfigStatuses.RemoteConfigStatuses_APPLYING, "");
    }

    /** No answer, or one that says that the server could not do better. */
    private static boolean isPassing(KubernetesClientException failure) {
        boolean refused = failure instanceof Trials.TooLarge;
        return !refused && (failure.getCode() == 0 || failure.getCode() == 429 || failure.getCode() >= 500);
    }

    /** Nothing was to be changed, but whoever starts next shall know the name of what is there. */
    private void note(List<Change> changes, ByteString hash) {
        for (Change change : changes) {
            if (change instanceof Change.Replacement replacement) {
                AppliedNote note = trials.lastAccepted(List.of(replacement.existing()));
                if (note == null || !note.hash().equals(hash)) {
                    writes.accept(change.collector(), new AppliedNote(grounds.bridge(), hash, clock.instant()));
                }
            }
        }
    }

    private void settle(ByteString hash, @Nullable Offer offer) {
        // A trial that was picked up after a restart does not know what was not offered.
        if (offer != null) {
            omitted.delete(Plan.named(offer, grounds).keySet());
        }
        trial = null;
        onTrial = null;
        failed = null;
        LOG.info("Remote configuration {} is applied", hash.hex());
        tell(hash, RemoteConfigStatuses.RemoteConfigStatuses_APPLIED, "");
    }

    private void rollBack(Trial running, String what, Rollout progress) {
        List<CollectorName> changed = trials.rollBack(running);
        String now = changed.isEmpty()
                ? "the configuration from before is back"
                : "the configuration from before is back, but for what others changed since: " + changed;
        Offer offer = onTrial == null ? new Offer(running.hash(), new TreeMap<>()) : onTrial;
        trial = null;
        onTrial = null;
        fail(offer, what + ", and " + now + ":\n" + progress.reason());
    }

    private void fail(Offer offer, String why) {
        failed = new Failed(offer.hash(), state(read(offer)), clock.instant(), why);
        LOG.warn("Remote configuration {} failed: {}", offer.hash().hex(), why);
        tell(offer.hash(), RemoteConfigStatuses.RemoteConfigStatuses_FAILED, why);
    }

    private boolean worthAnotherTry(Failed last, SortedMap<CollectorName, OpenTelemetryCollector> collectors) {
        return !last.collectors().equals(state(collectors))
                || !clock.instant().isBefore(last.at().plus(RETRY));
    }

    private SortedMap<CollectorName, OpenTelemetryCollector> read(Offer offer) {
        SortedMap<CollectorName, OpenTelemetryCollector> collectors = new TreeMap<>();
        for (CollectorName name : Plan.named(offer, grounds).keySet()) {
            OpenTelemetryCollector collector = writes.read(name);
            if (collector != null) {
                collectors.put(name, collector);
            }
        }
        return collectors;
    }

    /** What a configuration can depend on in the collectors that it is for. */
    private static String state(SortedMap<CollectorName, OpenTelemetryCollector> collectors) {
        StringBuilder state = new StringBuilder();
        collectors.forEach((name, collector) -> state.append(name)
                .append(' ')
                .append(collector.getMetadata().getUid())
                .append(' ')
                .append(collector.getMetadata().getGeneration())
                .append(' ')
                .append(new TreeMap<>(
                        Objects.requireNonNullElse(collector.getMetadata().getLabels(), new TreeMap<>())))
                .append('\n'));
        return state.toString();
    }

    private static String text(Findings errors) {
        return FindingsText.summary(errors, MESSAGE_LIMIT);
    }

    private void tell(ByteString hash, RemoteConfigStatuses status, String why) {
        report.accept(new RemoteConfigStatus.Builder()
                .last_remote_config_hash(hash)
                .status(status)
                .error_message(why)
                .build());
    }
}
