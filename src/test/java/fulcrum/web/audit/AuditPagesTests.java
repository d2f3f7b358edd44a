package fulcrum.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Role;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditPagesTests {

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/actions/new?store=toys");
        assertThat(
                        boss.post(
                                        "/actions/new",
                                        Map.of(
                                                "store", "toys",
                                                "title", "<b>Picture</b>",
                                                "link", "picture"))
                                .statusCode())
                .isEqualTo(303);
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        assertThat(served.rooms.people().add(lin, "Hua", Role.OPERATOR, Set.of())).isPresent();
        served.rooms.log().add("Hua", "sign-in", Map.of("address", "::1"));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void whoDidWhatIsListedAndTheLogFoundWhole() {
        assertThat(boss.get("/audit").body())
                .contains("none of", "add-action", "&lt;b&gt;Picture", "Hua", "sign-in")
                .doesNotContain("<b>Picture");
    }

    @Test
    void entriesAreNarrowedByPersonSubjectAndDays() {
        assertThat(rows("?person=Hua")).isEqualTo(1);
        assertThat(rows("?about=PICTURE")).isEqualTo(1);
        assertThat(rows("?about=add-action")).isEqualTo(1);
        assertThat(rows("?person=Hua&about=picture")).isZero();
        assertThat(rows("?from=2025-06-03&to=2025-06-03")).isEqualTo(rows("")).isPositive();
        assertThat(rows("?from=2025-06-04")).isZero();
        assertThat(rows("?to=2025-06-02")).isZero();
        assertThat(boss.get("/audit?before=x&from=never").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsShownIsSavedWithItsSums() {
        var saved = boss.get("/audit/export?person=Hua").body().lines().toList();
        assertThat(saved).hasSize(2);
        assertThat(saved.get(0)).endsWith("number,at,person,deed,details,hash");
        assertThat(saved.get(1))
                .contains("Hua,sign-in", served.rooms.log().newest(2).getLast().hash());
        assertThat(served.rooms.log().newest(1).getFirst().deed())
                .as("and who saved it is written down")
                .isEqualTo("save-file");
    }

    @Test
    void aChangedEntryIsNamed() {
        try (var state = State.open(directory)) {
            Keeping.chosen().tamper(state, "update audit_log set person = 'Mo' where sequence = 2");
        }
        assertThat(boss.get("/audit").body()).contains("Entry 2 is not what was written");
    }

    private long rows(String search) {
        var answer = boss.get("/audit" + search);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("<tr><td class=\"n\">"))
                .count();
    }
}
