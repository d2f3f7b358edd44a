package fulcrum.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTests {

    private static final List<String> ROWS =
            List.of(
                    "stores values ('toys', 'Toys', 'any', 'CNY', 'Asia/Shanghai')",
                    "people values ('p', 'Lin', 'lin', 'BOSS', 'hash', 1700000000000, null)",
                    "people_stores values ('p', 'toys')");

    /// Milliseconds; a connection that was used half a second ago is not looked at before it is
    /// used again.
    private static final int LOOKED_AT_AFTER = 600;

    @TempDir Path directory;

    /// Two programs over one data directory, as a server and a verb are; four threads in each.
    @ParameterizedTest
    @EnumSource
    void whatAChangeReadIsStillSoWhenItWrites(Keeping keeping) throws Exception {
        try (var one = keeping.open(directory);
                var other = keeping.open(directory);
                var threads = Executors.newFixedThreadPool(8)) {
            var logs = new AuditLog[] {log(one), log(other)};
            var adding =
                    IntStream.range(0, 160)
                            .<Future<?>>mapToObj(i ->
                                    threads.submit(() ->
                                            logs[i % 2].add("Lin", "add", Map.of("i", "" + i))))
                            .toList();
            for (var one160th : adding) {
                assertThat(one160th.get()).isNull();
            }
            assertThat(logs[0].verify())
                    .isEqualTo(new AuditLog.Chain.Whole(160, logs[1].newest(1).getFirst().hash()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadWhileSomebodyChangesIsWhatWasThereBefore(Keeping keeping) {
        try (var state = keeping.open(directory)) {
            var log = log(state);
            state.write(db -> {
                log.add(db, "Lin", "half", Map.of());
                assertThat(log.newest(1)).isEmpty();
            });
            assertThat(log.newest(1)).hasSize(1);
        }
    }

    /// Connections are used again: what one question left behind must not hold up the next.
    @Test
    void aQuestionThatFailsLeavesNothingBehind() {
        try (var state = Keeping.SQLITE.open(directory)) {
            assertThatThrownBy(() ->
                            state.read(db -> {
                                int begun = db.execute("begin immediate");
                                throw new IllegalStateException("amid a change: " + begun);
                            }))
                    .hasMessageStartingWith("amid");
            log(state).add("Lin", "sign-in", Map.of());
            assertThat(log(state).newest(2)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stateIsThereWhenItIsOpenedAgain(Keeping keeping) {
        try (var state = keeping.open(directory)) {
            log(state).add("Lin", "sign-in", Map.of());
        }
        try (var state = keeping.open(directory)) {
            assertThat(log(state).newest(2)).hasSize(1);
        }
    }

    @Test
    void aServerThatWasStartedAnewIsFoundAgain() throws Exception {
        var server = server();
        Files.writeString(directory.resolve(Database.ADDRESS), server.database());
        try (var state = State.open(directory)) {
            log(state).add("Lin", "before", Map.of());
            server.disconnectAll();
            Thread.sleep(LOOKED_AT_AFTER);
            log(state).add("Lin", "after", Map.of());
            assertThat(log(state).newest(2)).hasSize(2);
        }
    }

    /// Half of a change that a lost connection cut off is not there.
    @Test
    void aChangeThatLosesItsServerIsNotThereAtAll() throws Exception {
        var server = server();
        Files.writeString(directory.resolve(Database.ADDRESS), server.database());
        try (var state = State.open(directory)) {
            var log = log(state);
            assertThatThrownBy(() ->
                            state.write(db -> {
                                log.add(db, "Lin", "first half", Map.of());
                                server.disconnectAll();
                                log.add(db, "Lin", "second half", Map.of());
                            }))
                    .isInstanceOf(StateUnavailable.class);
            Thread.sleep(LOOKED_AT_AFTER);
            assertThat(log.newest(1)).isEmpty();
        }
    }

    @Test
    void aQuestionThatLosesItsServerSaysThatTheStateIsAway() throws IOException {
        var server = server();
        Files.writeString(directory.resolve(Database.ADDRESS), server.database());
        try (var state = State.open(directory)) {
            assertThatThrownBy(() ->
                            state.read(db -> {
                                server.disconnectAll();
                                return db.fetchCount(DSL.table("audit_log"));
                            }))
                    .isInstanceOf(StateUnavailable.class);
        }
    }

    @Test
    void whatAFileHeldIsCarriedOverToAServerThatIsNamedLater() throws IOException {
        try (var before = State.open(directory)) {
            log(before).add("Lin", "sign-in", Map.of("file", "订单.csv"));
            before.write(db -> {
                for (var row : ROWS) {
                    db.execute("insert into " + row);
                }
            });
        }
        Files.writeString(directory.resolve(Database.ADDRESS), server().database());
        for (int start = 1; start <= 2; start++) {
            try (var after = State.open(directory)) {
                assertThat(told(after, "select version()")).startsWith("PostgreSQL");
                assertThat(told(after, "select coalesce(left_at, 7) from people")).isEqualTo("7");
                assertThat(told(after, "select store from people_stores")).isEqualTo("toys");
                assertThat(log(after).verify())
                        .isEqualTo(
                                new AuditLog.Chain.Whole(
                                        1, log(after).newest(1).getFirst().hash()));
            }
        }
        assertThat(directory.resolve("state.db")).doesNotExist();
        assertThat(directory.resolve("state.db.moved")).exists();
    }

    /// What is written into a file that was moved away would be lost with it.
    @Test
    void aFileThatWasExchangedMeanwhileIsNotUsed() throws IOException {
        try (var state = Keeping.SQLITE.open(directory)) {
            var log = log(state);
            log.add("Lin", "before", Map.of());
            var file = directory.resolve("state.db");
            var aside = directory.resolve("aside.db");
            Files.move(file, aside);
            assertThatThrownBy(() -> log.add("Lin", "nowhere", Map.of()))
                    .isInstanceOf(StateUnavailable.class);
            Files.copy(aside, file);
            assertThatThrownBy(() -> log.newest(1)).isInstanceOf(StateUnavailable.class);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(log.newest(9)).extracting(AuditLog.Entry::deed).containsExactly("before");
        }
    }

    @Test
    void twoStatesAreNotMixed() throws IOException {
        var address = directory.resolve(Database.ADDRESS);
        Files.writeString(address, server().database());
        try (var state = State.open(directory)) {
            log(state).add("Lin", "server", Map.of());
        }
        Files.move(address, directory.resolve("away"));
        State.open(directory).close();
        Files.move(directory.resolve("away"), address);
        assertThatThrownBy(() -> State.open(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds a state already");
        assertThat(directory.resolve("state.db")).exists();
    }

    private static String told(State state, String question) {
        return String.valueOf(state.<Object>read(db -> db.fetchValue(question)));
    }

    @Test
    void aDatabaseThatWouldSortOtherwiseIsRefusedWithTheOneThatFits() throws IOException {
        Files.writeString(
                directory.resolve(Database.ADDRESS),
                server().empty("encoding 'SQL_ASCII' locale 'C'"));
        assertThatThrownBy(() -> State.open(directory))
                .hasMessageMatching(
                        "jdbc:postgresql://127.0.0.1:\\d+/test\\d+ is SQL_ASCII and sorts as C: make one with create database fulcrum template template0 encoding 'UTF8' locale 'C'");
    }

    @Test
    void aLineThatIsNoAddressIsRefused() throws IOException {
        Files.writeString(directory.resolve(Database.ADDRESS), "jdbc:sqlite:elsewhere.db");
        assertThatThrownBy(() -> State.open(directory))
                .hasMessageStartingWith("state.url has to hold one line like jdbc:postgresql://");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() throws IOException {
        Files.writeString(
                directory.resolve(Database.ADDRESS),
                "jdbc:postgresql://127.0.0.1:1/fulcrum?user=fulcrum&password=geheim");
        assertThatThrownBy(() -> State.open(directory))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageNotContaining("geheim");
    }

    private static ThrowawayServer server() {
        var server = ThrowawayServer.get();
        assumeTrue(server.isPresent(), "skipped: no PostgreSQL on this machine");
        return server.orElseThrow();
    }

    private static AuditLog log(State state) {
        return new AuditLog(state, InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L)));
    }
}
