package dev.otelop.operator.events;

import dev.otelop.operator.apply.Applier;
import dev.otelop.operator.platform.LogSubject;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends Events, within the {@link EventBudget}, and logs them. An Event that cannot be sent is lost and harms nobody.
 */
public final class EventRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    /** The API's limit, in characters. */
    private static final int LONGEST_NOTE = 1_024;

    private static final int LONGEST_STEM = 230;

    private final KubernetesClient client;
    private final Clock clock;
    private final String action;
    private final String instance;
    private final EventBudget budget;
    /** Starts at the time, so that replicas and restarts do not meet. */
    private final AtomicLong sequence;

    /**
     * @param action what the operator does when it has something to say, one word
     * @param instance the name of this replica
     */
    public EventRecorder(KubernetesClient client, Clock clock, String action, String instance) {
        this.client = client;
        this.clock = clock;
        this.action = action;
        this.instance = instance;
        this.budget = new EventBudget(clock);
        this.sequence = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /** Sends what the budget allows, one request each. {@code about} needs identity only: kind, name and uid. */
    public void record(HasMetadata about, List<Announcement> announcements) {
        for (Announcement announcement : announcements) {
            if (budget.allows(about.getMetadata().getUid(), announcement)) {
                LogSubject.during(about, () -> tell(about, announcement));
            }
        }
    }

    private void tell(HasMetadata about, Announcement announcement) {
        Level level = announcement.severity() == Announcement.Severity.WARNING ? Level.WARN : Level.INFO;
        LOG.atLevel(level).log("{}: {}", announcement.reason(), announcement.note());
        send(event(about, announcement, clock.instant()));
    }

    private void send(Event event) {
        try {
            client.events().v1().events().resource(event).create();
        } catch (KubernetesClientException e) {
            lost(event, e);
        }
    }

    /** Of a namespace that goes away nobody reads Events any more. */
    private static void lost(Event event, KubernetesClientException e) {
        String cause = e.getStatus() == null ? e.getMessage() : e.getStatus().getMessage();
        boolean farewell = cause != null && cause.contains("is being terminated");
        LOG.atLevel(farewell ? Level.DEBUG : Level.WARN).log("An Event was not sent: {}: {}", event.getNote(), cause);
    }

    private Event event(HasMetadata about, Announcement announcement, Instant now) {
        return new EventBuilder()
                .withNewMetadata()
                .withName(name(about))
                .withNamespace(about.getMetadata().getNamespace())
                .endMetadata()
                .withEventTime(new MicroTime(MICROSECONDS.format(now)))
                .withReportingController(Applier.FIELD_MANAGER)
                .withReportingInstance(instance)
                .withType(announcement.severity().word())
                .withReason(announcement.reason())
                .withAction(action)
                .withRegarding(reference(about))
                .withNote(note(announcement.note()))
                .build();
    }

    /** As other recorders do it; the API server takes no generated name that starts with a name and a dot. */
    private String name(HasMetadata about) {
        String name = about.getMetadata().getName();
        String stem = name.substring(0, Math.min(name.length(), LONGEST_STEM));
        // A part of a name ends with a letter or digit, wherever it was cut.
        return stem.replaceFirst("[-.]+$", "") + "." + Long.toHexString(sequence.incrementAndGet());
    }

    private static ObjectReference reference(HasMetadata object) {
        return new ObjectReferenceBuilder()
                .withApiVersion(object.getApiVersion())
                .withKind(object.getKind())
                .withNamespace(object.getMetadata().getNamespace())
                .withName(object.getMetadata().getName())
                .withUid(object.getMetadata().getUid())
                .withResourceVersion(object.getMetadata().getResourceVersion())
                .build();
    }

    private static String note(String text) {
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE - 1) + "…";
    }
}
