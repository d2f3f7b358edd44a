package fulcrum.ingest.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.Keeping;
import fulcrum.state.Keys;
import fulcrum.state.State;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Ids of customers go into the vault once, however many come at a time, and what an import that
/// failed had put in comes out again.
@ParameterizedClass
@EnumSource
class VaultTests {

    @Parameter Keeping keeping;
    @TempDir Path folder;

    /// More than the vault hands to the database at once.
    private static Map<String, String> ids(int step) {
        return IntStream.range(0, 2_500)
                .filter(i -> i % step == 0)
                .boxed()
                .collect(Collectors.toMap("c%05d"::formatted, "buyer %d"::formatted));
    }

    private static Set<String> kept(State state, Vault vault, Map<String, String> ids) {
        return state.transact(db -> vault.keep(db, ids));
    }

    @Test
    void onlyIdsThatWereNotThereAreNewAndOnlyThoseComeOutAgain() {
        try (var state = keeping.open(folder)) {
            var vault = new Vault(state, new Keys(folder));
            var before = ids(3);
            assertThat(kept(state, vault, before)).isEqualTo(before.keySet()).hasSize(834);

            var added = kept(state, vault, ids(1));
            assertThat(added).hasSize(2_500 - 834).doesNotContainAnyElementsOf(before.keySet());
            assertThat(vault.reveal("c02499")).contains("buyer 2499");

            state.write(db -> vault.takeOut(db, added));
            assertThat(vault.reveal("c02498")).isEmpty();
            assertThat(vault.reveal("c02499")).contains("buyer 2499");
            assertThat(kept(state, vault, before)).isEmpty();
        }
    }
}
