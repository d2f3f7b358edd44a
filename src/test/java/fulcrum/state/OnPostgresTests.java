package fulcrum.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The tests of everything that is kept in the state, as they are, a second time on PostgreSQL.
class OnPostgresTests {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

    private static final List<String> ROWS =
            List.of(
                    "stores values ('toys', 'Toys', 'any', 'CNY', 'Asia/Shanghai')",
                    "people values ('p', 'Lin', 'lin', 'BOSS', 'hash', 1700000000000, null)",
                    "people_stores values ('p', 'toys')");

    @BeforeAll
    static void start() throws Exception {
        var programs = Postgres.programs();
        assumeTrue(
                programs.isPresent(),
                "no PostgreSQL on this machine: install Debian's postgresql, or put its bin on PATH");
        PostgresFolders.SERVER.set(new Postgres(programs.get()));
    }

    @AfterAll
    static void stop() throws Exception {
        var server = PostgresFolders.SERVER.getAndSet(null);
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatStateDbHeldIsCarriedOver(@TempDir Path folder) throws Exception {
        try (var before = State.open(folder)) {
            new AuditLog(before, CLOCK).add("Lin", "sign-in", Map.of("file", "订单.csv"));
            before.write(db -> {
                for (var row : ROWS) {
                    db.execute("insert into " + row);
                }
            });
        }
        PostgresFolders.SERVER.get().name(folder);
        for (int start = 1; start <= 2; start++) {
            try (var after = State.open(folder)) {
                assertThat(told(after, "select version()")).startsWith("PostgreSQL");
                assertThat(told(after, "select coalesce(left_at, 7) from people")).isEqualTo("7");
                assertThat(told(after, "select store from people_stores")).isEqualTo("toys");
                var log = new AuditLog(after, CLOCK);
                assertThat(log.newest(9)).extracting(AuditLog.Entry::person).containsExactly("Lin");
                assertThat(log.verify()).isInstanceOf(AuditLog.Chain.Whole.class);
            }
        }
        assertThat(folder.resolve("state.db")).doesNotExist();
        assertThat(folder.resolve("state.db.moved")).exists();
    }

    private static String told(State state, String question) {
        return String.valueOf(state.<Object>read(db -> db.fetchValue(question)));
    }

    @Test
    void aStateIsNotCarriedOverIntoAnother(@TempDir Path folder) throws Exception {
        for (var place : List.of("state.db", "server")) {
            try (var state = State.open(folder)) {
                new AuditLog(state, CLOCK).add("Lin", place, Map.of());
            }
            if (place.equals("state.db")) {
                Files.move(folder.resolve("state.db"), folder.resolve("kept"));
                PostgresFolders.SERVER.get().name(folder);
            }
        }
        Files.move(folder.resolve("kept"), folder.resolve("state.db"));
        assertThatThrownBy(() -> State.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds a state already");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("state.properties"),
                "url=jdbc:postgresql://127.0.0.1:1/none?password=secret");
        assertThatThrownBy(() -> State.open(folder))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none")
                .hasMessageNotContaining("secret");
        Files.writeString(folder.resolve("state.properties"), "url=jdbc:h2:mem:x");
        assertThatThrownBy(() -> State.open(folder)).hasMessageContaining("jdbc:postgresql://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state.AuditLogTests",
                "store.PeopleTests",
                "store.OwnDefinitionsTests",
                "store.HypothesesTests",
                "ingest.UndoingTests",
                "ingest.keeping.VaultTests",
                "strategy.StrategiesTests",
                "actions.ActionsTests",
                "actions.ActionFilesTests",
                "effects.EffectsTests",
                "web.people.PeoplePagesTests",
                "api.ApiTests",
                "web.actions.ActionPagesTests"
            })
    void whatHoldsOnSqliteHoldsOnPostgres(String name) throws Exception {
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Class.forName("fulcrum." + name)))
                        .configurationParameter(
                                "junit.jupiter.tempdir.factory.default",
                                PostgresFolders.class.getName())
                        .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        var seen = summary.getSummary();
        assertThat(seen.getFailures())
                .extracting(
                        failure -> failure.getTestIdentifier().getDisplayName(),
                        f -> f.getException())
                .isEqualTo(List.of());
        assertThat(seen.getTestsSucceededCount()).isPositive().isEqualTo(seen.getTestsFoundCount());
    }
}
