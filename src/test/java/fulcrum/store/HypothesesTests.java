package fulcrum.store;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Hypotheses.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Owners and hypotheses: nothing that somebody said is ever overwritten.
@ParameterizedClass
@EnumSource
class HypothesesTests {

    @Parameter Keeping keeping;
    static final StoreId TOYS = new StoreId("toys");
    static final StoreId BOOKS = new StoreId("books");

    final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    final InstantSource clock = () -> Instant.ofEpochMilli(now.incrementAndGet());

    @TempDir Path directory;
    State state;
    AuditLog log;
    Owners owners;
    Hypotheses hypotheses;
    Person boss;

    @BeforeEach
    void open() {
        state = keeping.open(directory);
        log = new AuditLog(state, clock);
        owners = new Owners(state, log, clock);
        hypotheses = new Hypotheses(state, log, clock);
        boss = new People(state, log, clock).addFirst("Lin", "hash").orElseThrow();
    }

    @AfterEach
    void close() {
        state.close();
    }

    private void own(StoreId store, String metric, String owner) {
        assertThat(owners.set(boss, store, metric, Optional.empty(), owner)).isTrue();
    }

    @Test
    void theLastOwnerIsInForceAndEarlierOnesAreKept() {
        own(TOYS, "conversion", "Mei");
        own(TOYS, "conversion", " Mei ");
        own(TOYS, "conversion", "Jun");
        own(BOOKS, "conversion", "Ana");

        assertThat(owners.of(TOYS)).containsOnlyKeys("conversion").containsValue("Jun");
        assertThat(owners.history(TOYS, "conversion"))
                .extracting(Owners.Version::owner)
                .containsExactly(Optional.of("Jun"), Optional.of("Mei"));
    }

    @Test
    void anOwnerWhoIsTakenAwayIsNobody() {
        own(TOYS, "paid", "Mei");
        own(TOYS, "paid", "  ");

        assertThat(owners.of(TOYS)).isEmpty();
        assertThat(owners.history(TOYS, "paid").getFirst().owner()).isEmpty();
    }

    @Test
    void aHypothesisStandsUntilItIsWithdrawnAndIsThenKept() {
        hypotheses.add(boss, TOYS, "reviews", "conversion", new Words("More reviews sell", ""));
        var stated = hypotheses.of(TOYS).getFirst();
        assertThat(stated.owner()).isEqualTo("Lin");
        assertThat(hypotheses.of(BOOKS)).isEmpty();

        assertThat(hypotheses.withdraw(boss, BOOKS, stated.id())).isFalse();
        assertThat(hypotheses.withdraw(boss, TOYS, stated.id())).isTrue();
        assertThat(hypotheses.withdraw(boss, TOYS, stated.id())).isFalse();
        assertThat(hypotheses.of(TOYS)).isEmpty();
        assertThat(hypotheses.all(TOYS).getFirst().withdrawnAt()).isPresent();
        assertThat(log.newest(10))
                .extracting(AuditLog.Entry::deed)
                .contains("state-hypothesis", "withdraw-hypothesis");
    }

    @Test
    void whatWasSaidThenIsReadAsItWas() {
        own(TOYS, "paid", "Mei");
        hypotheses.add(boss, TOYS, "reviews", "conversion", new Words("More reviews sell", ""));
        var then = clock.instant();
        own(TOYS, "paid", "Jun");
        assertThat(hypotheses.withdraw(boss, TOYS, hypotheses.of(TOYS).getFirst().id())).isTrue();

        assertThat(owners.of(TOYS, then)).containsEntry("paid", "Mei");
        assertThat(hypotheses.of(TOYS, then)).hasSize(1);
        assertThat(owners.of(TOYS, Instant.EPOCH)).isEmpty();
        assertThat(hypotheses.of(TOYS, Instant.EPOCH)).isEmpty();
        assertThat(hypotheses.of(TOYS)).isEmpty();
    }

    @Test
    void twoChangesInTheSameMillisecondStayInTheirOrder() {
        var still = new Owners(state, log, InstantSource.fixed(Instant.ofEpochMilli(1)));
        for (var owner : "Ana Bo Cy Di Ed Flo Gus Hua".split(" ")) {
            assertThat(still.set(boss, TOYS, "paid", Optional.empty(), owner)).isTrue();
        }

        assertThat(still.of(TOYS)).containsEntry("paid", "Hua");
        assertThat(still.history(TOYS, "paid")).hasSize(8);
        assertThat(still.history(TOYS, "paid").getFirst().owner()).contains("Hua");
    }

    @Test
    void whatIsTooLongOrNoTextIsCutToWhatCanBeKept() {
        hypotheses.add(
                boss, TOYS, "reviews", "conversion", new Words("😀".repeat(400), "a\u0000b\nc"));

        var kept = hypotheses.of(TOYS).getFirst();
        assertThat(kept.claim()).hasSize(300).endsWith("😀");
        assertThat(kept.owner()).isEqualTo("a b c");
    }

    @Test
    void whoSawAnotherOwnerDoesNotTakeTheMetricFromTheOneWhoHasItNow() {
        own(TOYS, "paid", "Mei");
        assertThat(owners.set(boss, TOYS, "paid", Optional.of(""), "Jun")).isFalse();
        assertThat(owners.of(TOYS)).containsEntry("paid", "Mei");
        assertThat(owners.set(boss, TOYS, "paid", Optional.of(""), "Mei"))
                .as("it is so already")
                .isTrue();
        assertThat(owners.set(boss, TOYS, "paid", Optional.of("Mei"), "Jun")).isTrue();
        assertThat(owners.of(TOYS)).containsEntry("paid", "Jun");
    }
}
