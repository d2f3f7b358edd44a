package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fulcrum.effects.Shop;
import fulcrum.outlook.DailyShop;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordClassTests {

    @TempDir Path folder;

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(List.of("晴川通勤连衣裙", "晴川法式衬衫", "晴川复古T恤", "通勤外套"), "晴川裙子", "裙子"),
                arguments(
                        List.of("Acme light kite", "Acme strong kite", "ACME cord", "Other reel"),
                        "acme kite",
                        "strong kite"),
                arguments(
                        List.of("2026新款裙", "2026新款衫", "2026新款鞋", "2026新款帽"),
                        Shop.STORE.name(),
                        "2026新款"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theBrandIsWhatMostTitlesBeginWithAndTheShopItsName(
            List<String> titles, String own, String other) {
        var names = OwnName.of(Shop.STORE, titles);
        assertThat(names.isSaidBy(own)).as("%s of %s", own, names).isTrue();
        assertThat(names.isSaidBy(other)).as("%s of %s", other, names).isFalse();
    }

    @Test
    void fewWordsThatBringTwoThirdsAreCore() {
        var brought = new TreeMap<String, SortedMap<Long, Double>>();
        Map.of("acme", 50.0, "kite", 40.0, "kites", 27.0, "red kite", 20.0, "kite cord", 13.0)
                .forEach(
                        (word, visitors) -> brought.put(word, new TreeMap<>(Map.of(1L, visitors))));
        assertThat(WordClass.classes(brought, OwnName.of(Shop.STORE, titles())))
                .isEqualTo(
                        Map.of(
                                "acme", WordClass.BRAND,
                                "kite", WordClass.CORE,
                                "kites", WordClass.CORE,
                                "red kite", WordClass.LONG_TAIL,
                                "kite cord", WordClass.LONG_TAIL));
    }

    private static List<String> titles() {
        return List.of("Acme kite", "Acme cord", "Acme reel", "Acme tail");
    }

    @ParameterizedTest
    @CsvSource({"brand-words-fell, 0, 0", "core-words-fell, 1, 3", "long-tail-fell, 4, 12"})
    void theClassThatLosesItsVisitorsIsTheOneThatIsTold(String sick, int from, int until) {
        try (var clinic = new Clinic(folder, words(from, until))) {
            for (var one : List.of("brand-words-fell", "core-words-fell", "long-tail-fell")) {
                assertThat(clinic.finding(one).certainty().isFault())
                        .as("%s where %s", one, sick)
                        .isEqualTo(one.equals(sick));
            }
        }
    }

    /// Word 0 says the brand, 1 to 3 bring most, 4 to 12 little; the sick ones lose half of it.
    private FactsFixture words(int from, int until) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            sold, line_kind, order_id, day, ordered_on, title, quantity, paid, received)
                        select 'shop', 'import-1', d * 10 + p, true, false, true, 'goods',
                            d || '-' || p, date '2024-01-01' + d::int, date '2024-01-01' + d::int,
                            'Acme kite ' || p, 10, 100, 100
                        from range(280) days(d), range(8) goods(p)
                        """)
                .sql(
                        """
                        insert into keywords (store, import_id, source_row, in_force, provisional,
                            scope, day, days, word, terminal, product_id, country, visitors)
                        select 'shop', 'import-1', w * 20 + i, true, false, 'own',
                            date '2024-01-01' + (7 * w)::int, 7,
                            case when i = 0 then 'acme' else 'word ' || i end, '', '', '',
                            case when i = 0 then 300 when i < 4 then 900 else 150 end
                                * case when w >= 34 and i between %d and %d then 0.5 else 1 end
                                * (1 + 0.02 * sin(w * w + 7 * i))
                        from range(40) weeks(w), range(13) words(i)
                        """
                                .formatted(from, until))
                .covers(FactKind.ORDERS, "", DailyShop.day(0).toString(), "2024-10-07")
                .covers(FactKind.KEYWORDS, "own", DailyShop.day(0).toString(), "2024-10-07");
    }
}
