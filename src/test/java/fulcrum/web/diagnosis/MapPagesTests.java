package fulcrum.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The map as people write on it, without a script.
class MapPagesTests {

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.TWO_MONTHS);
        boss.get("/diagnosis?store=toys");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static int change(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("store", "toys");
        return boss.post("/diagnosis/map", all).statusCode();
    }

    @Test
    void whatIsWrittenStandsOnTheMap() {
        assertThat(change(Map.of("do", "add", "node", "branch-team", "title", "Hire <Hua>")))
                .isEqualTo(303);
        var page = boss.get("/diagnosis?store=toys").body();
        assertThat(page).contains("Hire &lt;Hua&gt;");
        assertThat(
                        change(
                                Map.of(
                                        "do", "write",
                                        "node", "no-goal",
                                        "title", "A goal first",
                                        "note", "until Friday",
                                        "titled", "0",
                                        "noted", "0")))
                .isEqualTo(303);
        page = boss.get("/diagnosis?store=toys").body();
        assertThat(page).contains("A goal first", "✎ until Friday", "No goal is set for today");
        assertThat(boss.get("/diagnosis?store=toys&q=friday").body()).contains("A goal first");
    }

    @Test
    void aChangeOfWhatSomebodyElseWroteIsRefusedAndKeepsWhatWasTyped() {
        var fields = Map.of("do", "write", "node", "no-direction", "title", "first", "note", "");
        assertThat(change(fields)).isEqualTo(303);
        var late =
                boss.post(
                        "/diagnosis/map",
                        Map.of(
                                "store",
                                "toys",
                                "do",
                                "write",
                                "node",
                                "no-direction",
                                "title",
                                "second",
                                "note",
                                ""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("wrote here meanwhile", "value=\"second\"");
    }

    @Test
    void nonsenseIsToldAndNothingIsDone() {
        assertThat(change(Map.of("do", "add", "node", "branch-team", "title", " "))).isEqualTo(422);
        assertThat(change(Map.of("do", "move", "node", "no-goal", "to", ""))).isEqualTo(422);
        assertThat(change(Map.of("do", "fly", "node", "no-goal"))).isEqualTo(404);
        assertThat(boss.get("/diagnosis/node?store=toys&node=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatIsNoneIsSaid() {
        assertThat(boss.get("/diagnosis?store=toys&as-of=yesterday").body())
                .contains("“yesterday” in the address is no day");
        assertThat(boss.get("/diagnosis?store=toys&as-of=2024-05-01").body())
                .doesNotContain("in the address is no day");
        assertThat(boss.get("/diagnosis/file?store=toys&as-of=2024-13-01").statusCode())
                .isEqualTo(400);
    }
}
