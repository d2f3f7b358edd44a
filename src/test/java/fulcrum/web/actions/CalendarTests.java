package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.PersonId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work by days: on the page, and for the calendars of others.
class CalendarTests {

    private static final Map<String, String> TOYS = Map.of("store", "toys");
    private static final Pattern ADDRESS = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})");

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "shopify", "USD");
        boss.get("/actions/new?store=toys");
        add("toys", "New picture", "2025-05-30", "2025-06-03");
        add("books", "Count the stock", "2025-06-10", "2025-06-10");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private PersonId me() {
        return served.rooms.people().account(Served.NAME).orElseThrow().person().id();
    }

    private void add(String store, String title, String from, String to) {
        boss.post(
                "/actions/new",
                Map.of(
                        "store",
                        store,
                        "title",
                        title,
                        "link",
                        "picture",
                        "owner",
                        me().value(),
                        "from",
                        from,
                        "to",
                        to));
    }

    private String path() {
        var found = ADDRESS.matcher(boss.post("/actions/feed", TOYS).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void aMonthShowsEachActionOnEachOfItsDays() {
        var june = boss.get("/actions?store=toys&view=calendar").body();
        assertThat(june).contains("2025-06").contains("data-day=\"2025-06-30\"");
        assertThat(june.split("title=\"New picture\"", -1).length - 1)
                .as("30 May to 3 June")
                .isEqualTo(5);
        var july = boss.get("/actions?store=toys&view=calendar&at=2025-07-20").body();
        assertThat(july).contains("2025-07").doesNotContain("New picture");
        assertThat(boss.get("/actions?store=toys&view=calendar&at=x%27").body())
                .contains("2025-06");
    }

    @Test
    void aCalendarProgramReadsTheWorkOfItsPersonWithoutSigningIn() {
        var path = path();
        var feed = served.stranger().get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(feed.body())
                .contains(
                        "SUMMARY:New picture",
                        "SUMMARY:Count the stock",
                        "DTEND;VALUE=DATE:20250604");
        assertThat(boss.get("/actions/feed?store=toys").body())
                .as("the address is said once")
                .doesNotContain("/calendar/");
    }

    @Test
    void anAddressEndsWithTheNextOneAndWhenItIsEnded() {
        var first = path();
        var second = path();
        assertThat(served.stranger().get(first).statusCode()).isEqualTo(404);
        assertThat(served.stranger().get(second).statusCode()).isEqualTo(200);
        assertThat(boss.post("/actions/feed/revoke", TOYS).statusCode()).isEqualTo(303);
        assertThat(served.stranger().get(second).statusCode()).isEqualTo(404);
        assertThat(served.stranger().get("/calendar/x").statusCode()).isEqualTo(404);
        assertThat(served.rooms.log().newest(2))
                .extracting(entry -> entry.deed())
                .contains("revoke-calendar-address");
    }

    @Test
    void onlyTheHashOfAnAddressIsKept() throws Exception {
        var secret = path().substring("/calendar/".length());
        try (var files = java.nio.file.Files.walk(directory)) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                var text =
                        new String(
                                java.nio.file.Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(secret);
            }
        }
    }
}
