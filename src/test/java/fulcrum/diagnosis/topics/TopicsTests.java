package fulcrum.diagnosis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Store STORE =
            new Store(
                    new StoreId("shop"),
                    "Shop",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-06-01T08:00:00Z"));
    private static final String COLUMNS =
            "review_id, product_id, day, rating, negative, text, replied_at";

    @TempDir Path folder;
    private final List<String> rows = new ArrayList<>();

    private void review(String day, String product, int stars, String text, String reply) {
        rows.add(
                "'r%d', '%s', date '%s', %d, %s, '%s', %s"
                        .formatted(
                                rows.size(),
                                product,
                                day,
                                stars,
                                stars <= 2,
                                text,
                                reply.isEmpty() ? "null" : "timestamp '" + reply + " 09:00:00'"));
    }

    private ReviewTopics topics() {
        var facts =
                new FactsFixture(folder, "shop")
                        .rows(FactKind.REVIEWS, COLUMNS, rows.toArray(String[]::new))
                        .rows(FactKind.PRODUCTS, "product_id, title", "'p1', '连衣裙'");
        try (var warehouse = facts.open()) {
            return new Topics(warehouse, CLOCK).of(STORE, TODAY);
        }
    }

    private static ReviewTopics.Complaint complaint(ReviewTopics topics, String id) {
        return topics.complaints().stream()
                .filter(one -> one.topic().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "洗了一次就起球 | quality",
                "屏幕坏了，开不了机 | broken",
                "尺码偏小，建议拍大一码 | size",
                "和图片有色差 | colour",
                "一股刺鼻的味道 | smell",
                "发货太慢，等了一个星期 | delivery",
                "包装太简陋 | packaging",
                "客服半天不回 | service",
                "少发了一件 | missing",
                "刚买就降价 | price",
                "与描述不符 | described",
                "感觉是假货 | fake",
                "苹果烂了好几个 | fresh",
                "退款一直没到 | returns",
                "It pilled after one wash | quality",
                "The zipper broke on day two | broken",
                "Runs small around the waist | size",
                "The color is darker than pictured | colour",
                "It smells of chemicals | smell",
                "Took far too long to arrive | delivery",
                "Nobody answered my question | service",
                "Two screws were missing | missing",
                "Overpriced for what it is | price",
                "Not quite as described | described",
                "Clearly a counterfeit | fake",
                "Still waiting for my refund | returns"
            })
    void aComplaintIsToldByItsTopicInBothLanguages(String text, String id) {
        assertThat(Topics.all().filter(topic -> topic.in(text).isPresent()).map(Topic::id))
                .contains(id);
    }

    @Test
    void praiseIsAboutNoTopic() {
        for (var text : List.of("很好，喜欢，会回购", "Lovely, will buy again", "Absolutely plates")) {
            assertThat(Topics.all().filter(topic -> topic.in(text).isPresent())).isEmpty();
        }
    }

    @Test
    void badReviewsAreCountedByTopicProductAndTime() {
        review("2026-05-31", "p1", 1, "质量很差。颜色不错", "2026-06-02");
        review("2026-05-20", "p1", 2, "洗了一次就起球", "2026-05-24");
        review("2026-05-10", "p2", 1, "客服不理人", "");
        review("2026-05-09", "p2", 5, "质量很好", "");
        review("2026-02-15", "p1", 1, "起球", "");
        review("2026-02-14", "p1", 5, "好", "");
        review("2026-06-01", "p1", 1, "今天写的，起球", "");
        var topics = topics();
        assertThat(topics.lately()).isEqualTo(new ReviewTopics.Count(4, 4, 3));
        assertThat(topics.before()).isEqualTo(new ReviewTopics.Count(2, 2, 1));
        var quality = complaint(topics, "quality");
        assertThat(quality.now()).isEqualTo(2);
        assertThat(quality.before()).isEqualTo(1);
        assertThat(quality.products()).containsExactly(new ReviewTopics.Product("p1", "连衣裙", 2));
        assertThat(quality.examples().getFirst().text()).isEqualTo("质量很差");
        assertThat(quality.examples().getFirst().row()).isEqualTo(2);
        assertThat(topics.reply().replied()).isEqualTo(2);
        assertThat(topics.reply().days()).hasValue(3);
    }

    /// 12 of 12 lately where half were to be expected: (12 − 6) / √(12 · ½ · ½) = 3.46.
    @Test
    void moreThanBeforeIsSaidOnlyBeyondChance() {
        for (int i = 0; i < 12; i++) {
            review("2026-05-20", "p1", 1, "起球", "");
            review("2026-02-15", "p1", 1, "客服差", "");
            review("2026-05-21", "p1", i < 6 ? 1 : 5, i < 6 ? "客服差" : "好", "");
            review("2026-02-15", "p1", 5, "好", "");
        }
        var topics = topics();
        assertThat(complaint(topics, "quality").change().orElseThrow())
                .isCloseTo(3.4641, within(0.0001));
        assertThat(complaint(topics, "quality").direction()).isEqualTo(1);
        assertThat(complaint(topics, "service").direction()).isZero();
    }

    /// Monroe et al., worked out apart: 10 and 10 words here, 1 and 19 there, a prior of 500.
    @Test
    void aWordStandsOutByLogOddsOverTheirDeviation() {
        var found = Standout.of(Map.of("a", 10L, "b", 10L), Map.of("a", 1L, "b", 19L));
        assertThat(found.getFirst().word()).isEqualTo("a");
        assertThat(found.getFirst().z()).isCloseTo(Z, within(1e-4));
        assertThat(found.getLast().z()).isNegative();
    }

    private static final double Z = 0.7338;

    /// Learns from 300 labelled texts, and finds the one that reads bad under five stars.
    @Test
    void goodStarsDoNotHideABadText() {
        for (int i = 0; i < 150; i++) {
            review("2026-05-01", "p1", 5, "面料舒服，" + (i % 2 == 0 ? "喜欢" : "满意"), "");
            review("2026-05-02", "p1", 1, "质量太差，" + (i % 2 == 0 ? "失望" : "后悔"), "");
        }
        review("2026-05-03", "p2", 5, "质量太差，非常失望", "");
        var topics = topics();
        assertThat(topics.hidden())
                .extracting(ReviewTopics.Example::text)
                .containsExactly("质量太差，非常失望");
        var reader = topics.reader().orElseThrow();
        assertThat(reader.f1()).isGreaterThan(0.95);
        assertThat(reader.simple()).isBetween(0.6, 0.7);
        assertThat(topics.words()).extracting(ReviewTopics.Word::word).contains("质量", "失望");
    }

    @Test
    void chineseIsCutIntoWordsAndEnglishToStems() {
        var wording = new Wording();
        assertThat(wording.words("这件衣服质量很差。")).contains("衣服", "质量").doesNotContain("。");
        assertThat(wording.words("The zippers were broken"))
                .containsExactly("zipper", "were", "broken");
    }

    @Test
    void withoutReviewsItSaysWhatBringsThem() {
        rows.add("'r', 'p', date '2020-01-01', 5, false, 'old', null");
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var telling = new TopicsTelling(topics(), Texts.in(language));
            assertThat(telling.isKnown()).isFalse();
            assertThat(telling.lead()).hasSize(1);
        }
    }
}
