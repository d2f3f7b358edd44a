package fulcrum.web.tree;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// February: one kite and two balls, 20.00. March: three kites and one ball, 35.00.
class TreePagesTests {

    static final String MARCH = "/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-31";

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.TWO_MONTHS);
        boss.give("toys", "lines.csv", Toys.TWO_MONTHS_LINES);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static String plain(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void theGoalStandsOnTopWithWhatItIsMadeOf() {
        var page = plain(boss.get(MARCH).body());

        assertThat(page)
                .contains("Sales: the metric tree", "Paid", "¥ 35.00", "Orders", "Order value");
        assertThat(page.indexOf("Order value")).isLessThan(page.indexOf("Price per piece"));
    }

    @Test
    void aMetricLeadsToWhyItChangedAndAFigureToItsRows() {
        var page = boss.get(MARCH).body();

        assertThat(first(page, "/explain[^\"]*m=orders&amp;[^\"]*"))
                .contains("from=2024-03-01", "to=2024-03-31", "compare=prior");
        assertThat(plain(boss.get(first(page, "/explain[^\"]*m=orders&amp;[^\"]*")).body()))
                .contains("Orders");
        assertThat(plain(boss.get(first(page, "/figures/trace[^\"]*m=paid&amp;[^\"]*")).body()))
                .contains("¥ 35.00");
    }

    @Test
    void whatIsUnknownSaysWhatWouldBringIt() {
        assertThat(plain(boss.get(MARCH.replace("sales", "profit")).body()))
                .contains("Fixed cost", "unknown", "cost table");
    }

    @Test
    void everyTreeIsShownInChinese() {
        for (var tree : new String[] {"profit", "sales", "repurchase", "advertising"}) {
            var page =
                    boss.get(
                            MARCH.replace("sales", tree),
                            "Accept-Language",
                            "zh-CN",
                            "HX-Request",
                            "true");
            assertThat(page.statusCode()).as(tree).isEqualTo(200);
        }
    }

    private static String first(String page, String address) {
        var link = Pattern.compile("href=\"(" + address + ")\"").matcher(page);
        assertThat(link.find()).as(address).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
