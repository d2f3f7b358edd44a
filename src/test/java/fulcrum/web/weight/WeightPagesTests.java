package fulcrum.web.weight;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightPagesTests {

    private static final String SCORES =
            """
            日期,描述相符,服务态度,物流服务,真实体验分,宝贝质量,物流速度,服务保障
            2024-03-30,4.60,4.80,4.90,4.5,4.7,4.9,4.3
            """;

    /// Mean 4.60: to 4.65 it takes 10 · 0.05 / 0.35, so two ratings of five stars.
    private static final String REVIEWS =
            """
            评价编号,商品,日期,评分,评价内容
            1,K-01,2024-03-01,5,很好
            2,K-01,2024-03-01,5,不错
            3,K-01,2024-03-02,5,好
            4,K-01,2024-03-03,5,喜欢
            5,K-01,2024-03-04,5,可以
            6,K-01,2024-03-05,5,满意
            7,K-01,2024-03-06,5,推荐
            8,K-01,2024-03-07,5,值得
            9,K-01,2024-03-08,5,回购
            10,K-01,2024-03-09,1,坏了
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
        boss.give("toys", "店铺评分.csv", SCORES);
        boss.give("toys", "评价.csv", REVIEWS);
        boss.makeStore("empty", "any", "EUR");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void scoresStandWithTheirOfficialWeightsAndWhatTheNextPointTakes() {
        var page = boss.get("/diagnosis/weight?store=toys&as-of=2024-03-31").body();
        assertThat(page)
                .contains("Experience score", "weight 50 %", "not as asked for")
                .contains("By these weights the parts come to 4.55; the platform shows 4.50.")
                .contains("2 ratings of five stars lift “As described” from 4.60 to 4.65.");
    }

    @Test
    void anotherMeanCanBeWanted() {
        assertThat(boss.get("/diagnosis/weight?store=toys&as-of=2024-03-31&to=4.8").body())
                .contains("10 ratings of five stars lift “As described” from 4.60 to 4.80.");
    }

    @Test
    void whatMakesNoSenseInTheAddressIsSaidSo() {
        var day = boss.get("/diagnosis/weight?store=toys&as-of=yesterday");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(day.body()).contains("There is no day “yesterday”");
        var target = boss.get("/diagnosis/weight?store=toys&to=7");
        assertThat(target.statusCode()).isEqualTo(400);
        assertThat(target.body()).contains("“7” is no mean of stars");
    }

    @Test
    void aShopWithoutFactsIsToldWhatWouldBringThem() {
        assertThat(boss.get("/diagnosis/weight?store=empty").body())
                .contains("Unknown. A table of reviews with stars brings it.");
    }

    @Test
    void ourModelIsMarkedAsOursAndItsWeightsAreKept() {
        var page = boss.get("/diagnosis/weight?store=toys").body();
        assertThat(page)
                .contains("Our model", ">ours<", "It takes the report of traffic by source")
                .containsPattern("name=\"carts\"[^>]*value=\"15\"");
        var kept = boss.post("/diagnosis/weight", points("40", "0"));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(boss.get("/diagnosis/weight?store=toys").body())
                .containsPattern("name=\"carts\"[^>]*value=\"40\"");
        assertThat(boss.post("/diagnosis/weight", points("50", "0")).body())
                .contains("changed the weights meanwhile");
        assertThat(boss.post("/diagnosis/weight", points("many", "1")).body())
                .contains("Weights are whole numbers from 0 to 100");
    }

    private static Map<String, String> points(String carts, String version) {
        return Map.of(
                "store", "toys",
                "version", version,
                "conversion", "20",
                "growth", "10",
                "carts", carts,
                "refunds", "10",
                "bad-reviews", "10",
                "service", "10");
    }

    @Test
    void theDiagnosisLeadsToIt() {
        assertThat(boss.get("/diagnosis?store=toys").body())
                .contains("href=\"/diagnosis/weight?store=toys\"");
    }
}
