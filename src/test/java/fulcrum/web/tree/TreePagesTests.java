package fulcrum.web.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        boss.makeStore("empty", "any", "EUR");
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

    @ParameterizedTest
    @CsvSource({
        "profit, Profit, Net sales",
        "sales, Paid, Order value",
        "repurchase, Paid, Returning buyers",
        "advertising, Advertised sales less spend, Ad sales"
    })
    void everyTreeStandsWithItsGoalAndWhatItIsMadeOf(String tree, String goal, String part) {
        var page = plain(boss.get(MARCH.replace("sales", tree)).body());

        assertThat(page).contains("priced in " + goal);
        assertThat(page.substring(page.indexOf("priced in"))).contains(part);
    }

    @Test
    void whereNobodySaysWhichTheFirstWhoseGoalIsKnownIsShown() {
        assertThat(plain(boss.get("/tree?store=toys").body()))
                .contains("Sales: the metric tree", "2024-03-01 – 2024-03-28");
        assertThat(plain(boss.get("/tree?store=empty").body()))
                .contains("Profit: the metric tree", "no facts for these days");
    }

    @Test
    void theDaysComparedAreTheReadersOwnAndTheTreeGoesAlongToExplain() {
        var page =
                boss.get(MARCH + "&compare=days&versus-from=2024-02-01&versus-to=2024-02-28")
                        .body();

        assertThat(plain(page)).contains("compared with 2024-02-01 – 2024-02-28", "75.0 %");
        assertThat(first(page, "/explain[^\"]*m=paid&amp;[^\"]*"))
                .contains("compare=days", "versus-from=2024-02-01", "by=tree%3Asales");
    }

    @Test
    void aMomentThatMakesNoSenseIsSaid() {
        assertThat(plain(boss.get(MARCH + "&as-of=then").body())).contains("then", "now");
    }

    /// Facts end on 28 March: the month is known for some of its days only.
    @Test
    void aFigureOfSomeDaysSaysSo() {
        assertThat(plain(boss.get(MARCH).body())).contains("facts for 28 of 31 days");
    }

    @Test
    void theDrawingShowsHowEachPartJoinsAndWhatItIsMadeOf() {
        var drawing = drawing(boss.get(MARCH).body());

        assertThat(plain(drawing)).contains("= Orders × Order value", "×", "Pieces per order");
        assertThat(drawing).contains("class=\"edge better up\"");
    }

    @Test
    void aBranchFoldsAwayAndComesBack() {
        var folded = first(boss.get(MARCH).body(), "/tree[^\"]*shut=order_value[^\"]*");

        var page = boss.get(folded).body();
        assertThat(drawing(page))
                .contains("data-key=\"order_value\"")
                .doesNotContain("data-key=\"units_per_order\"");
        assertThat(page).contains("aria-expanded=\"false\"", "Unfold all");
        assertThat(first(page, "/tree\\?[^\"]*")).doesNotContain("shut");
    }

    @Test
    void aBranchStandsAloneAndStaysPricedInTheGoal() {
        var alone = first(boss.get(MARCH).body(), "/tree[^\"]*branch=order_value[^\"]*");

        var page = boss.get(alone).body();
        assertThat(drawing(page))
                .contains("data-key=\"order_value\"", "data-key=\"units_per_order\"")
                .doesNotContain("data-key=\"orders\"");
        assertThat(plain(page)).contains("priced in Paid", "Whole tree");
    }

    @Test
    void theListStandsInPlaceOfTheDrawingWhereTheReaderWantsIt() {
        assertThat(boss.get(MARCH + "&view=list").body())
                .doesNotContain("tree-drawing")
                .contains("Show as drawing");
    }

    @Test
    void theDrawingIsAFileThatStandsAlone() throws Exception {
        var file = boss.get(MARCH.replace("/tree?", "/tree/drawing.svg?"));

        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/svg+xml");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        var drawing =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file.body().getBytes(UTF_8)));
        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("¥ 35.00", "Pieces per order", ".tree-drawing");
    }

    @Test
    void theFileIsADrawingEvenWhereTheListIsRead() {
        var file = boss.get(MARCH.replace("/tree?", "/tree/drawing.svg?") + "&view=list");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("tree-drawing");
    }

    /// It stands there from when it was stated: an earlier moment knows neither.
    @Test
    void ownersAndWhatIsSupposedStandOnTheTreeAndNothingIsReckonedFromIt() {
        boss.get("/metric?store=toys&m=orders");
        boss.post("/metric/owner", Map.of("store", "toys", "m", "orders", "owner", Served.NAME));
        boss.post(
                "/metric/hypotheses",
                Map.of(
                        "store",
                        "toys",
                        "m",
                        "orders",
                        "cause",
                        "visitors",
                        "claim",
                        "More who look, more who buy",
                        "owner",
                        "Jun"));

        var page = boss.get(MARCH).body();
        var drawing = plain(drawing(page));
        assertThat(drawing).contains("@" + Served.NAME, "? ", "Jun", "More who look, more who buy");
        assertThat(drawing(page)).contains("class=\"edge supposed\"");
        assertThat(plain(page.substring(page.indexOf("<ul class=\"tree"))))
                .contains("assumed", "unknown", "More who look, more who buy (Jun");
        assertThat(drawing).contains("+¥ 9.36", "traffic");
        assertThat(plain(boss.get(MARCH + "&as-of=2020-01-01").body()))
                .doesNotContain("@" + Served.NAME, "More who look");
    }

    private static String drawing(String page) {
        return page.substring(page.indexOf("<svg xmlns"), page.indexOf("<ul class=\"tree"));
    }

    private static String first(String page, String address) {
        var link = Pattern.compile("href=\"(" + address + ")\"").matcher(page);
        assertThat(link.find()).as(address).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
