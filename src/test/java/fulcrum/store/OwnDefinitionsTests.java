package fulcrum.store;

import static fulcrum.store.OwnDefinitions.Outcome.ALREADY_SO;
import static fulcrum.store.OwnDefinitions.Outcome.CHANGED_MEANWHILE;
import static fulcrum.store.OwnDefinitions.Outcome.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions.Change;
import fulcrum.store.OwnDefinitions.Outcome;
import fulcrum.store.OwnDefinitions.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A store's own definitions: every version stays, and the one of any moment can be read.
@ParameterizedClass
@EnumSource
class OwnDefinitionsTests {

    @Parameter Keeping keeping;
    static final StoreId TOYS = new StoreId("toys");
    static final StoreId BOOKS = new StoreId("books");

    final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    final InstantSource clock = () -> Instant.ofEpochMilli(now.incrementAndGet());

    @TempDir Path directory;
    State state;
    AuditLog log;
    OwnDefinitions own;

    @BeforeEach
    void open() {
        state = keeping.open(directory);
        log = new AuditLog(state, clock);
        own = new OwnDefinitions(state, log, clock);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private Outcome add(String text, int after) {
        return own.add("Lin", TOYS, new Change(text, "because", after));
    }

    @Test
    void everyVersionIsKeptWithWhoWhenAndWhy() {
        assertThat(add("a: 1", 0)).isEqualTo(KEPT);
        assertThat(add("a: 2", 1)).isEqualTo(KEPT);

        assertThat(own.history(TOYS)).extracting(Version::text).containsExactly("a: 2\n", "a: 1\n");
        var last = own.last(TOYS).orElseThrow();
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.reason()).isEqualTo("because");
        assertThat(last.changedBy()).isEqualTo("Lin");
        assertThat(own.last(BOOKS)).isEmpty();
        assertThat(log.newest(10))
                .extracting(AuditLog.Entry::deed)
                .containsExactly("define-metrics", "define-metrics");
    }

    @Test
    void whatWasInForceAtAMomentIsReadAsItWas() {
        assertThat(own.last(TOYS, clock.instant())).isEmpty();
        assertThat(add("a: 1", 0)).isEqualTo(KEPT);
        var then = clock.instant();
        assertThat(add("", 1)).isEqualTo(KEPT);

        assertThat(own.last(TOYS, then).orElseThrow().text()).isEqualTo("a: 1\n");
        assertThat(own.last(TOYS).orElseThrow().text()).isEmpty();
        assertThat(log.newest(1))
                .extracting(AuditLog.Entry::deed)
                .containsExactly("withdraw-definitions");
    }

    /// R18 of the trust list: two bosses edit one text.
    @Test
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsNotKept() {
        assertThat(add("a: 1", 0)).isEqualTo(KEPT);
        assertThat(add("a: 2", 0)).isEqualTo(CHANGED_MEANWHILE);
        assertThat(add("a: 2", 7)).isEqualTo(CHANGED_MEANWHILE);

        assertThat(own.history(TOYS)).hasSize(1);
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneWins() {
        List<Outcome> outcomes =
                IntStream.range(0, 16).parallel().mapToObj(i -> add("a: " + i, 0)).toList();

        assertThat(outcomes).containsOnlyOnce(KEPT);
        assertThat(own.history(TOYS)).hasSize(1);
    }

    @Test
    void theSameTextIsNoChangeHoweverItsLinesEnd() {
        assertThat(add("a: 1\nb: 2\n", 0)).isEqualTo(KEPT);
        assertThat(add("a: 1\r\nb: 2\r\n\r\n", 1)).isEqualTo(ALREADY_SO);
        assertThat(own.history(TOYS)).hasSize(1);
    }

    @Test
    void changesWithinAMillisecondStayInTheirOrder() {
        var still =
                new OwnDefinitions(state, log, InstantSource.fixed(Instant.ofEpochMilli(5_000)));
        for (int i = 0; i < 5; i++) {
            assertThat(still.add("Lin", TOYS, new Change("a: " + i, "", i))).isEqualTo(KEPT);
        }

        assertThat(still.last(TOYS, Instant.ofEpochMilli(5_003)).orElseThrow().text())
                .isEqualTo("a: 2\n");
    }
}
