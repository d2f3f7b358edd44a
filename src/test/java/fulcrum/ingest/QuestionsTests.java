package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.units.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file leaves open is asked, and one answer imports it.
class QuestionsTests {

    static final String QUERIES =
            "Top queries,Clicks,Impressions,CTR,Position\nwooden train,30,200,15%,3.2\n"
                    + "kite,5,50,10%,8.1\n";
    static final String ADS =
            "ad_id,xyz_campaign_id,fb_campaign_id,age,gender,interest,Impressions,Clicks,Spent,Total_Conversion,Approved_Conversion\n"
                    + "1,9,7,30-34,M,15,700,2,1.43,2,1\n2,9,7,30-34,F,16,900,3,2.10,1,0\n";
    static final Period MAY = Period.monthOf(LocalDate.of(2026, 5, 1));

    @TempDir Path folder;

    private ImportReport give(Shop shop, String content, Optional<Period> covers) {
        return give(
                shop, shop.request(file(content), "export.csv").answered(AsWritten.OPEN, covers));
    }

    private static ImportReport give(Shop shop, ImportRequest request) {
        return shop.imports.importFile(request).getFirst();
    }

    private Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile(folder, "given", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTableWithoutDaysAsksForItsPeriodAndIsReadWithTheAnswer() {
        try (var shop = new Shop(folder.resolve("data"))) {
            var asked = give(shop, QUERIES, Optional.empty());
            assertThat(asked.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
            assertThat(asked.questions()).containsExactly(new Question.Days());
            assertThat(shop.imports.history(shop.store.id())).isEmpty();

            var read = give(shop, QUERIES, Optional.of(MAY));
            assertThat(read.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
            var inMay = "select count(*) from keywords where day = date '2026-05-01' and days = 31";
            assertThat(shop.ask(inMay)).isEqualByComparingTo("2");
            var facts = shop.warehouse.fingerprint();
            assertThat(shop.imports.rebuild()).isEqualTo(1);
            assertThat(shop.ask(inMay)).isEqualByComparingTo("2");
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
    }

    @Test
    void thePeriodOfOneFileIsNotThatOfTheNext() {
        try (var shop = new Shop(folder.resolve("data"))) {
            give(shop, QUERIES, Optional.of(MAY));
            var next = give(shop, QUERIES + "ball,1,9,11%,2\n", Optional.empty());
            assertThat(next.questions()).containsExactly(new Question.Days());
        }
    }

    @Test
    void aPeriodThatTheFileStatesIsNotAskedForAndNotOverruled() {
        try (var shop = new Shop(folder.resolve("data"))) {
            var dated =
                    "# Start date: 20260401\n# End date: 20260430\n"
                            + "Session primary channel group,Sessions,Engaged sessions\nDirect,10,5\n";
            assertThat(give(shop, dated, Optional.of(MAY)).rows().taken()).isEqualTo(1);
            assertThat(shop.ask("select count(*) from traffic where day = date '2026-04-01'"))
                    .isEqualByComparingTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Top pages,Clicks,Impressions,CTR,Position\nhttps://a.example/,3,20,15%,3.2\n",
                "Session primary channel group,Sessions,Engaged sessions\nDirect,10,5\n",
                "Page path and screen class,Views,Active users\n/home,10,5\n",
                "Campaign,Campaign type,Clicks,Impr.,Cost\nToys,Search,3,20,1.50\n",
                "Search keyword,Match type,Clicks,Impr.,Cost\nkite,Exact,3,20,1.50\n",
                "Search term,Match type,Clicks,Impr.,Cost\nkite,Exact,3,20,1.50\n",
                "主体ID,主体类型,主体名称,展现量,点击量,花费\n61234567,商品,风筝,100,5,3.20\n",
                "keyword,impressions,clicks,spend,campaign\nkite,20,3,1.50,Toys\n"
            })
    void everyTableThatBelongsToNoPeriodAsks(String content) {
        try (var shop = new Shop(folder.resolve("data"))) {
            var request = shop.request(file(content), "export.csv");
            var asked = give(shop, request);
            if (asked.questions().isEmpty()) {
                // a table that no layout knows is proposed first
                assertThat(asked.notes().getFirst().key()).isEqualTo("ingest.not-recognised");
                asked = give(shop, request.accepting());
                assertThat(asked.notes().getFirst().key()).isEqualTo("ingest.no-days");
                return;
            }
            assertThat(asked.questions()).containsExactly(new Question.Days());
            var read = give(shop, request.answered(AsWritten.OPEN, Optional.of(MAY)));
            assertThat(read.rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        }
    }

    @Test
    void spendWithoutAnyDayIsAskedForAndTakenWithoutOnlyWhenToldNotToAsk() {
        try (var shop = new Shop(folder.resolve("data"))) {
            var request = shop.request(file(ADS), "ads.csv");
            assertThat(give(shop, request).questions()).containsExactly(new Question.Days());
            var without = give(shop, request.accepting());
            assertThat(without.totals().get("ads.cost")).isEqualByComparingTo("3.53");
            assertThat(without.notes()).extracting("key").contains("ingest.no-days");
            assertThat(shop.imports.undo(without.id().orElseThrow())).isTrue();
            var with = give(shop, request.answered(AsWritten.OPEN, Optional.of(MAY)));
            assertThat(with.notes()).isEmpty();
            assertThat(
                            shop.ask(
                                    "select sum(cost) from ads where counted and day = date '2026-05-01'"))
                    .isEqualByComparingTo("3.53");
        }
    }

    @Test
    void aQuestionNamesItsColumnACellAndWhatEachAnswerMakesOfIt() {
        var rows =
                "Order ID,Order Date,SKU,Quantity,Price\n7,03/04/2026,A,1,1.250\n8,05/06/2026,A,1,2.500\n";
        try (var shop = new Shop(folder.resolve("data"))) {
            var asked = give(shop, shop.request(file(rows), "table.csv").accepting());
            assertThat(asked.questions())
                    .containsExactlyInAnyOrder(
                            new Question.DateOrder(
                                    "Order Date",
                                    "03/04/2026",
                                    List.of(
                                            new Question.Answer("mdy", "2026-03-04"),
                                            new Question.Answer("dmy", "2026-04-03"))),
                            new Question.DecimalMark(
                                    "Price",
                                    "1.250",
                                    List.of(
                                            new Question.Answer(",", "1250"),
                                            new Question.Answer(".", "1.250"))));
        }
    }

    @Test
    void anAnswerThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> new AsWritten(Optional.empty(), Optional.of("dym")))
                .hasMessageContaining("ymd, mdy or dmy");
        assertThatThrownBy(() -> new AsWritten(Optional.of('x'), Optional.empty()))
                .hasMessageContaining("say . or ,");
    }
}
