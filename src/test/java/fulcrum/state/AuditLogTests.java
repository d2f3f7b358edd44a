package fulcrum.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.state.AuditLog.Search;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class AuditLogTests {

    @Parameter Keeping keeping;
    @TempDir Path directory;
    State state;
    AuditLog log;

    @BeforeEach
    void open() {
        state = keeping.open(directory);
        log = new AuditLog(state, InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L)));
        log.add("Lin", "sign-in", Map.of("address", "::1", "a\"b", "line\nbreak"));
        log.add("Lin", "import", Map.of("file", "订单.csv"));
        log.add("Wei", "undo-import", Map.of());
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void whatWasWrittenIsWhole() {
        assertThat(log.verify())
                .isEqualTo(new AuditLog.Chain.Whole(3, log.newest(1).getFirst().hash()));
        assertThat(log.newest(2))
                .extracting(AuditLog.Entry::deed)
                .containsExactly("undo-import", "import");
    }

    @Test
    void detailsAreJsonWithSortedKeys() {
        assertThat(log.newest(3).getLast().details())
                .isEqualTo("{\"a\\\"b\":\"line\\u000abreak\",\"address\":\"::1\"}");
    }

    /// The form of the hash, written out by hand: whoever keeps a head elsewhere can check it.
    @Test
    void theHashIsOverTheEntryBeforeAndTheOwnWords() throws Exception {
        var words =
                "64:"
                        + "0".repeat(64)
                        + "1:1"
                        + "13:1700000000000"
                        + "3:Lin"
                        + "7:sign-in"
                        + "42:{\"a\\\"b\":\"line\\u000abreak\",\"address\":\"::1\"}";
        var digest =
                MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(log.newest(3).getLast().hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set person = 'Mo' where sequence = 2",
                "update audit_log set details = '{}' where sequence = 2",
                "update audit_log set happened_at = 1 where sequence = 2",
                "delete from audit_log where sequence = 2",
                "update audit_log set sequence = 4 where sequence = 2"
            })
    void aChangeIsFoundWhereItHappened(String change) {
        keeping.tamper(state, change);
        assertThat(log.verify()).isEqualTo(new AuditLog.Chain.Broken(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set person = 'Mo' where sequence = 2",
                "delete from audit_log where sequence = 3"
            })
    void theDatabaseRefusesToChangeWhatIsWritten(String change) {
        assertThatThrownBy(() -> state.write(db -> db.execute(change)))
                .hasMessageContaining("only ever added to");
        assertThat(log.verify()).isInstanceOf(AuditLog.Chain.Whole.class);
    }

    @Test
    void aDeedThatFailsLeavesNoEntry() {
        assertThatThrownBy(() ->
                        state.write(db -> {
                            log.add(db, "Lin", "half", Map.of());
                            throw new IllegalStateException("stopped");
                        }))
                .hasMessage("stopped");
        assertThat(log.newest(1).getFirst().deed()).isEqualTo("undo-import");
    }

    @Test
    void entriesAreFoundByPersonWordAndMoment() {
        assertThat(found("Lin", "")).containsExactly("import", "sign-in");
        assertThat(found("", "订单")).containsExactly("import");
        assertThat(found("", "UNDO")).containsExactly("undo-import");
        assertThat(found("", "%")).isEmpty();
        assertThat(log.people()).containsExactly("Lin", "Wei");
        var then = Optional.of(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(log.found(new Search("", "", then, Optional.empty(), 3), 1))
                .extracting(AuditLog.Entry::sequence)
                .containsExactly(2L);
        assertThat(log.found(new Search("", "", Optional.empty(), then, 9), 9)).isEmpty();
    }

    private List<String> found(String person, String about) {
        return log
                .found(
                        new Search(
                                person, about, Optional.empty(), Optional.empty(), Long.MAX_VALUE),
                        9)
                .stream()
                .map(AuditLog.Entry::deed)
                .toList();
    }
}
