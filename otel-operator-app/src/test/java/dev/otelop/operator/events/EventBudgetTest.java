package dev.otelop.operator.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventBudgetTest {

    private final HandSetClock clock = new HandSetClock();
    private final EventBudget budget = new EventBudget(clock);

    @Test
    void sameEventIsSentOnceAnHour() {
        assertThat(budget.allows("a", note("x"))).isTrue();
        clock.advance(Duration.ofMinutes(59));
        assertThat(budget.allows("a", note("x"))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(budget.allows("a", note("x"))).isTrue();
    }

    @Test
    void sameEventAboutAnotherObjectIsAnotherEvent() {
        assertThat(budget.allows("a", note("x"))).isTrue();
        assertThat(budget.allows("b", note("x"))).isTrue();
    }

    @Test
    void restlessObjectGetsTenEventsAtOnceAndOneAMinuteAfterThat() {
        assertThat(allowed(20, 0)).isEqualTo(10);
        clock.advance(Duration.ofSeconds(59));
        assertThat(allowed(5, 20)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(allowed(5, 25)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(allowed(20, 30)).isEqualTo(10);
    }

    @Test
    void eventThatWasHeldBackIsSentLater() {
        allowed(10, 0);
        assertThat(budget.allows("a", note("late"))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(budget.allows("a", note("late"))).isTrue();
    }

    private long allowed(int events, int from) {
        return IntStream.range(from, from + events)
                .filter(i -> budget.allows("a", note("n" + i)))
                .count();
    }

    private static Announcement note(String text) {
        return Announcement.normal("Applied", text);
    }

    private static final class HandSetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
