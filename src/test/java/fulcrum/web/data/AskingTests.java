package fulcrum.web.data;

import static fulcrum.web.data.FilesInTests.found;
import static fulcrum.web.data.FilesInTests.plain;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file leaves open is asked on its card and answered there.
class AskingTests {

    static final String QUERIES =
            "Top queries,Clicks,Impressions,CTR,Position\nkite,30,200,15%,3.2\n";

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("till", "any", "EUR");
        boss.get("/data");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private long imports() {
        return served.rooms.imports().history(new StoreId("till")).size();
    }

    @Test
    void theDaysThatAFileCoversAreAskedOnItsCardAndOneAnswerImportsIt() {
        var asked = boss.give("till", "queries.csv", QUERIES).body();
        assertThat(plain(asked)).contains("Which days does this file cover?", "First day");
        assertThat(asked).doesNotContain("--period").contains("type=\"date\" name=\"from\"");
        var action = found("action=\"(/data/uploads/[^\"]*/answer[^\"]*)\"", asked);

        var wrong =
                boss.post(
                        action,
                        Map.of("from", "2026-05-31", "last", "2026-05-01"),
                        "HX-Request",
                        "true");
        assertThat(plain(wrong.body())).contains("must not be before the first");
        assertThat(imports()).isZero();

        var answered =
                boss.post(
                        action,
                        Map.of("from", "2026-05-01", "last", "2026-05-31"),
                        "HX-Request",
                        "true");
        assertThat(answered.body()).doesNotContain("<html");
        assertThat(plain(answered.body())).contains("rows read 1 = taken 1");
        assertThat(answered.headers().firstValue("HX-Trigger")).contains("files-in");
        assertThat(imports()).isEqualTo(1);
        assertThat(plain(boss.get("/data?store=till").body()))
                .contains("Facts from 2026-05-01 to 2026-05-31");
        assertThat(boss.post(action, Map.of("from", "2026-05-01")).statusCode()).isEqualTo(404);
    }

    @Test
    void theOrderOfDaysIsOneClickWithCellsOfTheColumnBesideIt() {
        var table =
                "Order ID,Order Date,SKU,Quantity,Price\n7,03/04/2026,A,1,2.5\n8,05/06/2026,A,1,2.5\n";
        boss.makeStore("shop", "any", "EUR");
        var mapping =
                found("href=\"(/data/uploads/[^\"]*)\"", boss.give("till", "t.csv", table).body());
        boss.get(mapping);
        var asked =
                boss.post(
                                mapping,
                                Map.of(
                                        "table", "0",
                                        "kind", "order_lines",
                                        "column-0", "order_id",
                                        "column-1", "ordered_at",
                                        "column-2", "sku",
                                        "column-3", "quantity",
                                        "column-4", "unit_price"))
                        .body();
        assertThat(plain(asked))
                .contains("In which order are the days in column “Order Date” written?")
                .contains("03/04/2026", "05/06/2026")
                .contains("Day first “03/04/2026” is then 2026-04-03");
        var action = found("action=\"(/data/uploads/[^\"]*/answer[^\"]*)\"", asked);
        var page = boss.post(action, Map.of("dates", "dmy"));
        assertThat(plain(page.body()))
                .contains("rows read 2 = taken 2")
                .contains("Facts from 2026-04-03 to 2026-06-05");
    }

    @Test
    void noOtherStoreAnswersForAFile() {
        var action =
                found(
                        "action=\"(/data/uploads/[^\"]*/answer[^\"]*)\"",
                        boss.give("till", "queries.csv", QUERIES).body());
        boss.makeStore("other", "any", "EUR");
        boss.get("/data");
        var days = Map.of("from", "2026-05-01", "last", "2026-05-31");
        assertThat(boss.post(action.replace("store=till", "store=other"), days).statusCode())
                .isEqualTo(200);
        assertThat(served.rooms.imports().history(new StoreId("other"))).isEmpty();
        assertThat(imports()).isEqualTo(1);
    }
}
