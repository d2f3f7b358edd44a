package fulcrum.web.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
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

    @Test
    void aMapComesBackFromAnotherProgram() {
        var file = boss.get("/diagnosis/file?store=toys&format=opml").body();
        var changed = file.replace("</body>", "<outline text=\"From outside\"/></body>");
        var sent = boss.sendFile("/diagnosis/file", "toys", changed.getBytes(UTF_8));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("brought=1");
        assertThat(boss.get("/diagnosis?store=toys&brought=1").body())
                .contains("From outside", "Taken in from the file: 1 changes");

        var wrong = boss.sendFile("/diagnosis/file", "toys", "a,b\n1,2".getBytes(UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is no map that is known here");
    }

    @Test
    void theMapIsAPictureToo() throws Exception {
        var svg = boss.get("/diagnosis/drawing.svg?store=toys&all=branch-traffic").body();
        var drawn =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(drawn.getElementsByTagName("rect").getLength()).isGreaterThan(20);
        assertThat(drawn.getElementsByTagName("a").getLength()).isZero();
    }

    @Test
    void onlyWhatIsMissingCanBeShown() {
        var page = boss.get("/diagnosis?store=toys").body();
        assertThat(page).contains("Define the work", "Sort the details", "Decompose into tasks");
        var missing = boss.get("/diagnosis?store=toys&lacking=action").body();
        assertThat(missing).contains("Show the whole map");
        assertThat(cards(missing)).isPositive().isLessThan(cards(page));
    }

    private static int cards(String page) {
        return page.split("role=\"treeitem\"", -1).length - 1;
    }
}
