package fulcrum.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.units.Texts;
import fulcrum.web.Served;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page about an invented store says so, and no page about another.
class InventedStoreTests {

    private static final List<String> PAGES =
            List.of("/data?store=%s", "/data/stores/%s", "/figures?store=%s", "/account?store=%s");

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageOfAnInventedStoreSaysSo(String language) {
        var banner = Texts.in(Locale.of(language)).say("web.invented");
        try (var served = new Served(directory)) {
            var boss = served.boss();
            boss.makeStore("real", "taobao", "CNY");
            boss.makeStore("made-up", "taobao", "CNY");
            boss.get("/data");
            boss.give("made-up", "orders.csv", Toys.ORDERS);
            served.rooms.stores().markInvented(new StoreId("made-up"));
            for (var page : PAGES) {
                var real = boss.get(page.formatted("real"), "Accept-Language", language);
                assertThat(real.statusCode()).as(page).isEqualTo(200);
                assertThat(real.body()).as(page).doesNotContain(banner);
                assertThat(boss.get(page.formatted("made-up"), "Accept-Language", language).body())
                        .as(page)
                        .containsOnlyOnce(banner);
            }
            var imported = served.rooms.imports().history(new StoreId("made-up")).getFirst();
            assertThat(
                            boss.get("/data/imports/" + imported.id(), "Accept-Language", language)
                                    .body())
                    .containsOnlyOnce(banner);
        }
    }
}
