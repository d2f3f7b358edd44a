package fulcrum.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.warehouse.Agreement;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The six orders of `docs/example`, whose sums can be made by hand: goods due 296.00 (58 + 45 + 32
/// + 78 + 57 + 26), paid 249.00 (58 + 50 + 78 + 32 + 31).
class ReconciliationTests {

    static final Path ORDERS = Path.of("docs/example/ExportOrderList.csv");
    static final Path LINES = Path.of("docs/example/ExportOrderDetailList.csv");
    static final StoreId TOYS = new StoreId("toys");

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

    String give(Path file) throws IOException {
        return boss.give("toys", file.getFileName().toString(), Files.readAllBytes(file)).body();
    }

    String data() {
        return FilesInTests.plain(boss.get("/data?store=toys").body());
    }

    Agreement whole(String check) {
        return served.rooms.warehouse().reconciliation(TOYS).whole().stream()
                .filter(one -> one.check().equals("agreement." + check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ordersWithoutLinesAreOpenUntilTheLinesCome() throws IOException {
        var first = give(ORDERS);
        assertThat(FilesInTests.plain(first))
                .contains("open Orders that have no lines yet: import the item report 6 249.00");
        assertThat(whole("orders-without-lines").things()).isEqualTo(6);
        assertThat(data()).contains("open Orders that have no lines yet");

        give(LINES);
        assertThat(data())
                .doesNotContain("have no lines yet")
                .contains("agrees Sum of the lines – payable for goods 6 296.00 296.00 0.00");
        assertThat(whole("lines-make-goods-due").left()).isEqualByComparingTo("296");
        assertThat(whole("lines-make-goods-due").right()).isEqualByComparingTo("296");
        assertThat(whole("lines-make-paid").left()).isEqualByComparingTo("249");
        assertThat(whole("lines-make-paid").holds()).isTrue();

        var link = FilesInTests.found("href=\"(/data/imports/[^\"/]*)\"", first);
        var page = FilesInTests.plain(boss.get(link).body());
        assertThat(page).contains("6 checks, all agree");
        assertThat(page.indexOf("have no lines yet"))
                .isGreaterThan(page.indexOf("At the time of the import"));
    }

    @Test
    void linesWithoutOrdersAreOpenUntilTheOrdersCome() throws IOException {
        give(LINES);
        assertThat(whole("lines-without-order").things()).isEqualTo(6);
        give(ORDERS);
        assertThat(served.rooms.warehouse().reconciliation(TOYS).whole())
                .isNotEmpty()
                .allMatch(Agreement::holds);
    }

    @Test
    void takingTheLinesBackOpensTheOrdersAgain() throws IOException {
        give(ORDERS);
        var lines = give(LINES);
        var link = FilesInTests.found("href=\"(/data/imports/[^\"/]*)\"", lines);
        boss.get(link + "/undo");
        boss.post(link + "/undo", Map.of());
        assertThat(whole("orders-without-lines").things()).isEqualTo(6);
        assertThat(whole("orders-without-lines").left()).isEqualByComparingTo(new BigDecimal(249));
    }

    @Test
    void anotherStoreWithTheSameOrderNumbersIsNotMixedIn() throws IOException {
        boss.makeStore("other", "taobao", "CNY");
        boss.give("other", "orders.csv", Files.readAllBytes(ORDERS));
        give(LINES);
        assertThat(whole("lines-without-order").things()).isEqualTo(6);
        assertThat(served.rooms.warehouse().reconciliation(TOYS).whole()).hasSize(1);
    }
}
