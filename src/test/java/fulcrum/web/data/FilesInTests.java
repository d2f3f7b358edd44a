package fulcrum.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fulcrum.state.AuditLog;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesInTests {

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    static String plain(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aFileSaysWhatWasReadTakenAndRefusedAndItsRefusedRowsComeBack() {
        var result = boss.give("toys", "orders.csv", Toys.ORDERS);
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.body()).doesNotContain("<html").contains("orders.csv");
        assertThat(plain(result.body()))
                .contains("rows read 3 = taken 2 + updated 0 + unchanged 0 + refused 1");
        var refused = boss.get(found("href=\"(/data/imports/[^\"]*/refused)\"", result.body()));
        assertThat(refused.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(refused.body().lines()).hasSize(2).last().asString().contains("1003", "不是时间");
    }

    @Test
    void theSameFileAgainChangesNothingAndUndoneItIsGone() {
        var first = boss.give("toys", "orders.csv", Toys.ORDERS).body();
        assertThat(plain(boss.give("toys", "again.csv", Toys.ORDERS).body()))
                .contains("imported before");
        var page = boss.get("/data?store=toys");
        assertThat(plain(page.body())).contains("Facts from 2024-01-01 to 2024-01-03");
        var undo =
                found("href=\"(/data/imports/[^\"]*)\"", first).replace("/refused", "") + "/undo";
        assertThat(boss.get(undo).body()).contains("Undo this import?");
        assertThat(served.rooms.imports().history(store("toys"))).hasSize(1);
        assertThat(boss.post(undo, Map.of()).statusCode()).isEqualTo(303);
        assertThat(served.rooms.imports().history(store("toys"))).isEmpty();
        assertThat(boss.get(undo).statusCode()).isEqualTo(404);
    }

    private static fulcrum.store.StoreId store(String id) {
        return new fulcrum.store.StoreId(id);
    }

    @Test
    void aFileForAStoreThatIsNotThereGoesIntoNoOther() {
        assertThat(boss.give("toyz", "orders.csv", Toys.ORDERS).statusCode()).isEqualTo(404);
        assertThat(served.rooms.imports().history(store("toys"))).isEmpty();
    }

    @Test
    void theNameOfAFileIsTextAndNeverAPath() throws IOException {
        var name = "../../evil<img src=x onerror=alert(1)>.csv";
        var result = boss.give("toys", name, Toys.ORDERS);
        assertThat(result.body()).doesNotContain("<img").contains("&lt;img");
        try (var all = Files.walk(directory)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .noneMatch(file -> file.contains("evil"));
        }
        assertThat(boss.get("/data?store=toys").body())
                .doesNotContain("<img src")
                .contains("&lt;img");
    }

    @Test
    void whatIsNoTableIsRefusedWithASentenceAndNothingStays() throws IOException {
        var result = boss.give("toys", "picture.csv", "%PDF-1.7 …");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(plain(result.body())).contains("refused", "picture or a PDF");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(directory.resolve("work/uploads")).isEmptyDirectory());
    }

    @Test
    void aFileThatIsTooLargeGetsASentence() {
        boss.get("/data?store=toys");
        var result = boss.give("toys", "large.csv", new byte[(int) Uploads.LIMIT + 1]);
        assertThat(result.statusCode()).isEqualTo(413);
        assertThat(plain(result.body())).contains("too large", "200 MB");
    }

    @Test
    void anUnknownTableIsMappedOnceAndKnownTheNextTime() {
        boss.makeStore("till", "any", "EUR");
        var asked = boss.give("till", "till.csv", Toys.TILL).body();
        assertThat(plain(asked)).contains("not recognised");
        var mapping = found("href=\"(/data/uploads/[^\"]*)\"", asked);
        assertThat(plain(boss.get(mapping).body())).contains("Bon", "Kite", "Zeitpunkt");
        var chosen =
                Map.of(
                        "table", "0",
                        "kind", "order_lines",
                        "column-0", "order_id",
                        "column-1", "title",
                        "column-2", "quantity",
                        "column-3", "ordered_at",
                        "column-4", "unit_price");
        var preview = boss.post(mapping + "/preview", chosen, "HX-Request", "true");
        assertThat(preview.body()).doesNotContain("<html");
        assertThat(plain(preview.body())).contains("preview", "rows read 3 = taken 3");
        assertThat(served.rooms.imports().history(store("till"))).isEmpty();
        var imported = boss.post(mapping, chosen);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(303);
        assertThat(served.rooms.imports().history(store("till"))).hasSize(1);
        var next = boss.give("till", "march.csv", Toys.TILL.replace("\nB", "\nC")).body();
        assertThat(plain(next)).contains("imported", "rows read 3 = taken 3");
        assertThat(boss.get(mapping).statusCode()).isEqualTo(404);
    }

    @Test
    void aMappingThatLacksSomethingSaysWhat() {
        boss.makeStore("till", "any", "EUR");
        var asked = boss.give("till", "till.csv", Toys.TILL).body();
        var mapping = found("href=\"(/data/uploads/[^\"]*)\"", asked);
        boss.get(mapping);
        var incomplete =
                boss.post(
                        mapping, Map.of("table", "0", "kind", "order_lines", "column-1", "title"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(served.rooms.imports().history(store("till"))).isEmpty();
    }

    @Test
    void datesThatMayBeReadInTwoWaysAreAsked() {
        boss.makeStore("till", "any", "EUR");
        var table =
                Toys.TILL.replace("2024-02-01", "01/02/2024").replace("2024-02-02", "03/02/2024");
        var asked = boss.give("till", "till.csv", table).body();
        var mapping = found("href=\"(/data/uploads/[^\"]*)\"", asked);
        boss.get(mapping);
        var chosen =
                new java.util.HashMap<>(
                        Map.of(
                                "table", "0",
                                "kind", "order_lines",
                                "column-0", "order_id",
                                "column-1", "title",
                                "column-2", "quantity",
                                "column-3", "ordered_at",
                                "column-4", "unit_price"));
        assertThat(boss.post(mapping, chosen).statusCode()).isEqualTo(200);
        chosen.put("date-order", "dmy");
        assertThat(boss.post(mapping, chosen).statusCode()).isEqualTo(303);
        assertThat(plain(boss.get("/data?store=till").body()))
                .contains("Facts from 2024-02-01 to 2024-02-03");
    }

    @Test
    void whatWasDoneStandsInTheLog() {
        boss.give("toys", "orders.csv", Toys.ORDERS);
        var newest = served.rooms.log().newest(2);
        assertThat(newest).extracting(AuditLog.Entry::deed).containsExactly("import", "make-store");
        assertThat(newest.getFirst().person()).isEqualTo("Lin");
        assertThat(newest.getFirst().details()).contains("\"outcome\":\"IMPORTED\"");
    }

    @Test
    void currencyAndZoneStayOnceFilesWereReadWithThem() {
        boss.give("toys", "orders.csv", Toys.ORDERS);
        boss.get("/data/stores/toys");
        var changed =
                boss.post(
                        "/data/stores/toys",
                        Map.of(
                                "name",
                                "Toys",
                                "platform",
                                "taobao",
                                "currency",
                                "EUR",
                                "zone",
                                "UTC"));
        assertThat(changed.statusCode()).isEqualTo(303);
        var store = served.rooms.stores().find(store("toys")).orElseThrow();
        assertThat(store.name()).isEqualTo("Toys");
        assertThat(store.currency().getCurrencyCode()).isEqualTo("CNY");
        assertThat(store.zone().getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aStoreWithAWrongFieldIsNotMade() {
        boss.get("/data/new-store");
        var fields =
                Map.of("name", "X", "id", "x", "platform", "any", "currency", "RMB", "zone", "UTC");
        var answer = boss.post("/data/new-store", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(plain(answer.body())).contains("“RMB” is no currency code");
        assertThat(served.rooms.stores().find(store("x"))).isEmpty();
    }
}
