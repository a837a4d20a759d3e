package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetedReadsTest {

    private final BudgetedReads reads = new BudgetedReads();

    @AfterEach
    void close() {
        reads.close();
    }

    @Test
    void anAnswerInTimeIsTheAnswer() {
        assertThat(reads.within(seconds(10), () -> "answer")).contains("answer");
    }

    @Test
    void aReadThatFailsIsNoAnswer() {
        assertThat(reads.within(seconds(10), () -> {
                    throw new IllegalStateException("forbidden");
                }))
                .isEmpty();
    }

    @Test
    void aReadThatTakesTooLongIsGivenUpAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        long start = System.nanoTime();

        assertThat(reads.within(Budget.startingNow(Duration.ofMillis(50)), () -> {
                    try {
                        Thread.sleep(60_000);
                        return "late";
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSpentBudgetReadsNothingThatTakesTime() {
        assertThat(reads.within(Budget.startingNow(Duration.ZERO), () -> {
                    Thread.sleep(60_000);
                    return "late";
                }))
                .isEmpty();
    }

    private static Budget seconds(int seconds) {
        return Budget.startingNow(Duration.ofSeconds(seconds));
    }
}
