package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Status;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of a store with more work than a page holds.
class ManyActionsTests {

    private static final StoreId TOYS = new StoreId("toys");
    private static final int COUNT = 130;

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        var rows =
                IntStream.rangeClosed(1, COUNT)
                        .mapToObj(i ->
                                "Turn no. %d round,%s,2025-06-10,2025-06-12"
                                        .formatted(i + 1000, i <= 50 ? "picture" : "stock"))
                        .collect(Collectors.joining("\n", "title,link,from,to\n", "\n"));
        assertThat(boss.post("/actions/many", Map.of("store", "toys", "text", rows)).statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private String page(String query) {
        var answer = boss.get("/actions?store=toys" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    private static String link(String page, String before) {
        var found =
                Pattern.compile(Pattern.quote(before) + "[^>]*? href=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(before).isTrue();
        return found.group(1).replace("&amp;", "&").substring("/actions?store=toys".length());
    }

    @Test
    void aColumnShowsItsFirstCardsCountsAllAndShowsMore() {
        var first = page("&link=picture");
        assertThat(count(first, "<article")).isEqualTo(40);
        assertThat(first).contains("planned <span class=\"count\">50</span>", "40 of 50");
        var more = link(first, "id=\"more-planned\" data-more");
        assertThat(more).contains("planned=80", "link=picture");
        var second = page(more);
        assertThat(count(second, "<article")).isEqualTo(50);
        assertThat(second).doesNotContain("more-planned");
        assertThat(page("&planned=-3&running=x&done=99999999999999999999"))
                .as("nonsense in the address")
                .contains("40 of 130");
    }

    @Test
    void theListHasPagesAndTheSearchFindsWhatIsOnNone() {
        var first = page("&view=list");
        assertThat(count(first, "name=\"pick\"")).isEqualTo(100);
        assertThat(first).contains("<span class=\"count\">130</span>", "1–100 of 130");
        var second = page(link(first, "rel=\"next\""));
        assertThat(count(second, "name=\"pick\"")).isEqualTo(30);
        assertThat(second)
                .contains("101–130 of 130", "no. 1001 round")
                .doesNotContain("rel=\"next\"");
        assertThat(first).doesNotContain("no. 1001 round");
        assertThat(page("&view=list&words=1001+TURN")).contains("no. 1001 round", ">1</span>");
        assertThat(page("&view=list&words=%231")).as("its number").contains("no. 1001 round");
        assertThat(page("&view=list&words=100%25")).doesNotContain("no. 1001 round");
        assertThat(page("&words=nowhere")).doesNotContain("<article");
        assertThat(page("&view=list&page=999999999")).doesNotContain("name=\"pick\"");
    }

    @Test
    void aSearchOfThousandsOfWordsIsAnswered() {
        var words = "no.+".repeat(1800);
        assertThat(boss.get("/actions?store=toys&view=list&words=" + words).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTimelineHasPages() {
        var first = page("&view=time");
        assertThat(count(first, "class=\"time\"")).isEqualTo(60);
        var last = page(link(page(link(first, "rel=\"next\"")), "rel=\"next\""));
        assertThat(count(last, "class=\"time\"")).isEqualTo(10);
    }

    @Test
    void aFullDayOfTheCalendarLeadsToAllOfIt() {
        var month = page("&view=calendar");
        assertThat(month).contains("and 124 more");
        assertThat(count(month, "class=\"chip")).isEqualTo(3 * 6);
        var day = page("&view=list&day=2025-06-11");
        assertThat(day).contains("<span class=\"count\">130</span>", "2025-06-11");
        assertThat(page("&view=list&day=2025-06-13")).doesNotContain("name=\"pick\"");
    }

    @Test
    void aMovedCardLeavesTheBoardAsItWasFiltered() {
        var seen = "/actions?store=toys&link=stock&view=board&planned=80";
        var moved =
                boss.post(
                        "/actions/60/move?after=1",
                        Map.of("store", "toys", "status", "dropped", "back", seen));
        assertThat(to(moved)).startsWith(seen + "&moved=60");
        assertThat(boss.get(to(moved)).body())
                .contains("planned <span class=\"count\">79</span>")
                .contains("#60 Turn no. 1060 round");
        assertThat(status(60)).isEqualTo(Status.DROPPED);
        int number = 60;
        for (var elsewhere : new String[] {"https://evil", "//evil", "/actions?x=\\evil", ""}) {
            number++;
            var back =
                    boss.post(
                            "/actions/%d/move?after=1".formatted(number),
                            Map.of("store", "toys", "status", "dropped", "back", elsewhere));
            assertThat(to(back))
                    .as(elsewhere)
                    .startsWith("/actions/%d?store=toys&moved=".formatted(number));
        }
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Status status(int number) {
        return served.rooms.work().actions().of(TOYS).stream()
                .filter(one -> one.id().number() == number)
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aChangeOfSeveralReturnsToThePageOnWhichTheyWereChosen() {
        var seen = "/actions?store=toys&view=list&page=2";
        var kept =
                boss.post(
                        "/actions/together",
                        Map.of("store", "toys", "pick", "1:1", "link", "stock", "at", seen));
        assertThat(to(kept)).startsWith(seen + "&together=1.1.2");
        var refused =
                boss.post(
                        "/actions/together",
                        Map.of("store", "toys", "pick", "2:1", "status", "running", "at", seen));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("101–130 of 130", "value=\"2:1\" checked");
        for (var broken : new String[] {"/actions?x=%zz", "//evil", "/actions?&&=%"}) {
            var fields = Map.of("store", "toys", "pick", "2:1", "status", "running", "at", broken);
            assertThat(boss.post("/actions/together", fields).body())
                    .as(broken)
                    .contains("1–100 of 130");
        }
    }
}
