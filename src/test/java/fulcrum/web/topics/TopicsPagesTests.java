package fulcrum.web.topics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsPagesTests {

    private static final String REVIEWS =
            """
            评价编号,商品,日期,评分,评价内容
            1,K-01,2024-03-01,5,很好
            2,K-01,2024-03-02,1,质量很差<script>alert(1)</script>
            3,B-01,2024-03-03,2,发货太慢
            """;

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "评价.csv", REVIEWS);
        boss.makeStore("empty", "any", "EUR");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void topicsStandWithWhatBuyersWroteAndItsRow() {
        var page = boss.get("/diagnosis/reviews?store=toys&as-of=2024-03-31").body();
        assertThat(page)
                .contains("Poor quality", "Delivery", "Bad ones: 2")
                .contains("质量很差&lt;script&gt;")
                .doesNotContain("<script>alert")
                .containsPattern("/data/imports/[^\"]+\"[^>]*>row \\d");
    }

    @Test
    void aShopWithoutReviewsIsToldWhatBringsThem() {
        assertThat(boss.get("/diagnosis/reviews?store=empty").body())
                .contains("There are no reviews yet");
    }

    @Test
    void aTopicLeadsToAnActionThatIsFilledIn() {
        var page = boss.get("/diagnosis/reviews?store=toys&as-of=2024-03-31").body();
        var way = Pattern.compile("/actions/new\\?[^\"]*").matcher(page);
        assertThat(way.find()).isTrue();
        assertThat(boss.get(way.group().replace("&amp;", "&")).body())
                .contains("Mend what buyers complain of: Poor quality");
    }

    @Test
    void theReportHasThemToo() {
        assertThat(boss.get("/diagnosis/file?store=toys&format=md&as-of=2024-03-31").body())
                .contains("## Store weight: ", "## What buyers complain of: ", "- Poor quality: 1");
    }

    @Test
    void theDiagnosisLeadsToIt() {
        assertThat(boss.get("/diagnosis?store=toys").body())
                .contains("href=\"/diagnosis/reviews?store=toys\"");
    }
}
