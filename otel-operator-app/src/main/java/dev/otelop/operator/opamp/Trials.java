package dev.otelop.operator.opamp;

import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.opamp.Trial.Member;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Begins trials and ends them, one way or the other. */
final class Trials {

    private final CollectorWrites writes;
    private final String bridge;

    Trials(CollectorWrites writes, String bridge) {
        this.writes = writes;
        this.bridge = bridge;
    }

    /**
     * Writes what is to be changed, all of it or nothing.
     *
     * @param before the trial that this one takes the place of, null when there is none: its last good configurations
     *     stay the last good ones, and its collectors that have no part in the new one get theirs back
     */
    Trial begin(ByteString hash, List<Change> changes, Instant deadline, @Nullable Trial before) {
        SortedMap<CollectorName, Member> members = new TreeMap<>();
        try {
            for (Change change : changes) {
                Member member = begin(change, hash, deadline, before);
                if (member != null) {
                    members.put(change.collector(), member);
                }
            }
        } catch (KubernetesClientException e) {
            rollBack(new Trial(hash, deadline, members));
            throw e;
        }
        if (before != null) {
            SortedMap<CollectorName, Member> left = new TreeMap<>(before.members());
            left.keySet().removeAll(members.keySet());
            rollBack(new Trial(before.hash(), before.deadline(), left));
        }
        return new Trial(hash, deadline, members);
    }

    /** How far the trial is: the worst of its members, whose reasons are joined. */
    Rollout progress(Trial trial) {
        Rollout.State worst = Rollout.State.DONE;
        List<String> reasons = new ArrayList<>();
        for (var entry : trial.members().entrySet()) {
            Rollout rollout = progress(entry.getKey(), entry.getValue());
            if (rollout.state() != Rollout.State.DONE) {
                reasons.add(entry.getKey() + ": " + rollout.reason());
            }
            worst = rollout.state().compareTo(worst) > 0 ? rollout.state() : worst;
        }
        return new Rollout(worst, String.join("\n", reasons));
    }

    private Rollout progress(CollectorName name, Member member) {
        OpenTelemetryCollector live = writes.read(name);
        boolean changed = live != null
                && !member.note()
                        .written()
                        .equals(TrialNote.digest(live.getSpec().getConfig()));
        return changed
                ? new Rollout(Rollout.State.REFUSED, "somebody else changed the configuration")
                : Rollout.of(live, member.generation());
    }

    void accept(Trial trial, Instant now) {
        trial.members().keySet().forEach(name -> writes.accept(name, new AppliedNote(bridge, trial.hash(), now)));
    }

    /**
     * Brings everything back as it was before; doing it again changes nothing.
     *
     * @return the collectors that got another configuration in the meantime, which they keep; sorted
     */
    List<CollectorName> rollBack(Trial trial) {
        List<CollectorName> changed = new ArrayList<>();
        trial.members().forEach((name, member) -> {
            ConfigSource previous = member.note().previous();
            if (previous == null) {
                writes.delete(name);
            } else if (!writes.restore(name, member.note(), previous)) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** The trial that the notes on these collectors speak of; null when there is none of this bridge. */
    @Nullable
    Trial resume(Iterable<OpenTelemetryCollector> collectors) {
        SortedMap<CollectorName, Member> members = new TreeMap<>();
        @Nullable TrialNote latest = null;
        for (OpenTelemetryCollector collector : collectors) {
            TrialNote note = note(collector);
            if (note != null && note.bridge().equals(bridge)) {
                members.put(
                        CollectorName.of(collector),
                        new Member(note, collector.getMetadata().getGeneration()));
                latest = latest == null || note.deadline().isAfter(latest.deadline()) ? note : latest;
            }
        }
        return latest == null ? null : new Trial(latest.hash(), latest.deadline(), members);
    }

    /** What was last accepted of this bridge, as the notes on these collectors say; null when nothing was. */
    @Nullable
    AppliedNote lastAccepted(Iterable<OpenTelemetryCollector> collectors) {
        @Nullable AppliedNote latest = null;
        for (OpenTelemetryCollector collector : collectors) {
            var annotations = collector.getMetadata().getAnnotations();
            AppliedNote note = annotations == null
                    ? null
                    : AppliedNote.parse(annotations.get(AppliedNote.ANNOTATION)).orElse(null);
            if (note != null && note.bridge().equals(bridge)) {
                latest = latest == null || note.at().isAfter(latest.at()) ? note : latest;
            }
        }
        return latest;
    }

    private static @Nullable TrialNote note(OpenTelemetryCollector collector) {
        var annotations = collector.getMetadata().getAnnotations();
        return annotations == null
                ? null
                : TrialNote.parse(annotations.get(TrialNote.ANNOTATION)).orElse(null);
    }

    private @Nullable Member begin(Change change, ByteString hash, Instant deadline, @Nullable Trial before) {
        if (change instanceof Change.Creation creation) {
            String digest = TrialNote.digest(creation.resource().getSpec().getConfig());
            TrialNote note = new TrialNote(bridge, hash, deadline, digest, null);
            return member(note, writes.create(creation.resource(), note));
        }
        Change.Replacement replacement = (Change.Replacement) change;
        Member member = before == null ? null : before.member(change.collector());
        if (!replacement.isNeeded() && member == null) {
            return null;
        }
        OpenTelemetryCollector existing = replacement.existing();
        ConfigSource previous =
                member == null ? existing.getSpec().getConfig() : member.note().previous();
        TrialNote note = new TrialNote(bridge, hash, deadline, TrialNote.digest(replacement.config()), previous);
        if (note.text().length() > TrialNote.LIMIT) {
            throw new TooLarge(change.collector());
        }
        return member(note, writes.begin(existing, replacement.config(), note));
    }

    private static Member member(TrialNote note, OpenTelemetryCollector written) {
        return new Member(note, written.getMetadata().getGeneration());
    }

    /** The configuration from before cannot be kept, so nothing is put in its place. */
    static final class TooLarge extends KubernetesClientException {

        private static final long serialVersionUID = 1L;

        TooLarge(CollectorName collector) {
            super("the configuration that " + collector
                    + " has now is too large to be kept beside a new one: 200 KiB packed");
        }
    }
}
